//! The inbox of one process.

mod entries;

use std::{
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
    time::Duration,
};

use entries::{Entries, Entry, Fingerprint, State, Token};

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
    /// The first use, from which the entries count.
    begin: Arc<OnceLock<Instant>>,
    retention: Duration,
    capacity: usize,
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
        Self {
            entries: Arc::default(),
            begin: Arc::default(),
            retention: DEFAULT_RETENTION,
            capacity: 1_000_000,
        }
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

    /// Nanoseconds since the first use.
    fn nanoseconds(&self, time: Instant) -> u64 {
        let begin = self.begin.get_or_init(Instant::now);
        u64::try_from(time.saturating_duration_since(*begin).as_nanos()).unwrap_or(u64::MAX)
    }

    fn try_claim(&self, key: &InboxKey, lease: Duration) -> Result<Claim, InboxError> {
        let start = Instant::now();
        let (id, digest) = (fingerprint(key.id()), fingerprint(key.digest()));
        let (now, until) = (self.nanoseconds(start), self.nanoseconds(start + lease.min(FAR)));
        let mut entries = self.entries();
        entries.purge(now);
        match entries.known(&id, &digest, now) {
            Some(entry) if entry.state == State::Done => return Ok(Claim::Done),
            Some(_) => return Ok(Claim::Held),
            None if entries.len() >= self.capacity => return Err(InboxError::Full),
            None => {}
        }
        let granted = Lease::new(key.clone());
        let entry = Entry { id, digest, until, token: token(&granted), state: State::Leased };
        entries.put(entry).ok_or(InboxError::Full)?;
        Ok(Claim::Granted(granted))
    }

    fn try_complete(&self, lease: &Lease) -> Result<(), InboxError> {
        let (id, digest) = (fingerprint(lease.key().id()), fingerprint(lease.key().digest()));
        let token = token(lease);
        let until = self.nanoseconds(Instant::now() + self.retention.min(FAR));
        let mut entries = self.entries();
        // A lease that expired still counts as long as nobody else has claimed the notification.
        if entries.by_id(&id).is_some_and(|entry| entry.token != token) {
            return Err(InboxError::Lost);
        }
        entries.put(Entry { id, digest, until, token, state: State::Done }).ok_or(InboxError::Full)
    }

    fn try_release(&self, lease: &Lease) {
        let (id, token) = (fingerprint(lease.key().id()), token(lease));
        let mut entries = self.entries();
        if entries.by_id(&id).is_some_and(|entry| entry.state == State::Leased && entry.token == token) {
            entries.remove(&id);
        }
    }
}

fn token(lease: &Lease) -> Token {
    let half = fingerprint(lease.token());
    half.first_chunk().copied().unwrap_or_default()
}

fn fingerprint(text: &str) -> Fingerprint {
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    digest.first_chunk().copied().unwrap_or_default()
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
        Box::pin(async move { Ok(self.entries().purge(self.nanoseconds(Instant::now()))) })
    }
}
