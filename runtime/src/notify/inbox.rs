//! Each notification handled once: the memory of what was handled.

use crate::crypto::BoxFuture;

/// Remembers which notifications were handled, by `notify_id`.
///
/// A claim is a lease: whoever holds it handles the notification, and then completes or releases it. A
/// claim that is neither completed nor released (the process died) ends by itself, so that Alipay's next
/// delivery is handled.
pub trait Inbox: std::fmt::Debug + Send + Sync + 'static {
    /// Claims a notification.
    fn claim<'a>(&'a self, notify_id: &'a str) -> BoxFuture<'a, Result<Claim, InboxError>>;

    /// Remembers a claimed notification as handled.
    fn complete<'a>(&'a self, notify_id: &'a str) -> BoxFuture<'a, Result<(), InboxError>>;

    /// Gives a claim back, so that the next delivery is handled.
    fn release<'a>(&'a self, notify_id: &'a str) -> BoxFuture<'a, Result<(), InboxError>>;
}

/// What an inbox knows about a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Claim {
    /// Nobody handles it: it is the caller's now.
    Granted,
    /// Somebody is at it.
    Held,
    /// It was handled.
    Done,
}

/// An inbox that cannot answer.
#[derive(Debug, thiserror::Error)]
#[error("the inbox failed: {0}")]
pub struct InboxError(#[source] Box<dyn std::error::Error + Send + Sync>);

impl InboxError {
    /// With what caused it.
    pub fn new(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(source.into())
    }
}
