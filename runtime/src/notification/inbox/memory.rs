//! The inbox of one process.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use sha2::{Digest, Sha256};
use tokio::time::Instant;

use super::{BoxFuture, Claim, DEFAULT_RETENTION, Inbox, InboxError, InboxKey, Lease};

/// The longest time that is added to an instant: about 100 years.
const FAR: Duration = Duration::from_secs(100 * 366 * 24 * 60 * 60);

/// An inbox in memory. It fits one process and is lost when the process ends.
///
/// A claim takes constant time. Time is monotonic, so that a change of the system's clock forgets nothing.
#[derive(Clone, Debug)]
pub struct MemoryInbox {
    entries: Arc<Mutex<Entries>>,
    retention: Duration,
    capacity: usize,
}

/// Ids, digests and tokens are stored as the first half of their SHA-256 digest, which bounds the size of an entry.
type Fingerprint = u128;

#[derive(Debug, Default)]
struct Entries {
    by_id: HashMap<Fingerprint, Entry>,
    by_digest: HashMap<Fingerprint, Fingerprint>,
    /// Expiries, roughly in the order of time: leases and completions differ in their duration, so each has a queue of
    /// its own. An entry that was renewed meanwhile is passed over.
    leases: VecDeque<(Instant, Fingerprint)>,
    completions: VecDeque<(Instant, Fingerprint)>,
}

#[derive(Debug)]
struct Entry {
    digest: Fingerprint,
    token: Fingerprint,
    is_done: bool,
    until: Instant,
}

impl Default for MemoryInbox {
    fn default() -> Self {
        Self::new()
    }
}

impl MemoryInbox {
    /// Creates an inbox for at most 1,000,000 notifications, which it remembers for [`DEFAULT_RETENTION`].
    #[must_use]
    pub fn new() -> Self {
        Self { entries: Arc::default(), retention: DEFAULT_RETENTION, capacity: 1_000_000 }
    }

    /// Sets the time for which handled notifications are remembered. Keep it longer than the verifier's
    /// [`max_age`](super::super::NotificationVerifierBuilder::max_age).
    #[must_use]
    pub fn with_retention(mut self, retention: Duration) -> Self {
        self.retention = retention;
        self
    }

    /// Sets the largest number of notifications. A full inbox grants no claims, so that Alipay delivers again later;
    /// it never forgets one early. Default: 1,000,000.
    #[must_use]
    pub fn with_capacity(mut self, notifications: usize) -> Self {
        self.capacity = notifications;
        self
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        // No invariant is broken between two statements, so that a poisoned lock is as good.
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn try_claim(&self, key: &InboxKey, lease: Duration) -> Result<Claim, InboxError> {
        let now = Instant::now();
        let (id, digest) = (fingerprint(key.id()), fingerprint(key.digest()));
        let mut entries = self.entries();
        entries.purge(now);
        // Leases of several durations are not in the order of their ends.
        entries.remove_expired(id, now);
        if let Some(other) = entries.by_digest.get(&digest).copied() {
            entries.remove_expired(other, now);
        }
        if let Some(entry) = entries.known(id, digest) {
            return Ok(if entry.is_done { Claim::Done } else { Claim::Held });
        }
        if entries.by_id.len() >= self.capacity {
            return Err(InboxError::Full);
        }
        let granted = Lease::new(key.clone());
        let until = now + lease.min(FAR);
        entries
            .by_id
            .insert(id, Entry { digest, token: fingerprint(granted.token()), is_done: false, until });
        entries.by_digest.insert(digest, id);
        entries.leases.push_back((until, id));
        Ok(Claim::Granted(granted))
    }

    fn try_complete(&self, lease: &Lease) -> Result<(), InboxError> {
        let (id, digest) = (fingerprint(lease.key().id()), fingerprint(lease.key().digest()));
        let token = fingerprint(lease.token());
        let until = Instant::now() + self.retention.min(FAR);
        let mut entries = self.entries();
        // A lease that expired still counts as long as nobody else has claimed the notification.
        if entries.by_id.get(&id).is_some_and(|entry| entry.token != token) {
            return Err(InboxError::Lost);
        }
        entries.by_id.insert(id, Entry { digest, token, is_done: true, until });
        entries.by_digest.insert(digest, id);
        entries.completions.push_back((until, id));
        Ok(())
    }

    fn try_release(&self, lease: &Lease) {
        let (id, token) = (fingerprint(lease.key().id()), fingerprint(lease.token()));
        let mut entries = self.entries();
        if entries.by_id.get(&id).is_some_and(|entry| !entry.is_done && entry.token == token) {
            entries.remove(id);
        }
    }
}

impl Entries {
    fn known(&self, id: Fingerprint, digest: Fingerprint) -> Option<&Entry> {
        let by_digest = || self.by_id.get(self.by_digest.get(&digest)?);
        self.by_id.get(&id).or_else(by_digest)
    }

    /// Removes expired entries; returns their number.
    fn purge(&mut self, now: Instant) -> u64 {
        let before = self.by_id.len();
        while let Some(id) = next_expired(&mut self.leases, now) {
            self.remove_expired(id, now);
        }
        while let Some(id) = next_expired(&mut self.completions, now) {
            self.remove_expired(id, now);
        }
        before.saturating_sub(self.by_id.len()) as u64
    }

    fn remove_expired(&mut self, id: Fingerprint, now: Instant) {
        if self.by_id.get(&id).is_some_and(|entry| entry.until <= now) {
            self.remove(id);
        }
    }

    fn remove(&mut self, id: Fingerprint) {
        if let Some(entry) = self.by_id.remove(&id)
            && self.by_digest.get(&entry.digest) == Some(&id)
        {
            self.by_digest.remove(&entry.digest);
        }
    }
}

fn next_expired(queue: &mut VecDeque<(Instant, Fingerprint)>, now: Instant) -> Option<Fingerprint> {
    if queue.front()?.0 > now {
        return None;
    }
    queue.pop_front().map(|(_, id)| id)
}

fn fingerprint(text: &str) -> Fingerprint {
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    let (half, _) = digest.split_first_chunk().unwrap_or((&[0; 16], &[]));
    Fingerprint::from_be_bytes(*half)
}

impl Inbox for MemoryInbox {
    fn claim<'a>(&'a self, key: &'a InboxKey, lease: Duration) -> BoxFuture<'a, Result<Claim, InboxError>> {
        Box::pin(async move { self.try_claim(key, lease) })
    }

    fn complete<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(async move { self.try_complete(lease) })
    }

    fn release<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(async move {
            self.try_release(lease);
            Ok(())
        })
    }

    fn retention(&self) -> Duration {
        self.retention
    }

    fn purge(&self) -> BoxFuture<'_, Result<u64, InboxError>> {
        Box::pin(async move { Ok(self.entries().purge(Instant::now())) })
    }
}
