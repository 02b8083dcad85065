//! Errors of token stores.

use std::fmt;

use crate::support::missing_table;

/// An error of a store of tokens.
///
/// `Debug` shows the same text as `Display`, because `main` prints the `Debug` form of an error that it returns.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum TokenStoreError {
    /// The store failed.
    #[error("the store of merchants' tokens failed: {0}{help}", help = missing_table::help(.0.as_ref()))]
    Store(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A stored token cannot be opened: it was sealed with another key, or changed.
    #[error(
        "the stored token of merchant app {merchant_app_id} cannot be opened: it was sealed with another key, or was \
         changed in the store"
    )]
    Sealed {
        /// The merchant's app.
        merchant_app_id: String,
    },
    /// The key of the seal is not base64 of 32 bytes.
    #[error(
        "not a key for sealing tokens: expected base64 of 32 random bytes, as `openssl rand -base64 32` prints"
    )]
    SealKey,
}

impl fmt::Debug for TokenStoreError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "TokenStoreError({self})")
    }
}

impl TokenStoreError {
    /// Creates the error of a store from its cause.
    pub fn store(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Store(source.into())
    }
}
