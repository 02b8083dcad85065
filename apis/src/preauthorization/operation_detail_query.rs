//! State of an operation.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{OperationStatus, OperationType, OrderStatus, PreauthorizationApi};

/// Looks up an operation on a pre-authorization, and the amounts of the whole pre-authorization.
///
/// Safe to repeat. Identify the pre-authorization by `auth_no` or `out_order_no`, and the operation by
/// `operation_id` or `out_request_no`.
///
/// # Errors
///
/// - [`AUTH_ORDER_NOT_EXIST`](super::PreauthorizationErrorCode::OrderNotFound): the pre-authorization does
///   not exist, which is also the case before the buyer reaches Alipay.
/// - [`AUTH_OPERATION_NOT_EXIST`](super::PreauthorizationErrorCode::OperationNotFound): the operation does
///   not exist.
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
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::preauthorization::{PreauthorizationApiExt, QueryOperation};
///
/// let query = QueryOperation::new()
///     .with_out_order_no("8077735255938023")
///     .with_out_request_no("8077735255938032");
/// let operation = client.preauthorizations().query(query).await?;
/// println!("{:?}, {:?} yuan left", operation.status, operation.rest_amount);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.fund.auth.operation.detail.query",
    v3 = POST,
    response = Operation,
    service = PreauthorizationApi,
    idempotent,
    one_of(auth_no, out_order_no),
    one_of(operation_id, out_request_no),
)]
pub struct QueryOperation {
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
    /// Kind of operation, if several operations share `out_request_no`.
    pub operation_type: Option<OperationType>,
    /// Optional parts to include in the response. The values are not documented for every contract.
    pub query_options: Option<Vec<String>>,
}

/// Operation on a pre-authorization.
#[alipay_model(setters)]
pub struct Operation {
    /// Number of the pre-authorization, assigned by Alipay.
    pub auth_no: Option<String>,
    /// Order number assigned by you: letters, digits and `_`.
    pub out_order_no: Option<String>,
    /// Operation number assigned by Alipay.
    pub operation_id: Option<String>,
    /// Operation number assigned by you: letters, digits and `_`.
    pub out_request_no: Option<String>,
    /// Kind of operation.
    pub operation_type: Option<OperationType>,
    /// State of the operation.
    pub status: Option<OperationStatus>,
    /// State of the pre-authorization.
    pub order_status: Option<OrderStatus>,
    /// Title of the order.
    pub order_title: Option<String>,
    /// Amount of this operation, in yuan.
    pub amount: Option<Money>,
    /// Amount that was frozen in total, in yuan.
    pub total_freeze_amount: Option<Money>,
    /// Amount that was paid in total, in yuan.
    pub total_pay_amount: Option<Money>,
    /// Amount that is still frozen, in yuan.
    pub rest_amount: Option<Money>,
    /// Creation time of the operation.
    pub gmt_create: Option<BeijingTime>,
    /// Time of the operation's success.
    pub gmt_trans: Option<BeijingTime>,
    /// Remark of the operation.
    pub remark: Option<String>,
    /// Account of the buyer; begins with `2088`.
    pub payer_user_id: Option<String>,
    /// `open_id` of the buyer, which differs per application.
    pub payer_open_id: Option<String>,
    /// Masked login name of the buyer.
    #[alipay(sensitive)]
    pub payer_logon_id: Option<String>,
    /// Kind of pre-authorization: `CREDIT_AUTH` for a deposit on credit, otherwise absent.
    pub pre_auth_type: Option<String>,
    /// Part of the amount on credit, in yuan.
    pub credit_amount: Option<Money>,
    /// Part of the amount from the buyer's own money, in yuan.
    pub fund_amount: Option<Money>,
    /// Part that was frozen on credit in total, in yuan.
    pub total_freeze_credit_amount: Option<Money>,
    /// Part that was frozen from the buyer's own money in total, in yuan.
    pub total_freeze_fund_amount: Option<Money>,
    /// Part that was paid on credit in total, in yuan.
    pub total_pay_credit_amount: Option<Money>,
    /// Part that was paid from the buyer's own money in total, in yuan.
    pub total_pay_fund_amount: Option<Money>,
    /// Part that is still frozen on credit, in yuan.
    pub rest_credit_amount: Option<Money>,
    /// Part of the buyer's own money that is still frozen, in yuan.
    pub rest_fund_amount: Option<Money>,
    /// Currency of the amount, such as `USD`. Default: yuan.
    pub trans_currency: Option<String>,
    /// Extension fields of the freeze, as the text of a JSON object.
    pub extra_param: Option<String>,
    /// Data of a deposit on credit. The content is not documented.
    pub credit_merchant_ext: Option<String>,
    /// Result of the credit check.
    pub credit_risk_info: Option<CreditRiskInfo>,
    /// Payment by the buyer's company, as text.
    pub enterprise_pay_info: Option<String>,
}

/// Result of the check of the buyer's credit.
#[alipay_model(setters)]
pub struct CreditRiskInfo {
    /// Code of the result.
    pub code: Option<String>,
    /// Data of the result, as text.
    pub data: Option<String>,
    /// Indicates whether the buyer may try again.
    pub can_retry: Option<bool>,
}
