//! Closing of an unpaid trade.

use alipay_runtime::{alipay_api, alipay_model};

use super::{QueryTrade, TradeApi};

/// Closes an unpaid trade.
///
/// For a trade in [`WaitBuyerPay`](super::TradeStatus::WaitBuyerPay). Identify it by one of its two numbers.
/// A trade whose buyer never reached Alipay does not exist there and need not be closed.
///
/// # Errors
///
/// - [`ACQ.TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFound): the trade does not exist, which is also
///   the case before the buyer reaches Alipay.
/// - [`ACQ.TRADE_STATUS_ERROR`](super::TradeErrorCode::TradeStatusError): the state of the trade does not
///   allow this.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): Alipay failed; look up the trade before you
///   retry.
#[alipay_api(
    method = "alipay.trade.close",
    v3 = POST,
    response = ClosedTrade,
    service = TradeApi,
    resolve_with = QueryTrade,
    one_of(out_trade_no, trade_no),
)]
pub struct CloseTrade {
    /// Trade number assigned by you.
    #[alipay(max_len = 64)]
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay; takes precedence over `out_trade_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
    /// URL that receives the notification of the outcome, a
    /// [`TradeStatusChanged`](super::TradeStatusChanged). An `https` URL without query parameters of your
    /// own.
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// Operator ID assigned by you, for example of a cashier.
    #[alipay(max_len = 28)]
    pub operator_id: Option<String>,
    /// Extended parameters.
    pub extend_params: Option<CloseExtendParams>,
}

/// Extended parameters for closing a trade.
#[alipay_model(setters)]
pub struct CloseExtendParams {
    /// Specifies whether the trade was fulfilled. The values are not documented.
    pub is_fulfilled: Option<String>,
}

/// Closed trade.
#[alipay_model(setters)]
pub struct ClosedTrade {
    /// Trade number assigned by you.
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
}
