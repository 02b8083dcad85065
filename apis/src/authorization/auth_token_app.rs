//! Exchange of a merchant's code or refresh token for tokens.

use alipay_runtime::{alipay_api, alipay_model};

use super::{AuthorizationApi, GrantType};

/// Exchanges a merchant's authorization code or refresh token for the tokens that allow acting for the
/// merchant. Called as `client.authorizations().exchange_app_token(..)`.
///
/// A code can be exchanged once. If the outcome is unknown, ask the merchant to authorize again.
///
/// # Errors
///
/// - [`AUTH_CODE_NOT_EXIST`](super::AuthorizationErrorCode::CodeNotFound),
///   [`AUTH_CODE_NOT_VALID`](super::AuthorizationErrorCode::CodeInvalid): the code is wrong, used or expired.
/// - [`REFRESH_TOKEN_NOT_EXIST`](super::AuthorizationErrorCode::RefreshTokenNotFound),
///   [`REFRESH_TOKEN_TIME_OUT`](super::AuthorizationErrorCode::RefreshTokenExpired): ask the merchant to
///   authorize again.
/// - [`APP_NOT_ISV`](super::AuthorizationErrorCode::NotAnIsv): your application is not that of a service
///   provider (ISV).
#[alipay_api(
    method = "alipay.open.auth.token.app",
    v3 = POST,
    response = AppTokens,
    service = AuthorizationApi,
    call = exchange_app_token,
)]
pub struct ExchangeAppToken {
    /// Kind of credential that is exchanged.
    pub grant_type: GrantType,
    /// Authorization code; required for [`GrantType::AuthorizationCode`].
    #[alipay(sensitive)]
    pub code: Option<String>,
    /// Refresh token; required for [`GrantType::RefreshToken`].
    #[alipay(sensitive)]
    pub refresh_token: Option<String>,
}

impl ExchangeAppToken {
    /// Exchanges an authorization code, which the merchant's consent returned.
    pub fn by_code(code: impl Into<String>) -> Self {
        Self::new(GrantType::AuthorizationCode).with_code(code)
    }

    /// Exchanges a refresh token. The tokens before it end some time later.
    pub fn by_refresh_token(refresh_token: impl Into<String>) -> Self {
        Self::new(GrantType::RefreshToken).with_refresh_token(refresh_token)
    }
}

/// Tokens of the merchants who granted the authorization.
#[alipay_model(setters)]
pub struct AppTokens {
    /// Tokens, one entry per authorized application of the merchant.
    pub tokens: Vec<AppToken>,
    /// Token of the first entry, as older responses return it.
    #[alipay(sensitive)]
    pub app_auth_token: Option<String>,
    /// Refresh token of the first entry.
    #[alipay(sensitive)]
    pub app_refresh_token: Option<String>,
    /// App ID of the first entry.
    pub auth_app_id: Option<String>,
    /// Validity of the first entry's token, in seconds.
    #[alipay(as_text)]
    pub expires_in: Option<i64>,
    /// Validity of the first entry's refresh token, in seconds.
    #[alipay(as_text)]
    pub re_expires_in: Option<i64>,
    /// Alipay user ID of the merchant.
    pub user_id: Option<String>,
}

/// Authorization by one application of a merchant.
#[alipay_model(setters)]
pub struct AppToken {
    /// Token, for `client.for_merchant(..)`.
    #[alipay(sensitive)]
    pub app_auth_token: Option<String>,
    /// Refresh token, which is exchanged for the next token.
    #[alipay(sensitive)]
    pub app_refresh_token: Option<String>,
    /// App ID of the merchant's application.
    pub auth_app_id: Option<String>,
    /// Validity of the token, in seconds.
    #[alipay(as_text)]
    pub expires_in: Option<i64>,
    /// Validity of the refresh token, in seconds.
    #[alipay(as_text)]
    pub re_expires_in: Option<i64>,
    /// Alipay user ID of the merchant.
    pub user_id: Option<String>,
}
