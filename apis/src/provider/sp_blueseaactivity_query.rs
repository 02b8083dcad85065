//! State of an application for an activity.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::{BlueSeaScene, LeadApi};

/// Looks up an application for an activity. Safe to repeat. Called as `client.leads().query_activity(..)`.
///
/// # Errors
///
/// - [`BLUESEA_ORDER_INVALID`](super::ProviderErrorCode::ActivityOrderInvalid): the application for the
///   activity is invalid.
/// - [`NO_PERMISSION`](super::ProviderErrorCode::NoPermission): you may not do this.
/// - [`ILLEGAL_PARAMS`](super::ProviderErrorCode::IllegalParams): alternative code for a missing or malformed
///   parameter.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.sp.blueseaactivity.query",
    v3 = GET,
    response = ActivityState,
    service = LeadApi,
    call = query_activity,
    idempotent,
)]
pub struct QueryActivityApplication {
    /// Number of the application.
    #[alipay(max_len = 64)]
    pub order_id: String,
}

/// State of an application for an activity.
#[alipay_model(setters)]
pub struct ActivityState {
    /// State of the application.
    pub status: Option<ActivityStatus>,
    /// Reason for the rejection.
    pub memo: Option<String>,
    /// Scene of the activity.
    pub biz_scene: Option<BlueSeaScene>,
    /// Login name of the merchant.
    #[alipay(sensitive)]
    pub merchant_logon: Option<String>,
    /// Sub-merchant (SMID).
    pub sub_merchant_id: Option<String>,
    /// Address within the district.
    pub address: Option<String>,
    /// Business license: ID of its picture.
    pub business_lic: Option<String>,
    /// Code of the city.
    pub city_code: Option<String>,
    /// Code of the district.
    pub district_code: Option<String>,
    /// License for food businesses: ID of its picture.
    pub food_business_lic: Option<String>,
    /// License for the circulation of food: ID of its picture.
    pub food_circulate_lic: Option<String>,
    /// Food hygiene license: ID of its picture.
    pub food_health_lic: Option<String>,
    /// License for the production of food: ID of its picture.
    pub food_production_lic: Option<String>,
    /// Catering license: ID of its picture.
    pub food_service_lic: Option<String>,
    /// Inside of the shop: ID of the picture.
    pub indoor_pic: Option<String>,
    /// Code of the province.
    pub province_code: Option<String>,
    /// Front of the shop: ID of the picture.
    pub shop_entrance_pic: Option<String>,
    /// License for tobacco: ID of its picture.
    pub tobacco_lic: Option<String>,
}

/// State of an application for an activity.
#[alipay_enum]
pub enum ActivityStatus {
    /// In the audit.
    #[alipay("AUDITING")]
    Auditing,
    /// Passed.
    #[alipay("PASS")]
    Pass,
    /// Rejected.
    #[alipay("FAIL")]
    Fail,
}
