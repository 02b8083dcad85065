//! Events for a browser: `text/event-stream`.

use std::time::Duration;

use alipay::runtime::json::Json;
use axum::body::Body;
use bytes::Bytes;
use futures_util::stream;
use tokio::time::timeout;

use super::view;
use crate::{Entry, Event, Events, wire_json::number};

/// After so long without an event, a comment shows that the connection is alive.
const SILENCE: Duration = Duration::from_secs(15);

/// Everything that happens from now on, without an end.
pub(super) fn stream(events: Events) -> Body {
    // The first comment makes the browser know that it is connected.
    let begin = Bytes::from_static(b": connected\n\n");
    Body::from_stream(stream::unfold((events, Some(begin)), |(mut events, begin)| async move {
        let chunk = match begin {
            Some(begin) => begin,
            None => match timeout(SILENCE, events.next()).await {
                Ok(event) => said(&event?),
                Err(_) => Bytes::from_static(b": waiting\n\n"),
            },
        };
        Some((Ok::<_, std::convert::Infallible>(chunk), (events, None)))
    }))
}

/// JSON has no line ends of its own, so an event's data is one line.
fn said(event: &Event) -> Bytes {
    let (name, data) = match event {
        Event::Request(recorded) => ("entry", view::entry(&Entry::Request(recorded.clone()))),
        Event::Notification(sent) => ("entry", view::entry(&Entry::Notification(sent.clone()))),
        Event::Order(order) => ("order", view::order(order)),
        Event::Settings => ("settings", Json::Null),
        Event::Lost(events) => ("lost", number(events)),
    };
    Bytes::from(format!("event: {name}\ndata: {data}\n\n"))
}
