//! Pays face to face by the buyer's payment code.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{
    AgreementParams, AuthConfirmMode, BankAgentRequest, BankAgentResponse, BusinessParams, BuyerType,
    ChargeInfo, EnterprisePayInfo, ExtUserInfo, ExtendParams, GoodsDetail, OneOrMany, PayParams, PayScene,
    ProductCode, PromoParams, QueryTrade, RoyaltyInfo, SettleInfo, SubMerchant, TapPayInfo, TradeApi,
    TradeFundBill, VoucherDetail,
};

/// Takes a payment, at a till from a scanned payment code or by a standing agreement.
///
/// An answer without an error means paid. Where the payer still has to enter a password the outcome is
/// [`Pending`](alipay_runtime::Outcome::Pending) on the V2 gateway: ask every few seconds with
/// [`Client::resolve`](alipay_runtime::Client::resolve), which sends [`QueryTrade`], and undo what stays undecided
/// with [`CancelTrade`](super::CancelTrade). Never take a second payment before one of the two has told you how
/// the first one ended.
///
/// # Errors
///
/// - [`ACQ.PAYMENT_AUTH_CODE_INVALID`](super::TradeErrorCode::AuthCodeInvalid): the payment code is used up
///   or too old; scan again.
/// - [`ACQ.BUYER_BALANCE_NOT_ENOUGH`](super::TradeErrorCode::BuyerBalanceNotEnough): ask the payer for
///   another way to pay.
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
/// use alipay::trade::{PayScene, PayTrade, TradeApiExt};
///
/// let payment = PayTrade::new("20150320010101001", "88.80".parse()?, "Lunch")
///     .with_scene(PayScene::BarCode)
///     .with_auth_code("28763443825664394");
/// let paid = client.trades().pay(payment).await?;
/// println!("{:?} paid in {:?}", paid.receipt_amount, paid.trade_no);
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.trade.pay",
    v3 = POST,
    response = PaidTrade,
    service = TradeApi,
    resolve_with = QueryTrade,
)]
pub struct PayTrade {
    /// Your own number of the trade, unique among your trades: letters, digits, `_`, `-` and `*`. It is what
    /// keeps a repeated call from making a second trade.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_trade_no: String,
    /// Price of the whole order in yuan, from 0.01 to 100000000.00.
    pub total_amount: Money,
    /// Title of the order, as the buyer sees it. Without `/`, `=` and `&`.
    #[alipay(max_len = 256)]
    pub subject: String,
    /// Payment code read from the payer's phone; valid for about a minute, and once. Needed at a till.
    #[alipay(max_len = 64, sensitive)]
    pub auth_code: Option<String>,
    /// How the payer is recognised.
    pub scene: Option<PayScene>,
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
    /// When an unpaid trade closes, to the second. Takes precedence over `timeout_express`.
    pub time_expire: Option<BeijingTime>,
    /// How long the trade may stay unpaid, counted from its creation: a whole number and `m` (minutes), `h`
    /// (hours), `d` (days) or `c` (until midnight), such as `90m`. From `1m` to `15d`.
    #[alipay(max_len = 6)]
    pub timeout_express: Option<String>,
    /// Part of the price that discounts may be taken from, in yuan. With `undiscountable_amount` it adds up
    /// to `total_amount`.
    pub discountable_amount: Option<Money>,
    /// Part of the price that no discount applies to, in yuan.
    pub undiscountable_amount: Option<Money>,
    /// Account of the buyer, `2088` at its start.
    #[alipay(max_len = 28)]
    pub buyer_id: Option<String>,
    /// The buyer's `open_id`, which is another for each application.
    #[alipay(max_len = 128)]
    pub buyer_open_id: Option<String>,
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
    /// Facts about the terminal as the text of a JSON object, for its risk checks.
    #[alipay(max_len = 2048)]
    pub terminal_params: Option<String>,
    /// The standing agreement to take the money by, in place of a payment code.
    pub agreement_params: Option<AgreementParams>,
    /// Number of the frozen deposit that is turned into this payment.
    #[alipay(max_len = 64)]
    pub auth_no: Option<String>,
    /// Whether the rest of that deposit is freed.
    pub auth_confirm_mode: Option<AuthConfirmMode>,
    /// Whether Alipay may take the money later, by an agreement. The answer then says only that it will.
    pub is_async_pay: Option<bool>,
    /// How a later payment is tried.
    pub pay_params: Option<PayParams>,
    /// How a payment is advanced when the payer's money does not suffice, such as `ENJOY_PAY_V2`.
    #[alipay(max_len = 64)]
    pub advance_payment_type: Option<String>,
    /// Terminal and merchant by the numbers of the bank that acquired the merchant.
    pub bkagent_req_info: Option<BankAgentRequest>,
    /// Details of your line of business.
    #[alipay(max_len = 512)]
    pub business_params: Option<BusinessParams>,
    /// Ways to pay that are not allowed, joined by commas, such as `pcredit,moneyFund`. Not together with
    /// `enable_pay_channels`.
    #[alipay(max_len = 128)]
    pub disable_pay_channels: Option<String>,
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
    /// What promotions are worked out from.
    #[alipay(max_len = 512)]
    pub promo_params: Option<PromoParams>,
    /// Optional parts that the answer should have, such as `fund_bill_list`, `voucher_detail_list` or
    /// `discount_goods_detail`.
    pub query_options: Option<Vec<String>>,
    /// Account of the institution that asks. Only where it was agreed.
    #[alipay(max_len = 16)]
    pub request_org_pid: Option<String>,
    /// Who gets which share of the money.
    pub royalty_info: Option<RoyaltyInfo>,
    /// Accounts into which the money is settled. Only for products that settle by account.
    pub settle_info: Option<SettleInfo>,
    /// The merchant behind you, when you trade for others.
    pub sub_merchant: Option<SubMerchant>,
    /// Currency that you are settled in, such as `USD`; yuan when left out.
    #[alipay(max_len = 8)]
    pub settle_currency: Option<String>,
    /// Currency of the price, such as `USD`; yuan when left out.
    #[alipay(max_len = 8)]
    pub trans_currency: Option<String>,
}

