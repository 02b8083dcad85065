//! Ending trades: close, cancel.

use alipay_runtime::{BeijingTime, alipay_api, alipay_model};

use super::{CancelAction, QueryTrade, TradeApi, YesNo};

/// Closes a trade that nobody has paid.
///
/// Meant for a trade in [`WaitBuyerPay`](super::TradeStatus::WaitBuyerPay). Name it by one of its two
/// numbers. A trade whose buyer never came to Alipay does not exist there and need not be closed.
///
/// # Errors
///
/// - [`ACQ.TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFound): no such trade; a buyer who has not yet
///   come to Alipay has none.
/// - [`ACQ.TRADE_STATUS_ERROR`](super::TradeErrorCode::TradeStatusError): the state of the trade does not
///   allow it.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): a fault at Alipay; query before you send it
///   again.
#[alipay_api(
    method = "alipay.trade.close",
    v3 = POST,
    response = ClosedTrade,
    service = TradeApi,
    resolve_with = QueryTrade,
    one_of(out_trade_no, trade_no),
)]
pub struct CloseTrade {
    /// Your own number of the trade.
    #[alipay(max_len = 64)]
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade; it takes precedence over `out_trade_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
    /// Where Alipay tells the outcome, as a [`TradeStatusChanged`](super::TradeStatusChanged). An `https`
    /// address without a query of your own.
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// Your number of the cashier or clerk.
    #[alipay(max_len = 28)]
    pub operator_id: Option<String>,
    /// Further conditions.
    pub extend_params: Option<CloseExtendParams>,
}

/// Further conditions of closing a trade.
#[alipay_model(setters)]
pub struct CloseExtendParams {
    /// Whether the business of the trade was carried out. The values are not documented.
    pub is_fulfilled: Option<String>,
}

/// The trade that was closed.
#[alipay_model(setters)]
pub struct ClosedTrade {
    /// Your own number of the trade.
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade.
    pub trade_no: Option<String>,
}

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
