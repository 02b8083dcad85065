//! Feedback on an opportunity.

use alipay_runtime::{alipay_api, alipay_model};

use super::{LeadApi, QueryOpportunity};

/// Reports what came of an opportunity. Called as `client.leads().give_feedback(..)`.
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
    method = "alipay.open.sp.oppor.feedback.modify",
    v3 = POST,
    response = OpportunityFeedback,
    service = LeadApi,
    call = give_feedback,
    resolve_with = QueryOpportunity,
)]
pub struct GiveOpportunityFeedback {
    /// ID of the opportunity.
    #[alipay(max_len = 64)]
    pub oppor_id: String,
    /// Result, such as `EXPAND_FAILED`. The values are not documented.
    #[alipay(max_len = 64)]
    pub expand_result: String,
    /// Your account; begins with `2088`. Default: that of your application.
    #[alipay(max_len = 28)]
    pub isv_pid: Option<String>,
    /// ID of the lead.
    #[alipay(max_len = 64)]
    pub leads_id: Option<String>,
    /// Account of the merchant; begins with `2088`.
    #[alipay(max_len = 28)]
    pub merchant_pid: Option<String>,
    /// Serial number of the device.
    #[alipay(max_len = 64)]
    pub sn: Option<String>,
}

/// Accepted feedback.
#[alipay_model(setters)]
pub struct OpportunityFeedback {
    /// Indicates whether the feedback was accepted.
    pub success: Option<bool>,
    /// Reason for which it was not. On the V2 gateway, which has a message of its own, it may be that one.
    pub msg: Option<String>,
}
