//! The control API under `/sandbox/`: what the page calls, and any other program may call. JSON over HTTP.
//!
//! | request | what it does |
//! |---|---|
//! | `GET /sandbox/` | the page |
//! | `GET /sandbox/settings` | what an SDK has to be told |
//! | `GET /sandbox/orders` | all orders |
//! | `POST /sandbox/orders` | a merchant places an order |
//! | `POST /sandbox/orders/{id}/cancel` | the merchant cancels it |
//! | `POST /sandbox/orders/{id}/confirm` | the merchant confirms an item |
//! | `POST /sandbox/orders/{id}/notify` | a notification about it is sent now |
//! | `GET`, `POST /sandbox/notifications` | where notifications go |
//! | `POST /sandbox/authorisations` | a merchant authorises the app |
//! | `GET`, `POST /sandbox/faults` | what goes wrong on purpose |
//! | `GET /sandbox/journal` | requests and notifications so far |
//! | `GET /sandbox/events` | the same as they happen (server-sent events) |

mod body;
mod events;
mod faults;
mod guard;
mod notifications;
mod orders;
mod page;
mod reply;
mod view;

use axum::{body::Body, response::Response};
use http::{Method, Request};
use percent_encoding::percent_decode_str;

use crate::{
    Fault, Sandbox,
    wire_json::{list, object, text},
};
use reply::Answer;

/// A larger body is refused.
const MOST_BYTES: usize = 1 << 20;

/// Whether a path is of the control API, and not of Alipay's.
pub(crate) fn is_meant(path: &str) -> bool {
    path == "/" || path == "/sandbox" || path.starts_with("/sandbox/")
}

/// Answers the control API.
#[derive(Debug)]
pub(crate) struct Control {
    sandbox: Sandbox,
}

impl Control {
    pub(crate) fn new(sandbox: Sandbox) -> Self {
        Self { sandbox }
    }

    /// Answers a request, if it comes from this computer and from no page of somebody else's.
    pub(crate) async fn answer(&self, request: Request<Body>) -> Response {
        let (parts, body) = request.into_parts();
        let answer = match guard::check(&parts) {
            Err(refusal) => Err(refusal),
            Ok(()) => match axum::body::to_bytes(body, MOST_BYTES).await {
                Ok(body) => self.route(&parts, &body).await,
                Err(_) => Err(Fault::new(413, "too-large", "the body is too large, or did not come whole")),
            },
        };
        reply::response(answer)
    }

    async fn route(&self, parts: &http::request::Parts, body: &[u8]) -> Result<Answer, Fault> {
        let sandbox = &self.sandbox;
        let path = parts.uri.path();
        let path = path.strip_prefix("/sandbox").unwrap_or(path);
        let segments: Vec<_> =
            path.split('/').skip(1).map(|segment| percent_decode_str(segment).decode_utf8_lossy()).collect();
        let segments: Vec<&str> = segments.iter().map(AsRef::as_ref).collect();
        let is_post = parts.method == Method::POST;
        if !is_post && parts.method != Method::GET {
            return Err(Fault::new(405, "invalid-method", "the control API takes GET and POST"));
        }
        match (is_post, segments.as_slice()) {
            (false, [] | [""]) => Ok(page::root(parts.uri.path())),
            (false, ["settings"]) => Ok(Answer::Json(sandbox.settings().json())),
            (false, ["orders"]) => {
                let orders = sandbox.orders();
                Ok(Answer::Json(object([("orders", list(orders.iter().rev().map(view::order)))])))
            }
            (true, ["orders"]) => orders::place(sandbox, &body::object(body)?),
            (true, ["orders", id, "cancel"]) => orders::cancel(sandbox, id, &body::object(body)?),
            (true, ["orders", id, "confirm"]) => orders::confirm(sandbox, id, &body::object(body)?),
            (true, ["orders", id, "notify"]) => notifications::send(sandbox, id, &body::object(body)?).await,
            (false, ["notifications"]) => Ok(notifications::settings(sandbox)),
            (true, ["notifications"]) => notifications::set(sandbox, &body::object(body)?),
            (true, ["authorisations"]) => {
                let merchant_pid = body::needed(&body::object(body)?, "merchant_pid")?;
                let token = sandbox.try_authorise(merchant_pid)?;
                Ok(Answer::Json(object([("app_auth_token", text(token))])))
            }
            (false, ["faults"]) => Ok(faults::list(sandbox)),
            (true, ["faults"]) => faults::set(sandbox, &body::object(body)?),
            (false, ["journal"]) => {
                let entries = sandbox.journal();
                Ok(Answer::Json(object([("entries", list(entries.iter().map(view::entry)))])))
            }
            (false, ["events"]) => Ok(Answer::Stream(events::stream(sandbox.events()))),
            (false, [name]) => page::file(name),
            _ => Err(Fault::new(404, "not-found", "the control API has nothing here")),
        }
    }
}
