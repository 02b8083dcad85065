//! Royalties of a trade.

use alipay_runtime::{Money, alipay_api, alipay_enum, alipay_model};

use super::{QuerySettlement, RoyaltyAccountType, RoyaltyType, SettlementApi};

/// Pays royalties out of the money of a paid trade.
///
/// The receivers need a relation to you: [`BindRoyaltyReceivers`](super::BindRoyaltyReceivers). In the
/// synchronous mode (the default), a response without an error means that all royalties are paid. In the
/// asynchronous mode the response only means that Alipay accepted them; [`OrderSettled`](super::OrderSettled)
/// or [`QuerySettlement`] tells how each one ended.
///
/// # Errors
///
/// - [`ACQ.SYSTEM_ERROR`](super::SettlementErrorCode::AcquirerSystemError): Alipay failed: the outcome is
///   unknown. Look up the settlement, or retry with the same request number.
/// - [`ACQ.TRADE_NOT_EXIST`](super::SettlementErrorCode::TradeNotFound): the trade does not exist.
/// - [`ACQ.TRADE_STATUS_ERROR`](super::SettlementErrorCode::TradeStatusError): the state of the trade does
///   not allow this. Look up the trade.
/// - [`ACQ.DISCORDANT_REPEAT_REQUEST`](super::SettlementErrorCode::InconsistentRepeat): the request number
///   was used with different content. Retry without changes, or use a new number for another settlement.
/// - [`ACQ.ALLOC_AMOUNT_VALIDATE_ERROR`](super::SettlementErrorCode::AmountExceeded): the royalties exceed
///   the money that is left of the trade, or the limit of your contract.
/// - [`ACQ.TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH`](super::SettlementErrorCode::BalanceNotEnough): the balance
///   of the paying account is insufficient. Top it up, then retry.
/// - [`ACQ.ROYALTY_RECEIVER_INVALID`](super::SettlementErrorCode::ReceiverInvalid): a receiver is invalid.
///   Check its kind and its account.
/// - [`ACQ.ALREADY_FINISH_ALLOC`](super::SettlementErrorCode::RoyaltiesFinished): the royalties of the trade
///   were declared as finished; the rest of the money is no longer available.
/// - [`ACQ.ALLOC_REFUSE_AFTER_REFUND`](super::SettlementErrorCode::RoyaltyAfterRefund): the trade was
///   refunded; royalties are no longer possible.
/// - [`ACQ.INVALID_PARAMETER`](super::SettlementErrorCode::AcquirerInvalidParameter): a parameter is missing
///   or malformed. Correct the request.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::settlement::{RoyaltyAccountType, RoyaltyShare, SettleOrder, SettlementApiExt};
///
/// let share = RoyaltyShare::new()
///     .with_trans_in_type(RoyaltyAccountType::UserId)
///     .with_trans_in("2088101126708402")
///     .with_amount("0.10".parse()?);
/// let order = SettleOrder::new("20160727001", "2014030411001007850000672009", vec![share]);
/// println!("{:?}", client.settlements().settle(order).await?.settle_no);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.trade.order.settle",
    v3 = POST,
    response = SettledOrder,
    service = SettlementApi,
    resolve_with = QuerySettlement,
)]
pub struct SettleOrder {
    /// Request number assigned by you: letters, digits and `_`. It prevents a retry from paying twice.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_request_no: String,
    /// Trade number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub trade_no: String,
    /// Royalties, one entry per receiver.
    pub royalty_parameters: Vec<RoyaltyShare>,
    /// Operator ID assigned by you.
    #[alipay(max_len = 64)]
    pub operator_id: Option<String>,
    /// Mode of payment. Default: synchronous.
    pub royalty_mode: Option<RoyaltyMode>,
    /// Further parameters.
    pub extend_params: Option<SettleExtendParams>,
}

/// Accepted or paid royalties.
#[alipay_model(setters)]
pub struct SettledOrder {
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Settlement number assigned by Alipay.
    pub settle_no: Option<String>,
}

/// Mode in which royalties are paid.
#[alipay_enum]
pub enum RoyaltyMode {
    /// The response tells whether they are paid.
    #[alipay("sync")]
    Sync,
    /// They are paid after the response; a notification tells how they ended.
    #[alipay("async")]
    Async,
}

/// Royalty of one receiver. Either `amount` or `amount_percentage`.
#[alipay_model(setters)]
pub struct RoyaltyShare {
    /// Kind of royalty. Default: a royalty out of the trade.
    pub royalty_type: Option<RoyaltyType>,
    /// Kind of identifier of the receiving account.
    pub trans_in_type: Option<RoyaltyAccountType>,
    /// Receiving account.
    #[alipay(max_len = 64)]
    pub trans_in: Option<String>,
    /// Name of the receiving account's owner; required if the account is a login name.
    #[alipay(max_len = 64, sensitive)]
    pub trans_in_name: Option<String>,
    /// Kind of identifier of the paying account. Only the user ID is documented.
    pub trans_out_type: Option<RoyaltyAccountType>,
    /// Paying account. Default: yours.
    #[alipay(max_len = 64)]
    pub trans_out: Option<String>,
    /// Amount in yuan.
    #[alipay(min = "0.01")]
    pub amount: Option<Money>,
    /// Percentage of the trade, instead of an amount.
    #[alipay(min = 1, max = 100)]
    pub amount_percentage: Option<u32>,
    /// Purpose of the royalty, such as `达人佣金` (commission).
    #[alipay(max_len = 256)]
    pub royalty_scene: Option<String>,
    /// Description.
    #[alipay(max_len = 1000)]
    pub desc: Option<String>,
}

/// Further parameters of royalties.
#[alipay_model(setters)]
pub struct SettleExtendParams {
    /// Specifies whether these are the last royalties, so that the rest of the money is released to you.
    pub royalty_finish: Option<YesNo>,
    /// Amount to release to you, in yuan. Only if agreed with Alipay.
    pub royalty_finish_amount: Option<Money>,
}

/// Value of a yes-or-no field, as text.
#[alipay_enum]
pub enum YesNo {
    /// Yes.
    #[alipay("true")]
    Yes,
    /// No.
    #[alipay("false")]
    No,
}
