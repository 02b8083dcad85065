//! Confirmation of a review of the details of a public service.

use alipay_runtime::{alipay_api, alipay_model};

use super::{CommodityApi, QueryCommodity};

/// Reports the result of a review of the details of a public service. Called as
/// `client.commodities().confirm_ext_infos(..)`.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.extendinfos.confirm",
    service = CommodityApi,
    call = confirm_ext_infos,
    resolve_with = QueryCommodity,
)]
pub struct ConfirmCommodityExtInfos {
    /// ID of the service.
    pub commodity_id: String,
    /// Result of the review: `0` refused, `1` passed.
    pub status: String,
    /// Reason. Required if the details are refused.
    pub memo: Option<String>,
    /// Details, one entry per mount.
    pub commodity_ext_infos: Vec<CommodityExtInfoConfirm>,
    /// ID of the user who confirms.
    pub user_id: Option<String>,
}

/// Result of one mount.
#[alipay_model(setters)]
pub struct CommodityExtInfoConfirm {
    /// ID of the mount, by which the record is identified.
    pub displayapp_id: Option<String>,
    /// Previous ID of the mount; empty if the service was not mounted before.
    pub mapping_displayapp_id: Option<String>,
    /// Indicates whether the service went online in the city: `0` no, `1` yes.
    pub city_status: Option<String>,
    /// Reason why it did not go online.
    pub memo: Option<String>,
}
