//! Check of a shop before its creation.

use alipay_runtime::{alipay_api, alipay_model};

use super::{Address, BusinessTime, Contact, Qualification, SettleCard, ShopApi, ShopExtInfo, ShopType};

/// Checks the data of a shop, without creating it. Safe to repeat.
///
/// # Errors
///
/// - [`SHOP_ALREADY_EXIST`](super::OnboardingErrorCode::ShopExists): the shop exists already: a shop with
///   this name and address.
/// - [`SHOP_CATEGORY_IS_ILLEGAL`](super::OnboardingErrorCode::CategoryInvalid): the category is unknown.
/// - [`GONGSHANG_CHECK_FAIL`](super::OnboardingErrorCode::LicenseCheckFailed): the business license does not
///   match the official register. Check number and name.
/// - [`NOT_ALLOWED_SETTLE`](super::OnboardingErrorCode::NotAllowed): you may not create shops for this
///   merchant.
/// - [`MERCHANT_INPUT_ARGUMENT_ILLEGAL`](super::OnboardingErrorCode::InputIllegal): a parameter is malformed.
///   Correct the request.
/// - [`SYSTEM_ERROR`](super::OnboardingErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
#[alipay_api(
    method = "ant.merchant.expand.shop.consult",
    v3 = POST,
    response = ShopConsultation,
    service = ShopApi,
    idempotent,
)]
pub struct ConsultShop {
    /// Shop ID assigned by you, unique per merchant.
    #[alipay(max_len = 64)]
    pub store_id: String,
    /// Merchant that owns the shop: its account (PID), or the SMID of a sub-merchant.
    #[alipay(max_len = 28)]
    pub ip_role_id: String,
    /// Name of the shop, as on its sign.
    #[alipay(max_len = 128)]
    pub shop_name: String,
    /// Category of the shop, second level of Alipay's list, such as `B0001`.
    #[alipay(max_len = 32)]
    pub shop_category: String,
    /// Address.
    pub business_address: Address,
    /// Kind of operation.
    pub shop_type: Option<ShopType>,
    /// Telephone number of the shop. Either this or `contact_mobile`.
    #[alipay(max_len = 20, sensitive)]
    pub contact_phone: Option<String>,
    /// Mobile number of the shop.
    #[alipay(max_len = 20, sensitive)]
    pub contact_mobile: Option<String>,
    /// Contact persons.
    pub contact_infos: Option<Vec<Contact>>,
    /// Opening hours, one entry per day of the week.
    pub business_time: Option<Vec<BusinessTime>>,
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
    /// Picture of the front: its ID.
    #[alipay(max_len = 256)]
    pub out_door_images: Option<String>,
    /// Special licenses of the industry.
    pub qualifications: Option<Vec<Qualification>>,
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
    /// Remark.
    #[alipay(max_len = 512)]
    pub memo: Option<String>,
}

/// Outcome of the check.
#[alipay_model(setters)]
pub struct ShopConsultation {
    /// Indicates whether the account has to be audited.
    pub account_audit: Option<bool>,
    /// Indicates whether Alipay's risk control has to audit it.
    pub risk_audit: Option<bool>,
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
}
