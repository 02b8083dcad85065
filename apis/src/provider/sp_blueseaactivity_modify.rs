//! Change of an application for an activity.

use alipay_runtime::alipay_api;

use super::{LeadApi, QueryActivityApplication};

/// Changes an application for an activity that was rejected. Absent fields remain unchanged. Called as
/// `client.leads().modify_activity(..)`.
///
/// # Errors
///
/// - [`ACTIVITY_APPLYORDER_NOTEXIST`](super::ProviderErrorCode::ActivityOrderNotFound): the application for
///   the activity does not exist.
/// - [`ACTIVITY_APPLYORDER_CANNOTEDIT`](super::ProviderErrorCode::ActivityOrderFixed): the application can no
///   longer be changed.
/// - [`MERCHANT_ACTIVITY_APPLIED`](super::ProviderErrorCode::ActivityJoined): the merchant takes part in the
///   activity already.
/// - [`BLUESEA_QUALIFICATIONLICENSE_INCOMPLETE`](super::ProviderErrorCode::ActivityLicenseMissing): a license
///   is missing.
/// - [`NO_PERMISSION`](super::ProviderErrorCode::NoPermission): you may not do this.
/// - [`ILLEGAL_PARAMS`](super::ProviderErrorCode::IllegalParams): alternative code for a missing or malformed
///   parameter.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.sp.blueseaactivity.modify",
    v3 = POST,
    service = LeadApi,
    call = modify_activity,
    resolve_with = QueryActivityApplication,
)]
pub struct ModifyActivityApplication {
    /// Number of the application.
    #[alipay(max_len = 64)]
    pub order_id: String,
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
    pub address: Option<String>,
    /// Front of the shop: ID of the picture.
    #[alipay(max_len = 128)]
    pub shop_entrance_pic: Option<String>,
    /// Inside of the shop: ID of the picture.
    #[alipay(max_len = 128)]
    pub indoor_pic: Option<String>,
    /// Business license: ID of its picture.
    #[alipay(max_len = 128)]
    pub business_lic: Option<String>,
    /// License for food businesses: ID of its picture.
    #[alipay(max_len = 128)]
    pub food_business_lic: Option<String>,
    /// License for the circulation of food: ID of its picture.
    #[alipay(max_len = 128)]
    pub food_circulate_lic: Option<String>,
    /// Food hygiene license: ID of its picture.
    #[alipay(max_len = 128)]
    pub food_health_lic: Option<String>,
    /// License for the production of food: ID of its picture.
    #[alipay(max_len = 128)]
    pub food_production_lic: Option<String>,
    /// Catering license: ID of its picture.
    #[alipay(max_len = 128)]
    pub food_service_lic: Option<String>,
    /// License for tobacco: ID of its picture.
    #[alipay(max_len = 128)]
    pub tobacco_lic: Option<String>,
}
