//! Application for a login.

use alipay_runtime::alipay_api;

use super::AuthorizationApi;

/// Applies for a login. On the V2 gateway only; Alipay documents no error codes. Called as
/// `client.authorizations().apply_login(..)`.
#[alipay_api(
    method = "alipay.open.auth.login.apply",
    service = AuthorizationApi,
    call = apply_login,
)]
pub struct ApplyLogin {
    /// Channel of the login. The values are not documented.
    pub login_channel: Option<String>,
    /// Origin of the signature. The values are not documented.
    pub sign_from: Option<String>,
    /// URL to which the login leads.
    pub target_url: Option<String>,
}
