//! Creates an order.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model, declaration::Upload};

use super::OrderApi;

/// Orders a service for a merchant and creates the mini program that it is for.
///
/// The only call of this domain that carries a file. `out_biz_no` makes a repeated call harmless: no query
/// takes it, so if the outcome is unknown, send the same request again.
///
/// # Errors
///
/// - [`USER_NOT_EXIST`](super::CreateOrderErrorCode::MerchantNotFound): no merchant has this PID.
/// - [`MINI_APP_NAME_DUPLICATE`](super::CreateOrderErrorCode::NameTaken): the name is taken.
/// - [`NOT_SUPPORT_ORDER_BY_OPENAPI`](super::CreateOrderErrorCode::NotOrderableByApi): the service cannot be
///   ordered in this way.
/// - [`CREATE_MINI_APP_EXCEED_MAX_COUNT`](super::CreateOrderErrorCode::TooManyMiniApps): the merchant has as
///   many mini programs as it may have.
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
    /// Your own number of the order.
    #[alipay(idempotency_key)]
    pub out_biz_no: String,
    /// PID of the merchant.
    pub merchant_pid: String,
    /// The service that is ordered.
    pub merchandise_id: String,
    /// Name of the mini program.
    pub app_name: Option<String>,
    /// Its English name.
    pub app_english_name: Option<String>,
    /// One line that introduces it.
    pub app_slogan: Option<String>,
    /// What it does.
    pub app_desc: Option<String>,
    /// Its logo: PNG or JPEG, best 180 by 180 pixels.
    #[alipay(file)]
    pub app_logo: Option<Upload>,
    /// Its categories, of the new kind: `XS1001_XS2001_XS3002;XS1011_XS2089`, levels joined by `_`,
    /// categories by `;`.
    pub mini_category_ids: Option<String>,
    /// Its categories, of the old kind: `107397_107223`. The new kind takes their place.
    pub app_category_ids: Option<String>,
    /// Where the order comes from; Alipay assigns the value.
    pub app_origin: Option<String>,
    /// The market that the service belongs to, such as `SERVICE_MAEKET` (Alipay's spelling). New
    /// integrations have to name it.
    pub market_code: Option<String>,
    /// A mini program that exists already; for Alipay and its closest partners only.
    pub mini_app_id: Option<String>,
    /// E-mail address of the merchant's service.
    #[alipay(sensitive)]
    pub service_email: Option<String>,
    /// Phone of the merchant's service.
    #[alipay(sensitive)]
    pub service_phone: Option<String>,
}

/// The order that was made.
#[alipay_model(setters)]
pub struct CreatedOrder {
    /// Number of the order.
    pub commodity_order_id: Option<String>,
    /// The mini program that was created.
    pub mini_app_id: Option<String>,
}

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
