//! Payment in a mobile browser.

use alipay_runtime::{BeijingTime, Money, alipay_api};

use super::{
    ExtUserInfo, ExtendParams, GoodsDetail, GoodsType, InvoiceInfo, ProductCode, RoyaltyInfo, SettleInfo,
    SubMerchant, TradeApi,
};

/// Redirects a buyer in a mobile browser to Alipay.
///
/// The page opens the Alipay app if it is installed. `wap_pay` returns a URL for a redirect, or an HTML page
/// that redirects the browser automatically.
///
/// There is no response: the outcome arrives as a [`TradeStatusChanged`](super::TradeStatusChanged) at
/// `notify_url`, and [`QueryTrade`](super::QueryTrade) returns it at any time. Before the buyer reaches
/// Alipay, the trade may not exist yet, and the query fails with
/// [`TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFound).
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::trade::{ProductCode, TradeApiExt, WapPay};
///
/// let request = WapPay::new("70501111111S001111119", "88.80".parse()?, "A book", ProductCode::QuickWapWay)
///     .with_notify_url("https://shop.example.com/alipay/notify");
/// let address = client.trades().wap_pay(request).url().await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.trade.wap.pay",
    service = TradeApi,
    call = wap_pay,
    presigned,
)]
pub struct WapPay {
    /// Trade number assigned by you, unique among your trades: letters, digits, `_`, `-` and `*`. It prevents
    /// a retry from creating a second trade.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_trade_no: String,
    /// Total amount of the order in yuan.
    #[alipay(min = "0.01", max = "100000000.00")]
    pub total_amount: Money,
    /// Title of the order, shown to the buyer. Must not contain `/`, `=` or `&`.
    #[alipay(max_len = 256)]
    pub subject: String,
    /// Contracted product: [`QuickWapWay`](ProductCode::QuickWapWay).
    #[alipay(max_len = 64)]
    pub product_code: ProductCode,
    /// URL that receives the notification of the outcome, a
    /// [`TradeStatusChanged`](super::TradeStatusChanged). An `https` URL without query parameters of your
    /// own.
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// URL to which the buyer's browser is redirected afterwards. The redirect does not prove a payment: look
    /// up the trade.
    #[alipay(param, max_len = 256)]
    pub return_url: Option<String>,
    /// URL to which the browser is redirected if the buyer gives up.
    #[alipay(max_len = 400)]
    pub quit_url: Option<String>,
    /// Description of the order, in more detail than the title.
    #[alipay(max_len = 128)]
    pub body: Option<String>,
    /// Goods of the order.
    pub goods_detail: Option<Vec<GoodsDetail>>,
    /// Kind of goods.
    pub goods_type: Option<GoodsType>,
    /// Time at which an unpaid trade closes, to the second. Takes precedence over `timeout_express`.
    pub time_expire: Option<BeijingTime>,
    /// Time for payment, counted from the creation of the trade: an integer followed by `m` (minutes), `h`
    /// (hours), `d` (days) or `c` (until midnight), such as `90m`. From `1m` to `15d`.
    #[alipay(max_len = 6)]
    pub timeout_express: Option<String>,
    /// Authorization token of the buyer, for a trade on the buyer's own account.
    #[alipay(max_len = 40, sensitive)]
    pub auth_token: Option<String>,
    /// Industry-specific parameters, as the text of a JSON object, such as
    /// `{"mc_create_trade_ip":"127.0.0.1"}`.
    #[alipay(max_len = 512)]
    pub business_params: Option<String>,
    /// Disabled payment channels, separated by commas, such as `pcredit,moneyFund`. Mutually exclusive with
    /// `enable_pay_channels`.
    #[alipay(max_len = 128)]
    pub disable_pay_channels: Option<String>,
    /// Only payment channels that are allowed, separated by commas, such as `balance,bankPay`. Mutually
    /// exclusive with `disable_pay_channels`.
    #[alipay(max_len = 128)]
    pub enable_pay_channels: Option<String>,
    /// Requirements on the payer.
    pub ext_user_info: Option<ExtUserInfo>,
    /// Extended business parameters.
    pub extend_params: Option<ExtendParams>,
    /// Invoice data of the order.
    pub invoice_info: Option<InvoiceInfo>,
    /// Order number shown to the buyer, if it differs from `out_trade_no`.
    #[alipay(max_len = 32)]
    pub merchant_order_no: Option<String>,
    /// Text that is returned in the notification. Percent-encode it before you set it.
    #[alipay(max_len = 512)]
    pub passback_params: Option<String>,
    /// Parameters of promotions, as the text of a JSON object, such as `{"storeIdType":"1"}`.
    #[alipay(max_len = 512)]
    pub promo_params: Option<String>,
    /// Optional parts to include in the response, such as `hyb_amount`.
    pub query_options: Option<Vec<String>>,
    /// Royalties of other receivers.
    pub royalty_info: Option<RoyaltyInfo>,
    /// Account that receives the money; begins with `2088`. Default: the account of your contract.
    #[alipay(max_len = 28)]
    pub seller_id: Option<String>,
    /// Settlement into several accounts. Only for products with settlement by account.
    pub settle_info: Option<SettleInfo>,
    /// Only payment channel that the cashier shows, such as `pcredit`.
    #[alipay(max_len = 128)]
    pub specified_channel: Option<String>,
    /// Shop ID assigned by you.
    #[alipay(max_len = 32)]
    pub store_id: Option<String>,
    /// Sub-merchant, if you trade on behalf of others.
    pub sub_merchant: Option<SubMerchant>,
}
