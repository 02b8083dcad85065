//! Creation of a sub-merchant of the kind `zftforc`.

use alipay_runtime::{alipay_api, alipay_model};

use super::{Contact, Site, SubMerchantApi};

/// Applies for a sub-merchant of the kind `zftforc`. On the V2 gateway only; Alipay documents no error
/// codes. No query for the outcome is documented. Called as `client.sub_merchants().create_zftforc(..)`.
#[alipay_api(
    method = "ant.merchant.expand.indirect.zftforc.create",
    response = ZftforcApplication,
    service = SubMerchantApi,
    call = create_zftforc,
)]
pub struct CreateZftforcSubMerchant {
    /// ID of the merchant assigned by you, unique among your merchants.
    pub external_id: String,
    /// Short name of the merchant.
    pub alias_name: Option<String>,
    /// Login name of an Alipay account.
    #[alipay(sensitive)]
    pub alipay_logon_id: Option<String>,
    /// Login name of the merchant's Alipay account.
    #[alipay(sensitive)]
    pub binding_alipay_logon_id: Option<String>,
    /// Number of the document.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Type of the document.
    pub cert_type: Option<String>,
    /// Name of the city.
    pub city_name: Option<String>,
    /// Contact persons.
    pub contact_infos: Option<Vec<Contact>>,
    /// URL to which the merchant returns.
    pub jump_back_url: Option<String>,
    /// Category of the merchant (MCC).
    pub mcc: Option<String>,
    /// Kind of merchant. The values are not documented.
    pub merchant_type_forc: Option<String>,
    /// Name of the merchant.
    pub name: Option<String>,
    /// Name of the province.
    pub province_name: Option<String>,
    /// Services that the merchant uses.
    pub service: Option<Vec<String>>,
    /// Time of the contract between you and the merchant.
    pub sign_time_with_isv: Option<String>,
    /// Sites and apps in which the merchant trades.
    pub sites: Option<Vec<Site>>,
    /// Scene below the scene. The values are not documented.
    pub sub_scene: Option<String>,
}

/// Application for a sub-merchant of the kind `zftforc`.
#[alipay_model(setters)]
pub struct ZftforcApplication {
    /// URL of the page to open.
    #[alipay(sensitive)]
    pub jump_url: Option<String>,
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
}
