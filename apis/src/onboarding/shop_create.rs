//! Creation of a shop.

use alipay_runtime::{alipay_api, alipay_model};

use super::{
    Address, BusinessDay, BusinessTime, Contact, IndustryInfo, Qualification, QueryShop, SettleCard, ShopApi,
    ShopExtInfo, ShopLicense, ShopType,
};

/// Creates a shop of a merchant.
///
/// The response has the number of an application, which Alipay may audit: look it up with
/// [`QueryOnboardingOrder`](super::QueryOnboardingOrder). [`ShopSaved`](super::ShopSaved) or
/// [`ShopRejected`](super::ShopRejected) notifies you.
///
/// # Errors
///
/// - [`SHOP_ALREADY_EXIST`](super::OnboardingErrorCode::ShopExists): the shop exists already: a shop with
///   this name and address.
/// - [`SHOP_CODE_ALREADY_EXIST`](super::OnboardingErrorCode::StoreIdTaken): your ID is that of another shop.
/// - [`SHOP_CATEGORY_IS_ILLEGAL`](super::OnboardingErrorCode::CategoryInvalid): the category is unknown.
/// - [`GONGSHANG_CHECK_FAIL`](super::OnboardingErrorCode::LicenseCheckFailed): the business license does not
///   match the official register. Check number and name.
/// - [`LOCATION_CHECK_FAIL`](super::OnboardingErrorCode::LocationMismatch): the coordinates do not match the
///   address.
/// - [`INDUSTRY_QUALIFICATION_IS_EMPTY`](super::OnboardingErrorCode::QualificationMissing): the category
///   requires a special license.
/// - [`SETTLED_OUTDOORIMAGE_EMPTY`](super::OnboardingErrorCode::FrontPictureMissing): the picture of the
///   front is missing.
/// - [`NOT_ALLOWED_SETTLE`](super::OnboardingErrorCode::NotAllowed): you may not create shops for this
///   merchant.
/// - [`MERCHANT_NOT_EXIST`](super::OnboardingErrorCode::MerchantNotFound): the merchant does not exist.
/// - [`INVALID_PARAMETER`](super::OnboardingErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::OnboardingErrorCode::SystemError): Alipay failed: the outcome is unknown. Look
///   it up.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::onboarding::{Address, CreateShop, ShopApiExt, ShopType};
///
/// let address = Address::new()
///     .with_province_code("370000")
///     .with_city_code("371000")
///     .with_district_code("371002")
///     .with_address("万塘路18号");
/// let shop = CreateShop::new("NO0001", "2088301155943087", "A bakery", "B0001", address)
///     .with_shop_type(ShopType::Direct)
///     .with_contact_phone("010-62286228");
/// println!("{:?}", client.shops().create(shop).await?.order_id);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "ant.merchant.expand.shop.create",
    v3 = POST("/v3/ant/merchant/shop"),
    response = CreatedShop,
    service = ShopApi,
    resolve_with = QueryShop,
)]
pub struct CreateShop {
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

/// Application for a shop.
#[alipay_model(setters)]
pub struct CreatedShop {
    /// Number of the application, assigned by Alipay.
    pub order_id: Option<String>,
    /// ID of the shop, if it exists already.
    pub exist_shop_id: Option<String>,
}
