//! Adds the details of a public service.

use alipay_runtime::{alipay_api, alipay_model};

use super::{CommodityApi, QueryCommodity};

/// Adds the details of a public service to a service. Method `add_ext_infos` of the handle.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.extendinfos.add",
    service = CommodityApi,
    call = add_ext_infos,
    resolve_with = QueryCommodity,
)]
pub struct AddCommodityExtInfos {
    /// Number of the service.
    pub commodity_id: String,
    /// The details, one for each place where the service is mounted.
    pub commodity_ext_infos: Vec<CommodityPublicExtInfos>,
    /// The application that adds them.
    pub user_id: Option<String>,
}

/// One place where a public service is mounted.
#[alipay_model(setters)]
pub struct CommodityPublicExtInfos {
    /// Number of the mount, by which the record is known.
    pub displayapp_id: Option<String>,
    /// What the service is called there.
    pub displayapp_name: Option<String>,
    /// Whether it is open: `0` off, `1` on, `2` under maintenance.
    pub displayapp_status: Option<String>,
    /// Where users find it.
    pub displayapp_url: Option<String>,
    /// What the city says of it.
    pub displayapp_memo: Option<String>,
    /// Where it is entered.
    pub action_url: Option<String>,
    /// Where others find it.
    pub export_url: Option<String>,
    /// The application in whose booth it stands.
    pub app_id: Option<String>,
    /// Number of the service.
    pub commodity_id: Option<String>,
    /// User number of whoever created it.
    pub create_user_id: Option<String>,
    /// Category.
    pub category_name: Option<String>,
    /// City.
    pub city_name: Option<String>,
    /// Property.
    pub property_id: Option<String>,
}
