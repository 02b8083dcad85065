//! Creation of a lead.

use alipay_runtime::{alipay_api, alipay_model};

use super::LeadApi;

/// Creates a lead: a merchant that may be won. The same `out_biz_no` creates it once.
///
/// # Errors
///
/// - [`ISV_NOT_IN_WHITELIST`](super::ProviderErrorCode::ProviderNotInvited): you are not admitted to this
///   call. Contact Alipay.
/// - [`INVALID_PARAMETER`](super::ProviderErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::ProviderErrorCode::SystemError): Alipay failed: the outcome is unknown. Look it
///   up.
#[alipay_api(
    method = "alipay.open.sp.leads.expand.create",
    v3 = POST,
    response = Lead,
    service = LeadApi,
)]
pub struct CreateLead {
    /// Number of the lead, assigned by you.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_biz_no: String,
    /// Name of the merchant.
    #[alipay(max_len = 128)]
    pub name: String,
    /// Telephone number of the merchant.
    #[alipay(max_len = 20, sensitive)]
    pub phone: String,
    /// Scene, such as `IOT_RUYI_EXPAND`. Agreed with Alipay.
    #[alipay(max_len = 64)]
    pub scene: String,
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
    pub district_code: Option<String>,
    /// Name of the district.
    #[alipay(max_len = 32)]
    pub district_name: Option<String>,
    /// Address within the district.
    #[alipay(max_len = 256)]
    pub address: Option<String>,
    /// Longitude.
    #[alipay(max_len = 32)]
    pub longitude: Option<String>,
    /// Latitude.
    #[alipay(max_len = 32)]
    pub latitude: Option<String>,
    /// Email address of the merchant.
    #[alipay(max_len = 64, sensitive)]
    pub email: Option<String>,
    /// Category of the merchant.
    #[alipay(max_len = 32)]
    pub mcc: Option<String>,
    /// Account of the merchant; begins with `2088`.
    #[alipay(max_len = 28)]
    pub merchant_pid: Option<String>,
}

/// Created lead.
#[alipay_model(setters)]
pub struct Lead {
    /// ID of the lead.
    pub leads_id: Option<String>,
}
