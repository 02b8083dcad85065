//! The stream of events.

use tokio::sync::broadcast::{Receiver, error::RecvError};

use crate::events::Event;

/// A stream of events, from the moment of its creation; see [`Simulator::events`](crate::Simulator::events).
#[derive(Debug)]
pub struct Events(Receiver<Event>);

impl Events {
    pub(super) fn new(receiver: Receiver<Event>) -> Self {
        Self(receiver)
    }

    /// Waits for the next event. Returns `None` after the simulator has stopped.
    ///
    /// A thousand events wait for a slow reader. When there are more, the oldest are dropped, and
    /// [`Event::Lost`] takes their place.
    pub async fn next(&mut self) -> Option<Event> {
        match self.0.recv().await {
            Ok(event) => Some(event),
            Err(RecvError::Lagged(events)) => Some(Event::Lost(events)),
            Err(RecvError::Closed) => None,
        }
    }
}
