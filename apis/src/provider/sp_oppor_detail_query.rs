//! State of an opportunity.

use alipay_runtime::{alipay_api, alipay_model};

use super::LeadApi;

/// Looks up an opportunity. Safe to repeat. Called as `client.leads().query_opportunity(..)`.
///
/// # Errors
///
/// - [`ISV_NOT_IN_WHITELIST`](super::ProviderErrorCode::ProviderNotInvited): you are not admitted to this
///   call. Contact Alipay.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.sp.oppor.detail.query",
    v3 = GET,
    response = OpportunityDetail,
    service = LeadApi,
    call = query_opportunity,
    idempotent,
)]
pub struct QueryOpportunity {
    /// ID of the opportunity.
    #[alipay(max_len = 64)]
    pub oppor_id: String,
    /// Your account; begins with `2088`. Default: that of your application.
    #[alipay(max_len = 28)]
    pub isv_pid: Option<String>,
}

/// Merchant that may be won.
#[alipay_model(setters)]
pub struct OpportunityDetail {
    /// ID of the opportunity.
    pub oppor_id: Option<String>,
    /// ID of the lead.
    pub leads_id: Option<String>,
    /// Number assigned by you, unique among your calls of this kind.
    pub out_biz_no: Option<String>,
    /// Name of the merchant.
    pub name: Option<String>,
    /// Telephone number of the merchant.
    #[alipay(sensitive)]
    pub phone: Option<String>,
    /// Address within the district.
    pub address: Option<String>,
    /// State of the opportunity, such as `EXPAND_FAILED`.
    pub status: Option<String>,
}
