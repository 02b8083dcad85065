//! The inbox of one process.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use super::{Claim, Inbox, InboxError};
use crate::{
    clock::{Clock, SystemClock},
    crypto::BoxFuture,
};

/// An inbox in memory: right for one process, forgotten when it ends.
#[derive(Clone, Debug)]
pub struct MemoryInbox {
    entries: Arc<Mutex<HashMap<String, Entry>>>,
    clock: Arc<dyn Clock>,
    lease: i64,
    kept: i64,
}

/// Until when an entry counts, and as what.
#[derive(Clone, Copy, Debug)]
struct Entry {
    claim: Claim,
    until: i64,
}

impl Default for MemoryInbox {
    fn default() -> Self {
        Self::new()
    }
}

impl MemoryInbox {
    /// Leases of one minute; what was handled is remembered for two days, longer than Alipay repeats.
    pub fn new() -> Self {
        Self {
            entries: Arc::default(),
            clock: Arc::new(SystemClock),
            lease: millis(Duration::from_secs(60)),
            kept: millis(Duration::from_secs(48 * 60 * 60)),
        }
    }

    /// How long a claim lasts that is neither completed nor released. Longer than any handler takes.
    #[must_use]
    pub fn with_lease(mut self, lease: Duration) -> Self {
        self.lease = millis(lease);
        self
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

    fn try_claim(&self, notify_id: &str) -> Claim {
        let now = self.clock.unix_millis();
        let mut entries = self.entries();
        entries.retain(|_, entry| entry.until > now);
        match entries.get(notify_id) {
            Some(entry) => entry.claim,
            None => {
                let until = now.saturating_add(self.lease);
                entries.insert(notify_id.to_owned(), Entry { claim: Claim::Held, until });
                Claim::Granted
            }
        }
    }
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

impl Inbox for MemoryInbox {
    fn claim<'a>(&'a self, notify_id: &'a str) -> BoxFuture<'a, Result<Claim, InboxError>> {
        Box::pin(async move { Ok(self.try_claim(notify_id)) })
    }

    fn complete<'a>(&'a self, notify_id: &'a str) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(async move {
            let until = self.clock.unix_millis().saturating_add(self.kept);
            self.entries().insert(notify_id.to_owned(), Entry { claim: Claim::Done, until });
            Ok(())
        })
    }

    fn release<'a>(&'a self, notify_id: &'a str) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(async move {
            self.entries().remove(notify_id);
            Ok(())
        })
    }
}
