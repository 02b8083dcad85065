//! Errors of a store.

use std::error::Error;

/// An error of a [`Store`](crate::Store).
#[derive(Debug, thiserror::Error)]
#[error("the state of the simulator cannot be saved or restored: {0}")]
pub struct StoreError(Box<dyn Error + Send + Sync>);

impl StoreError {
    /// Creates an error with this reason.
    pub fn new(reason: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(reason.into())
    }

    /// Creates the error for an entry that cannot be parsed.
    pub(crate) fn unreadable(kind: &str) -> Self {
        // The key of the entry is left out: that of an authorization is its token.
        Self::new(format!("an entry of the kind `{kind}` cannot be parsed"))
    }
}
