//! Reports the result of a review.

use alipay_runtime::alipay_api;

use super::{CommodityApi, QueryCommodity};

/// Confirms that the audit of a service is over. Method `confirm_audit` of the handle.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.audit.confirm",
    service = CommodityApi,
    call = confirm_audit,
    resolve_with = QueryCommodity,
)]
pub struct ConfirmCommodityAudit {
    /// Number of the service.
    pub commodity_id: String,
    /// The user who confirms.
    pub user_id: Option<String>,
}
