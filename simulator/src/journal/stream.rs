//! The stream of events.

use std::sync::{Arc, Weak};

use tokio::sync::broadcast::{Receiver, error::RecvError};

use crate::events::{Event, JournalEntry, ReceivedRequest, SentNotification};

/// A stream of events, from the moment of its creation; see [`Simulator::events`](crate::Simulator::events).
#[derive(Debug)]
pub struct Events(Receiver<PendingEvent>);

/// An event that waits for its readers. It does not keep an entry in memory that the journal has dropped.
#[derive(Clone, Debug)]
pub(super) enum PendingEvent {
    Request(Weak<ReceivedRequest>),
    Notification(Weak<SentNotification>),
    Other(Event),
}

impl From<&JournalEntry> for PendingEvent {
    fn from(entry: &JournalEntry) -> Self {
        match entry {
            JournalEntry::Request(request) => PendingEvent::Request(Arc::downgrade(request)),
            JournalEntry::Notification(sent) => PendingEvent::Notification(Arc::downgrade(sent)),
        }
    }
}

impl From<Event> for PendingEvent {
    fn from(event: Event) -> Self {
        PendingEvent::Other(event)
    }
}

impl PendingEvent {
    /// Returns the event, or [`Event::Lost`] if the journal has dropped its entry.
    fn into_event(self) -> Event {
        let event = match self {
            PendingEvent::Request(request) => request.upgrade().map(Event::Request),
            PendingEvent::Notification(sent) => sent.upgrade().map(Event::Notification),
            PendingEvent::Other(event) => Some(event),
        };
        event.unwrap_or(Event::Lost(1))
    }
}

impl Events {
    pub(super) fn new(receiver: Receiver<PendingEvent>) -> Self {
        Self(receiver)
    }

    /// Waits for the next event. Returns `None` after the simulator has stopped.
    ///
    /// A thousand events wait for a slow reader. When there are more, the oldest are dropped, and
    /// [`Event::Lost`] takes their place. It also takes the place of a request or a notification that the journal has
    /// dropped in the meantime.
    pub async fn next(&mut self) -> Option<Event> {
        match self.0.recv().await {
            Ok(event) => Some(event.into_event()),
            Err(RecvError::Lagged(events)) => Some(Event::Lost(events)),
            Err(RecvError::Closed) => None,
        }
    }
}
