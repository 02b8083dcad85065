//! What happens, as it happens.

use std::sync::Arc;

use tokio::sync::broadcast::{Receiver, error::RecvError};

use super::{Recorded, SentNotification};
use crate::OrderView;

/// Something that happened in a simulator.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// A request came, and was answered or lost on purpose.
    Request(Arc<Recorded>),
    /// A notification was sent.
    Notification(Arc<SentNotification>),
    /// An order was placed, or something in it changed.
    Order(Box<OrderView>),
    /// What is to go wrong has changed or taken effect, or where notifications go has changed.
    Settings,
    /// Whoever reads was too slow: so many events are lost.
    Lost(u64),
}

/// Events from a certain moment on; see [`Simulator::events`](crate::Simulator::events).
#[derive(Debug)]
pub struct Events(Receiver<Event>);

impl Events {
    pub(super) fn new(receiver: Receiver<Event>) -> Self {
        Self(receiver)
    }

    /// The next event; `None` when the simulator has ended.
    ///
    /// A thousand events wait for a slow reader. When there are more, the oldest are lost, and
    /// [`Event::Lost`] says so in their place.
    pub async fn next(&mut self) -> Option<Event> {
        match self.0.recv().await {
            Ok(event) => Some(event),
            Err(RecvError::Lagged(events)) => Some(Event::Lost(events)),
            Err(RecvError::Closed) => None,
        }
    }
}
