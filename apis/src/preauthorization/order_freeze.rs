//! Freeze by the buyer's payment code.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model, values::JsonText};

use super::{
    DepositMode, FreezeProduct, OperationStatus, PayChannel, PostPayment, PreauthorizationApi, QueryOperation,
};

/// Freezes a deposit by a scanned payment code.
///
/// If the buyer still has to enter a password, the state in the response is [`Init`](OperationStatus::Init):
/// look up the operation until it is decided, and undo it with [`CancelOperation`](super::CancelOperation)
/// when you no longer want to wait.
///
/// # Errors
///
/// - [`PAYMENT_AUTH_CODE_INVALID`](super::PreauthorizationErrorCode::AuthCodeInvalid): the payment code was
///   used or has expired. Scan a new one.
/// - [`MONEY_NOT_ENOUGH`](super::PreauthorizationErrorCode::BalanceNotEnough): the buyer's money is
///   insufficient. Ask for another payment method.
/// - [`FREEZE_ALREADY_SUCCESS`](super::PreauthorizationErrorCode::AlreadyFrozen): the money of this order is
///   already frozen. Look up the operation.
/// - [`UNIQUE_VIOLATION`](super::PreauthorizationErrorCode::InconsistentRepeat): the operation number was
///   used with different content. Retry without changes, or use a new number for another operation.
/// - [`ORDER_ALREADY_CLOSED`](super::PreauthorizationErrorCode::OrderClosed): the order is closed. Use a new
///   order number.
/// - [`NO_PAYMENT_INSTRUMENTS_AVAILABLE`](super::PreauthorizationErrorCode::NoPaymentTool): the buyer has no
///   usable payment method.
/// - [`ACCESS_FORBIDDEN`](super::PreauthorizationErrorCode::AccessForbidden): your contract does not include
///   the product.
/// - [`ILLEGAL_ARGUMENT`](super::PreauthorizationErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::PreauthorizationErrorCode::SystemError): Alipay failed: the outcome is unknown.
///   Look up the operation, or retry with the same numbers.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::preauthorization::{
///     FreezeFunds, FreezeProduct, OperationStatus, PreauthorizationApiExt,
/// };
///
/// let deposit = FreezeFunds::new("8077735255938023", "8077735255938032", "Room 301", "200.00".parse()?)
///     .with_auth_code("28763443825664394")
///     .with_auth_code_type("bar_code")
///     .with_product_code(FreezeProduct::FaceToFace);
/// let frozen = client.preauthorizations().freeze(deposit).await?;
/// if frozen.status == Some(OperationStatus::Success) {
///     println!("keep {:?} to pay or to release", frozen.auth_no);
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.fund.auth.order.freeze",
    v3 = POST,
    response = FrozenFunds,
    service = PreauthorizationApi,
    resolve_with = QueryOperation,
)]
pub struct FreezeFunds {
    /// Order number assigned by you: letters, digits and `_`.
    #[alipay(max_len = 64)]
    pub out_order_no: String,
    /// Operation number assigned by you: letters, digits and `_`. It prevents a retry from freezing twice.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_request_no: String,
    /// Title of the order, shown to the buyer.
    #[alipay(max_len = 100)]
    pub order_title: String,
    /// Amount to freeze, in yuan.
    #[alipay(min = "0.01", max = "100000000.00")]
    pub amount: Money,
    /// Payment code scanned from the buyer's phone; valid once, for about a minute.
    #[alipay(max_len = 64, sensitive)]
    pub auth_code: Option<String>,
    /// Kind of payment code: `bar_code` or `security_code` (a face).
    #[alipay(max_len = 16)]
    pub auth_code_type: Option<String>,
    /// Contracted product.
    pub product_code: Option<FreezeProduct>,
    /// Account that receives later payments; begins with `2088`. Either this or `payee_logon_id`.
    #[alipay(max_len = 28)]
    pub payee_user_id: Option<String>,
    /// Login name of the account that receives later payments.
    #[alipay(max_len = 100, sensitive)]
    pub payee_logon_id: Option<String>,
    /// URL that receives notifications of the outcome, [`FundsFrozen`](super::FundsFrozen).
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// Time for the buyer's consent: an integer followed by `m`, `h` or `d`, such as `30m`. From `1m` to
    /// `15d`.
    #[alipay(max_len = 5)]
    pub pay_timeout: Option<String>,
    /// Time for the buyer's consent, by the newer name of `pay_timeout`.
    #[alipay(max_len = 5)]
    pub timeout_express: Option<String>,
    /// Extension fields, as the text of a JSON object, such as `{"category":"HOTEL"}`: the industry, and data
    /// for a deposit on credit.
    #[alipay(max_len = 1024)]
    pub extra_param: Option<String>,
    /// Industry-specific parameters, as the text of a JSON object.
    #[alipay(max_len = 1024)]
    pub business_params: Option<String>,
    /// Required identity of the buyer, as the text of a JSON object.
    #[alipay(max_len = 1024, sensitive)]
    pub identity_params: Option<String>,
    /// Terminal data for risk control, as the text of a JSON object.
    #[alipay(max_len = 2048)]
    pub terminal_params: Option<String>,
    /// Mode of the deposit. Required for deposits on credit.
    pub deposit_product_mode: Option<DepositMode>,
    /// Disabled payment channels.
    pub disable_pay_channels: Option<JsonText<Vec<PayChannel>>>,
    /// Allowed payment channels. Mutually exclusive with `disable_pay_channels`.
    pub enable_pay_channels: Option<JsonText<Vec<PayChannel>>>,
    /// Amounts that are charged after the service, shown to the buyer.
    pub post_payments: Option<Vec<PostPayment>>,
    /// Scene of the pre-authorization, such as `O2O_AUTH`. Only if agreed with Alipay.
    #[alipay(max_len = 32)]
    pub scene_code: Option<String>,
    /// Settlement currency. Only for overseas merchants.
    #[alipay(max_len = 8)]
    pub settle_currency: Option<String>,
    /// Currency of the amount, such as `USD`. Default: yuan.
    #[alipay(max_len = 8)]
    pub trans_currency: Option<String>,
}

/// Frozen deposit.
#[alipay_model(setters)]
pub struct FrozenFunds {
    /// Number of the pre-authorization, assigned by Alipay.
    pub auth_no: Option<String>,
    /// Operation number assigned by Alipay.
    pub operation_id: Option<String>,
    /// Order number assigned by you: letters, digits and `_`.
    pub out_order_no: Option<String>,
    /// Operation number assigned by you: letters, digits and `_`.
    pub out_request_no: Option<String>,
    /// State of the operation.
    pub status: Option<OperationStatus>,
    /// Amount in yuan.
    pub amount: Option<Money>,
    /// Time of the operation's success.
    pub gmt_trans: Option<BeijingTime>,
    /// Part of the amount on credit, in yuan.
    pub credit_amount: Option<Money>,
    /// Part of the amount from the buyer's own money, in yuan.
    pub fund_amount: Option<Money>,
    /// Masked login name of the buyer.
    #[alipay(sensitive)]
    pub payer_logon_id: Option<String>,
    /// `open_id` of the buyer, which differs per application.
    pub payer_open_id: Option<String>,
    /// Account of the buyer; begins with `2088`.
    pub payer_user_id: Option<String>,
    /// Kind of pre-authorization: `CREDIT_AUTH` for a deposit on credit, otherwise absent.
    pub pre_auth_type: Option<String>,
    /// Currency of the amount, such as `USD`. Default: yuan.
    pub trans_currency: Option<String>,
}
