//! Inboxes: the memory of handled notifications, by which each is handled once.

mod chinese;
mod memory;
#[cfg(feature = "inbox-redis")]
mod redis;
#[cfg(any(feature = "inbox-postgres", feature = "inbox-sqlite"))]
mod sql;

use std::{fmt, sync::Arc, time::Duration};

pub use memory::MemoryInbox;
#[cfg(feature = "inbox-redis")]
pub use redis::RedisInbox;
#[cfg(feature = "inbox-postgres")]
pub use sql::postgres::PostgresInbox;
#[cfg(feature = "inbox-sqlite")]
pub use sql::sqlite::SqliteInbox;
use uuid::Uuid;

pub use crate::support::future::BoxFuture;
use crate::support::missing_table;

/// The time for which handled notifications are remembered unless configured otherwise: 50 hours, two more than the
/// default [`max_age`](super::NotificationVerifierBuilder::max_age), for clocks that differ.
pub const DEFAULT_RETENTION: Duration = Duration::from_secs(50 * 60 * 60);

/// Remembers which notifications were handled.
///
/// A claim is a lease: its holder handles the notification, and then completes or releases it. A lease that is neither
/// completed nor released, because the process died, expires, so that Alipay's next delivery is handled. Every lease has
/// a token of its own, so that a holder who is too late can neither complete nor release the lease of another.
///
/// A notification is known by its [`InboxKey`]: by app and `notify_id`, and by the digest of its signed text. Either one
/// that is known already must not be granted again.
///
/// [`MemoryInbox`] fits one process. The features `inbox-sqlite`, `inbox-postgres` and `inbox-redis` have inboxes that
/// any number of receivers share.
pub trait Inbox: fmt::Debug + Send + Sync + 'static {
    /// Claims a notification for the duration of `lease`.
    fn claim<'a>(&'a self, key: &'a InboxKey, lease: Duration) -> BoxFuture<'a, Result<Claim, InboxError>>;

    /// Remembers a claimed notification as handled. Completing the same lease twice is not an error.
    ///
    /// # Errors
    /// Returns [`InboxError::Lost`] if the lease expired and another receiver has claimed the notification since.
    fn complete<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>>;

    /// Releases a claim, so that the next delivery is handled. Nothing happens if the lease is lost.
    fn release<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>>;

    /// Returns the time for which handled notifications are remembered. Default: [`DEFAULT_RETENTION`].
    fn retention(&self) -> Duration {
        DEFAULT_RETENTION
    }

    /// Removes expired entries and returns their number. A [`Receiver`](super::Receiver) calls it about once an hour.
    /// Default: does nothing, for stores that expire entries themselves.
    fn purge(&self) -> BoxFuture<'_, Result<u64, InboxError>> {
        Box::pin(async { Ok(0) })
    }
}

impl<T: Inbox + ?Sized> Inbox for Arc<T> {
    fn claim<'a>(&'a self, key: &'a InboxKey, lease: Duration) -> BoxFuture<'a, Result<Claim, InboxError>> {
        T::claim(self, key, lease)
    }

    fn complete<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        T::complete(self, lease)
    }

    fn release<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        T::release(self, lease)
    }

    fn retention(&self) -> Duration {
        T::retention(self)
    }

    fn purge(&self) -> BoxFuture<'_, Result<u64, InboxError>> {
        T::purge(self)
    }
}

/// The state of a notification in an inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Claim {
    /// The notification is the caller's to handle.
    Granted(Lease),
    /// The notification is being handled by another task or receiver.
    Held,
    /// The notification was handled.
    Done,
}

/// The key of a notification in an inbox.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct InboxKey {
    id: String,
    app_id_length: usize,
    digest: String,
}

impl InboxKey {
    /// Creates the key of an app's notification, with the SHA-256 digest of its signed text.
    #[must_use]
    pub fn new(app_id: &str, notify_id: &str, digest: [u8; 32]) -> Self {
        Self { id: format!("{app_id}/{notify_id}"), app_id_length: app_id.len(), digest: hex(digest) }
    }

