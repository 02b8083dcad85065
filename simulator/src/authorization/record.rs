//! Codes and tokens as records. Times are in milliseconds since the epoch.

use alipay::alipay_model;

use crate::domain::Record;

/// A code that can be exchanged once.
#[alipay_model]
pub(crate) struct Code {
    /// The code.
    #[alipay(sensitive)]
    pub code: String,
    /// True for the login of a user, and false for the authorization by a merchant.
    pub is_login: bool,
    /// The app for which it is.
    pub app_id: String,
    /// The account that agreed.
    pub account: String,
    /// The scope of a login.
    pub scope: Option<String>,
    /// The time until which it can be exchanged.
    pub expires_at: i64,
    /// True after the exchange.
    pub is_used: bool,
}

impl Record for Code {
    const KIND: &'static str = "authorization_code";

    fn key(&self) -> String {
        self.code.clone()
    }
}

/// The authorization of an app by a merchant.
#[alipay_model]
pub(crate) struct AppAuthorization {
    /// The token with which the app acts for the merchant.
    #[alipay(sensitive)]
    pub app_auth_token: String,
    /// The token for a refresh.
    #[alipay(sensitive)]
    pub app_refresh_token: String,
    /// The authorized app.
    pub app_id: String,
    /// The account of the merchant.
    pub merchant_pid: String,
    /// The time of the authorization.
    pub granted_at: i64,
    /// The time at which the authorization was revoked or replaced.
    pub ended_at: Option<i64>,
}

impl Record for AppAuthorization {
    const KIND: &'static str = "app_authorization";

    fn key(&self) -> String {
        self.app_auth_token.clone()
    }
}

/// The login of a user.
#[alipay_model]
pub(crate) struct UserAuthorization {
    /// The token for queries about the user.
    #[alipay(sensitive)]
    pub access_token: String,
    /// The token for a refresh.
    #[alipay(sensitive)]
    pub refresh_token: String,
    /// The app in which the user logged in.
    pub app_id: String,
    /// The account of the user.
    pub user_id: String,
    /// The data that the app may read.
    pub scope: String,
    /// The time of the login.
    pub granted_at: i64,
    /// The time at which the refresh token expires. A refresh does not move it.
    pub refresh_until: i64,
    /// The time at which the token expires.
    pub expires_at: i64,
    /// True after a refresh or a revocation, which end the token.
    pub is_ended: bool,
}

impl Record for UserAuthorization {
    const KIND: &'static str = "user_authorization";

    fn key(&self) -> String {
        self.access_token.clone()
    }
}
