//! Synchronization of smart-city services.

use alipay_runtime::{alipay_api, alipay_model};

use super::{CommodityApi, QueryCommodity};

/// Synchronizes a smart-city service to the market. Called as `client.commodities().sync_smart_city(..)`.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.smartcity.sync",
    service = CommodityApi,
    call = sync_smart_city,
    resolve_with = QueryCommodity,
)]
pub struct SyncSmartCity {
    /// ID of the service.
    pub commodity_id: String,
    /// Base data of the service.
    pub commodity_base_info: Option<CommodityBaseInfo>,
    /// Smart-city data of the service.
    pub smart_city_commodity_info: Option<SmartCityInfo>,
    /// Specifies whether the data belongs to the pre-release environment: `0` no, `1` yes.
    pub is_pre: Option<String>,
    /// Alipay user ID of the caller.
    pub user_id: Option<String>,
}

/// Base data of a service.
#[alipay_model(setters)]
pub struct CommodityBaseInfo {
    /// Name of the service.
    pub name: Option<String>,
    /// Logo of the service.
    pub logo: Option<String>,
    /// URL of the service.
    pub service_url: Option<String>,
    /// Remark.
    pub memo: Option<String>,
}

/// Smart-city data of a service.
#[alipay_model(setters)]
pub struct SmartCityInfo {
    /// Developer of the service.
    pub affiliation: Option<String>,
    /// Letter of authorization.
    pub auth_file: Option<String>,
    /// Details of the acceptance test.
    pub test_detail: Option<String>,
    /// Test report.
    pub test_report: Option<String>,
    /// User guide.
    pub user_guide: Option<String>,
}
