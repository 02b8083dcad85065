//! State of a merchant's token.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::AuthorizationApi;

/// Looks up the validity and the scope of a merchant's token. Called as
/// `client.authorizations().query_app_token(..)`.
///
/// # Errors
///
/// - [`AUTH_TOKEN_NOT_EXISTED`](super::AuthorizationErrorCode::TokenNotFound): the token does not exist.
/// - [`AUTH_TOKEN_NOT_CONSISTENT`](super::AuthorizationErrorCode::TokenOfAnotherApp): the token was issued to
///   another application.
#[alipay_api(
    method = "alipay.open.auth.token.app.query",
    v3 = GET,
    response = AppTokenState,
    service = AuthorizationApi,
    call = query_app_token,
    idempotent,
)]
pub struct QueryAppToken {
    /// Token to look up.
    #[alipay(name = "app_auth_token", sensitive)]
    pub app_auth_token: String,
}

/// Validity and scope of a merchant's token.
#[alipay_model(setters)]
pub struct AppTokenState {
    /// App ID of the merchant's application.
    pub auth_app_id: Option<String>,
    /// Alipay user ID of the merchant.
    pub user_id: Option<String>,
    /// State of the token: `valid` or `invalid`.
    pub status: Option<String>,
    /// API methods that the token covers.
    pub auth_methods: Vec<String>,
    /// Start of the authorization.
    pub auth_start: Option<BeijingTime>,
    /// End of the authorization.
    pub auth_end: Option<BeijingTime>,
    /// Validity of the token, in seconds.
    pub expires_in: Option<i64>,
    /// Indicates whether the application as a whole was authorized, and not only a product.
    pub is_by_app_auth: Option<bool>,
}
