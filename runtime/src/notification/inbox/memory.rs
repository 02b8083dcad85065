//! The inbox of one process.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use super::{Claim, Inbox, InboxError, KEPT, Lease, millis};
use crate::{
    support::clock::{Clock, SystemClock},
    support::future::BoxFuture,
};

/// An inbox in memory: right for one process, forgotten when it ends.
#[derive(Clone, Debug)]
pub struct MemoryInbox {
    entries: Arc<Mutex<HashMap<String, Entry>>>,
    clock: Arc<dyn Clock>,
}

/// Until when an entry counts, and as what.
#[derive(Debug)]
struct Entry {
    token: String,
    is_done: bool,
    until: i64,
}

impl Default for MemoryInbox {
    fn default() -> Self {
        Self::new()
    }
}

impl MemoryInbox {
    /// What was handled is remembered for two days, longer than Alipay repeats.
    #[must_use]
    pub fn new() -> Self {
        Self { entries: Arc::default(), clock: Arc::new(SystemClock) }
    }

    /// Another clock.
    #[must_use]
    pub fn with_clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    fn entries(&self) -> MutexGuard<'_, HashMap<String, Entry>> {
        // Nothing is left half done under the lock, so a poisoned one is as good.
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn try_claim(&self, notify_id: &str, lease: Duration) -> Claim {
        let now = self.clock.unix_millis();
        let mut entries = self.entries();
        entries.retain(|_, entry| entry.until > now);
        match entries.get(notify_id) {
            Some(entry) if entry.is_done => Claim::Done,
            Some(_) => Claim::Held,
            None => {
                let granted = Lease::new(notify_id);
                let until = now.saturating_add(millis(lease));
                let entry = Entry { token: granted.token().to_owned(), is_done: false, until };
                entries.insert(notify_id.to_owned(), entry);
                Claim::Granted(granted)
            }
        }
    }

    fn try_complete(&self, lease: &Lease) -> Result<(), InboxError> {
        let until = self.clock.unix_millis().saturating_add(millis(KEPT));
        let mut entries = self.entries();
        match entries.get_mut(lease.notify_id()) {
            Some(entry) if entry.token != lease.token() => Err(InboxError::Lost),
            Some(entry) => {
                (entry.is_done, entry.until) = (true, until);
                Ok(())
            }
            // The lease ended, but nobody has claimed the notification since.
            None => {
                let entry = Entry { token: lease.token().to_owned(), is_done: true, until };
                entries.insert(lease.notify_id().to_owned(), entry);
                Ok(())
            }
        }
    }
}

impl Inbox for MemoryInbox {
    fn claim<'a>(&'a self, notify_id: &'a str, lease: Duration) -> BoxFuture<'a, Result<Claim, InboxError>> {
        Box::pin(async move { Ok(self.try_claim(notify_id, lease)) })
    }

    fn complete<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(async move { self.try_complete(lease) })
    }

    fn release<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(async move {
            let mut entries = self.entries();
            if entries
                .get(lease.notify_id())
                .is_some_and(|entry| !entry.is_done && entry.token == lease.token())
            {
                entries.remove(lease.notify_id());
            }
            Ok(())
        })
    }
}
