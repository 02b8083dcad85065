//! Exchanges a code or a refresh token of a merchant for tokens.

use alipay_runtime::{alipay_api, alipay_model};

use super::{AuthorizationApi, GrantType};

/// Exchanges a merchant's code, or a refresh token, for the tokens to act for the merchant. Method
/// `exchange_app_token` of the handle.
///
/// A code holds for one exchange. If the outcome is unknown, have the merchant authorise again.
///
/// # Errors
///
/// - [`AUTH_CODE_NOT_EXIST`](super::AuthorizationErrorCode::CodeNotFound),
///   [`AUTH_CODE_NOT_VALID`](super::AuthorizationErrorCode::CodeInvalid): the code is wrong, used, or too old.
/// - [`REFRESH_TOKEN_NOT_EXIST`](super::AuthorizationErrorCode::RefreshTokenNotFound),
///   [`REFRESH_TOKEN_TIME_OUT`](super::AuthorizationErrorCode::RefreshTokenExpired): have the merchant authorise
///   again.
/// - [`APP_NOT_ISV`](super::AuthorizationErrorCode::NotAnIsv): your application is no service provider's.
#[alipay_api(
    method = "alipay.open.auth.token.app",
    v3 = POST,
    response = AppTokens,
    service = AuthorizationApi,
    call = exchange_app_token,
)]
pub struct ExchangeAppToken {
    /// What is exchanged.
    pub grant_type: GrantType,
    /// The code, for [`GrantType::AuthorizationCode`].
    #[alipay(sensitive)]
    pub code: Option<String>,
    /// The refresh token, for [`GrantType::RefreshToken`].
    #[alipay(sensitive)]
    pub refresh_token: Option<String>,
}

/// The tokens of the merchants who agreed.
#[alipay_model(setters)]
pub struct AppTokens {
    /// The tokens, one entry for each application of the merchant's that was authorised.
    pub tokens: Vec<AppToken>,
    /// The first entry's token, as older answers have it.
    #[alipay(sensitive)]
    pub app_auth_token: Option<String>,
    /// The first entry's refresh token.
    #[alipay(sensitive)]
    pub app_refresh_token: Option<String>,
    /// The first entry's application.
    pub auth_app_id: Option<String>,
    /// How long the first entry's token holds, in seconds.
    #[alipay(as_text)]
    pub expires_in: Option<i64>,
    /// How long the first entry's refresh token holds, in seconds.
    #[alipay(as_text)]
    pub re_expires_in: Option<i64>,
    /// User number of the merchant.
    pub user_id: Option<String>,
}

/// The authorisation by one application of a merchant's.
#[alipay_model(setters)]
pub struct AppToken {
    /// The token, for `client.for_merchant(..)`.
    #[alipay(sensitive)]
    pub app_auth_token: Option<String>,
    /// What gets the next token.
    #[alipay(sensitive)]
    pub app_refresh_token: Option<String>,
    /// The merchant's application.
    pub auth_app_id: Option<String>,
    /// How long the token holds, in seconds.
    #[alipay(as_text)]
    pub expires_in: Option<i64>,
    /// How long the refresh token holds, in seconds.
    #[alipay(as_text)]
    pub re_expires_in: Option<i64>,
    /// User number of the merchant.
    pub user_id: Option<String>,
}
