//! Promoters of a service.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::LeadApi;

/// Lists the providers that promote one of your services, page by page. Safe to repeat. Called as
/// `client.leads().list_relations(..)`.
///
/// # Errors
///
/// - [`NO_PERMIT_FOR_OPERATOR`](super::ProviderErrorCode::OperatorNotPermitted): the operator may not do
///   this.
/// - [`ILLEGAL_PARAMS`](super::ProviderErrorCode::IllegalParams): alternative code for a missing or malformed
///   parameter.
#[alipay_api(
    method = "alipay.open.sp.isv.relation.query",
    v3 = GET,
    response = ProviderRelationPage,
    service = LeadApi,
    call = list_relations,
    idempotent,
    page(number = page_num, items = promotion_relations, item = ProviderRelation, total = total_size),
)]
pub struct ListProviderRelations {
    /// ID of the service.
    #[alipay(max_len = 64)]
    pub commodity_id: String,
    /// Page to return, counted from 1.
    #[alipay(min = 1, as_text)]
    pub page_num: Option<u32>,
    /// Relations per page, from 1 to 100. Default: 10.
    #[alipay(as_text, min = 1, max = 100)]
    pub page_size: Option<u32>,
}

/// One page of promoters.
#[alipay_model(setters)]
pub struct ProviderRelationPage {
    /// Promoters on this page.
    pub promotion_relations: Vec<ProviderRelation>,
    /// Number of this page.
    pub current_page: Option<u32>,
    /// Number of entries per page.
    pub page_size: Option<u32>,
    /// Number of entries on all pages.
    pub total_size: Option<u64>,
}

/// Promoter of a service.
#[alipay_model(setters)]
pub struct ProviderRelation {
    /// ID of the promotion.
    pub promotion_id: Option<String>,
    /// Name of the promotion.
    pub promotion_name: Option<String>,
    /// ID of the service.
    pub commodity_id: Option<String>,
    /// Name of the service.
    pub commodity_name: Option<String>,
    /// Account of the promoter; begins with `2088`.
    pub promoter_pid: Option<String>,
    /// Name of the promoter.
    pub promoter_name: Option<String>,
    /// Contact person of the promoter.
    #[alipay(sensitive)]
    pub promoter_contact_name: Option<String>,
    /// Telephone number of the contact person.
    #[alipay(sensitive)]
    pub promoter_contact_phone: Option<String>,
    /// Reason for the application.
    pub apply_reason: Option<String>,
    /// Creation time of the relation.
    pub create_time: Option<BeijingTime>,
}
