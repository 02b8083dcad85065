//! Approval of a merchant with another owner.

use alipay_runtime::{alipay_api, alipay_model};

use super::LeadApi;

/// Applies for a merchant whose account and business license have different owners. If the outcome is
/// unknown, retry: a second application is refused with
/// [`MERCHANT_AUDITING`](super::ProviderErrorCode::MerchantAuditing). On the V2 gateway, the fields are
/// parameters of the request instead of members of `biz_content`. Called as
/// `client.leads().approve_inconsistent_merchant(..)`.
///
/// # Errors
///
/// - [`MERCHANT_AUDITING`](super::ProviderErrorCode::MerchantAuditing): the application is in the audit
///   already.
/// - [`MERCHANT_AUDIT_PASS`](super::ProviderErrorCode::MerchantPassed): the merchant passed the audit
///   already.
/// - [`ISV_NOT_IN_WHITELIST`](super::ProviderErrorCode::ProviderNotInvited): you are not admitted to this
///   call. Contact Alipay.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.sp.merchant.inconsistent.approve",
    v3 = POST,
    response = InconsistentMerchantApplication,
    service = LeadApi,
    call = approve_inconsistent_merchant,
)]
pub struct ApproveInconsistentMerchant {
    /// Number of the application, assigned by you.
    #[alipay(param, max_len = 64)]
    pub out_biz_no: String,
    /// Account of the merchant; begins with `2088`.
    #[alipay(param, max_len = 28)]
    pub merchant_pid: String,
    /// Code of the service.
    #[alipay(param, max_len = 64)]
    pub item_code: Option<String>,
    /// App ID of the merchant's mini program.
    #[alipay(param, max_len = 32)]
    pub mini_appid: Option<String>,
    /// Account of the promoting provider; begins with `2088`.
    #[alipay(param, max_len = 28)]
    pub promotor_pid: Option<String>,
    /// Front of the identity card: ID of the picture.
    #[alipay(param, max_len = 128)]
    pub front_card: Option<String>,
    /// Back of the identity card: ID of the picture.
    #[alipay(param, max_len = 128)]
    pub back_card: Option<String>,
    /// Person with the identity card: ID of the picture.
    #[alipay(param, max_len = 128)]
    pub handheld_card: Option<String>,
    /// Person with the business license: ID of the picture.
    #[alipay(param, max_len = 128)]
    pub handheld_business_license: Option<String>,
    /// Letter of commitment: ID of the picture.
    #[alipay(param, max_len = 128)]
    pub commitment_letter: Option<String>,
}

/// Application for a merchant.
#[alipay_model(setters)]
pub struct InconsistentMerchantApplication {
    /// Number of the application.
    pub apply_no: Option<String>,
}
