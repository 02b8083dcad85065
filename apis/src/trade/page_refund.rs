//! Refund on a page.

use alipay_runtime::{Money, alipay_api, alipay_model};

use super::TradeApi;

/// Redirects a browser to the page on which you confirm a refund. Called as
/// `client.trades().page_refund(..)`.
///
/// For refunds that need a person, for example of deposits on credit. There is no response: look up the
/// refund with [`QueryRefund`](super::QueryRefund).
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::trade::{PageRefund, TradeApiExt};
///
/// let refund = PageRefund::new("R-1", "1.00".parse()?).with_trade_no("2014112611001004680073956707");
/// let url = client.trades().page_refund(refund).url().await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.trade.page.refund",
    service = TradeApi,
    call = page_refund,
    presigned,
)]
pub struct PageRefund {
    /// Refund number assigned by you, unique per trade. It prevents a second refund.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_request_no: String,
    /// Amount to refund, in yuan.
    #[alipay(min = "0.01")]
    pub refund_amount: Money,
    /// Trade number assigned by you. Either this or `trade_no`.
    #[alipay(max_len = 64)]
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay; takes precedence over `out_trade_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
    /// URL that receives the notification of the outcome.
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// URL to which the browser is redirected afterwards. The redirect proves nothing: look up the refund.
    #[alipay(param, max_len = 256)]
    pub return_url: Option<String>,
    /// Reason, shown to the buyer.
    #[alipay(max_len = 256)]
    pub refund_reason: Option<String>,
    /// Business type, such as `CREDIT_REFUND`.
    #[alipay(max_len = 64)]
    pub biz_type: Option<String>,
    /// Operator ID assigned by you.
    #[alipay(max_len = 28)]
    pub operator_id: Option<String>,
    /// Shop ID assigned by you.
    #[alipay(max_len = 32)]
    pub store_id: Option<String>,
    /// Terminal ID assigned by you.
    #[alipay(max_len = 32)]
    pub terminal_id: Option<String>,
    /// Data of a refund of credit.
    pub extend_params: Option<RefundCredit>,
}

/// Data of a refund of credit.
#[alipay_model(setters)]
pub struct RefundCredit {
    /// Category of the credit service.
    #[alipay(max_len = 64)]
    pub credit_category_id: Option<String>,
    /// ID of the credit service.
    #[alipay(max_len = 64)]
    pub credit_service_id: Option<String>,
}
