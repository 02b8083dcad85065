//! What came in and what was sent, in order, for whoever looks later or watches.

mod events;
mod recorded;
mod sent;

use std::{
    collections::VecDeque,
    fmt,
    sync::{Arc, Mutex},
};

use alipay::runtime::clock::Clock;
use tokio::sync::broadcast;

pub use events::{Event, Events};
pub use recorded::{Recorded, RecordedFile};
pub use sent::SentNotification;

use crate::locks::lock;

/// The journal forgets the oldest entries beyond this many.
const MOST: usize = 10_000;

/// Whoever watches and is further behind than this loses the oldest events.
const MOST_PENDING: usize = 1_000;

/// A request that came, or a notification that was sent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Entry {
    /// A request came, and was answered or lost on purpose.
    Request(Arc<Recorded>),
    /// A notification was sent, once.
    Notification(Arc<SentNotification>),
}

impl Entry {
    /// Its number; later entries have higher ones.
    pub fn number(&self) -> u64 {
        match self {
            Entry::Request(recorded) => recorded.number,
            Entry::Notification(sent) => sent.number,
        }
    }
}

/// Every request and notification, in the order of the answers.
pub(crate) struct Journal {
    clock: Arc<dyn Clock>,
    entries: Mutex<Entries>,
    events: broadcast::Sender<Event>,
}

#[derive(Default)]
struct Entries {
    kept: VecDeque<Entry>,
    counted: u64,
}

impl Journal {
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, entries: Mutex::default(), events: broadcast::Sender::new(MOST_PENDING) }
    }

    /// Adds a request.
    pub(crate) fn add_request(&self, mut recorded: Recorded) {
        self.add(|number, at| {
            (recorded.number, recorded.at) = (number, at);
            Entry::Request(Arc::new(recorded))
        });
    }

    /// Adds a notification.
    pub(crate) fn add_notification(&self, mut sent: SentNotification) {
        self.add(|number, at| {
            (sent.number, sent.at) = (number, at);
            Entry::Notification(Arc::new(sent))
        });
    }

    fn add(&self, numbered: impl FnOnce(u64, i64) -> Entry) {
        let mut entries = lock(&self.entries);
        entries.counted += 1;
        let entry = numbered(entries.counted, self.clock.unix_millis());
        if entries.kept.len() >= MOST {
            entries.kept.pop_front();
        }
        entries.kept.push_back(entry.clone());
        // Told while the lock is held, so that nobody sees numbers out of order.
        self.tell(match entry {
            Entry::Request(recorded) => Event::Request(recorded),
            Entry::Notification(sent) => Event::Notification(sent),
        });
    }

    /// Tells whoever watches.
    pub(crate) fn tell(&self, event: Event) {
        // Nobody has to watch.
        let _watchers = self.events.send(event);
    }

    /// What happens from now on.
    pub(crate) fn watch(&self) -> Events {
        Events::new(self.events.subscribe())
    }

    /// Everything that is still known.
    pub(crate) fn all(&self) -> Vec<Entry> {
        lock(&self.entries).kept.iter().cloned().collect()
    }
}

impl fmt::Debug for Journal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = lock(&self.entries);
        out.debug_struct("Journal").field("entries", &entries.kept.len()).finish_non_exhaustive()
    }
}
