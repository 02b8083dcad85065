//! Change of a shop.

use alipay_runtime::{alipay_api, alipay_model};

use super::{
    Address, BusinessDay, BusinessTime, Contact, IndustryInfo, Qualification, QueryShop, SettleCard, ShopApi,
    ShopExtInfo, ShopLicense,
};

/// Changes a shop. Absent fields remain unchanged.
///
/// Identify it by `shop_id`, or by `store_id` together with `ip_role_id`. Alipay may audit the change, as for
/// [`CreateShop`](super::CreateShop).
///
/// # Errors
///
/// - [`SHOP_NOT_EXIST`](super::OnboardingErrorCode::ShopNotFound): the shop does not exist.
/// - [`RELATION_NOT_EXIST`](super::OnboardingErrorCode::ShopOfAnother): the shop does not belong to this
///   merchant.
/// - [`IP_ROLE_ID_DO_NOT_CHANGE`](super::OnboardingErrorCode::OwnerCannotChange): the owner of a shop cannot
///   be changed.
/// - [`SHOP_CATEGORY_IS_ILLEGAL`](super::OnboardingErrorCode::CategoryInvalid): the category is unknown.
/// - [`GONGSHANG_CHECK_FAIL`](super::OnboardingErrorCode::LicenseCheckFailed): the business license does not
///   match the official register. Check number and name.
/// - [`LOCATION_CHECK_FAIL`](super::OnboardingErrorCode::LocationMismatch): the coordinates do not match the
///   address.
/// - [`SHOP_AUDIT_REJECT`](super::OnboardingErrorCode::RejectedByAudit): the audit rejected the shop.
/// - [`NOT_ALLOWED_SETTLE`](super::OnboardingErrorCode::NotAllowed): you may not create shops for this
///   merchant.
/// - [`INVALID_PARAMETER`](super::OnboardingErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::OnboardingErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "ant.merchant.expand.shop.modify",
    v3 = PATCH("/v3/ant/merchant/shop"),
    response = ModifiedShop,
    service = ShopApi,
    resolve_with = QueryShop,
    one_of(shop_id, store_id),
)]
pub struct ModifyShop {
    /// Shop ID assigned by Alipay.
    #[alipay(max_len = 64)]
    pub shop_id: Option<String>,
    /// Shop ID assigned by you, unique per merchant.
    #[alipay(max_len = 64)]
    pub store_id: Option<String>,
    /// Merchant that owns the shop; required with `store_id`.
    #[alipay(max_len = 28)]
    pub ip_role_id: Option<String>,
    /// Name of the shop, as on its sign.
    #[alipay(max_len = 128)]
    pub shop_name: Option<String>,
    /// Category of the shop, second level of Alipay's list, such as `B0001`.
    #[alipay(max_len = 32)]
    pub shop_category: Option<String>,
    /// Address.
    pub business_address: Option<Address>,
    /// Telephone number of the shop. Either this or `contact_mobile`.
    #[alipay(max_len = 20, sensitive)]
    pub contact_phone: Option<String>,
    /// Mobile number of the shop.
    #[alipay(max_len = 20, sensitive)]
    pub contact_mobile: Option<String>,
    /// Contact person.
    pub contact_infos: Option<Contact>,
    /// Opening hours, one entry per day of the week.
    pub business_time: Option<Vec<BusinessTime>>,
    /// Opening hours with several periods per day. Takes precedence over `business_time`.
    pub new_business_time: Option<Vec<BusinessDay>>,
    /// Type of the document: `201` business license, `2011` unified social credit code.
    #[alipay(max_len = 16)]
    pub cert_type: Option<String>,
    /// Number of the document.
    #[alipay(max_len = 32, sensitive)]
    pub cert_no: Option<String>,
    /// Name on the document.
    #[alipay(max_len = 128)]
    pub cert_name: Option<String>,
    /// Picture of the document: its ID.
    #[alipay(max_len = 256)]
    pub cert_image: Option<String>,
    /// Name of the legal representative.
    #[alipay(max_len = 64, sensitive)]
    pub legal_name: Option<String>,
    /// Identity card number of the legal representative.
    #[alipay(max_len = 32, sensitive)]
    pub legal_cert_no: Option<String>,
    /// Picture of the letter by which the license's owner allows its use: its ID. If owner and merchant
    /// differ.
    #[alipay(max_len = 256)]
    pub license_auth_letter_image: Option<String>,
    /// Pictures of the front: their IDs.
    pub out_door_images: Option<Vec<String>>,
    /// Cover picture: its ID.
    #[alipay(max_len = 256)]
    pub cover: Option<String>,
    /// Special licenses of the industry.
    pub qualifications: Option<Vec<Qualification>>,
    /// Licenses of the industry.
    pub industry_license: Option<Vec<ShopLicense>>,
    /// Data about the industry.
    pub industry_info: Option<Vec<IndustryInfo>>,
    /// Extension fields. The keys are agreed with Alipay.
    pub ext_infos: Option<Vec<ShopExtInfo>>,
    /// Login name of the Alipay account to settle into.
    #[alipay(max_len = 100, sensitive)]
    pub settle_alipay_logon_id: Option<String>,
    /// Bank cards to settle into. Only for platforms; at most one.
    pub biz_cards: Option<Vec<SettleCard>>,
    /// ID of the brand.
    #[alipay(max_len = 32)]
    pub brand_id: Option<String>,
    /// Scene of the shop. Only if agreed with Alipay.
    #[alipay(max_len = 32)]
    pub scene: Option<String>,
    /// Kind of the shop's owner, such as `ENTERPRISE`. Only for medical shops.
    #[alipay(max_len = 32)]
    pub shop_main_type: Option<String>,
    /// Remark.
    #[alipay(max_len = 512)]
    pub memo: Option<String>,
}

/// Application for a change.
#[alipay_model(setters)]
pub struct ModifiedShop {
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
}
