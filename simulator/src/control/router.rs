//! The paths of the control API.

use axum::{body::Body, response::Response};
use http::{Method, Request, request::Parts};
use percent_encoding::percent_decode_str;

use super::{
    authorizations::{self, CONSENT_PATHS},
    body, browser_events, channel, complaints, explain, faults, fixed_responses, guard,
    handles::Handles,
    journal, market, notifications, page_files, queries,
    response::{ControlResponse, http_response},
    trades, transfers, vouchers,
};
use crate::error::Refusal;

/// The size in bytes above which the body of a request is refused.
const MAX_BODY_BYTES: usize = 1 << 20;

/// Returns whether a path belongs to the control API and not to Alipay.
pub(crate) fn is_control_path(path: &str) -> bool {
    path == "/" || path == "/simulator" || path.starts_with("/simulator/") || CONSENT_PATHS.contains(&path)
}

/// The control API.
#[derive(Debug)]
pub(crate) struct Control {
    handles: Handles,
}

impl Control {
    pub(crate) fn new(handles: Handles) -> Self {
        Self { handles }
    }

    /// Responds to a request, unless a page of another origin caused it.
    pub(crate) async fn respond(&self, request: Request<Body>) -> Response {
        let (parts, body) = request.into_parts();
        let result = match guard::check(&parts) {
            Err(refusal) => Err(refusal),
            Ok(()) => match axum::body::to_bytes(body, MAX_BODY_BYTES).await {
                Ok(body) => self.route(&parts, &body).await,
                Err(_) => Err(Refusal::new(413, "too-large", "the body is incomplete or too large")),
            },
        };
        http_response(result)
    }

    async fn route(&self, parts: &Parts, body: &[u8]) -> Result<ControlResponse, Refusal> {
        let handles = &self.handles;
        let path = parts.uri.path();
        let path = path.strip_prefix("/simulator").unwrap_or(path);
        let segments: Vec<_> =
            path.split('/').skip(1).map(|segment| percent_decode_str(segment).decode_utf8_lossy()).collect();
        let segments: Vec<&str> = segments.iter().map(AsRef::as_ref).collect();
        let is_post = parts.method == Method::POST;
        if !is_post && parts.method != Method::GET {
            return Err(Refusal::new(405, "invalid-method", "the control API accepts GET and POST only"));
        }
        match (is_post, segments.as_slice()) {
            (false, [] | [""]) => Ok(page_files::page(parts.uri.path())),
            (false, ["settings"]) => Ok(ControlResponse::Json(handles.settings.settings().json())),
            (false, ["orders"]) => Ok(market::list(handles)),
            (true, ["orders"]) => market::place(handles, &body::object(body)?),
            (true, ["orders", id, "cancel"]) => market::cancel(handles, id, &body::object(body)?),
            (true, ["orders", id, "confirm"]) => market::confirm(handles, id, &body::object(body)?),
            (true, ["orders", id, "notify"]) => notifications::send(handles, id, &body::object(body)?).await,
            (true, ["authorizations", token, "notify"]) => authorizations::notify(handles, token).await,
            (false, ["notifications"]) => Ok(notifications::settings(handles)),
            (true, ["notifications"]) => notifications::set(handles, &body::object(body)?),
            (false, ["channel"]) => Ok(channel::list(handles)),
            (true, ["channel"]) => channel::set(handles, &body::object(body)?),
            (true, ["notifications", id, "redeliver"]) => notifications::redeliver(handles, id).await,
            (false, ["responses"]) => Ok(fixed_responses::list(handles)),
            (true, ["responses"]) => fixed_responses::set(handles, &body::object(body)?),
            (true, ["responses", "remove"]) => fixed_responses::remove(handles, &body::object(body)?),
            (false, ["faults"]) => Ok(faults::list(handles)),
            (true, ["faults"]) => faults::set(handles, &body::object(body)?),
            (false, ["explain"]) => Ok(explain::show(handles)),
            (true, ["explain"]) => explain::explain(handles, &body::object(body)?).await,
            (false, ["journal"]) => Ok(journal::entries(handles, &queries::Query::of(parts))),
            (false, ["events"]) => {
                Ok(ControlResponse::Stream(browser_events::stream(handles.journal.events())))
            }
            (is_post, segments) => self.route_to_domain(parts, is_post, segments, body),
        }
    }

    /// Responds to a request about a domain other than the service market.
    fn route_to_domain(
        &self,
        parts: &Parts,
        is_post: bool,
        segments: &[&str],
        body: &[u8],
    ) -> Result<ControlResponse, Refusal> {
        let handles = &self.handles;
        let query = queries::Query::of(parts);
        match (is_post, segments) {
            (false, ["trades"]) => Ok(trades::list(handles, &query)),
            (false, ["trades", number]) => trades::show(handles, number),
            (false, ["trades", number, "qr.svg"]) => trades::qr_code(handles, number),
            (true, ["trades", number, action]) => trades::act(handles, number, action),
            (true, ["scan"]) => trades::scan(handles, &body::object(body)?),
            (false, ["oauth2", name]) => authorizations::consent_page(name, parts.uri.query()),
            (true, ["logins", "revoke"]) => authorizations::revoke_logins(handles),
            (true, ["consents"]) => authorizations::consent(handles, &body::object(body)?),
            (false, ["authorizations"]) => Ok(authorizations::list(handles, &query)),
            (false, ["authorizations", token]) => authorizations::show(handles, token),
            (true, ["authorizations", token, "revoke"]) => authorizations::revoke(handles, token),
            (true, ["authorizations"]) => authorizations::add(handles, &body::object(body)?),
            (false, ["transfers"]) => Ok(transfers::list(handles, &query)),
            (false, ["transfers", number]) => transfers::show(handles, number),
            (true, ["transfers", number, "finish"]) => {
                transfers::finish(handles, number, &body::object(body)?)
            }
            (false, ["balance"]) => Ok(transfers::balance(handles)),
            (true, ["balance"]) => transfers::set_balance(handles, &body::object(body)?),
            (false, ["vouchers"]) => Ok(vouchers::list(handles, &query)),
            (false, ["vouchers", id]) => vouchers::show(handles, id),
            (false, ["complaints"]) => Ok(complaints::list(handles, &query)),
            (true, ["complaints"]) => complaints::complain(handles, &body::object(body)?),
            (false, ["complaints", id]) => complaints::show(handles, id),
            (true, ["complaints", id, step]) => complaints::step(handles, id, step, &body::object(body)?),
            (false, [name]) => page_files::file(name),
            _ => Err(page_files::not_found()),
        }
    }
}
