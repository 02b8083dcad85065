//! The HTTP side: every request is checked, answered, signed and recorded, in this order.

mod answer;
mod check;
mod journal;

use std::sync::{Arc, Mutex};

use axum::{Router, body::Body, extract::State, response::Response};
use bytes::Bytes;
use http::request::Parts;
use tokio::{net::TcpListener, sync::oneshot};

pub(crate) use journal::Journal;
pub use journal::Recorded;

use crate::{
    Fault,
    accounts::{Accounts, lock},
    keys::Keys,
    request::Incoming,
    routes::Routes,
};
use alipay_apis::runtime::Clock;
use check::Checked;

/// A request with a larger body is refused.
const MOST_BYTES: usize = 16 << 20;

/// What every request needs.
#[derive(Debug)]
pub(crate) struct Platform {
    pub(crate) keys: Arc<Keys>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) accounts: Mutex<Accounts>,
    pub(crate) routes: Mutex<Routes>,
    pub(crate) journal: Journal,
}

/// Serves until the sender on the other side of `stop` is dropped.
pub(crate) fn serve(platform: Arc<Platform>, listener: TcpListener, stop: oneshot::Receiver<()>) {
    let router = Router::new().fallback(take).with_state(platform);
    let serve = axum::serve(listener, router).with_graceful_shutdown(async move {
        let _dropped = stop.await;
    });
    tokio::spawn(async move { serve.await });
}

async fn take(State(platform): State<Arc<Platform>>, request: http::Request<Body>) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, MOST_BYTES).await else {
        let fault = Fault::new(413, "invalid-parameter", "the body did not come to its end, or is too large");
        return answer::unsigned(&fault);
    };
    let checked = check::check(&platform, &parts, &body);
    let result = match &checked {
        Ok(checked) => platform.handle(&parts, &body, checked),
        Err(refusal) => Err(refusal.fault.clone()),
    };
    let app_id = match &checked {
        Ok(checked) => Some(checked.caller.app_id.clone()),
        Err(refusal) => refusal.app_id.clone(),
    };
    // The platform signs with a key that belongs to the app: without an app there is none.
    let response = match &app_id {
        Some(_) => answer::signed(&platform, &result),
        None => answer::unsigned(&result.err().unwrap_or_else(answer::broken)),
    };
    let (verified, status) = (checked.is_ok(), response.status().as_u16());
    tracing::debug!(verb = %parts.method, path = parts.uri.path(), app_id, verified, status, "answered");
    platform.journal.add(Recorded::new(parts, body, app_id, verified, status));
    response
}

impl Platform {
    fn handle(&self, parts: &Parts, body: &Bytes, checked: &Checked) -> Result<String, Fault> {
        let path = parts.uri.path();
        let found = lock(&self.routes).find(parts.method.as_str(), path);
        let Some((handler, placeholders)) = found else {
            let message = format!(
                "the sandbox has no answer for {} {path}; give it one with Sandbox::on",
                parts.method
            );
            return Err(Fault::new(404, "invalid-method", message));
        };
        let incoming = Incoming { placeholders, query: parts.uri.query().unwrap_or_default(), body };
        handler(&incoming, &checked.caller)
    }
}
