//! The stream of server-sent events (`text/event-stream`).

use std::time::Duration;

use alipay::runtime::json::Json;
use axum::body::Body;
use bytes::Bytes;
use futures_util::stream;
use tokio::time::timeout;

use super::view;
use crate::{
    events::Event,
    journal::Events,
    support::json::{number, object, text},
};

/// The time after which a comment is sent if there was no event, to keep the connection alive.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// Streams all events from now on.
pub(super) fn stream(events: Events) -> Body {
    // A browser reports the connection as open only after the first bytes.
    let first = Bytes::from_static(b": connected\n\n");
    Body::from_stream(stream::unfold((events, Some(first)), |(mut events, first)| async move {
        let chunk = match first {
            Some(first) => first,
            None => match timeout(KEEP_ALIVE, events.next()).await {
                Ok(event) => encoded(event?),
                Err(_) => Bytes::from_static(b": keep-alive\n\n"),
            },
        };
        Some((Ok::<_, std::convert::Infallible>(chunk), (events, None)))
    }))
}

/// Encodes an event. JSON has no raw line breaks, so the data is one line.
fn encoded(event: Event) -> Bytes {
    let (name, data) = match event {
        Event::Request(request) => ("entry", view::request(&request)),
        Event::Notification(notification) => ("entry", view::notification(&notification)),
        Event::Order(order) => ("order", view::order(&order)),
        Event::Changed(change) => {
            ("changed", object([("domain", text(change.domain)), ("id", text(change.id))]))
        }
        Event::Settings => ("settings", Json::Null),
        Event::Lost(events) => ("lost", number(events)),
    };
    Bytes::from(format!("event: {name}\ndata: {data}\n\n"))
}
