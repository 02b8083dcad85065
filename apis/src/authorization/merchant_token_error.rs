//! Errors about the tokens of merchants.

use std::fmt;

use alipay_runtime::{Error, tokens::TokenStoreError};

use super::MerchantGrant;

/// An error about the tokens of merchants.
#[derive(Debug)]
#[non_exhaustive]
pub enum MerchantTokenError {
    /// No token of the merchant's app is stored: exchange the code of its authorization, or receive its notification.
    NotAuthorized {
        /// The merchant's app.
        merchant_app_id: String,
    },
    /// The merchant ended the authorization. Ask the merchant to authorize again.
    Ended {
        /// The merchant's app.
        merchant_app_id: String,
    },
    /// There is no refresh token: ask the merchant to authorize again.
    NoRefreshToken {
        /// The merchant's app.
        merchant_app_id: String,
    },
    /// The lease ran out: another process has been refreshing the token for longer than it may. Retry later.
    Busy {
        /// The merchant's app.
        merchant_app_id: String,
    },
    /// Alipay issued tokens that could not be stored. Keep them: they cannot be asked for again.
    Unsaved {
        /// The tokens. `Debug` does not show them.
        grants: Vec<MerchantGrant>,
        /// The failure of the store.
        source: TokenStoreError,
    },
    /// A response or notification of Alipay lacks the merchant's app, its token or the time of the authorization.
    NoToken,
    /// The tokio runtime ended before the token was stored.
    Interrupted,
    /// The store failed, or a stored token cannot be opened.
    Store(TokenStoreError),
    /// The call failed.
    Call(Error),
}

impl fmt::Display for MerchantTokenError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAuthorized { merchant_app_id } => write!(
                out,
                "no token of merchant app {merchant_app_id}: it has not authorized this app, or its notification \
                 `open_app_auth_notify` was not recorded"
            ),
            Self::Ended { merchant_app_id } => {
                write!(out, "merchant app {merchant_app_id} ended its authorization; ask for it again")
            }
            Self::NoRefreshToken { merchant_app_id } => {
                write!(
                    out,
                    "no refresh token of merchant app {merchant_app_id}; ask for its authorization again"
                )
            }
            Self::Busy { merchant_app_id } => {
                write!(out, "the token of merchant app {merchant_app_id} is being refreshed; try again")
            }
            Self::Unsaved { grants, source } => {
                write!(out, "{} new tokens could not be stored; keep them: {source}", grants.len())
            }
            Self::Interrupted => out.write_str("the program ended before the token was stored"),
            Self::NoToken => out.write_str(
                "Alipay's response or notification lacks the merchant's app (`auth_app_id`), its token or `auth_time`",
            ),
            Self::Store(error) => error.fmt(out),
            Self::Call(error) => error.fmt(out),
        }
    }
}

impl std::error::Error for MerchantTokenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unsaved { source, .. } | Self::Store(source) => Some(source),
            Self::Call(error) => Some(error),
            _ => None,
        }
    }
}

impl From<TokenStoreError> for MerchantTokenError {
    fn from(error: TokenStoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Error> for MerchantTokenError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}
