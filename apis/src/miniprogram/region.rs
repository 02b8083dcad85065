//! Regions of a service.

use alipay_runtime::alipay_model;

/// Region in which a service is available.
#[alipay_model(setters)]
pub struct Region {
    /// Code of the province.
    #[alipay(max_len = 10)]
    pub province_code: Option<String>,
    /// Name of the province.
    #[alipay(max_len = 32)]
    pub province_name: Option<String>,
    /// Code of the city.
    #[alipay(max_len = 10)]
    pub city_code: Option<String>,
    /// Name of the city.
    #[alipay(max_len = 32)]
    pub city_name: Option<String>,
    /// Code of the district.
    #[alipay(max_len = 10)]
    pub area_code: Option<String>,
    /// Name of the district.
    #[alipay(max_len = 32)]
    pub area_name: Option<String>,
}
