//! State of a transfer.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{FundApi, TransferProduct, TransferScene, TransferStatus};

/// Looks up a transfer. Called as `client.funds().query_transfer(..)`.
///
/// Safe to repeat. Identify the transfer by one of its three IDs; `out_biz_no` also requires `product_code`
/// and `biz_scene`. If several are present, `pay_fund_order_id` takes precedence over `order_id`, which takes
/// precedence over `out_biz_no`.
///
/// # Errors
///
/// - [`ORDER_NOT_EXIST`](super::FundErrorCode::OrderNotFound): the transfer does not exist. After a call with
///   an unknown outcome, look it up once more before you conclude that nothing was paid.
/// - [`NO_ORDER_PERMISSION`](super::FundErrorCode::OrderNotPermitted): the transfer does not belong to you.
/// - [`INVALID_PARAMETER`](super::FundErrorCode::InvalidParameter): no ID is present, or product and scene
///   are missing.
/// - [`SYSTEM_ERROR`](super::FundErrorCode::SystemError): Alipay failed; retry later.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::fund::{FundApiExt, QueryTransfer, TransferProduct, TransferScene, TransferStatus};
///
/// let query = QueryTransfer::new()
///     .with_out_biz_no("201806300001")
///     .with_product_code(TransferProduct::ToAccount)
///     .with_biz_scene(TransferScene::Direct);
/// let transfer = client.funds().query_transfer(query).await?;
/// if transfer.status == Some(TransferStatus::Fail) {
///     println!("{:?}: {:?}", transfer.error_code, transfer.fail_reason);
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.fund.trans.common.query",
    v3 = GET,
    response = Transfer,
    service = FundApi,
    call = query_transfer,
    idempotent,
    one_of(out_biz_no, order_id, pay_fund_order_id),
)]
pub struct QueryTransfer {
    /// Transfer ID assigned by you.
    #[alipay(max_len = 64)]
    pub out_biz_no: Option<String>,
    /// Product of the transfer; required with `out_biz_no`.
    pub product_code: Option<TransferProduct>,
    /// Business scene of the transfer; required with `out_biz_no`.
    pub biz_scene: Option<TransferScene>,
    /// Transfer number assigned by Alipay.
    pub order_id: Option<String>,
    /// Fund flow number assigned by Alipay.
    pub pay_fund_order_id: Option<String>,
}

/// Transfer as Alipay knows it.
#[alipay_model(setters)]
pub struct Transfer {
    /// Transfer ID assigned by you.
    pub out_biz_no: Option<String>,
    /// Transfer number assigned by Alipay.
    pub order_id: Option<String>,
    /// Fund flow number assigned by Alipay; absent if the transfer failed.
    pub pay_fund_order_id: Option<String>,
    /// State of the transfer.
    pub status: Option<TransferStatus>,
    /// More detailed state, as text by Alipay.
    pub sub_status: Option<String>,
    /// Time of payment; absent if the transfer failed.
    pub pay_date: Option<BeijingTime>,
    /// Estimated time of arrival on the bank card. It does not prove the arrival.
    pub arrival_time_end: Option<BeijingTime>,
    /// Amount in yuan. Only after success.
    pub trans_amount: Option<Money>,
    /// Estimated fee of a transfer to a bank card, in yuan.
    pub order_fee: Option<Money>,
    /// Error code of a transfer that failed or was returned.
    pub error_code: Option<String>,
    /// Reason why the transfer failed or was returned.
    pub fail_reason: Option<String>,
    /// Institution at which the transfer failed.
    pub fail_inst_name: Option<String>,
    /// Error code of that institution.
    pub fail_inst_error_code: Option<String>,
    /// Error message of that institution.
    pub fail_inst_reason: Option<String>,
    /// State of the sub-order that made the transfer fail or be returned.
    pub sub_order_status: Option<String>,
    /// Error code of that sub-order.
    pub sub_order_error_code: Option<String>,
    /// Reason why that sub-order failed.
    pub sub_order_fail_reason: Option<String>,
    /// Alipay user ID of the payee.
    #[alipay(sensitive)]
    pub receiver_user_id: Option<String>,
    /// ID of the payee within your application.
    #[alipay(sensitive)]
    pub receiver_open_id: Option<String>,
    /// Passback parameters of the transfer.
    pub passback_params: Option<String>,
    /// Bill information of the call, if the money was withheld by an agreement.
    pub deduct_bill_info: Option<String>,
    /// Bill information of the call, if the money was paid out on your behalf.
    pub transfer_bill_info: Option<String>,
    /// Number assigned by the clearing house. Only for financial institutions.
    pub settle_serial_no: Option<String>,
    /// Number of the incoming money, assigned by the clearing house. Only for financial institutions.
    pub inflow_settle_serial_no: Option<String>,
}
