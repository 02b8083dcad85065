//! Cancels a trade.

use alipay_runtime::{BeijingTime, alipay_api, alipay_enum, alipay_model};

use super::{QueryTrade, TradeApi, YesNo};

/// Undoes a payment whose outcome stayed unknown.
///
/// Closes a trade that was not paid and gives back the money of one that was;
/// [`action`](CancelledTrade::action) says which. Meant for payments taken by [`PayTrade`](super::PayTrade),
/// up to the end of the day; later, and for trades known to be paid, use [`RefundTrade`](super::RefundTrade).
/// Name the trade by one of its two numbers. While [`retry_flag`](CancelledTrade::retry_flag) is
/// [`Yes`](YesNo::Yes) send it again.
///
/// # Errors
///
/// - [`ACQ.TRADE_CANCEL_TIME_OUT`](super::TradeErrorCode::CancelTimeOut): too late; refund it.
/// - [`ACQ.TRADE_HAS_FINISHED`](super::TradeErrorCode::TradeHasFinished): the trade can no longer be undone.
/// - [`ACQ.CANCEL_NOT_ALLOWED`](super::TradeErrorCode::CancelNotAllowed): its product knows no cancelling;
///   refund or close it.
/// - [`ACQ.SELLER_BALANCE_NOT_ENOUGH`](super::TradeErrorCode::SellerBalanceNotEnough): your balance does not
///   cover the money to give back.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): a fault at Alipay; send it again. It also
///   occurs as [`AQC.SYSTEM_ERROR`](super::TradeErrorCode::CancelSystemError).
#[alipay_api(
    method = "alipay.trade.cancel",
    v3 = POST,
    response = CancelledTrade,
    service = TradeApi,
    resolve_with = QueryTrade,
    one_of(out_trade_no, trade_no),
)]
pub struct CancelTrade {
    /// Your own number of the trade.
    #[alipay(max_len = 64)]
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade; it takes precedence over `out_trade_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
}

/// What cancelling did.
#[alipay_model(setters)]
pub struct CancelledTrade {
    /// Your own number of the trade.
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade.
    pub trade_no: Option<String>,
    /// What was done; absent when there was nothing to do.
    pub action: Option<CancelAction>,
    /// Whether to send the same call again.
    pub retry_flag: Option<YesNo>,
    /// When the money was given back.
    pub gmt_refund_pay: Option<BeijingTime>,
    /// Number of the settlement of the money that was given back.
    pub refund_settlement_id: Option<String>,
}

/// What cancelling did.
#[alipay_enum]
pub enum CancelAction {
    /// The trade was not paid, and is closed now.
    #[alipay("close")]
    Close,
    /// The trade was paid, and is refunded now.
    #[alipay("refund")]
    Refund,
}
