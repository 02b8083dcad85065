//! Lists the promoters of a service.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::PromotionApi;

/// Lists who promotes one of your services, a page at a time.
///
/// Safe to repeat; merchant authorisation is not needed. `query_relations` fetches one page,
/// `query_relations_all` goes on through the pages.
///
/// # Errors
///
/// - [`PARAMS_ERROR`](super::PromotionErrorCode::InvalidParams): a parameter is missing or malformed, a page
///   size above 100 for instance.
/// - [`QUERY_FAILD`](super::PromotionErrorCode::QueryFailed): the look-up failed; check the number, then ask
///   again.
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
    /// Service whose promoters are wanted.
    pub commodity_id: String,
    /// Relations on a page, from 1 to 100; 10 when left out.
    #[alipay(min = 1, max = 100)]
    pub page_size: Option<u32>,
    /// Page to answer with, counted from 1; the first one when left out.
    pub page_num: Option<u32>,
}

/// One page of the relations between a service and its promoters.
#[alipay_model(setters)]
pub struct PromotionRelationPage {
    /// The relations on this page.
    pub promotion_relations: Vec<PromotionRelation>,
    /// Number of this page, counted from 1.
    pub current_page: Option<u32>,
    /// Number of relations that fit on a page.
    pub page_size: Option<u32>,
    /// Number of relations on all pages together.
    pub total_size: Option<u64>,
}

/// A promoter of a service, and the task under which it is promoted.
#[alipay_model(setters)]
pub struct PromotionRelation {
    /// Number of the promotion task.
    pub promotion_id: Option<String>,
    /// Name of the promotion task.
    pub promotion_name: Option<String>,
    /// Service that is promoted.
    pub commodity_id: Option<String>,
    /// Name of that service.
    pub commodity_name: Option<String>,
    /// Account number of the promoter; digits may be masked.
    pub promoter_pid: Option<String>,
    /// Name of the promoter.
    pub promoter_name: Option<String>,
    /// Person to speak to at the promoter.
    #[alipay(sensitive)]
    pub promoter_contact_name: Option<String>,
    /// Telephone number of that person; digits may be masked.
    #[alipay(sensitive)]
    pub promoter_contact_phone: Option<String>,
    /// What the promoter wrote when applying.
    pub apply_reason: Option<String>,
    /// Since when the relation exists.
    pub create_time: Option<BeijingTime>,
}
