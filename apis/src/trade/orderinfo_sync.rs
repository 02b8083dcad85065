//! Report about an order.

use alipay_runtime::{alipay_api, alipay_enum, alipay_model, values::JsonText};

use super::{QueryTrade, TradeApi};

/// Reports what happened to an order after its payment, such as the fulfillment of a deposit on credit. Called
/// as `client.trades().sync_order_info(..)`.
///
/// # Errors
///
/// - [`ACQ.TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFound): the trade does not exist. The buyer may
///   not have reached Alipay yet.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
///   Correct the request.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): Alipay failed: the outcome is unknown. Look up
///   the trade.
#[alipay_api(
    method = "alipay.trade.orderinfo.sync",
    v3 = POST,
    response = SyncedOrderInfo,
    service = TradeApi,
    call = sync_order_info,
    resolve_with = QueryTrade,
)]
pub struct SyncOrderInfo {
    /// Trade number assigned by Alipay.
    #[alipay(max_len = 64)]
    pub trade_no: String,
    /// Report number assigned by you, unique among the reports of a trade.
    #[alipay(max_len = 64)]
    pub out_request_no: String,
    /// Business type of the report, such as `CREDIT_AUTH`.
    #[alipay(max_len = 64)]
    pub biz_type: String,
    /// Number of the report that this one corrects.
    #[alipay(max_len = 64)]
    pub orig_request_no: Option<String>,
    /// Content of the report.
    pub order_biz_info: Option<JsonText<OrderBizInfo>>,
}

/// Accepted report.
#[alipay_model(setters)]
pub struct SyncedOrderInfo {
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Trade number assigned by you.
    pub out_trade_no: Option<String>,
    /// Account of the buyer; begins with `2088`.
    pub buyer_user_id: Option<String>,
    /// `open_id` of the buyer, which differs per application.
    pub buyer_open_id: Option<String>,
}

/// Content of a report about an order.
#[alipay_model(setters)]
pub struct OrderBizInfo {
    /// State of the order.
    pub status: Option<OrderBizStatus>,
}

/// State of an order that is reported.
#[alipay_enum]
pub enum OrderBizStatus {
    /// The service is complete.
    #[alipay("COMPLETE")]
    Complete,
    /// The buyer broke the agreement.
    #[alipay("VIOLATED")]
    Violated,
    /// The order is closed.
    #[alipay("CLOSE")]
    Closed,
}
