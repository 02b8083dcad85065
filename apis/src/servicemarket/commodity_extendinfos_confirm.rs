//! Reports the result of a review of the details of a public service.

use alipay_runtime::{alipay_api, alipay_model};

use super::{CommodityApi, QueryCommodity};

/// Answers the audit of such details. Method `confirm_ext_infos` of the handle.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.extendinfos.confirm",
    service = CommodityApi,
    call = confirm_ext_infos,
    resolve_with = QueryCommodity,
)]
pub struct ConfirmCommodityExtInfos {
    /// Number of the service.
    pub commodity_id: String,
    /// The outcome: `0` refused, `1` passed.
    pub status: String,
    /// Why. Needed where the details are refused.
    pub memo: Option<String>,
    /// The details, mount by mount.
    pub commodity_ext_infos: Vec<CommodityExtInfoConfirm>,
    /// The user who answers.
    pub user_id: Option<String>,
}

/// What became of one mount.
#[alipay_model(setters)]
pub struct CommodityExtInfoConfirm {
    /// Number of the mount, by which the record is known.
    pub displayapp_id: Option<String>,
    /// Its former number; empty if the service was not mounted before.
    pub mapping_displayapp_id: Option<String>,
    /// Whether it went online in the city: `0` no, `1` yes.
    pub city_status: Option<String>,
    /// Why not.
    pub memo: Option<String>,
}
