//! Exchanges a code or a refresh token of a user for tokens.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{AuthorizationApi, GrantType};

/// Exchanges a user's code, or a refresh token, for who the user is. Method `exchange_user_token` of the
/// handle.
///
/// On the V2 gateway this call has parameters of its own and no `biz_content`.
///
/// # Errors
///
/// - [`isv.code-invalid`](super::AuthorizationErrorCode::UserCodeInvalid): the code is wrong, used, or too old.
/// - [`isv.refresh-token-invalid`](super::AuthorizationErrorCode::UserRefreshTokenInvalid): have the user agree
///   again.
#[alipay_api(
    method = "alipay.system.oauth.token",
    v3 = POST,
    response = UserToken,
    service = AuthorizationApi,
    call = exchange_user_token,
)]
pub struct ExchangeUserToken {
    /// What is exchanged.
    #[alipay(param)]
    pub grant_type: GrantType,
    /// The code, for [`GrantType::AuthorizationCode`].
    #[alipay(param, sensitive)]
    pub code: Option<String>,
    /// The refresh token, for [`GrantType::RefreshToken`].
    #[alipay(param, sensitive)]
    pub refresh_token: Option<String>,
}

/// Who a user is.
#[alipay_model(setters)]
pub struct UserToken {
    /// The user's number within your application.
    pub open_id: Option<String>,
    /// The user's number within all applications of one owner.
    pub union_id: Option<String>,
    /// The user's number in Alipay.
    pub user_id: Option<String>,
    /// The user's number of an older kind.
    pub alipay_user_id: Option<String>,
    /// The token for calls on the user.
    #[alipay(sensitive)]
    pub access_token: Option<String>,
    /// What gets the next token.
    #[alipay(sensitive)]
    pub refresh_token: Option<String>,
    /// How long the token holds, in seconds.
    #[alipay(as_text)]
    pub expires_in: Option<i64>,
    /// How long the refresh token holds, in seconds.
    #[alipay(as_text)]
    pub re_expires_in: Option<i64>,
    /// When the authorisation began.
    pub auth_start: Option<BeijingTime>,
    /// Kind of authorisation: `permanent` for one without an end.
    pub auth_token_type: Option<String>,
}
