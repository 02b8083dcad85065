//! Application for an app authorization.

use alipay_runtime::{alipay_api, values::Extra};

use super::AuthorizationApi;

/// Applies for an app authorization. Alipay publishes only the name of this call: its members are in
/// `extra`. On the V2 gateway only. Called as `client.authorizations().apply_app_authorization(..)`.
#[alipay_api(
    method = "alipay.open.auth.app.apply",
    service = AuthorizationApi,
    call = apply_app_authorization,
)]
pub struct ApplyAppAuthorization {
    /// Members of the request, by names and values that you have agreed with Alipay.
    #[alipay(extra)]
    pub extra: Extra,
}
