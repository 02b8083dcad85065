//! Merchant who authorized you.

use alipay_runtime::{alipay_api, alipay_model};

use super::AuthorizationApi;

/// Looks up the merchant and the application to which a token belongs. Send it through
/// `client.for_merchant(token)`. Safe to repeat. On the V2 gateway only; Alipay documents no error codes.
/// Called as `client.authorizations().query_merchant_app(..)`.
#[alipay_api(
    method = "alipay.open.auth.isv.query",
    response = MerchantApp,
    service = AuthorizationApi,
    call = query_merchant_app,
    idempotent,
)]
pub struct QueryMerchantApp {}

/// Merchant who authorized you.
#[alipay_model(setters)]
pub struct MerchantApp {
    /// App ID of the merchant's application.
    pub merchant_app_id: Option<String>,
    /// Name of the merchant's application.
    pub merchant_app_name: Option<String>,
    /// Name of the merchant.
    pub merchant_name: Option<String>,
    /// Masked login name of the merchant.
    #[alipay(sensitive)]
    pub alipay_account: Option<String>,
}
