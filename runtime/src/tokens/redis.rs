//! A store in Redis, shared by any number of processes.

use std::{fmt, sync::LazyLock, time::Duration};

use redis::{AsyncCommands, Script, aio::ConnectionManager};

use super::{BoxFuture, StoredToken, TokenOwner, TokenStore, TokenStoreError};
use crate::support::millis::millis;

/// Sets time and token of a hash unless its time is the same or later.
static SAVE: LazyLock<Script> = LazyLock::new(|| {
    Script::new(
        "local time = redis.call('HGET', KEYS[1], 'time') \
        if time and tonumber(time) >= tonumber(ARGV[1]) then return 0 end \
        redis.call('HSET', KEYS[1], 'time', ARGV[1]) \
        if #ARGV > 1 then redis.call('HSET', KEYS[1], 'sealed', ARGV[2]) \
        else redis.call('HDEL', KEYS[1], 'sealed') end \
        return 1",
    )
});

/// Claims the refresh of a hash that exists, in a key of its own that expires.
static CLAIM: LazyLock<Script> = LazyLock::new(|| {
    Script::new(
        "if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end \
        if redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end \
        return 0",
    )
});

static RELEASE: LazyLock<Script> = LazyLock::new(|| {
    Script::new("if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end return 1")
});

/// A store in Redis. Configure Redis so that it persists and does not evict keys: a lost token has to be asked for again.
#[derive(Clone)]
pub struct RedisTokens {
    connection: ConnectionManager,
    prefix: String,
}

impl RedisTokens {
    /// Creates a store over this connection. Its keys begin with `alipay:tokens:`.
    #[must_use]
    pub fn new(connection: ConnectionManager) -> Self {
        Self { connection, prefix: "alipay:tokens:".to_owned() }
    }

    /// Sets the prefix of the keys.
    #[must_use]
    pub fn with_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    fn key(&self, owner: &TokenOwner) -> String {
        format!("{}{}/{}", self.prefix, owner.app_id, owner.merchant_app_id)
    }

    async fn invoke(&self, call: redis::ScriptInvocation<'_>) -> Result<bool, TokenStoreError> {
        let mut connection = self.connection.clone();
        let done: i64 = call.invoke_async(&mut connection).await.map_err(TokenStoreError::store)?;
        Ok(done == 1)
    }
}

impl TokenStore for RedisTokens {
    fn load<'a>(
        &'a self,
        owner: &'a TokenOwner,
    ) -> BoxFuture<'a, Result<Option<StoredToken>, TokenStoreError>> {
        Box::pin(async move {
            let mut connection = self.connection.clone();
            let found: (Option<i64>, Option<String>) = connection
                .hmget(self.key(owner), &["time", "sealed"])
                .await
                .map_err(TokenStoreError::store)?;
            let (time, sealed) = found;
            Ok(time.map(|time| StoredToken { time, sealed }))
        })
    }

    fn save<'a>(
        &'a self,
        owner: &'a TokenOwner,
        token: &'a StoredToken,
    ) -> BoxFuture<'a, Result<bool, TokenStoreError>> {
        Box::pin(async move {
            let mut call = SAVE.key(self.key(owner));
            call.arg(token.time);
            if let Some(sealed) = &token.sealed {
                call.arg(sealed);
            }
            self.invoke(call).await
        })
    }

    fn claim_refresh<'a>(
        &'a self,
        owner: &'a TokenOwner,
        holder: &'a str,
        lease: Duration,
    ) -> BoxFuture<'a, Result<bool, TokenStoreError>> {
        Box::pin(async move {
            let key = self.key(owner);
            let mut call = CLAIM.key(&key);
            call.key(format!("{key}/refresh")).arg(holder).arg(millis(lease).max(1));
            self.invoke(call).await
        })
    }

    fn release_refresh<'a>(
        &'a self,
        owner: &'a TokenOwner,
        holder: &'a str,
    ) -> BoxFuture<'a, Result<(), TokenStoreError>> {
        Box::pin(async move {
            let mut call = RELEASE.key(format!("{}/refresh", self.key(owner)));
            call.arg(holder);
            self.invoke(call).await.map(drop)
        })
    }
}

impl fmt::Debug for RedisTokens {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("RedisTokens").field("prefix", &self.prefix).finish_non_exhaustive()
    }
}
