//! Lists of opportunities.

use alipay_runtime::{alipay_api, alipay_model};

use super::LeadApi;

/// Lists the opportunities that Alipay assigned to you, page by page. Safe to repeat. Called as
/// `client.leads().list_opportunities(..)`.
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
    method = "alipay.open.sp.oppor.page.query",
    v3 = GET,
    response = OpportunityPage,
    service = LeadApi,
    call = list_opportunities,
    idempotent,
    page(number = page_num, items = oppor_list, item = Opportunity, total = total_size),
)]
pub struct ListOpportunities {
    /// Your account; begins with `2088`. Default: that of your application.
    #[alipay(max_len = 28)]
    pub isv_pid: Option<String>,
    /// States of the opportunities to list, joined by commas.
    #[alipay(max_len = 256)]
    pub status_list: Option<String>,
    /// Page to return, counted from 1.
    #[alipay(min = 1, as_text)]
    pub page_num: Option<u32>,
    /// Opportunities per page.
    #[alipay(min = 1, as_text)]
    pub page_size: Option<u32>,
}

/// One page of opportunities.
#[alipay_model(setters)]
pub struct OpportunityPage {
    /// Opportunities on this page.
    pub oppor_list: Vec<Opportunity>,
    /// Number of this page.
    pub current_page: Option<u32>,
    /// Number of entries per page.
    pub page_size: Option<u32>,
    /// Number of entries on all pages.
    pub total_size: Option<u64>,
}

/// Merchant that may be won.
#[alipay_model(setters)]
pub struct Opportunity {
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
