//! End of a merchant's authorization.

use alipay_runtime::{alipay_api, alipay_model};

use super::AuthorizationApi;

/// Ends a merchant's authorization. If the outcome is unknown, look up the token with
/// [`QueryAppToken`](super::QueryAppToken). On the V2 gateway only; Alipay documents no error codes. Called
/// as `client.authorizations().cancel_app_authorization(..)`.
#[alipay_api(
    method = "alipay.open.auth.app.cancel",
    response = CancelledAppAuthorization,
    service = AuthorizationApi,
    call = cancel_app_authorization,
)]
pub struct CancelAppAuthorization {
    /// App ID of the merchant's application.
    #[alipay(max_len = 32)]
    pub auth_app_id: String,
    /// Scene of the authorization. The values are not documented.
    #[alipay(max_len = 64)]
    pub auth_scene: Option<String>,
    /// Account of the person who ends it; begins with `2088`.
    #[alipay(max_len = 28)]
    pub operator_user_id: Option<String>,
}

/// Ended authorization.
#[alipay_model(setters)]
pub struct CancelledAppAuthorization {
    /// Indicates whether the authorization was ended.
    pub result: Option<bool>,
}
