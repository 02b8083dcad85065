//! Grants of merchants, from responses and notifications.

use std::fmt;

use super::{AppToken, AppTokens};

/// Grant of a merchant, as a notification or another source tells it.
#[derive(Clone)]
#[non_exhaustive]
pub struct MerchantGrant {
    /// The merchant's app (`auth_app_id`).
    pub merchant_app_id: String,
    /// The authorized app: yours or your plug-in; `None` for that of the client which keeps the token.
    pub app_id: Option<String>,
    /// The token, for [`Client::for_merchant`](alipay_runtime::Client::for_merchant).
    pub app_auth_token: String,
    /// The refresh token.
    pub app_refresh_token: Option<String>,
    /// The merchant's account; begins with `2088`.
    pub user_id: Option<String>,
    /// The time of the authorization (`auth_time`), in milliseconds since the epoch.
    pub time: i64,
}

impl MerchantGrant {
    /// Creates it from the merchant's app, the token, and the time of the authorization in milliseconds.
    #[must_use]
    pub fn new(merchant_app_id: impl Into<String>, app_auth_token: impl Into<String>, time: i64) -> Self {
        Self {
            merchant_app_id: merchant_app_id.into(),
            app_id: None,
            app_auth_token: app_auth_token.into(),
            app_refresh_token: None,
            user_id: None,
            time,
        }
    }

    /// Sets the refresh token.
    #[must_use]
    pub fn with_refresh_token(mut self, token: impl Into<String>) -> Self {
        self.app_refresh_token = Some(token.into());
        self
    }

    /// The grants in a response: its list, or else its only entry, as older responses have it.
    pub(super) fn all_of(response: AppTokens, time: i64) -> Vec<Self> {
        let AppTokens { tokens, app_auth_token, app_refresh_token, auth_app_id, user_id, .. } = response;
        let entries = if tokens.is_empty() {
            vec![AppToken { app_auth_token, app_refresh_token, auth_app_id, user_id, ..AppToken::new() }]
        } else {
            tokens
        };
        let grant = |entry: AppToken| {
            Some(Self {
                merchant_app_id: entry.auth_app_id?,
                app_id: None,
                app_auth_token: entry.app_auth_token?,
                app_refresh_token: entry.app_refresh_token,
                user_id: entry.user_id,
                time,
            })
        };
        entries.into_iter().filter_map(grant).collect()
    }
}

impl fmt::Debug for MerchantGrant {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("MerchantGrant")
            .field("merchant_app_id", &self.merchant_app_id)
            .field("app_id", &self.app_id)
            .field("time", &self.time)
            .finish_non_exhaustive()
    }
}
