//! List of the promoters of a service.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::PromotionApi;

/// Lists the promoters of one of your services, page by page.
///
/// Safe to repeat; authorization by the merchant is not required. `query_relations` fetches one page,
/// `query_relations_all` all pages.
///
/// # Errors
///
/// - [`PARAMS_ERROR`](super::PromotionErrorCode::InvalidParams): a parameter is missing or malformed, for
///   example a page size above 100.
/// - [`QUERY_FAILD`](super::PromotionErrorCode::QueryFailed): the query failed; check the ID, then retry.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::servicemarket::{PromotionApiExt, QueryPromotionRelations};
///
/// let first = QueryPromotionRelations::new("SS010101000000003954").with_page_size(50);
/// let page = client.promotions().query_relations(first).await?;
/// for relation in &page.promotion_relations {
///     println!("{:?} since {:?}", relation.promoter_pid, relation.create_time);
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.servicemarket.promotiontask.relation.query",
    v3 = GET,
    response = PromotionRelationPage,
    service = PromotionApi,
    call = query_relations,
    page(number = page_num, items = promotion_relations, item = PromotionRelation, total = total_size),
    idempotent,
)]
pub struct QueryPromotionRelations {
    /// ID of the promoted service.
    pub commodity_id: String,
    /// Relations per page, from 1 to 100. Default: 10.
    #[alipay(min = 1, max = 100)]
    pub page_size: Option<u32>,
    /// Page to return, counted from 1. Default: 1.
    pub page_num: Option<u32>,
}

/// Page of relations between a service and its promoters.
#[alipay_model(setters)]
pub struct PromotionRelationPage {
    /// Relations on this page.
    pub promotion_relations: Vec<PromotionRelation>,
    /// Number of this page, counted from 1.
    pub current_page: Option<u32>,
    /// Maximum number of relations per page.
    pub page_size: Option<u32>,
    /// Total number of relations.
    pub total_size: Option<u64>,
}

/// Promoter of a service, and the task of the promotion.
#[alipay_model(setters)]
pub struct PromotionRelation {
    /// ID of the promotion task.
    pub promotion_id: Option<String>,
    /// Name of the promotion task.
    pub promotion_name: Option<String>,
    /// ID of the promoted service.
    pub commodity_id: Option<String>,
    /// Name of the promoted service.
    pub commodity_name: Option<String>,
    /// Account ID (PID) of the promoter; digits may be masked.
    pub promoter_pid: Option<String>,
    /// Name of the promoter.
    pub promoter_name: Option<String>,
    /// Contact person of the promoter.
    #[alipay(sensitive)]
    pub promoter_contact_name: Option<String>,
    /// Telephone number of the contact person; digits may be masked.
    #[alipay(sensitive)]
    pub promoter_contact_phone: Option<String>,
    /// Reason in the promoter's application.
    pub apply_reason: Option<String>,
    /// Time at which the relation was created.
    pub create_time: Option<BeijingTime>,
}
