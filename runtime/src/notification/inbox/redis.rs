//! An inbox in Redis, shared by any number of receivers.

use std::{fmt, time::Duration};

use redis::{ExistenceCheck, Script, SetExpiry, SetOptions, aio::ConnectionManager};

use super::{BoxFuture, Claim, Inbox, InboxError, KEPT, Lease, millis};

/// Before the token of a notification that was handled.
const DONE: &str = "done:";

/// Sets the key to `done:` and the token, unless somebody else's token stands there.
const COMPLETE: &str = "local found = redis.call('GET', KEYS[1]) \
    if found and found ~= ARGV[1] and found ~= ARGV[2] then return 0 end \
    redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) \
    return 1";

const RELEASE: &str = "if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end return 1";

/// An inbox in Redis, for receivers on any number of computers. Let Redis keep its keys: a policy that evicts
/// them forgets what was handled.
#[derive(Clone)]
pub struct RedisInbox {
    connection: ConnectionManager,
    prefix: String,
}

impl RedisInbox {
    /// Over this connection, with keys that begin with `alipay:inbox:`.
    #[must_use]
    pub fn new(connection: ConnectionManager) -> Self {
        Self { connection, prefix: "alipay:inbox:".to_owned() }
    }

    /// Keys that begin otherwise.
    #[must_use]
    pub fn with_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    fn key(&self, notify_id: &str) -> String {
        format!("{}{notify_id}", self.prefix)
    }

    async fn try_claim(&self, notify_id: &str, lease: Duration) -> Result<Claim, InboxError> {
        let (granted, key) = (Lease::new(notify_id), self.key(notify_id));
        let mut connection = self.connection.clone();
        let expiry = SetExpiry::PX(u64::try_from(millis(lease)).unwrap_or(u64::MAX).max(1));
        let options = SetOptions::default().conditional_set(ExistenceCheck::NX).with_expiration(expiry);
        let mut set = redis::cmd("SET");
        set.arg(&key).arg(granted.token()).arg(options);
        let is_set: Option<String> = set.query_async(&mut connection).await.map_err(InboxError::store)?;
        if is_set.is_some() {
            return Ok(Claim::Granted(granted));
        }
        let found: Option<String> =
            redis::cmd("GET").arg(&key).query_async(&mut connection).await.map_err(InboxError::store)?;
        let is_done = found.is_some_and(|found| found.starts_with(DONE));
        Ok(if is_done { Claim::Done } else { Claim::Held })
    }

    async fn try_complete(&self, lease: &Lease) -> Result<(), InboxError> {
        let script = Script::new(COMPLETE);
        let mut call = script.key(self.key(lease.notify_id()));
        call.arg(lease.token()).arg(format!("{DONE}{}", lease.token())).arg(millis(KEPT));
        let mut connection = self.connection.clone();
        let done: i64 = call.invoke_async(&mut connection).await.map_err(InboxError::store)?;
        if done == 0 { Err(InboxError::Lost) } else { Ok(()) }
    }

    async fn try_release(&self, lease: &Lease) -> Result<(), InboxError> {
        let script = Script::new(RELEASE);
        let mut call = script.key(self.key(lease.notify_id()));
        call.arg(lease.token());
        let mut connection = self.connection.clone();
        let _released: i64 = call.invoke_async(&mut connection).await.map_err(InboxError::store)?;
        Ok(())
    }
}

impl Inbox for RedisInbox {
    fn claim<'a>(&'a self, notify_id: &'a str, lease: Duration) -> BoxFuture<'a, Result<Claim, InboxError>> {
        Box::pin(self.try_claim(notify_id, lease))
    }

    fn complete<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(self.try_complete(lease))
    }

    fn release<'a>(&'a self, lease: &'a Lease) -> BoxFuture<'a, Result<(), InboxError>> {
        Box::pin(self.try_release(lease))
    }
}

impl fmt::Debug for RedisInbox {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("RedisInbox").field("prefix", &self.prefix).finish_non_exhaustive()
    }
}
