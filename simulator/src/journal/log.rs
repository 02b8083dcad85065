//! The journal itself.

use std::{
    collections::VecDeque,
    fmt,
    sync::{Arc, Mutex},
};

use alipay::runtime::clock::Clock;
use tokio::sync::broadcast;

use super::{
    limits::{JournalLimits, size},
    stream::{Events, PendingEvent},
};
use crate::{
    events::{DomainEvent, Event, JournalEntry, MarketEvent, ReceivedRequest, SentNotification, Subscriber},
    support::locks::lock,
};

/// The number of events that wait for a slow reader. Beyond that, the oldest are dropped.
const MAX_PENDING_EVENTS: usize = 1_000;

/// All requests and notifications, in the order in which they were completed.
pub(crate) struct Journal {
    clock: Arc<dyn Clock>,
    limits: JournalLimits,
    entries: Mutex<Entries>,
    events: broadcast::Sender<PendingEvent>,
}

#[derive(Default)]
struct Entries {
    all: VecDeque<JournalEntry>,
    /// The memory that all entries need, in bytes.
    bytes: usize,
    last_number: u64,
}

impl Journal {
    pub(crate) fn new(clock: Arc<dyn Clock>, limits: JournalLimits) -> Self {
        Self { clock, limits, entries: Mutex::default(), events: broadcast::Sender::new(MAX_PENDING_EVENTS) }
    }

    /// Adds a request, with its number and time.
    pub(crate) fn add_request(&self, mut request: ReceivedRequest) {
        self.limits.apply_to_request(&mut request);
        self.add(|number, at| {
            (request.number, request.at) = (number, at);
            JournalEntry::Request(Arc::new(request))
        });
    }

    /// Adds a notification, with its number and time.
    pub(crate) fn add_notification(&self, mut notification: SentNotification) {
        self.limits.apply_to_notification(&mut notification);
        self.add(|number, at| {
            (notification.number, notification.at) = (number, at);
            JournalEntry::Notification(Arc::new(notification))
        });
    }

    fn add(&self, numbered: impl FnOnce(u64, i64) -> JournalEntry) {
        let mut entries = lock(&self.entries);
        entries.last_number += 1;
        let entry = numbered(entries.last_number, self.clock.unix_millis());
        entries.push(entry.clone(), self.limits);
        // Published while the lock is held, so that readers see the numbers in order.
        self.publish((&entry).into());
    }

    /// Reports a change of the faults or of the settings of notifications.
    pub(crate) fn settings_changed(&self) {
        self.publish(Event::Settings.into());
    }

    fn publish(&self, event: PendingEvent) {
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

impl Entries {
    /// Adds an entry, and drops the oldest ones that exceed the limits. The new one is kept in any case.
    fn push(&mut self, entry: JournalEntry, limits: JournalLimits) {
        self.bytes += size(&entry);
        self.all.push_back(entry);
        while self.all.len() > 1 && (self.all.len() > limits.entries || self.bytes > limits.bytes) {
            if let Some(oldest) = self.all.pop_front() {
                self.bytes -= size(&oldest);
            }
        }
    }
}

impl Subscriber for Journal {
    fn handle(&self, event: &DomainEvent) {
        let event = match event {
            DomainEvent::Market(event) => {
                let (MarketEvent::OrderPlaced(order) | MarketEvent::OrderChanged { order, .. }) = &**event;
                Event::Order(Box::new(order.clone()))
            }
            DomainEvent::Changed(change) => Event::Changed(change.clone()),
            DomainEvent::Notification(_) => return,
        };
        self.publish(event.into());
    }
}

impl fmt::Debug for Journal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = lock(&self.entries);
        out.debug_struct("Journal").field("entries", &entries.all.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use alipay::runtime::clock::SystemClock;
    use bytes::Bytes;

    use super::*;

    fn journal(entries: usize, bytes: usize, text_bytes: usize) -> Journal {
        Journal::new(Arc::new(SystemClock), JournalLimits { entries, bytes, text_bytes })
    }

    fn request(body: impl Into<Bytes>) -> ReceivedRequest {
        let request = http::Request::post("/v3/x").header("x-name", "value");
        ReceivedRequest::new(request.body(()).unwrap().into_parts().0, body.into())
    }

    fn numbers(journal: &Journal) -> Vec<u64> {
        journal.entries().iter().map(JournalEntry::number).collect()
    }

    #[test]
    fn the_journal_is_limited_by_entries_and_by_bytes() {
        let few = journal(3, 1 << 20, 1 << 20);
        (0..5).for_each(|_| few.add_request(request("")));
        assert_eq!(numbers(&few), [3, 4, 5]);
        // 30 requests of 16 KiB, which all exceed the limit of a text.
        let small = journal(1000, 64 << 10, 8 << 10);
        (0..30).for_each(|_| small.add_request(request(vec![b'x'; 16 << 10])));
        assert_eq!(numbers(&small), [24, 25, 26, 27, 28, 29, 30]);
        assert!(lock(&small.entries).bytes <= 64 << 10);
        // The newest entry is there even if it exceeds the limit on its own.
        let tiny = journal(1000, 10, 8 << 10);
        (0..3).for_each(|_| tiny.add_request(request(vec![b'x'; 16 << 10])));
        assert_eq!(numbers(&tiny), [3]);
    }

    #[test]
    fn long_texts_are_shortened_and_note_their_size() {
        let journal = journal(10, 1 << 20, 100);
        let long = || "中".repeat(1000);
        journal.add_request(ReceivedRequest {
            content: long(),
            canonical: Some(long()),
            method: Some(long()),
            endpoint: Some(long()),
            target: long(),
            response: Bytes::from(long()),
            ..request(long())
        });
        let entries = journal.entries();
        let Some(JournalEntry::Request(request)) = entries.first() else { panic!("a request") };
        assert_eq!((request.body.len(), request.body_size), (100, 3000));
        assert_eq!((request.response.len(), request.response_size), (100, 3000));
        let expected = format!("{}… (3000 bytes)", "中".repeat(33));
        for text in [&request.content, &request.target] {
            assert_eq!(*text, expected);
        }
        for text in [&request.canonical, &request.method, &request.endpoint] {
            assert_eq!(*text, Some(expected.clone()));
        }
    }

    #[tokio::test]
    async fn events_that_wait_keep_no_dropped_entry() {
        let journal = journal(2, 1 << 20, 1 << 20);
        let mut events = journal.events();
        (0..3).for_each(|_| journal.add_request(request("")));
        assert!(matches!(events.next().await, Some(Event::Lost(1))));
        let numbers = [events.next().await, events.next().await].map(|event| match event {
            Some(Event::Request(request)) => request.number,
            other => panic!("{other:?}"),
        });
        assert_eq!(numbers, [2, 3]);
    }
}
