//! Creation of an order.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model, declaration::Upload};

use super::OrderApi;

/// Orders a service for a merchant and creates the mini program for it.
///
/// The only call of this module that uploads a file. `out_biz_no` makes retries safe: no query accepts it, so
/// if the outcome is unknown, retry the same request.
///
/// # Errors
///
/// - [`USER_NOT_EXIST`](super::CreateOrderErrorCode::MerchantNotFound): no merchant has this PID.
/// - [`MINI_APP_NAME_DUPLICATE`](super::CreateOrderErrorCode::NameTaken): the name is already in use.
/// - [`NOT_SUPPORT_ORDER_BY_OPENAPI`](super::CreateOrderErrorCode::NotOrderableByApi): the service cannot be
///   ordered by this API.
/// - [`CREATE_MINI_APP_EXCEED_MAX_COUNT`](super::CreateOrderErrorCode::TooManyMiniApps): the merchant has
///   reached the maximum number of mini programs.
/// - [`INVALID_PARAMETER`](super::CreateOrderErrorCode::InvalidParameter): a parameter is missing or
///   malformed.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::{Upload, prelude::*, servicemarket::CreateOrder};
///
/// let order = CreateOrder::new("2018072600000015692246", "2088101118588888", "I1060100001000050361")
///     .with_app_name("小程序示例")
///     .with_app_logo(Upload::from_path("logo.png"));
/// let created = client.orders().create(order).await?;
/// println!("{:?} {:?}", created.commodity_order_id, created.mini_app_id);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.open.servicemarket.order.create",
    v3 = POST,
    response = CreatedOrder,
    service = OrderApi,
    idempotent,
)]
pub struct CreateOrder {
    /// Order ID assigned by you.
    #[alipay(idempotency_key)]
    pub out_biz_no: String,
    /// PID of the merchant.
    pub merchant_pid: String,
    /// ID of the service to order.
    pub merchandise_id: String,
    /// Name of the mini program.
    pub app_name: Option<String>,
    /// English name of the mini program.
    pub app_english_name: Option<String>,
    /// Slogan of the mini program.
    pub app_slogan: Option<String>,
    /// Description of the service.
    pub app_desc: Option<String>,
    /// Logo of the mini program: PNG or JPEG, preferably 180 by 180 pixels.
    #[alipay(file)]
    pub app_logo: Option<Upload>,
    /// Categories of the mini program, of the new kind: `XS1001_XS2001_XS3002;XS1011_XS2089`. Levels are
    /// joined by `_`, categories by `;`.
    pub mini_category_ids: Option<String>,
    /// Categories of the mini program, of the old kind: `107397_107223`. Replaced by the new kind.
    pub app_category_ids: Option<String>,
    /// Origin of the order; Alipay assigns the value.
    pub app_origin: Option<String>,
    /// Market of the service, such as `SERVICE_MAEKET` (the spelling is Alipay's). Required for new
    /// integrations.
    pub market_code: Option<String>,
    /// ID of an existing mini program; only for Alipay and its closest partners.
    pub mini_app_id: Option<String>,
    /// Email address of the merchant's customer service.
    #[alipay(sensitive)]
    pub service_email: Option<String>,
    /// Phone number of the merchant's customer service.
    #[alipay(sensitive)]
    pub service_phone: Option<String>,
}

/// Created order.
#[alipay_model(setters)]
pub struct CreatedOrder {
    /// Order ID.
    pub commodity_order_id: Option<String>,
    /// ID of the created mini program.
    pub mini_app_id: Option<String>,
}

/// Error codes of [`CreateOrder`](super::CreateOrder).
#[alipay_enum]
pub enum CreateOrderErrorCode {
    /// A parameter is missing or malformed. Correct the request.
    #[alipay("INVALID_PARAMETER")]
    InvalidParameter,
    /// Alipay failed. Retry the same request after a pause.
    #[alipay("SYSTEM_ERROR")]
    SystemError,
    /// Unspecified failure.
    #[alipay("BIZ_ERROR")]
    Unspecified,
    /// Authorization for the merchant failed.
    #[alipay("AGENT_AUTH_FAIL")]
    AuthorizationFailed,
    /// The service cannot be ordered by the API; the merchant has to order it.
    #[alipay("NOT_SUPPORT_ORDER_BY_OPENAPI")]
    NotOrderableByApi,
    /// The merchant's account is in an invalid state.
    #[alipay("USER_INVALID_STATUS")]
    MerchantStatusInvalid,
    /// No merchant has this PID.
    #[alipay("USER_NOT_EXIST")]
    MerchantNotFound,
    /// The agreement with the merchant could not be signed.
    #[alipay("SIGN_AGREEMENT_FAILED")]
    AgreementNotSigned,
    /// The merchant is penalized.
    #[alipay("CREATE_MINI_APP_PID_PUNISH")]
    MerchantPunished,
    /// The merchant has reached the maximum number of mini programs.
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
    /// The name is already in use.
    #[alipay("MINI_APP_NAME_DUPLICATE")]
    NameTaken,
    /// The name contains a forbidden word.
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
    /// The English name is already in use.
    #[alipay("MINI_APP_EN_NAME_DUPLICATE")]
    EnglishNameTaken,
    /// The English name contains a forbidden word.
    #[alipay("MINI_APP_EN_NAME_SENSITIVE")]
    EnglishNameForbidden,
    /// The slogan contains a forbidden word.
    #[alipay("MINI_APP_SLOGAN_SENSITIVE")]
    SloganForbidden,
    /// The slogan is too short or too long.
    #[alipay("INVALID_MINI_APP_SLOGAN_LENGTH")]
    SloganLength,
    /// The description contains a forbidden word.
    #[alipay("MINI_APP_DESC_SENSITIVE")]
    DescriptionForbidden,
    /// The description is too short or too long.
    #[alipay("INVALID_MINI_APP_DESC_LENGTH")]
    DescriptionLength,
    /// The email address contains a forbidden word.
    #[alipay("MINI_APP_SERVICE_MAIL_SENSITIVE")]
    EmailForbidden,
    /// The category does not exist.
    #[alipay("INVALID_CATEGORY")]
    CategoryInvalid,
    /// Rejected by Alipay's risk control.
    #[alipay("RISK_DECISION_CHECK_FAIL")]
    RiskRefused,
    /// The name conflicts with a protected brand.
    #[alipay("RISK_DECISION_HIT_BRAND")]
    BrandProtected,
    /// A party is on a blocklist.
    #[alipay("BLACK_LIST_CHECK_FAIL")]
    Blocked,
    /// The ID of the mini program is already in use.
    #[alipay("APP_ID_EXIST")]
    AppIdTaken,
    /// The ID of the mini program is invalid.
    #[alipay("APP_ID_ILLEGAL")]
    AppIdInvalid,
}
