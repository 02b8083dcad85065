//! Looks up the state of a token of a merchant.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::AuthorizationApi;

/// Asks what a merchant's token still allows. Method `query_app_token` of the handle.
///
/// # Errors
///
/// - [`AUTH_TOKEN_NOT_EXISTED`](super::AuthorizationErrorCode::TokenNotFound): there is no such token.
/// - [`AUTH_TOKEN_NOT_CONSISTENT`](super::AuthorizationErrorCode::TokenOfAnotherApp): it was given to another
///   application.
#[alipay_api(
    method = "alipay.open.auth.token.app.query",
    v3 = GET,
    response = AppTokenState,
    service = AuthorizationApi,
    call = query_app_token,
    idempotent,
)]
pub struct QueryAppToken {
    /// The token.
    #[alipay(name = "app_auth_token", sensitive)]
    pub app_auth_token: String,
}

/// What a merchant's token still allows.
#[alipay_model(setters)]
pub struct AppTokenState {
    /// The merchant's application.
    pub auth_app_id: Option<String>,
    /// User number of the merchant.
    pub user_id: Option<String>,
    /// Whether it holds: `valid` or `invalid`.
    pub status: Option<String>,
    /// The API methods that it covers.
    pub auth_methods: Vec<String>,
    /// When it began.
    pub auth_start: Option<BeijingTime>,
    /// When it ends.
    pub auth_end: Option<BeijingTime>,
    /// How long it holds, in seconds.
    pub expires_in: Option<i64>,
    /// Whether the application itself was authorised, and not only a product.
    pub is_by_app_auth: Option<bool>,
}
