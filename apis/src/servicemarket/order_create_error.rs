//! The codes with which [`CreateOrder`](super::CreateOrder) is refused.

use alipay_runtime::alipay_enum;

/// Why [`CreateOrder`](super::CreateOrder) was refused.
#[alipay_enum]
pub enum CreateOrderErrorCode {
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// A fault at Alipay. Send the same request again after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// Refused without a closer reason.
    #[alipay("BIZ_ERROR")]
    Unspecified,
    /// You could not be authorised for the merchant.
    #[alipay("AGENT_AUTH_FAIL")]
    AuthorisationFailed,
    /// The service cannot be ordered by a call; the merchant has to order it.
    #[alipay("NOT_SUPPORT_ORDER_BY_OPENAPI")]
    NotOrderableByApi,
    /// The merchant's account is not in order.
    #[alipay("USER_INVALID_STATUS")]
    MerchantStatusInvalid,
    /// No merchant has this PID.
    #[alipay("USER_NOT_EXIST")]
    MerchantNotFound,
    /// The agreement with the merchant could not be signed.
    #[alipay("SIGN_AGREEMENT_FAILED")]
    AgreementNotSigned,
    /// The merchant is under a penalty.
    #[alipay("CREATE_MINI_APP_PID_PUNISH")]
    MerchantPunished,
    /// The merchant has as many mini programs as it may have.
    #[alipay("CREATE_MINI_APP_EXCEED_MAX_COUNT")]
    TooManyMiniApps,
    /// The name is missing.
    #[alipay("APP_NAME_IS_BLANK")]
    NameMissing,
    /// The name is not allowed.
    #[alipay("INVALID_MINI_APP_NAME")]
    NameInvalid,
    /// The name is too short or too long.
    #[alipay("INVALID_MINI_APP_NAME_LENGTH")]
    NameLength,
    /// The name is taken.
    #[alipay("MINI_APP_NAME_DUPLICATE")]
    NameTaken,
    /// The name has a forbidden word.
    #[alipay("MINI_APP_NAME_SENSITIVE")]
    NameForbidden,
    /// The English name is missing.
    #[alipay("ENGLISH_NAME_IS_BLANK")]
    EnglishNameMissing,
    /// The English name is not allowed.
    #[alipay("INVALID_MINI_APP_EN_NAME")]
    EnglishNameInvalid,
    /// The English name is too short or too long.
    #[alipay("INVALID_MINI_APP_EN_NAME_LENGTH")]
    EnglishNameLength,
    /// The English name is taken.
    #[alipay("MINI_APP_EN_NAME_DUPLICATE")]
    EnglishNameTaken,
    /// The English name has a forbidden word.
    #[alipay("MINI_APP_EN_NAME_SENSITIVE")]
    EnglishNameForbidden,
    /// The line of introduction has a forbidden word.
    #[alipay("MINI_APP_SLOGAN_SENSITIVE")]
    SloganForbidden,
    /// The line of introduction is too short or too long.
    #[alipay("INVALID_MINI_APP_SLOGAN_LENGTH")]
    SloganLength,
    /// The description has a forbidden word.
    #[alipay("MINI_APP_DESC_SENSITIVE")]
    DescriptionForbidden,
    /// The description is too short or too long.
    #[alipay("INVALID_MINI_APP_DESC_LENGTH")]
    DescriptionLength,
    /// The e-mail address has a forbidden word.
    #[alipay("MINI_APP_SERVICE_MAIL_SENSITIVE")]
    EmailForbidden,
    /// There is no such category.
    #[alipay("INVALID_CATEGORY")]
    CategoryInvalid,
    /// Alipay's risk control refused it.
    #[alipay("RISK_DECISION_CHECK_FAIL")]
    RiskRefused,
    /// The name collides with a protected brand.
    #[alipay("RISK_DECISION_HIT_BRAND")]
    BrandProtected,
    /// Somebody involved is on a block list.
    #[alipay("BLACK_LIST_CHECK_FAIL")]
    Blocked,
    /// The mini program's number is in use.
    #[alipay("APP_ID_EXIST")]
    AppIdTaken,
    /// The mini program's number is not one.
    #[alipay("APP_ID_ILLEGAL")]
    AppIdInvalid,
}
