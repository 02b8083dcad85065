//! The control API under `/simulator/`: what the page calls, and any other program may call. JSON over HTTP.
//!
//! | request | what it does |
//! |---|---|
//! | `GET /simulator/` | the page |
//! | `GET /simulator/settings` | what an SDK has to be told |
//! | `GET /simulator/orders` | all orders |
//! | `POST /simulator/orders` | a merchant places an order |
//! | `POST /simulator/orders/{id}/cancel` | the merchant cancels it |
//! | `POST /simulator/orders/{id}/confirm` | the merchant confirms an item |
//! | `POST /simulator/orders/{id}/notify` | a notification about it is sent now |
//! | `GET`, `POST /simulator/notifications` | where notifications go |
//! | `POST /simulator/authorisations` | a merchant authorises the app |
//! | `GET`, `POST /simulator/faults` | what goes wrong on purpose |
//! | `GET /simulator/journal` | requests and notifications so far |
//! | `GET /simulator/events` | the same as they happen (server-sent events) |

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
    Refusal, Simulator,
    wire_json::{list, object, text},
};
use reply::Answer;

/// A larger body is refused.
const MOST_BYTES: usize = 1 << 20;

/// Whether a path is of the control API, and not of Alipay's.
pub(crate) fn is_meant(path: &str) -> bool {
    path == "/" || path == "/simulator" || path.starts_with("/simulator/")
}

/// Answers the control API.
#[derive(Debug)]
pub(crate) struct Control {
    simulator: Simulator,
}

impl Control {
    pub(crate) fn new(simulator: Simulator) -> Self {
        Self { simulator }
    }

    /// Answers a request, if it comes from this computer and from no page of somebody else's.
    pub(crate) async fn answer(&self, request: Request<Body>) -> Response {
        let (parts, body) = request.into_parts();
        let answer = match guard::check(&parts) {
            Err(refusal) => Err(refusal),
            Ok(()) => match axum::body::to_bytes(body, MOST_BYTES).await {
                Ok(body) => self.route(&parts, &body).await,
                Err(_) => Err(Refusal::new(413, "too-large", "the body is too large, or did not come whole")),
            },
        };
        reply::response(answer)
    }

    async fn route(&self, parts: &http::request::Parts, body: &[u8]) -> Result<Answer, Refusal> {
        let simulator = &self.simulator;
        let path = parts.uri.path();
        let path = path.strip_prefix("/simulator").unwrap_or(path);
        let segments: Vec<_> =
            path.split('/').skip(1).map(|segment| percent_decode_str(segment).decode_utf8_lossy()).collect();
        let segments: Vec<&str> = segments.iter().map(AsRef::as_ref).collect();
        let is_post = parts.method == Method::POST;
        if !is_post && parts.method != Method::GET {
            return Err(Refusal::new(405, "invalid-method", "the control API takes GET and POST"));
        }
        match (is_post, segments.as_slice()) {
            (false, [] | [""]) => Ok(page::root(parts.uri.path())),
            (false, ["settings"]) => Ok(Answer::Json(simulator.settings().json())),
            (false, ["orders"]) => {
                let orders = simulator.orders();
                Ok(Answer::Json(object([("orders", list(orders.iter().rev().map(view::order)))])))
            }
            (true, ["orders"]) => orders::place(simulator, &body::object(body)?),
            (true, ["orders", id, "cancel"]) => orders::cancel(simulator, id, &body::object(body)?),
            (true, ["orders", id, "confirm"]) => orders::confirm(simulator, id, &body::object(body)?),
            (true, ["orders", id, "notify"]) => {
                notifications::send(simulator, id, &body::object(body)?).await
            }
            (false, ["notifications"]) => Ok(notifications::settings(simulator)),
            (true, ["notifications"]) => notifications::set(simulator, &body::object(body)?),
            (true, ["authorisations"]) => {
                let merchant_pid = body::needed(&body::object(body)?, "merchant_pid")?;
                let token = simulator.try_authorise(merchant_pid)?;
                Ok(Answer::Json(object([("app_auth_token", text(token))])))
            }
            (false, ["faults"]) => Ok(faults::list(simulator)),
            (true, ["faults"]) => faults::set(simulator, &body::object(body)?),
            (false, ["journal"]) => {
                let entries = simulator.journal();
                Ok(Answer::Json(object([("entries", list(entries.iter().map(view::entry)))])))
            }
            (false, ["events"]) => Ok(Answer::Stream(events::stream(simulator.events()))),
            (false, [name]) => page::file(name),
            _ => Err(Refusal::new(404, "not-found", "the control API has nothing here")),
        }
    }
}
