//! Payment on a page in a desktop browser.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_enum};

use super::{
    AgreementSignParams, ExtUserInfo, ExtendParams, GoodsDetail, GoodsType, InvoiceInfo, ProductCode,
    RoyaltyInfo, SettleInfo, SubMerchant, TradeApi,
};

/// Redirects a buyer in a desktop browser to Alipay's cashier.
///
/// `page_pay` returns a URL for a redirect, or an HTML page that redirects the browser automatically; use the
/// HTML page for long requests.
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
/// use alipay::trade::{PagePay, ProductCode, TradeApiExt};
///
/// let request = PagePay::new("70501111111S001111119", "88.80".parse()?, "A book",
/// ProductCode::FastInstantTradePay)
///     .with_notify_url("https://shop.example.com/alipay/notify");
/// let page = client.trades().page_pay(request).form().await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.trade.page.pay",
    service = TradeApi,
    call = page_pay,
    presigned,
)]
pub struct PagePay {
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
    /// Contracted product: [`FastInstantTradePay`](ProductCode::FastInstantTradePay).
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
    /// Display of the QR code on your own page, instead of a redirect to the cashier.
    pub qr_pay_mode: Option<QrPayMode>,
    /// Width of the QR code in pixels; only with [`QrPayMode::Embedded`].
    pub qrcode_width: Option<u32>,
    /// Kind of page from which the buyer comes. Default: your own page.
    pub integration_type: Option<IntegrationType>,
    /// URL of the page from which the buyer comes. Only for [`IntegrationType::AlipayApp`].
    #[alipay(max_len = 256)]
    pub request_from_url: Option<String>,
    /// Withholding agreement that is signed during the payment.
    pub agreement_sign_params: Option<AgreementSignParams>,
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
    /// Settlement into several accounts. Only for products with settlement by account.
    pub settle_info: Option<SettleInfo>,
    /// Shop ID assigned by you.
    #[alipay(max_len = 32)]
    pub store_id: Option<String>,
    /// Sub-merchant, if you trade on behalf of others.
    pub sub_merchant: Option<SubMerchant>,
}

/// Display of the QR code on your own page.
#[alipay_enum]
pub enum QrPayMode {
    /// Simple mode, in a frame of at least 600 by 300 pixels.
    #[alipay("0")]
    Simple,
    /// Front mode, in a frame of at least 300 by 600 pixels.
    #[alipay("1")]
    Front,
    /// Redirect of the whole window to the cashier.
    #[alipay("2")]
    Redirect,
    /// Mini mode, in a frame of at least 75 by 75 pixels.
    #[alipay("3")]
    Mini,
    /// QR code only, with the width of `qrcode_width`.
    #[alipay("4")]
    Embedded,
}

/// Kind of page from which a buyer comes.
#[alipay_enum]
pub enum IntegrationType {
    /// Page within the Alipay app.
    #[alipay("ALIAPP")]
    AlipayApp,
    /// Page of your own.
    #[alipay("PCWEB")]
    OwnPage,
}
