//! Entries of the journal, and events as a test or the page sees them.

use std::sync::Arc;

use super::{domain::Change, market::OrderView, notification::SentNotification, request::ReceivedRequest};

/// An entry of the journal.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum JournalEntry {
    /// A request was received. An injected fault may have prevented its processing or its response.
    Request(Arc<ReceivedRequest>),
    /// A notification was delivered once, or its delivery failed.
    Notification(Arc<SentNotification>),
}

impl JournalEntry {
    /// Returns the number of the entry. Numbers ascend.
    pub fn number(&self) -> u64 {
        match self {
            JournalEntry::Request(request) => request.number,
            JournalEntry::Notification(notification) => notification.number,
        }
    }
}

/// An event in a simulator.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event {
    /// A request was received. An injected fault may have prevented its processing or its response.
    Request(Arc<ReceivedRequest>),
    /// A notification was delivered once, or its delivery failed.
    Notification(Arc<SentNotification>),
    /// An order was placed or changed.
    Order(Box<OrderView>),
    /// A record of another domain was created or changed.
    Changed(Change),
    /// Faults were injected, removed or used, or the settings of notifications changed.
    Settings,
    /// This number of events was lost, because they were read too slowly.
    Lost(u64),
}