    /// Returns app id and `notify_id` as one text: the primary key of a store. Two apps may use the same `notify_id`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the app id.
    pub fn app_id(&self) -> &str {
        self.id.get(..self.app_id_length).unwrap_or_default()
    }

    /// Returns the `notify_id`.
    pub fn notify_id(&self) -> &str {
        self.id.get(self.app_id_length.saturating_add(1)..).unwrap_or_default()
    }

    /// Returns the digest of the signed text, in hexadecimal digits.
    pub fn digest(&self) -> &str {
        &self.digest
    }
}

/// The hexadecimal digits of a digest.
pub(super) fn hex(digest: [u8; 32]) -> String {
    let digit = |value: u8| if value < 10 { b'0'.wrapping_add(value) } else { b'a'.wrapping_add(value - 10) };
    let mut digits = Vec::with_capacity(64);
    for byte in digest {
        digits.extend([digit(byte >> 4), digit(byte & 0xF)]);
    }
    String::from_utf8(digits).unwrap_or_default()
}

/// The right to handle one notification, until it expires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    key: InboxKey,
    token: String,
}

impl Lease {
    /// Creates a lease with a unique token, for implementations of [`Inbox`].
    #[must_use]
    pub fn new(key: InboxKey) -> Self {
        Self { key, token: Uuid::new_v4().to_string() }
    }

    /// Returns the key of the notification.
    pub fn key(&self) -> &InboxKey {
        &self.key
    }

    /// Returns the token, which is different for every lease.
    pub fn token(&self) -> &str {
        &self.token
    }
}

/// An error of an inbox.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InboxError {
    /// The lease expired before the handler ended, and another receiver has claimed the notification since. Use longer
    /// leases, or faster handlers.
    #[error("the lease on a notification expired before its handler ended, and another receiver claimed it")]
    Lost,
    /// The notification has no lease: only the handler that a receiver calls gets one.
    #[error("the notification has no lease to complete: pass the one that the receiver gave to the handler")]
    NoLease,
    /// The store behind the inbox failed.
    #[error("the inbox failed: {0}{help}", help = missing_table::help(.0.as_ref()))]
    Store(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The store behind the inbox did not respond in time.
    #[error("the inbox did not respond in time")]
    Timeout,
    /// The inbox has no room for another notification.
    #[error("the inbox is full; use a larger one, or one in a database")]
    Full,
}

impl InboxError {
    /// Creates the error of a store from its cause.
    pub fn store(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Store(source.into())
    }
}

#[cfg(test)]
mod tests {
    use std::future::ready;

    use super::*;

    /// An inbox of a user, with the methods that have no default.
    #[derive(Debug)]
    struct Own;

    impl Inbox for Own {
        fn claim<'a>(&'a self, _: &'a InboxKey, _: Duration) -> BoxFuture<'a, Result<Claim, InboxError>> {
            Box::pin(ready(Ok(Claim::Held)))
        }

        fn complete<'a>(&'a self, _: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
            Box::pin(ready(Ok(())))
        }

        fn release<'a>(&'a self, _: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
            Box::pin(ready(Ok(())))
        }
    }

    #[tokio::test]
    async fn an_inbox_remembers_for_fifty_hours_and_purges_nothing_unless_it_says_otherwise() {
        assert_eq!(Own.retention(), Duration::from_secs(180_000));
        assert_eq!(Own.purge().await.unwrap(), 0);
    }

    #[test]
    fn a_key_has_its_digest_in_hexadecimal_digits() {
        let mut digest = [0; 32];
        (digest[0], digest[31]) = (0xA5, 0x0F);
        let key = InboxKey::new("2021", "n/1", digest);
        assert_eq!(key.digest(), format!("a5{}0f", "0".repeat(60)));
        assert_eq!((key.id(), key.app_id(), key.notify_id()), ("2021/n/1", "2021", "n/1"));
    }
}
