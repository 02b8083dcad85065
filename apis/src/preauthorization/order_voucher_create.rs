//! QR code for a deposit.

use alipay_runtime::{Money, alipay_api, alipay_model, values::JsonText};

use super::{DepositMode, FreezeProduct, PayChannel, PostPayment, PreauthorizationApi, QueryOperation};

/// Creates a QR code by which the buyer agrees to a deposit. Called as
/// `client.preauthorizations().create_voucher(..)`.
///
/// Show the code to the buyer. The outcome arrives as [`FundsFrozen`](super::FundsFrozen) at `notify_url`,
/// and [`QueryOperation`] returns it at any time.
///
/// # Errors
///
/// - [`UNIQUE_VIOLATION`](super::PreauthorizationErrorCode::InconsistentRepeat): the operation number was
///   used with different content. Retry without changes, or use a new number for another operation.
/// - [`FREEZE_ALREADY_SUCCESS`](super::PreauthorizationErrorCode::AlreadyFrozen): the money of this order is
///   already frozen. Look up the operation.
/// - [`ORDER_ALREADY_CLOSED`](super::PreauthorizationErrorCode::OrderClosed): the order is closed. Use a new
///   order number.
/// - [`PAYEE_NOT_EXIST`](super::PreauthorizationErrorCode::PayeeNotFound): the receiving account does not
///   exist.
/// - [`ACCESS_FORBIDDEN`](super::PreauthorizationErrorCode::AccessForbidden): your contract does not include
///   the product.
/// - [`ILLEGAL_ARGUMENT`](super::PreauthorizationErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::PreauthorizationErrorCode::SystemError): Alipay failed: the outcome is unknown.
///   Look up the operation, or retry with the same numbers.
#[alipay_api(
    method = "alipay.fund.auth.order.voucher.create",
    v3 = POST,
    response = FreezeVoucher,
    service = PreauthorizationApi,
    call = create_voucher,
    resolve_with = QueryOperation,
)]
pub struct CreateFreezeVoucher {
    /// Order number assigned by you: letters, digits and `_`.
    #[alipay(max_len = 64)]
    pub out_order_no: String,
    /// Operation number assigned by you: letters, digits and `_`. It prevents a second deposit.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_request_no: String,
    /// Title of the order, shown to the buyer.
    #[alipay(max_len = 100)]
    pub order_title: String,
    /// Amount to freeze, in yuan.
    #[alipay(min = "0.01", max = "100000000.00")]
    pub amount: Money,
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
    /// Industry-specific parameters, as the text of a JSON object.
    #[alipay(max_len = 1024)]
    pub business_params: Option<String>,
    /// Mode of the deposit. Required for deposits on credit.
    pub deposit_product_mode: Option<DepositMode>,
    /// Disabled payment channels.
    pub disable_pay_channels: Option<JsonText<Vec<PayChannel>>>,
    /// Allowed payment channels. Mutually exclusive with `disable_pay_channels`.
    pub enable_pay_channels: Option<JsonText<Vec<PayChannel>>>,
    /// Extension fields, as the text of a JSON object, such as `{"category":"HOTEL"}`: the industry, and data
    /// for a deposit on credit.
    #[alipay(max_len = 1024)]
    pub extra_param: Option<String>,
    /// Required identity of the buyer, as the text of a JSON object.
    #[alipay(max_len = 1024, sensitive)]
    pub identity_params: Option<String>,
    /// Time for the buyer's consent: an integer followed by `m`, `h` or `d`, such as `30m`. From `1m` to
    /// `15d`.
    #[alipay(max_len = 5)]
    pub pay_timeout: Option<String>,
    /// Amounts that are charged after the service, shown to the buyer.
    pub post_payments: Option<Vec<PostPayment>>,
    /// Settlement currency. Only for overseas merchants.
    #[alipay(max_len = 8)]
    pub settle_currency: Option<String>,
    /// Time for the buyer's consent, by the newer name of `pay_timeout`.
    #[alipay(max_len = 5)]
    pub timeout_express: Option<String>,
    /// Currency of the amount, such as `USD`. Default: yuan.
    #[alipay(max_len = 8)]
    pub trans_currency: Option<String>,
}

/// QR code for a deposit.
#[alipay_model(setters)]
pub struct FreezeVoucher {
    /// Order number assigned by you: letters, digits and `_`.
    pub out_order_no: Option<String>,
    /// Operation number assigned by you: letters, digits and `_`.
    pub out_request_no: Option<String>,
    /// Kind of code: `qr_code`, or `share_code` (a password to share).
    pub code_type: Option<String>,
    /// Content of the code, to be shown as a QR code.
    #[alipay(sensitive)]
    pub code_value: Option<String>,
    /// URL of a picture of the code.
    #[alipay(sensitive)]
    pub code_url: Option<String>,
}
