//! Release of a deposit.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{OperationStatus, PreauthorizationApi, QueryOperation};

/// Releases a deposit, or a part of it, to the buyer.
///
/// # Errors
///
/// - [`REQUEST_AMOUNT_EXCEED`](super::PreauthorizationErrorCode::AmountExceeded): the amount exceeds what is
///   left of the deposit.
/// - [`AUTH_ORDER_NOT_EXIST`](super::PreauthorizationErrorCode::OrderNotFound): the pre-authorization does
///   not exist, which is also the case before the buyer reaches Alipay.
/// - [`ILLEGAL_STATUS`](super::PreauthorizationErrorCode::StatusInvalid): the state of the pre-authorization
///   does not allow this. Look it up.
/// - [`ORDER_ALREADY_FINISH`](super::PreauthorizationErrorCode::OrderFinished): the pre-authorization is
///   finished and can no longer be changed.
/// - [`UNIQUE_VIOLATION`](super::PreauthorizationErrorCode::InconsistentRepeat): the operation number was
///   used with different content. Retry without changes, or use a new number for another operation.
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
/// use alipay::preauthorization::{PreauthorizationApiExt, UnfreezeFunds};
///
/// let release = UnfreezeFunds::new("2014070800002001550000014417", "2014070700166653", "100.00".parse()?, "Returned");
/// client.preauthorizations().unfreeze(release).await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.fund.auth.order.unfreeze",
    v3 = POST,
    response = UnfrozenFunds,
    service = PreauthorizationApi,
    resolve_with = QueryOperation,
)]
pub struct UnfreezeFunds {
    /// Number of the pre-authorization, assigned by Alipay.
    #[alipay(max_len = 64)]
    pub auth_no: String,
    /// Operation number assigned by you: letters, digits and `_`. It prevents a retry from releasing twice.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_request_no: String,
    /// Amount to release, in yuan.
    #[alipay(min = "0.01", max = "100000000.00")]
    pub amount: Money,
    /// Reason, shown to the buyer.
    #[alipay(max_len = 100)]
    pub remark: String,
    /// URL that receives notifications of the outcome, [`FundsUnfrozen`](super::FundsUnfrozen).
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// Extension fields, as the text of a JSON object, for example with the fulfillment of a deposit on
    /// credit.
    #[alipay(max_len = 1024)]
    pub extra_param: Option<String>,
}

/// Released deposit.
#[alipay_model(setters)]
pub struct UnfrozenFunds {
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
    /// Amount that this operation released, in yuan.
    pub amount: Option<Money>,
    /// Time of the operation's success.
    pub gmt_trans: Option<BeijingTime>,
    /// Part of the amount on credit, in yuan.
    pub credit_amount: Option<Money>,
    /// Part of the amount from the buyer's own money, in yuan.
    pub fund_amount: Option<Money>,
}
