//! Stores of merchants' tokens: encrypted, ordered by the time of the authorization, refreshed by one process at a time.
//!
//! `alipay::authorization::MerchantTokens` uses them. See
//! [merchant authorization](crate::protocol::reference#merchant-authorization) for the life of a token.

mod error;
mod memory;
#[cfg(feature = "tokens-redis")]
mod redis;
mod seal;
#[cfg(any(feature = "tokens-postgres", feature = "tokens-sqlite"))]
mod sql;

use std::{fmt, time::Duration};

pub use error::TokenStoreError;
pub use memory::MemoryTokens;
#[cfg(feature = "tokens-redis")]
pub use redis::RedisTokens;
pub use seal::TokenSeal;
#[cfg(feature = "tokens-postgres")]
pub use sql::postgres::PostgresTokens;
#[cfg(feature = "tokens-sqlite")]
pub use sql::sqlite::SqliteTokens;

pub use crate::support::future::BoxFuture;

/// Keeps the tokens of merchants, sealed by a [`TokenSeal`]: a store never sees a token.
///
/// [`MemoryTokens`] fits one process and forgets everything when it ends. The features `tokens-sqlite`,
/// `tokens-postgres` and `tokens-redis` have stores that any number of processes share.
pub trait TokenStore: fmt::Debug + Send + Sync + 'static {
    /// Returns what is stored for a merchant's app.
    fn load<'a>(
        &'a self,
        owner: &'a TokenOwner,
    ) -> BoxFuture<'a, Result<Option<StoredToken>, TokenStoreError>>;

    /// Stores a token, or the end of an authorization, unless something newer is stored. Returns whether it was stored.
    fn save<'a>(
        &'a self,
        owner: &'a TokenOwner,
        token: &'a StoredToken,
    ) -> BoxFuture<'a, Result<bool, TokenStoreError>>;

    /// Claims the refresh of a stored token for the duration of `lease`. Returns whether it was granted; `holder` is
    /// different for every claim.
    fn claim_refresh<'a>(
        &'a self,
        owner: &'a TokenOwner,
        holder: &'a str,
        lease: Duration,
    ) -> BoxFuture<'a, Result<bool, TokenStoreError>>;

    /// Ends a claim. Nothing happens if another holder has claimed the refresh since.
    fn release_refresh<'a>(
        &'a self,
        owner: &'a TokenOwner,
        holder: &'a str,
    ) -> BoxFuture<'a, Result<(), TokenStoreError>>;
}

/// Owner of a token: one app of a merchant, given to one app of a provider. A merchant has a token for each of
/// its apps.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub struct TokenOwner {
    /// The provider's app, which calls Alipay.
    pub app_id: String,
    /// The merchant's app, for which it calls (`auth_app_id`).
    pub merchant_app_id: String,
}

impl TokenOwner {
    /// Creates it from the provider's and the merchant's app.
    #[must_use]
    pub fn new(app_id: impl Into<String>, merchant_app_id: impl Into<String>) -> Self {
        Self { app_id: app_id.into(), merchant_app_id: merchant_app_id.into() }
    }
}

/// A sealed token with the time by which it is ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StoredToken {
    /// The time of the authorization, refresh or cancellation, in milliseconds since the epoch.
    pub time: i64,
    /// The sealed token, as text; `None` if the authorization ended.
    pub sealed: Option<String>,
}

impl StoredToken {
    /// Creates it from a time and a sealed token; `None` for an authorization that ended.
    #[must_use]
    pub fn new(time: i64, sealed: Option<String>) -> Self {
        Self { time, sealed }
    }
}
