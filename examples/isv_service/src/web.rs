//! Addresses: notifications and consent for everybody, metrics and refunds for your network only.

use std::sync::OnceLock;

use alipay::{
    ClientBuilder, Receiver,
    authorization::{Consent, ConsentPage, ConsentState},
    notification::HandlerError,
    observation::CallReport,
};
use axum::{
    Json, Router,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, put},
};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::{App, Settings, worker::Refund};

/// Adds metrics of each call to a client.
pub fn observed(client: ClientBuilder) -> ClientBuilder {
    client.on_call(|call: &CallReport<'_>| {
        let labels = [("method", call.method), ("outcome", call.outcome.as_str())];
        metrics::counter!("alipay_calls_total", &labels).increment(1);
        metrics::histogram!("alipay_call_duration_seconds", &labels).record(call.elapsed.as_secs_f64());
    })
}

/// The metrics of the process.
fn page() -> &'static PrometheusHandle {
    static PAGE: OnceLock<PrometheusHandle> = OnceLock::new();
    PAGE.get_or_init(|| {
        let recorder = PrometheusBuilder::new().build_recorder();
        let page = recorder.handle();
        let _another_is_installed = metrics::set_global_recorder(recorder);
        page
    })
}

pub(crate) fn public(app: App, receiver: Receiver, settings: &Settings) -> Router {
    let consent = ConsentPage::merchant(app.client.app_id(), &settings.consent_url);
    Router::new()
        .route("/consent", get(move || async move { ask(&consent) }))
        .route("/consent/done", get(consented))
        .route("/health", get(health))
        .route("/alipay/notify", receiver.into_method_router())
        .with_state(app)
}

pub(crate) fn internal(app: App) -> Router {
    let metrics = page();
    Router::new()
        .route("/metrics", get(move || async move { metrics.render() }))
        .route("/refunds/{number}", put(refund))
        .with_state(app)
}

/// Sends a merchant to the consent page, bound to this browser by a cookie.
fn ask(consent: &ConsentPage) -> Response {
    let state = ConsentState::random();
    let cookie = format!("consent={}; Path=/consent; HttpOnly; Secure; SameSite=Lax", state.as_str());
    ([(header::SET_COOKIE, cookie)], Redirect::to(&consent.url(&state))).into_response()
}

async fn consented(State(app): State<App>, RawQuery(query): RawQuery, headers: HeaderMap) -> Answer {
    let cookies = headers.get(header::COOKIE).and_then(|cookies| cookies.to_str().ok()).unwrap_or_default();
    let state = cookies.split("; ").find_map(|cookie| cookie.strip_prefix("consent=")).unwrap_or_default();
    let consent = Consent::from_redirect(&query.unwrap_or_default(), &ConsentState::parse(state)?)?;
    let apps = app.tokens.exchange(consent.code).await?;
    Ok((StatusCode::OK, format!("authorized: {}", apps.join(", "))))
}

/// `PUT /refunds/NUMBER` may be repeated: the same number never refunds twice.
async fn refund(State(app): State<App>, Path(number): Path<String>, Json(refund): Json<Refund>) -> Answer {
    app.jobs.add("refund", &number, &serde_json::to_string(&refund)?).await?;
    Ok((StatusCode::ACCEPTED, number))
}

async fn health(State(app): State<App>) -> Answer {
    Ok((StatusCode::OK, format!("{} jobs", app.jobs.count().await?)))
}

/// A response. Errors are logged, and the caller learns only that there was one.
type Answer = Result<(StatusCode, String), Failed>;

struct Failed(HandlerError);

impl<E: Into<HandlerError>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        tracing::error!(error = self.0, "a request failed");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

/// Serves until it is stopped, and finishes the requests that are in progress.
pub(crate) async fn serve(
    address: &str,
    router: Router,
    stop: CancellationToken,
) -> Result<(String, JoinHandle<()>), HandlerError> {
    let listener = tokio::net::TcpListener::bind(address).await?;
    let url = format!("http://{}", listener.local_addr()?);
    let server = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned());
    Ok((url, tokio::spawn(async move { drop(server.await) })))
}
