//! Application for an activity.

use alipay_runtime::{alipay_api, alipay_model};

use super::{BlueSeaScene, LeadApi};

/// Applies for a merchant's part in the activity for small merchants (蓝海行动). If the outcome is unknown,
/// retry: a second application is refused with
/// [`ACTIVITY_APPLYORDER_EXIST`](super::ProviderErrorCode::ActivityApplied). Called as
/// `client.leads().join_activity(..)`.
///
/// # Errors
///
/// - [`ACTIVITY_APPLYORDER_EXIST`](super::ProviderErrorCode::ActivityApplied): the merchant applied for the
///   activity already.
/// - [`MERCHANT_ACTIVITY_APPLIED`](super::ProviderErrorCode::ActivityJoined): the merchant takes part in the
///   activity already.
/// - [`BLUESEA_MCC_LIMITED`](super::ProviderErrorCode::ActivityCategory): the merchant's category is not
///   admitted to the activity.
/// - [`BLUESEA_QUALIFICATIONLICENSE_INCOMPLETE`](super::ProviderErrorCode::ActivityLicenseMissing): a license
///   is missing.
/// - [`ILLEGAL_PARAMS`](super::ProviderErrorCode::IllegalParams): alternative code for a missing or malformed
///   parameter.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.sp.blueseaactivity.create",
    v3 = POST,
    response = ActivityApplication,
    service = LeadApi,
    call = join_activity,
)]
pub struct JoinActivity {
    /// Scene of the activity.
    pub biz_scene: BlueSeaScene,
    /// Login name of the merchant. Required in the scenes of direct merchants.
    #[alipay(max_len = 100, sensitive)]
    pub merchant_logon: Option<String>,
    /// Sub-merchant (SMID). Required in the scenes of indirect merchants.
    #[alipay(max_len = 32)]
    pub sub_merchant_id: Option<String>,
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

/// Application for an activity.
#[alipay_model(setters)]
pub struct ActivityApplication {
    /// Number of the application.
    pub order_id: Option<String>,
}
