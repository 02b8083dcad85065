//! Cancellation of a trade.

use alipay_runtime::{BeijingTime, alipay_api, alipay_enum, alipay_model};

use super::{QueryTrade, TradeApi, YesNo};

/// Cancels a payment whose outcome remains unknown.
///
/// Closes an unpaid trade and refunds a paid one; [`action`](CancelledTrade::action) returns which. For
/// payments by [`PayTrade`](super::PayTrade), until the end of the day; later, and for trades that are known
/// to be paid, use [`RefundTrade`](super::RefundTrade). Identify the trade by one of its two numbers. Retry
/// as long as [`retry_flag`](CancelledTrade::retry_flag) is [`Yes`](YesNo::Yes).
///
/// # Errors
///
/// - [`ACQ.TRADE_CANCEL_TIME_OUT`](super::TradeErrorCode::CancelTimeOut): the time for cancellation has
///   expired; refund the trade.
/// - [`ACQ.TRADE_HAS_FINISHED`](super::TradeErrorCode::TradeHasFinished): the trade is finished and cannot be
///   cancelled.
/// - [`ACQ.CANCEL_NOT_ALLOWED`](super::TradeErrorCode::CancelNotAllowed): the product does not allow
///   cancellation; refund or close the trade.
/// - [`ACQ.SELLER_BALANCE_NOT_ENOUGH`](super::TradeErrorCode::SellerBalanceNotEnough): your balance is
///   insufficient for the refund.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): Alipay failed; retry. The code also occurs as
///   [`AQC.SYSTEM_ERROR`](super::TradeErrorCode::CancelSystemError).
#[alipay_api(
    method = "alipay.trade.cancel",
    v3 = POST,
    response = CancelledTrade,
    service = TradeApi,
    resolve_with = QueryTrade,
    one_of(out_trade_no, trade_no),
)]
pub struct CancelTrade {
    /// Trade number assigned by you.
    #[alipay(max_len = 64)]
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay; takes precedence over `out_trade_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
}

/// Result of a cancellation.
#[alipay_model(setters)]
pub struct CancelledTrade {
    /// Trade number assigned by you.
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Action that was performed; absent if none was necessary.
    pub action: Option<CancelAction>,
    /// Indicates whether to retry the call.
    pub retry_flag: Option<YesNo>,
    /// Time of the refund.
    pub gmt_refund_pay: Option<BeijingTime>,
    /// Settlement number of the refund.
    pub refund_settlement_id: Option<String>,
}

/// Action that a cancellation performed.
#[alipay_enum]
pub enum CancelAction {
    /// The unpaid trade was closed.
    #[alipay("close")]
    Close,
    /// The paid trade was refunded.
    #[alipay("refund")]
    Refund,
}
