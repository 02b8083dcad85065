//! State of a shop.

use alipay_runtime::{alipay_api, alipay_model};

use super::{
    Address, BusinessDay, BusinessTime, Contact, IndustryInfo, Qualification, ShopApi, ShopExtInfo,
    ShopLicense, ShopRecommendation, ShopType,
};

/// Looks up a shop. Safe to repeat. Identify it by `shop_id`, or by `store_id` together with `ip_role_id`.
/// The pictures in the response are URLs that expire.
///
/// # Errors
///
/// - [`SHOP_NOT_EXIST`](super::OnboardingErrorCode::ShopNotFound): the shop does not exist.
/// - [`RELATION_NOT_EXIST`](super::OnboardingErrorCode::ShopOfAnother): the shop does not belong to this
///   merchant.
/// - [`MERCHANT_NOT_EXIST`](super::OnboardingErrorCode::MerchantNotFound): the merchant does not exist.
/// - [`NOT_ALLOWED_SETTLE`](super::OnboardingErrorCode::NotAllowed): you may not create shops for this
///   merchant.
/// - [`MER_ARGUMENT_NULL`](super::OnboardingErrorCode::ParameterMissing): a parameter is missing. Correct the
///   request.
/// - [`SYSTEM_ERROR`](super::OnboardingErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "ant.merchant.expand.shop.query",
    v3 = GET("/v3/ant/merchant/shop"),
    response = Shop,
    service = ShopApi,
    idempotent,
    one_of(shop_id, store_id),
)]
pub struct QueryShop {
    /// Shop ID assigned by Alipay.
    #[alipay(max_len = 64)]
    pub shop_id: Option<String>,
    /// Shop ID assigned by you, unique per merchant.
    #[alipay(max_len = 64)]
    pub store_id: Option<String>,
    /// Merchant that owns the shop; required with `store_id`.
    #[alipay(max_len = 28)]
    pub ip_role_id: Option<String>,
    /// Version of the codes of regions. Default: the newest one.
    #[alipay(max_len = 16)]
    pub address_version: Option<String>,
    /// `1` to return Alipay's suggestions for the shop's data.
    #[alipay(max_len = 2)]
    pub need_recommend: Option<String>,
    /// `1` to return the data about the industry.
    #[alipay(max_len = 2)]
    pub need_industry_info: Option<String>,
    /// `1` to return the licenses of the industry.
    #[alipay(max_len = 2)]
    pub need_industry_license: Option<String>,
}

/// Shop.
#[alipay_model(setters)]
pub struct Shop {
    /// Shop ID assigned by Alipay.
    pub shop_id: Option<String>,
    /// Shop ID assigned by you, unique per merchant.
    pub store_id: Option<String>,
    /// Merchant that owns the shop: its account (PID), or the SMID of a sub-merchant.
    pub ip_role_id: Option<String>,
    /// Name of the shop, as on its sign.
    pub shop_name: Option<String>,
    /// Kind of operation.
    pub shop_type: Option<ShopType>,
    /// Category of the shop, second level of Alipay's list, such as `B0001`.
    pub shop_category: Option<String>,
    /// Category of the shop by the newer list.
    pub new_shop_category: Option<String>,
    /// Address.
    pub business_address: Option<Address>,
    /// Telephone number of the shop. Either this or `contact_mobile`.
    #[alipay(sensitive)]
    pub contact_phone: Option<String>,
    /// Mobile number of the shop.
    #[alipay(sensitive)]
    pub contact_mobile: Option<String>,
    /// Contact persons.
    pub contact_infos: Vec<Contact>,
    /// Opening hours, one entry per day of the week.
    pub business_time: Vec<BusinessTime>,
    /// Opening hours with several periods per day. Takes precedence over `business_time`.
    pub new_business_time: Vec<BusinessDay>,
    /// Type of the document: `201` business license, `2011` unified social credit code.
    pub cert_type: Option<String>,
    /// Number of the document.
    #[alipay(sensitive)]
    pub cert_no: Option<String>,
    /// Name on the document.
    pub cert_name: Option<String>,
    /// URL of the document's picture.
    pub cert_image: Option<String>,
    /// Name of the legal representative.
    #[alipay(sensitive)]
    pub legal_name: Option<String>,
    /// Identity card number of the legal representative.
    #[alipay(sensitive)]
    pub legal_cert_no: Option<String>,
    /// URL of the letter's picture.
    pub license_auth_letter_image: Option<String>,
    /// URLs of pictures of the front.
    pub out_door_images: Vec<String>,
    /// Special licenses of the industry.
    pub qualifications: Vec<Qualification>,
    /// Licenses of the industry.
    pub industry_license: Vec<ShopLicense>,
    /// Data about the industry.
    pub industry_info: Vec<IndustryInfo>,
    /// Extension fields. The keys are agreed with Alipay.
    pub ext_infos: Vec<ShopExtInfo>,
    /// Login name of the Alipay account to settle into.
    #[alipay(sensitive)]
    pub settle_alipay_logon_id: Option<String>,
    /// ID of the brand.
    pub brand_id: Option<String>,
    /// Scene of the shop. Only if agreed with Alipay.
    pub scene: Option<String>,
    /// Kind of the shop's owner, such as `ENTERPRISE`. Only for medical shops.
    pub shop_main_type: Option<String>,
    /// State of the shop's data: `01` if name, address and coordinates are right.
    pub shop_info_status: Option<String>,
    /// ID of the place in Alipay's list of addresses.
    pub alipay_poiid: Option<String>,
    /// Suggestions for the shop's data.
    pub shop_recommend_info: Option<ShopRecommendation>,
    /// Remark.
    pub memo: Option<String>,
}
