//! Inboxes: the memory of handled notifications, by which each is handled once.

mod memory;
#[cfg(feature = "inbox-redis")]
mod redis;
#[cfg(any(feature = "inbox-postgres", feature = "inbox-sqlite"))]
mod sql;

use std::{fmt, time::Duration};

pub use memory::MemoryInbox;
#[cfg(feature = "inbox-redis")]
pub use redis::RedisInbox;
#[cfg(feature = "inbox-postgres")]
pub use sql::postgres::PostgresInbox;
#[cfg(feature = "inbox-sqlite")]
pub use sql::sqlite::SqliteInbox;
use uuid::Uuid;

pub use crate::support::future::BoxFuture;

/// Remembers which notifications were handled, by `notify_id`.
///
/// A claim is a lease: whoever holds it handles the notification, and then completes or releases it. A lease
/// that is neither completed nor released (the process died) ends by itself, so that Alipay's next delivery is
/// handled. Every lease has a token of its own, so that whoever comes back too late can neither complete nor
/// release what somebody else holds by now.
///
/// [`MemoryInbox`](crate::MemoryInbox) is right for one process. The features `inbox-sqlite`, `inbox-postgres`
/// and `inbox-redis` have inboxes that any number of receivers share.
pub trait Inbox: fmt::Debug + Send + Sync + 'static {
    /// Claims a notification for so long.
    fn claim<'a>(&'a self, notify_id: &'a str, lease: Duration) -> BoxFuture<'a, Result<Claim, InboxError>>;

    /// Remembers a claimed notification as handled. Completing twice with the same lease is no error.
    ///
    /// # Errors
    /// [`InboxError::Lost`] when the lease ended and somebody else has claimed the notification since.
    fn complete<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>>;

    /// Gives a claim back, so that the next delivery is handled. Nothing happens if the lease is lost.
    fn release<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>>;
}

/// What an inbox knows about a notification.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Claim {
    /// Nobody handles it: it is the caller's now.
    Granted(Lease),
    /// Somebody is at it.
    Held,
    /// It was handled.
    Done,
}

/// The right to handle one notification, for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    notify_id: String,
    token: String,
}

impl Lease {
    /// A lease with a token that nobody else has, for implementations of [`Inbox`].
    #[must_use]
    pub fn new(notify_id: impl Into<String>) -> Self {
        Self { notify_id: notify_id.into(), token: Uuid::new_v4().to_string() }
    }

    /// The notification's number.
    pub fn notify_id(&self) -> &str {
        &self.notify_id
    }

    /// What tells this lease from every other on the same notification.
    pub fn token(&self) -> &str {
        &self.token
    }
}

/// An inbox that cannot do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InboxError {
    /// The lease ended before the handler did, and somebody else has claimed the notification since. Give
    /// handlers a shorter timeout, or make them faster.
    #[error("the lease on a notification ended before its handler did; somebody else handles it now")]
    Lost,
    /// The store behind the inbox failed.
    #[error("the inbox failed: {0}")]
    Store(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl InboxError {
    /// A failure of the store, with what caused it.
    pub fn store(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Store(source.into())
    }
}

/// How long what was handled is remembered unless set: two days, longer than Alipay repeats (protocol:
/// notifications, retry schedule).
pub(crate) const KEPT: Duration = Duration::from_secs(48 * 60 * 60);

/// Milliseconds, as stores count them.
pub(crate) fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