/// A payment that was taken.
#[alipay_model(setters)]
pub struct PaidTrade {
    /// Your own number of the trade.
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade.
    pub trade_no: Option<String>,
    /// Price of the whole order, in yuan.
    pub total_amount: Option<Money>,
    /// What the payer paid, in yuan, discounts taken off.
    pub buyer_pay_amount: Option<Money>,
    /// What you receive, in yuan, before fees.
    pub receipt_amount: Option<Money>,
    /// What the payer may ask an invoice for, in yuan.
    pub invoice_amount: Option<Money>,
    /// Part that was paid by points, in yuan.
    pub point_amount: Option<Money>,
    /// Discounts that Alipay bears, in yuan.
    pub discount_amount: Option<Money>,
    /// Discounts that you bear, in yuan.
    pub mdiscount_amount: Option<Money>,
    /// Part that was paid by a small-change bonus, in yuan.
    pub hyb_amount: Option<Money>,
    /// Part that was paid from a deposit on credit, in yuan.
    pub pre_auth_pay_amount: Option<Money>,
    /// When it was paid.
    pub gmt_payment: Option<BeijingTime>,
    /// What the money came from.
    pub fund_bill_list: Vec<TradeFundBill>,
    /// Vouchers that were used.
    pub voucher_detail_list: Vec<VoucherDetail>,
    /// Discounts on single goods, as the text of a JSON list.
    pub discount_goods_detail: Option<String>,
    /// Account of the payer, `2088` at its start.
    pub buyer_user_id: Option<String>,
    /// The payer's `open_id`, which is another for each application.
    pub buyer_open_id: Option<String>,
    /// The payer's `open_id`, by an older name of the field.
    pub open_id: Option<String>,
    /// The payer's login, with characters masked.
    #[alipay(sensitive)]
    pub buyer_logon_id: Option<String>,
    /// Name of the payer, of a company for instance.
    #[alipay(sensitive)]
    pub buyer_user_name: Option<String>,
    /// Whether the payer is a company or a person.
    pub buyer_user_type: Option<BuyerType>,
    /// Currency of the price.
    pub trans_currency: Option<String>,
    /// Currency that you are settled in.
    pub settle_currency: Option<String>,
    /// What you are settled, in `settle_currency`.
    pub settle_amount: Option<String>,
    /// Currency that the payer paid in.
    pub pay_currency: Option<String>,
    /// What the payer paid, in `pay_currency`.
    pub pay_amount: Option<String>,
    /// Rate from `trans_currency` to `settle_currency`.
    pub settle_trans_rate: Option<String>,
    /// Rate from `pay_currency` to `trans_currency`.
    pub trans_pay_rate: Option<String>,
    /// Kind of money that you receive: `DC` for the digital yuan.
    pub receipt_currency_type: Option<String>,
    /// Name of the shop.
    pub store_name: Option<String>,
    /// Part that was advanced because the payer's money did not suffice, in yuan.
    pub advance_amount: Option<Money>,
    /// How a later payment is taken, such as `ASYNC_DELAY_PAY`.
    pub async_payment_mode: Option<String>,
    /// Whether the payer can go on in the app.
    pub can_turn_to_app_pay: Option<String>,
    /// What is left on a card that was paid with, in yuan.
    #[alipay(sensitive)]
    pub card_balance: Option<Money>,
    /// Details of the line of business, as text.
    pub business_params: Option<String>,
    /// Fee of the trade, in yuan.
    pub charge_amount: Option<String>,
    /// Kind of the fee rate, such as `bluesea_1`.
    pub charge_flags: Option<String>,
    /// Fees of the trade.
    pub charge_info_list: Option<OneOrMany<ChargeInfo>>,
    /// Number of the settlement that the payment belongs to.
    pub settlement_id: Option<String>,
    /// What became of the deposit that was paid from, such as `CREDIT_PREAUTH_PAY`.
    pub auth_trade_pay_mode: Option<String>,
    /// How far a later payment is, such as `S`. The values are not documented.
    pub async_pay_apply_status: Option<String>,
    /// Way of paying on credit, such as `creditAdvanceV2`.
    pub credit_pay_mode: Option<String>,
    /// Number of the order on credit.
    pub credit_biz_order_id: Option<String>,
    /// What a company pays for its people.
    pub enterprise_pay_info: Option<EnterprisePayInfo>,
    /// Numbers of the banks on both sides.
    pub bkagent_resp_info: Option<BankAgentResponse>,
    /// Facts about paying by touching a terminal.
    pub tap_pay_info: Option<TapPayInfo>,
    /// Company that makes out the invoice of vouchers that were bought.
    pub purchase_entity: Option<String>,
}
