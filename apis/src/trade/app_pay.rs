//! Pays from a merchant's app.

use alipay_runtime::{BeijingTime, Money, alipay_api};

use super::{
    ExtUserInfo, ExtendParams, GoodsDetail, GoodsType, InvoiceInfo, ProductCode, RoyaltyInfo, SettleInfo,
    SignParams, SubMerchant, TradeApi,
};

/// Lets a buyer pay out of your app.
///
/// `app_pay` makes the order string. Your app passes it, unchanged, to Alipay's app SDK, which opens the
/// Alipay app. What that SDK returns to your app proves nothing.
///
/// Alipay answers the buyer, not you: the outcome comes as a
/// [`TradeStatusChanged`](super::TradeStatusChanged) to `notify_url`, and [`QueryTrade`](super::QueryTrade)
/// tells it at any time. Until the buyer has arrived at Alipay there may be no trade yet, and the query says
/// [`TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFound).
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::trade::{AppPay, TradeApiExt};
///
/// let request = AppPay::new("70501111111S001111119", "88.80".parse()?, "A book")
///     .with_notify_url("https://shop.example.com/alipay/notify");
/// let order_string = client.trades().app_pay(request).order_string().await?;
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.trade.app.pay",
    service = TradeApi,
    call = app_pay,
    presigned,
)]
pub struct AppPay {
    /// Your own number of the trade, unique among your trades: letters, digits, `_`, `-` and `*`. It is what
    /// keeps a repeated call from making a second trade.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_trade_no: String,
    /// Price of the whole order in yuan, from 0.01 to 100000000.00.
    pub total_amount: Money,
    /// Title of the order, as the buyer sees it. Without `/`, `=` and `&`.
    #[alipay(max_len = 256)]
    pub subject: String,
    /// Product of your contract: [`QuickMsecurityPay`](ProductCode::QuickMsecurityPay), or
    /// [`CyclePayAuth`](ProductCode::CyclePayAuth) when an agreement is signed as well.
    #[alipay(max_len = 64)]
    pub product_code: Option<ProductCode>,
    /// Where Alipay tells the outcome, as a [`TradeStatusChanged`](super::TradeStatusChanged). An `https`
    /// address without a query of your own.
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// Where the buyer goes afterwards, if not back to your app. That the buyer came there proves nothing.
    #[alipay(param, max_len = 256)]
    pub return_url: Option<String>,
    /// What is sold, in more words than the title.
    #[alipay(max_len = 128)]
    pub body: Option<String>,
    /// The goods of the order.
    pub goods_detail: Option<Vec<GoodsDetail>>,
    /// Whether the goods are physical.
    pub goods_type: Option<GoodsType>,
    /// When an unpaid trade closes, to the second. Takes precedence over `timeout_express`.
    pub time_expire: Option<BeijingTime>,
    /// How long the trade may stay unpaid, counted from its creation: a whole number and `m` (minutes), `h`
    /// (hours), `d` (days) or `c` (until midnight), such as `90m`. From `1m` to `15d`.
    #[alipay(max_len = 6)]
    pub timeout_express: Option<String>,
    /// A standing agreement to be signed while paying.
    pub agreement_sign_params: Option<SignParams>,
    /// Details of your line of business as the text of a JSON object, such as
    /// `{"mc_create_trade_ip":"127.0.0.1"}`.
    #[alipay(max_len = 512)]
    pub business_params: Option<String>,
    /// Ways to pay that are not allowed, joined by commas, such as `pcredit,moneyFund`. Not together with
    /// `enable_pay_channels`.
    #[alipay(max_len = 128)]
    pub disable_pay_channels: Option<String>,
    /// The only ways to pay that are allowed, joined by commas, such as `balance,bankPay`. Not together with
    /// `disable_pay_channels`.
    #[alipay(max_len = 128)]
    pub enable_pay_channels: Option<String>,
    /// Who has to be the payer.
    pub ext_user_info: Option<ExtUserInfo>,
    /// Further conditions of the business.
    pub extend_params: Option<ExtendParams>,
    /// What an invoice of the order needs.
    pub invoice_info: Option<InvoiceInfo>,
    /// Number of your order, if it is another than `out_trade_no`; the buyer sees it.
    #[alipay(max_len = 32)]
    pub merchant_order_no: Option<String>,
    /// A text of yours that comes back in the notification. Percent-encode it before you put it here.
    #[alipay(max_len = 512)]
    pub passback_params: Option<String>,
    /// What promotions are worked out from, as the text of a JSON object, such as `{"storeIdType":"1"}`.
    #[alipay(max_len = 512)]
    pub promo_params: Option<String>,
    /// Optional parts that the answer should have, by their names, such as `hyb_amount`.
    pub query_options: Option<Vec<String>>,
    /// Who gets which share of the money.
    pub royalty_info: Option<RoyaltyInfo>,
    /// Account that gets the money, `2088` at its start; the account of your contract when left out.
    #[alipay(max_len = 28)]
    pub seller_id: Option<String>,
    /// Accounts into which the money is settled. Only for products that settle by account.
    pub settle_info: Option<SettleInfo>,
    /// The one way to pay that the cashier shows, such as `pcredit`.
    #[alipay(max_len = 128)]
    pub specified_channel: Option<String>,
    /// Your number of the shop.
    #[alipay(max_len = 32)]
    pub store_id: Option<String>,
    /// The merchant behind you, when you trade for others.
    pub sub_merchant: Option<SubMerchant>,
}
