//! Cancellation of a freeze.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model};

use super::{PreauthorizationApi, QueryOperation};

/// Undoes a freeze whose outcome is unknown, or that the buyer has not agreed to yet.
///
/// Safe to retry until it succeeds: a deposit that was frozen meanwhile is released. Identify the
/// pre-authorization by `auth_no` or `out_order_no`, and the operation by `operation_id` or `out_request_no`.
///
/// # Errors
///
/// - [`CANCEL_OPERATION_TIME_OUT`](super::PreauthorizationErrorCode::CancelTooLate): the time for the
///   cancellation has expired. Release the deposit instead.
/// - [`AUTH_ORDER_NOT_EXIST`](super::PreauthorizationErrorCode::OrderNotFound): the pre-authorization does
///   not exist, which is also the case before the buyer reaches Alipay.
/// - [`ORDER_ALREADY_FINISH`](super::PreauthorizationErrorCode::OrderFinished): the pre-authorization is
///   finished and can no longer be changed.
/// - [`REQUEST_AMOUNT_EXCEED`](super::PreauthorizationErrorCode::AmountExceeded): the amount exceeds what is
///   left of the deposit.
/// - [`ACCESS_FORBIDDEN`](super::PreauthorizationErrorCode::AccessForbidden): your contract does not include
///   the product.
/// - [`ILLEGAL_ARGUMENT`](super::PreauthorizationErrorCode::InvalidParameter): a parameter is missing or
///   malformed. Correct the request.
/// - [`SYSTEM_ERROR`](super::PreauthorizationErrorCode::SystemError): Alipay failed: the outcome is unknown.
///   Look up the operation, or retry with the same numbers.
#[alipay_api(
    method = "alipay.fund.auth.operation.cancel",
    v3 = POST,
    response = CancelledOperation,
    service = PreauthorizationApi,
    resolve_with = QueryOperation,
    one_of(auth_no, out_order_no),
    one_of(operation_id, out_request_no),
)]
pub struct CancelOperation {
    /// Number of the pre-authorization, assigned by Alipay.
    #[alipay(max_len = 64)]
    pub auth_no: Option<String>,
    /// Order number assigned by you: letters, digits and `_`.
    #[alipay(max_len = 64)]
    pub out_order_no: Option<String>,
    /// Operation number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub operation_id: Option<String>,
    /// Operation number assigned by you: letters, digits and `_`.
    #[alipay(max_len = 64)]
    pub out_request_no: Option<String>,
    /// Reason for the cancellation.
    #[alipay(max_len = 100)]
    pub remark: String,
    /// URL that receives notifications of the outcome, [`OperationCancelled`](super::OperationCancelled).
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
}

/// Cancelled freeze.
#[alipay_model(setters)]
pub struct CancelledOperation {
    /// Number of the pre-authorization, assigned by Alipay.
    pub auth_no: Option<String>,
    /// Order number assigned by you: letters, digits and `_`.
    pub out_order_no: Option<String>,
    /// Operation number assigned by Alipay.
    pub operation_id: Option<String>,
    /// Operation number assigned by you: letters, digits and `_`.
    pub out_request_no: Option<String>,
    /// Effect of the cancellation.
    pub action: Option<CancelAction>,
}

/// Effect of a cancellation.
#[alipay_enum]
pub enum CancelAction {
    /// Nothing was frozen; the order is closed.
    #[alipay("close")]
    Close,
    /// The deposit was frozen, and is released.
    #[alipay("unfreeze")]
    Unfreeze,
}
