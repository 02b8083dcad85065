//! Token of a user, without a code.

use alipay_runtime::{alipay_api, alipay_model};

use super::AuthorizationApi;

/// Creates a user's token for scopes. On the V2 gateway only; Alipay documents no error codes. No query
/// for the outcome is documented. Called as `client.authorizations().create_user_token(..)`.
#[alipay_api(
    method = "alipay.open.auth.userauth.token.create",
    response = CreatedUserToken,
    service = AuthorizationApi,
    call = create_user_token,
    one_of(user_id, open_id),
)]
pub struct CreateUserToken {
    /// ID of the user within your application (`open_id`).
    #[alipay(sensitive)]
    pub open_id: Option<String>,
    /// Scopes of the token.
    pub scopes: Option<String>,
    /// Account of the user.
    pub user_id: Option<String>,
}

/// Tokens of a user.
#[alipay_model(setters)]
pub struct CreatedUserToken {
    /// Start of the authorization.
    pub auth_start: Option<String>,
    /// Token of the user.
    #[alipay(sensitive)]
    pub auth_token: Option<String>,
    /// Validity of the token. Its unit is not documented.
    pub expires_in: Option<String>,
    /// Validity of the refresh token. Its unit is not documented.
    pub re_expires_in: Option<String>,
    /// Refresh token, which is exchanged for the next token.
    #[alipay(sensitive)]
    pub refresh_token: Option<String>,
}
