//! Confirmation of a service's review.

use alipay_runtime::alipay_api;

use super::{CommodityApi, QueryCommodity};

/// Confirms that the review of a service is finished. Called as `client.commodities().confirm_audit(..)`.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.audit.confirm",
    service = CommodityApi,
    call = confirm_audit,
    resolve_with = QueryCommodity,
)]
pub struct ConfirmCommodityAudit {
    /// ID of the service.
    pub commodity_id: String,
    /// ID of the user who confirms.
    pub user_id: Option<String>,
}
