//! Addresses in contracts.

use alipay_runtime::alipay_model;

/// Address in a contract.
#[alipay_model(setters)]
pub struct SignAddress {
    /// Code of the country.
    #[alipay(max_len = 10)]
    pub country_code: Option<String>,
    /// Code of the province.
    #[alipay(max_len = 10)]
    pub province_code: Option<String>,
    /// Code of the city.
    #[alipay(max_len = 10)]
    pub city_code: Option<String>,
    /// Code of the district.
    #[alipay(max_len = 10)]
    pub district_code: Option<String>,
    /// Address within the district.
    #[alipay(max_len = 256)]
    pub detail_address: Option<String>,
    /// Longitude.
    #[alipay(max_len = 32)]
    pub longitude: Option<String>,
    /// Latitude.
    #[alipay(max_len = 32)]
    pub latitude: Option<String>,
}
