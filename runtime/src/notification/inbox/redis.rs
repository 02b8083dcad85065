//! An inbox in Redis, shared by any number of receivers.

use std::{fmt, sync::LazyLock, time::Duration};

use redis::{Script, aio::ConnectionManager};

use super::{BoxFuture, Claim, DEFAULT_RETENTION, Inbox, InboxError, InboxKey, Lease};
use crate::support::millis::millis;

/// The prefix of the token of a handled notification.
const DONE: &str = "done:";

/// Sets both keys to the token if neither is set; returns the value found otherwise.
static CLAIM: LazyLock<Script> = LazyLock::new(|| {
    Script::new(
        "local found = redis.call('GET', KEYS[1]) or redis.call('GET', KEYS[2]) \
        if found then return found end \
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) \
        redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2]) \
        return false",
    )
});

/// Sets both keys to `done:` and the token, unless another token was set.
static COMPLETE: LazyLock<Script> = LazyLock::new(|| {
    Script::new(
        "local found = redis.call('GET', KEYS[1]) \
        if found and found ~= ARGV[1] and found ~= ARGV[2] then return 0 end \
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) \
        redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3]) \
        return 1",
    )
});

static RELEASE: LazyLock<Script> = LazyLock::new(|| {
    Script::new(
        "if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1], KEYS[2]) end return 1",
    )
});

/// An inbox in Redis, for receivers on any number of computers.
///
/// Configure Redis so that it does not evict keys: an evicted key is a forgotten notification.
#[derive(Clone)]
pub struct RedisInbox {
    connection: ConnectionManager,
    prefix: String,
    retention: Duration,
}

impl RedisInbox {
    /// Creates an inbox over this connection. Its keys begin with `alipay:inbox:`.
    #[must_use]
    pub fn new(connection: ConnectionManager) -> Self {
        Self { connection, prefix: "alipay:inbox:".to_owned(), retention: DEFAULT_RETENTION }
    }

    /// Sets the prefix of the keys.
    #[must_use]
    pub fn with_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    /// Sets the time for which handled notifications are remembered. Keep it longer than the verifier's
    /// [`max_age`](super::super::NotificationVerifierBuilder::max_age).
    #[must_use]
    pub fn with_retention(mut self, retention: Duration) -> Self {
        self.retention = retention;
        self
    }

    /// A call of a script with the keys of a notification.
    fn call(&self, script: &'static Script, key: &InboxKey) -> redis::ScriptInvocation<'static> {
        let prefix = &self.prefix;
        let mut call = script.key(format!("{prefix}{}", key.id()));
        call.key(format!("{prefix}digest:{}", key.digest()));
        call
    }

    async fn try_claim(&self, key: &InboxKey, lease: Duration) -> Result<Claim, InboxError> {
        let granted = Lease::new(key.clone());
        let mut call = self.call(&CLAIM, key);
        call.arg(granted.token()).arg(millis(lease).max(1));
        let mut connection = self.connection.clone();
        let found: Option<String> = call.invoke_async(&mut connection).await.map_err(InboxError::store)?;
        Ok(match found {
            None => Claim::Granted(granted),
            Some(found) if found.starts_with(DONE) => Claim::Done,
            Some(_) => Claim::Held,
        })
    }

    async fn try_complete(&self, lease: &Lease) -> Result<(), InboxError> {
        let mut call = self.call(&COMPLETE, lease.key());
        call.arg(lease.token()).arg(format!("{DONE}{}", lease.token())).arg(millis(self.retention).max(1));
        let mut connection = self.connection.clone();
        let done: i64 = call.invoke_async(&mut connection).await.map_err(InboxError::store)?;
        if done == 0 { Err(InboxError::Lost) } else { Ok(()) }
    }

    async fn try_release(&self, lease: &Lease) -> Result<(), InboxError> {
        let mut call = self.call(&RELEASE, lease.key());
        call.arg(lease.token());
        let mut connection = self.connection.clone();
        let _released: i64 = call.invoke_async(&mut connection).await.map_err(InboxError::store)?;
        Ok(())
    }
}

impl Inbox for RedisInbox {
    fn claim<'a>(&'a self, key: &'a InboxKey, lease: Duration) -> BoxFuture<'a, Result<Claim, InboxError>> {
        Box::pin(self.try_claim(key, lease))
    }

    fn complete<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(self.try_complete(lease))
    }

    fn release<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(self.try_release(lease))
    }

    fn retention(&self) -> Duration {
        self.retention
    }
}

impl fmt::Debug for RedisInbox {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("RedisInbox").field("prefix", &self.prefix).finish_non_exhaustive()
    }
}
