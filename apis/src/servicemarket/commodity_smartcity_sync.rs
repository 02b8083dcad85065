//! Synchronizes a service for cities.

use alipay_runtime::{alipay_api, alipay_model};

use super::{CommodityApi, QueryCommodity};

/// Brings a smart-city service into the market. Method `sync_smart_city` of the handle.
#[alipay_api(
    method = "alipay.open.servicemarket.commodity.smartcity.sync",
    service = CommodityApi,
    call = sync_smart_city,
    resolve_with = QueryCommodity,
)]
pub struct SyncSmartCity {
    /// Number of the service.
    pub commodity_id: String,
    /// What it is.
    pub commodity_base_info: Option<CommodityBaseInfo>,
    /// What smart cities need to know of it.
    pub smart_city_commodity_info: Option<SmartCityInfo>,
    /// Whether the data are of the environment before release: `0` no, `1` yes.
    pub is_pre: Option<String>,
    /// User number of whoever brings it in.
    pub user_id: Option<String>,
}

/// What a service is.
#[alipay_model(setters)]
pub struct CommodityBaseInfo {
    /// What it is called.
    pub name: Option<String>,
    /// Its logo.
    pub logo: Option<String>,
    /// Where it is.
    pub service_url: Option<String>,
    /// A remark.
    pub memo: Option<String>,
}

/// What smart cities need to know of a service.
#[alipay_model(setters)]
pub struct SmartCityInfo {
    /// Who developed it.
    pub affiliation: Option<String>,
    /// The letter of authorisation.
    pub auth_file: Option<String>,
    /// Notes on the acceptance test.
    pub test_detail: Option<String>,
    /// The report on the test.
    pub test_report: Option<String>,
    /// The user guide.
    pub user_guide: Option<String>,
}
