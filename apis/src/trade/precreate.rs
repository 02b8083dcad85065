//! Creates a trade that the buyer pays by scanning a QR code.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{
    BankAgentRequest, BusinessParams, ExtUserInfo, ExtendParams, GoodsDetail, ProductCode, QueryTrade,
    RoyaltyInfo, SettleInfo, SubMerchant, TradeApi,
};

/// Makes a code for the buyer to scan.
///
/// Show [`qr_code`](PrecreatedTrade::qr_code) as a QR code. The trade itself begins when a buyer scans it;
/// until then [`QueryTrade`] does not know it.
///
/// # Errors
///
/// - [`ACQ.TRADE_HAS_SUCCESS`](super::TradeErrorCode::TradeAlreadyPaid): the trade of this number is paid;
///   query it.
/// - [`ACQ.TRADE_HAS_CLOSE`](super::TradeErrorCode::TradeAlreadyClosed): the trade of this number is closed;
///   take a new number.
/// - [`ACQ.CONTEXT_INCONSISTENT`](super::TradeErrorCode::ContextInconsistent): the number was used with other
///   details; repeat a call unchanged.
/// - [`ACQ.ACCESS_FORBIDDEN`](super::TradeErrorCode::AccessForbidden): your contract does not cover the
///   product.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): a fault at Alipay; query before you send it
///   again.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::trade::{PrecreateTrade, TradeApiExt};
///
/// let request = PrecreateTrade::new("20150320010101001", "88.80".parse()?, "Lunch")
///     .with_notify_url("https://shop.example.com/alipay/notify")
///     .with_qr_code_timeout_express("90m");
/// let code = client.trades().precreate(request).await?;
/// println!("{:?}", code.qr_code);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.trade.precreate",
    v3 = POST,
    response = PrecreatedTrade,
    service = TradeApi,
    resolve_with = QueryTrade,
)]
pub struct PrecreateTrade {
    /// Your own number of the trade, unique among your trades: letters, digits, `_`, `-` and `*`. It is what
    /// keeps a repeated call from making a second trade.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_trade_no: String,
    /// Price of the whole order in yuan, from 0.01 to 100000000.00.
    pub total_amount: Money,
    /// Title of the order, as the buyer sees it. Without `/`, `=` and `&`.
    #[alipay(max_len = 256)]
    pub subject: String,
    /// Product of your contract with Alipay under which the trade runs.
    #[alipay(max_len = 64)]
    pub product_code: Option<ProductCode>,
    /// Where Alipay tells the outcome, as a [`TradeStatusChanged`](super::TradeStatusChanged). An `https`
    /// address without a query of your own.
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// What is sold, in more words than the title.
    #[alipay(max_len = 128)]
    pub body: Option<String>,
    /// The goods of the order.
    pub goods_detail: Option<Vec<GoodsDetail>>,
    /// How long the code may be scanned, written as `timeout_express` is, such as `90m`.
    #[alipay(max_len = 6)]
    pub qr_code_timeout_express: Option<String>,
    /// When an unpaid trade closes, to the second. Takes precedence over `timeout_express`.
    pub time_expire: Option<BeijingTime>,
    /// How long the trade may stay unpaid, counted from its creation: a whole number and `m` (minutes), `h`
    /// (hours), `d` (days) or `c` (until midnight), such as `90m`. From `1m` to `15d`.
    #[alipay(max_len = 6)]
    pub timeout_express: Option<String>,
    /// Kind of code: `qr_code`, or `share_code` for one that is passed on as a text.
    #[alipay(max_len = 16)]
    pub code_type: Option<String>,
    /// Part of the price that discounts may be taken from, in yuan. With `undiscountable_amount` it adds up
    /// to `total_amount`.
    pub discountable_amount: Option<Money>,
    /// Part of the price that no discount applies to, in yuan.
    pub undiscountable_amount: Option<Money>,
    /// The buyer's login, a phone number or an e-mail address.
    #[alipay(max_len = 100, sensitive)]
    pub buyer_logon_id: Option<String>,
    /// Account that gets the money, `2088` at its start; the account of your contract when left out.
    #[alipay(max_len = 28)]
    pub seller_id: Option<String>,
    /// Your number of the shop.
    #[alipay(max_len = 32)]
    pub store_id: Option<String>,
    /// Alipay's number of the shop.
    #[alipay(max_len = 32)]
    pub alipay_store_id: Option<String>,
    /// Your number of the cashier or clerk.
    #[alipay(max_len = 28)]
    pub operator_id: Option<String>,
    /// Your number of the till or terminal.
    #[alipay(max_len = 32)]
    pub terminal_id: Option<String>,
    /// Terminal and merchant by the numbers of the bank that acquired the merchant.
    pub bkagent_req_info: Option<BankAgentRequest>,
    /// Details of your line of business.
    #[alipay(max_len = 512)]
    pub business_params: Option<BusinessParams>,
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
    /// Number of your order, if it is another than `out_trade_no`; the buyer sees it.
    #[alipay(max_len = 32)]
    pub merchant_order_no: Option<String>,
    /// A text of yours that comes back in the notification. Percent-encode it before you put it here.
    #[alipay(max_len = 512)]
    pub passback_params: Option<String>,
    /// Optional parts that the answer should have, by their names.
    pub query_options: Option<Vec<String>>,
    /// Who gets which share of the money.
    pub royalty_info: Option<RoyaltyInfo>,
    /// Accounts into which the money is settled. Only for products that settle by account.
    pub settle_info: Option<SettleInfo>,
    /// The merchant behind you, when you trade for others.
    pub sub_merchant: Option<SubMerchant>,
}

/// The code to show.
#[alipay_model(setters)]
pub struct PrecreatedTrade {
    /// Your own number of the trade.
    pub out_trade_no: Option<String>,
    /// Text of the QR code, an address such as `https://qr.alipay.com/bavh4wjlxf12tper3a`. Draw it as it is.
    pub qr_code: Option<String>,
    /// The text to pass on, if that was asked for.
    pub share_code: Option<String>,
}
