//! Closes an unpaid trade.

use alipay_runtime::{alipay_api, alipay_model};

use super::{QueryTrade, TradeApi};

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
