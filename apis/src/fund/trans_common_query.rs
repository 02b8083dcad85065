//! Looks up a transfer.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{FundApi, TransferProduct, TransferScene, TransferStatus};

/// Looks a transfer up. Method `query_transfer` of the handle.
///
/// Safe to repeat. Name the transfer by one of its three numbers; your own needs `product_code` and
/// `biz_scene` beside it. If there are several, `pay_fund_order_id` takes precedence over `order_id`, and
/// that over `out_biz_no`.
///
/// # Errors
///
/// - [`ORDER_NOT_EXIST`](super::FundErrorCode::OrderNotFound): no such transfer. After a call whose outcome
///   is unknown, ask once more before you conclude that nothing was paid.
/// - [`NO_ORDER_PERMISSION`](super::FundErrorCode::OrderNotPermitted): the transfer is not one of yours.
/// - [`INVALID_PARAMETER`](super::FundErrorCode::InvalidParameter): no number is given, or product and scene
///   are missing.
/// - [`SYSTEM_ERROR`](super::FundErrorCode::SystemError): a fault at Alipay; ask again later.
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
    /// Your own number of the transfer.
    #[alipay(max_len = 64)]
    pub out_biz_no: Option<String>,
    /// Product under which it ran; needed with `out_biz_no`.
    pub product_code: Option<TransferProduct>,
    /// What kind of business it was; needed with `out_biz_no`.
    pub biz_scene: Option<TransferScene>,
    /// Alipay's number of the transfer.
    pub order_id: Option<String>,
    /// Alipay's number of the flow of money.
    pub pay_fund_order_id: Option<String>,
}

/// A transfer.
#[alipay_model(setters)]
pub struct Transfer {
    /// Your own number of the transfer.
    pub out_biz_no: Option<String>,
    /// Alipay's number of the transfer.
    pub order_id: Option<String>,
    /// Alipay's number of the flow of money; absent if it failed.
    pub pay_fund_order_id: Option<String>,
    /// How far it is.
    pub status: Option<TransferStatus>,
    /// A closer state, in words of Alipay's.
    pub sub_status: Option<String>,
    /// When it was paid; absent if it failed.
    pub pay_date: Option<BeijingTime>,
    /// When the money should be on the bank card. An estimate, and no proof that it is.
    pub arrival_time_end: Option<BeijingTime>,
    /// How much, in yuan. Only once it succeeded.
    pub trans_amount: Option<Money>,
    /// Fee of a transfer to a bank card, in yuan. An estimate.
    pub order_fee: Option<Money>,
    /// Why it failed or came back, as a code.
    pub error_code: Option<String>,
    /// Why it failed or came back, in words.
    pub fail_reason: Option<String>,
    /// The institution at which it failed.
    pub fail_inst_name: Option<String>,
    /// That institution's code for the failure.
    pub fail_inst_error_code: Option<String>,
    /// That institution's words for the failure.
    pub fail_inst_reason: Option<String>,
    /// State of the part that made the whole fail or go back.
    pub sub_order_status: Option<String>,
    /// Why that part failed, as a code.
    pub sub_order_error_code: Option<String>,
    /// Why that part failed, in words.
    pub sub_order_fail_reason: Option<String>,
    /// User number of whoever got the money.
    #[alipay(sensitive)]
    pub receiver_user_id: Option<String>,
    /// Number within your application of whoever got the money.
    #[alipay(sensitive)]
    pub receiver_open_id: Option<String>,
    /// The text of yours that the transfer was sent with.
    pub passback_params: Option<String>,
    /// What the call said of the bill when money was taken by an agreement.
    pub deduct_bill_info: Option<String>,
    /// What the call said of the bill when money was paid out for you.
    pub transfer_bill_info: Option<String>,
    /// Number that the clearing house knows the transfer by. Only for financial institutions.
    pub settle_serial_no: Option<String>,
    /// The clearing house's number of the money that came in. Only for financial institutions.
    pub inflow_settle_serial_no: Option<String>,
}
