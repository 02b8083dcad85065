//! The journal itself.

use std::{
    collections::VecDeque,
    fmt,
    sync::{Arc, Mutex},
};

use alipay::runtime::clock::Clock;
use tokio::sync::broadcast;

use super::stream::Events;
use crate::{
    events::{DomainEvent, Event, JournalEntry, MarketEvent, ReceivedRequest, SentNotification, Subscriber},
    support::locks::lock,
};

/// The number of entries that the journal keeps. Beyond that, the oldest are dropped.
const MAX_ENTRIES: usize = 10_000;

/// The number of events that wait for a slow reader. Beyond that, the oldest are dropped.
const MAX_PENDING_EVENTS: usize = 1_000;

/// All requests and notifications, in the order in which they were completed.
pub(crate) struct Journal {
    clock: Arc<dyn Clock>,
    entries: Mutex<Entries>,
    events: broadcast::Sender<Event>,
}

#[derive(Default)]
struct Entries {
    all: VecDeque<JournalEntry>,
    last_number: u64,
}

impl Journal {
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, entries: Mutex::default(), events: broadcast::Sender::new(MAX_PENDING_EVENTS) }
    }

    /// Adds a request, with its number and time.
    pub(crate) fn add_request(&self, mut request: ReceivedRequest) {
        self.add(|number, at| {
            (request.number, request.at) = (number, at);
            JournalEntry::Request(Arc::new(request))
        });
    }

    /// Adds a notification, with its number and time.
    pub(crate) fn add_notification(&self, mut notification: SentNotification) {
        self.add(|number, at| {
            (notification.number, notification.at) = (number, at);
            JournalEntry::Notification(Arc::new(notification))
        });
    }

    fn add(&self, numbered: impl FnOnce(u64, i64) -> JournalEntry) {
        let mut entries = lock(&self.entries);
        entries.last_number += 1;
        let entry = numbered(entries.last_number, self.clock.unix_millis());
        if entries.all.len() >= MAX_ENTRIES {
            entries.all.pop_front();
        }
        entries.all.push_back(entry.clone());
        // Published while the lock is held, so that readers see the numbers in order.
        self.publish(entry.into());
    }

    /// Reports a change of the faults or of the settings of notifications.
    pub(crate) fn settings_changed(&self) {
        self.publish(Event::Settings);
    }

    fn publish(&self, event: Event) {
        // Sending fails if there are no readers, which is fine.
        let _readers = self.events.send(event);
    }

    /// Subscribes to the events from now on.
    pub(crate) fn events(&self) -> Events {
        Events::new(self.events.subscribe())
    }

    /// All entries that the journal still has, oldest first.
    pub(crate) fn entries(&self) -> Vec<JournalEntry> {
        lock(&self.entries).all.iter().cloned().collect()
    }
}

impl Subscriber for Journal {
    fn handle(&self, event: &DomainEvent) {
        let DomainEvent::Market(event) = event;
        let (MarketEvent::OrderPlaced(order) | MarketEvent::OrderChanged { order, .. }) = event;
        self.publish(Event::Order(Box::new(order.clone())));
    }
}

impl fmt::Debug for Journal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = lock(&self.entries);
        out.debug_struct("Journal").field("entries", &entries.all.len()).finish_non_exhaustive()
    }
}
