//! Addition of the details of a public service.

use alipay_runtime::{alipay_api, alipay_model};

use super::{CommodityApi, QueryCommodity};

/// Adds the details of a public service to a service. Called as `client.commodities().add_ext_infos(..)`.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.extendinfos.add",
    service = CommodityApi,
    call = add_ext_infos,
    resolve_with = QueryCommodity,
)]
pub struct AddCommodityExtInfos {
    /// ID of the service.
    pub commodity_id: String,
    /// Details, one entry per place where the service is mounted.
    pub commodity_ext_infos: Vec<CommodityPublicExtInfos>,
    /// ID of the application that adds the details.
    pub user_id: Option<String>,
}

/// Place where a public service is mounted.
#[alipay_model(setters)]
pub struct CommodityPublicExtInfos {
    /// ID of the mount, by which the record is identified.
    pub displayapp_id: Option<String>,
    /// Name of the service in this place.
    pub displayapp_name: Option<String>,
    /// State: `0` off, `1` on, `2` under maintenance.
    pub displayapp_status: Option<String>,
    /// URL of the service for users.
    pub displayapp_url: Option<String>,
    /// Remark by the city.
    pub displayapp_memo: Option<String>,
    /// URL of the entry.
    pub action_url: Option<String>,
    /// URL of the service for external access.
    pub export_url: Option<String>,
    /// ID of the application whose booth shows the service.
    pub app_id: Option<String>,
    /// ID of the service.
    pub commodity_id: Option<String>,
    /// Alipay user ID of the creator.
    pub create_user_id: Option<String>,
    /// Category.
    pub category_name: Option<String>,
    /// City.
    pub city_name: Option<String>,
    /// Property.
    pub property_id: Option<String>,
}
