//! Exchange of a user's code or refresh token for tokens.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{AuthorizationApi, GrantType};

/// Exchanges a user's authorization code or refresh token for the user's ID and access token. Called as
/// `client.authorizations().exchange_user_token(..)`.
///
/// On the V2 gateway, the fields are parameters of the request instead of members of `biz_content`.
///
/// # Errors
///
/// - [`isv.code-invalid`](super::AuthorizationErrorCode::UserCodeInvalid): the code is wrong, used or
///   expired.
/// - [`isv.refresh-token-invalid`](super::AuthorizationErrorCode::UserRefreshTokenInvalid): ask the user to
///   authorize again.
#[alipay_api(
    method = "alipay.system.oauth.token",
    v3 = POST,
    response = UserToken,
    service = AuthorizationApi,
    call = exchange_user_token,
)]
pub struct ExchangeUserToken {
    /// Kind of credential that is exchanged.
    #[alipay(param)]
    pub grant_type: GrantType,
    /// Authorization code; required for [`GrantType::AuthorizationCode`].
    #[alipay(param, sensitive)]
    pub code: Option<String>,
    /// Refresh token; required for [`GrantType::RefreshToken`].
    #[alipay(param, sensitive)]
    pub refresh_token: Option<String>,
}

/// IDs and tokens of a user.
#[alipay_model(setters)]
pub struct UserToken {
    /// ID of the user within your application.
    pub open_id: Option<String>,
    /// ID of the user within all applications of the same owner.
    pub union_id: Option<String>,
    /// Alipay user ID.
    pub user_id: Option<String>,
    /// User ID of an older kind.
    pub alipay_user_id: Option<String>,
    /// Token for calls that read the user's data.
    #[alipay(sensitive)]
    pub access_token: Option<String>,
    /// Refresh token, which is exchanged for the next token.
    #[alipay(sensitive)]
    pub refresh_token: Option<String>,
    /// Validity of the token, in seconds.
    #[alipay(as_text)]
    pub expires_in: Option<i64>,
    /// Validity of the refresh token, in seconds.
    #[alipay(as_text)]
    pub re_expires_in: Option<i64>,
    /// Start of the authorization.
    pub auth_start: Option<BeijingTime>,
    /// Kind of authorization: `permanent` for one without an end.
    pub auth_token_type: Option<String>,
}
