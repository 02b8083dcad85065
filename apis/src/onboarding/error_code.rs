//! Error codes.

use alipay_runtime::alipay_enum;

/// Error codes of the calls of this module. Alipay has more than two hundred codes, most of them for a single
/// malformed field; these are the ones that require an action of the program or of the people who run it.
#[alipay_enum]
pub enum OnboardingErrorCode {
    /// Alipay failed: the outcome is unknown. Look it up.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// A system behind Alipay failed. Retry after a pause.
    #[alipay("THIRD_SYSTEM_ERROR")]
    OtherSystemError,
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// A parameter is missing. Correct the request.
    #[alipay("MER_ARGUMENT_NULL")]
    ParameterMissing,
    /// A parameter is malformed. Correct the request.
    #[alipay("MER_ARGUMENT_ILLEGAL")]
    ParameterIllegal,
    /// A parameter is malformed. Correct the request.
    #[alipay("MERCHANT_INPUT_ARGUMENT_ILLEGAL")]
    InputIllegal,
    /// A parameter is malformed. Correct the request.
    #[alipay("MERCHANT_ILLEGAL_ARGUMENT")]
    ArgumentIllegal,
    /// You may not create shops for this merchant.
    #[alipay("NOT_ALLOWED_SETTLE")]
    NotAllowed,
    /// The application does not belong to you.
    #[alipay("NOT_ALLOW_QUERY")]
    QueryNotAllowed,
    /// The number of the application is missing.
    #[alipay("ORDER_ID_EMPTY")]
    OrderIdMissing,
    /// The application does not exist.
    #[alipay("ORDER_NOT_EXIST")]
    OrderNotFound,
    /// The merchant does not exist.
    #[alipay("MERCHANT_NOT_EXIST")]
    MerchantNotFound,
    /// You are not known as a service provider. Apply for the role in the console.
    #[alipay("ISV_NOT_EXIST")]
    ProviderNotFound,
    /// The shop does not exist.
    #[alipay("SHOP_NOT_EXIST")]
    ShopNotFound,
    /// The shop does not belong to this merchant.
    #[alipay("RELATION_NOT_EXIST")]
    ShopOfAnother,
    /// The shop exists already: a shop with this name and address.
    #[alipay("SHOP_ALREADY_EXIST")]
    ShopExists,
    /// Your ID is that of another shop.
    #[alipay("SHOP_CODE_ALREADY_EXIST")]
    StoreIdTaken,
    /// The category is unknown.
    #[alipay("SHOP_CATEGORY_IS_ILLEGAL")]
    CategoryInvalid,
    /// The code of the province is unknown.
    #[alipay("ADDRESS_PROVINCE_CODE_ILLEGAL")]
    ProvinceInvalid,
    /// The code of the city is unknown.
    #[alipay("ADDRESS_CITY_CODE_ILLEGAL")]
    CityInvalid,
    /// The code of the district is unknown.
    #[alipay("ADDRESS_DISTRICT_CODE_ILLEGAL")]
    DistrictInvalid,
    /// The version of the codes of regions is unknown.
    #[alipay("ADDRESS_VERSION_CODE_ILLEGAL")]
    AddressVersionInvalid,
    /// The coordinates do not match the address.
    #[alipay("LOCATION_CHECK_FAIL")]
    LocationMismatch,
    /// The business license does not match the official register. Check number and name.
    #[alipay("GONGSHANG_CHECK_FAIL")]
    LicenseCheckFailed,
    /// Name and identity card number do not match.
    #[alipay("GONGAN_CHECK_FAIL")]
    IdentityCheckFailed,
    /// The business license is invalid.
    #[alipay("GONGSHANG_LICENSE_ILLEGAL")]
    LicenseInvalid,
    /// The business license is missing.
    #[alipay("BUSINESS_LICENSE_EMPTY")]
    LicenseMissing,
    /// The category requires a special license.
    #[alipay("INDUSTRY_QUALIFICATION_IS_EMPTY")]
    QualificationMissing,
    /// The picture of the front is missing.
    #[alipay("SETTLED_OUTDOORIMAGE_EMPTY")]
    FrontPictureMissing,
    /// The brand is unknown.
    #[alipay("BRAND_ILLEGAL")]
    BrandInvalid,
    /// The account to settle into does not exist.
    #[alipay("SETTLED_ALIPAYACCOUNT_NOT_EXIST")]
    SettleAccountNotFound,
    /// The number of the bank card is invalid.
    #[alipay("SHOP_ACCOUNT_NO_IS_ILLEGAL")]
    CardNumberInvalid,
    /// The audit rejected the shop.
    #[alipay("SHOP_AUDIT_REJECT")]
    RejectedByAudit,
    /// The owner of a shop cannot be changed.
    #[alipay("IP_ROLE_ID_DO_NOT_CHANGE")]
    OwnerCannotChange,
    /// The receiving account does not exist.
    #[alipay("RECEIPT_ACCOUNT_NOT_EXIST")]
    ReceiptAccountNotFound,
    /// The receiving account is bound already.
    #[alipay("RECEIPT_ACCOUNT_EXISTS")]
    ReceiptAccountExists,
    /// The shop has too many receiving accounts.
    #[alipay("RECEIPT_ACCOUNT_EXCEED_LIMIT")]
    TooManyReceiptAccounts,
    /// The picture is too large.
    #[alipay("EXCEED_MAX_SIZE")]
    ImageTooLarge,
    /// The format of the picture is not supported.
    #[alipay("INVALID_IMAGE_FORMAT")]
    ImageFormatInvalid,
    /// Alipay's risk control rejected the picture.
    #[alipay("IMAGE_UNSAFE")]
    ImageUnsafe,
}
