//! Face-to-face payment by the buyer's payment code.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model, values::JsonText};

use super::{
    AgreementParams, AuthConfirmMode, BankAgentRequest, BankAgentResponse, BusinessParams, BuyerType,
    ChargeInfo, DiscountedGoods, EnterprisePayInfo, ExtUserInfo, ExtendParams, GoodsDetail, OneOrMany,
    PayParams, PayScene, ProductCode, PromoParams, QueryTrade, RoyaltyInfo, SettleInfo, SubMerchant,
    TapPayInfo, TradeApi, TradeFundBill, VoucherDetail,
};

/// Charges a buyer by a scanned payment code or under a withholding agreement.
///
/// A response without an error means that the trade is paid. If the payer still has to enter a password, the
/// outcome is [`Pending`](alipay_runtime::Outcome::Pending) on the V2 gateway: every few seconds call
/// [`Client::resolve`](alipay_runtime::Client::resolve), which sends [`QueryTrade`], and cancel a trade that
/// remains undecided with [`CancelTrade`](super::CancelTrade). Never charge a second time before one of the
/// two has returned how the first payment ended.
///
/// # Errors
///
/// - [`ACQ.PAYMENT_AUTH_CODE_INVALID`](super::TradeErrorCode::AuthCodeInvalid): the payment code was used or
///   has expired; scan a new one.
/// - [`ACQ.BUYER_BALANCE_NOT_ENOUGH`](super::TradeErrorCode::BuyerBalanceNotEnough): ask the payer for
///   another payment method.
/// - [`ACQ.TRADE_HAS_SUCCESS`](super::TradeErrorCode::TradeAlreadyPaid): the trade with this number is paid;
///   look it up.
/// - [`ACQ.TRADE_HAS_CLOSE`](super::TradeErrorCode::TradeAlreadyClosed): the trade with this number is
///   closed; use a new number.
/// - [`ACQ.CONTEXT_INCONSISTENT`](super::TradeErrorCode::ContextInconsistent): the number was used with other
///   details; retry without changes.
/// - [`ACQ.ACCESS_FORBIDDEN`](super::TradeErrorCode::AccessForbidden): your contract does not include the
///   product.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): Alipay failed; look up the trade before you
///   retry.
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
    /// Payment code scanned from the payer's phone; valid once, for about a minute. Required at a cash
    /// register.
    #[alipay(max_len = 64, sensitive)]
    pub auth_code: Option<String>,
    /// Kind of payment code.
    pub scene: Option<PayScene>,
    /// Contracted product of the trade.
    #[alipay(max_len = 64)]
    pub product_code: Option<ProductCode>,
    /// URL that receives the notification of the outcome, a
    /// [`TradeStatusChanged`](super::TradeStatusChanged). An `https` URL without query parameters of your
    /// own.
    #[alipay(param, max_len = 256)]
    pub notify_url: Option<String>,
    /// Description of the order, in more detail than the title.
    #[alipay(max_len = 128)]
    pub body: Option<String>,
    /// Goods of the order.
    pub goods_detail: Option<Vec<GoodsDetail>>,
    /// Time at which an unpaid trade closes, to the second. Takes precedence over `timeout_express`.
    pub time_expire: Option<BeijingTime>,
    /// Time for payment, counted from the creation of the trade: an integer followed by `m` (minutes), `h`
    /// (hours), `d` (days) or `c` (until midnight), such as `90m`. From `1m` to `15d`.
    #[alipay(max_len = 6)]
    pub timeout_express: Option<String>,
    /// Discountable part of the amount, in yuan. Together with `undiscountable_amount` it equals
    /// `total_amount`.
    pub discountable_amount: Option<Money>,
    /// Part of the amount to which no discount applies, in yuan.
    pub undiscountable_amount: Option<Money>,
    /// Account of the buyer; begins with `2088`.
    #[alipay(max_len = 28)]
    pub buyer_id: Option<String>,
    /// `open_id` of the buyer, which differs per application.
    #[alipay(max_len = 128)]
    pub buyer_open_id: Option<String>,
    /// Account that receives the money; begins with `2088`. Default: the account of your contract.
    #[alipay(max_len = 28)]
    pub seller_id: Option<String>,
    /// Shop ID assigned by you.
    #[alipay(max_len = 32)]
    pub store_id: Option<String>,
    /// Shop ID assigned by Alipay.
    #[alipay(max_len = 32)]
    pub alipay_store_id: Option<String>,
    /// Operator ID assigned by you, for example of a cashier.
    #[alipay(max_len = 28)]
    pub operator_id: Option<String>,
    /// Terminal ID assigned by you.
    #[alipay(max_len = 32)]
    pub terminal_id: Option<String>,
    /// Terminal data for risk control, as the text of a JSON object.
    #[alipay(max_len = 2048)]
    pub terminal_params: Option<String>,
    /// Withholding agreement under which the payer is charged, in place of a payment code.
    pub agreement_params: Option<AgreementParams>,
    /// Number of the pre-authorization that is converted into this payment.
    #[alipay(max_len = 64)]
    pub auth_no: Option<String>,
    /// Handling of the rest of the pre-authorized deposit.
    pub auth_confirm_mode: Option<AuthConfirmMode>,
    /// Specifies whether Alipay may charge later, under an agreement. The response then only confirms the
    /// later charge.
    pub is_async_pay: Option<bool>,
    /// Parameters of a later charge.
    pub pay_params: Option<PayParams>,
    /// Type of advance if the payer's money is insufficient, such as `ENJOY_PAY_V2`.
    #[alipay(max_len = 64)]
    pub advance_payment_type: Option<String>,
    /// Terminal and merchant, identified by the acquiring bank.
    pub bkagent_req_info: Option<BankAgentRequest>,
    /// Industry-specific parameters.
    #[alipay(max_len = 512)]
    pub business_params: Option<BusinessParams>,
    /// Disabled payment channels, separated by commas, such as `pcredit,moneyFund`. Mutually exclusive with
    /// `enable_pay_channels`.
    #[alipay(max_len = 128)]
    pub disable_pay_channels: Option<String>,
    /// Requirements on the payer.
    pub ext_user_info: Option<ExtUserInfo>,
    /// Extended business parameters.
    pub extend_params: Option<ExtendParams>,
    /// Order number shown to the buyer, if it differs from `out_trade_no`.
    #[alipay(max_len = 32)]
    pub merchant_order_no: Option<String>,
    /// Text that is returned in the notification. Percent-encode it before you set it.
    #[alipay(max_len = 512)]
    pub passback_params: Option<String>,
    /// Parameters of promotions.
    #[alipay(max_len = 512)]
    pub promo_params: Option<PromoParams>,
    /// Optional parts to include in the response, such as `fund_bill_list`, `voucher_detail_list` or
    /// `discount_goods_detail`.
    pub query_options: Option<Vec<String>>,
    /// Account of the requesting institution. Only if agreed with Alipay.
    #[alipay(max_len = 16)]
    pub request_org_pid: Option<String>,
    /// Royalties of other receivers.
    pub royalty_info: Option<RoyaltyInfo>,
    /// Settlement into several accounts. Only for products with settlement by account.
    pub settle_info: Option<SettleInfo>,
    /// Sub-merchant, if you trade on behalf of others.
    pub sub_merchant: Option<SubMerchant>,
    /// Settlement currency, such as `USD`. Default: yuan.
    #[alipay(max_len = 8)]
    pub settle_currency: Option<String>,
    /// Currency of the amount, such as `USD`. Default: yuan.
    #[alipay(max_len = 8)]
    pub trans_currency: Option<String>,
}

/// Paid trade.
#[alipay_model(setters)]
pub struct PaidTrade {
    /// Trade number assigned by you.
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Total amount of the order, in yuan.
    pub total_amount: Option<Money>,
    /// Amount paid by the payer after discounts, in yuan.
    pub buyer_pay_amount: Option<Money>,
    /// Amount that you receive before fees, in yuan.
    pub receipt_amount: Option<Money>,
    /// Amount that can be invoiced to the payer, in yuan.
    pub invoice_amount: Option<Money>,
    /// Part paid by points, in yuan.
    pub point_amount: Option<Money>,
    /// Discounts paid by Alipay, in yuan.
    pub discount_amount: Option<Money>,
    /// Discounts paid by you, in yuan.
    pub mdiscount_amount: Option<Money>,
    /// Part paid by a small-change bonus, in yuan.
    pub hyb_amount: Option<Money>,
    /// Part paid from a deposit on credit, in yuan.
    pub pre_auth_pay_amount: Option<Money>,
    /// Time of payment.
    pub gmt_payment: Option<BeijingTime>,
    /// Sources of the money.
    pub fund_bill_list: Vec<TradeFundBill>,
    /// Vouchers that were used.
    pub voucher_detail_list: Vec<VoucherDetail>,
    /// Discounts on individual goods.
    pub discount_goods_detail: Option<JsonText<Vec<DiscountedGoods>>>,
    /// Account of the payer; begins with `2088`.
    pub buyer_user_id: Option<String>,
    /// `open_id` of the payer, which differs per application.
    pub buyer_open_id: Option<String>,
    /// `open_id` of the payer, by the field's older name.
    pub open_id: Option<String>,
    /// Masked login name of the payer.
    #[alipay(sensitive)]
    pub buyer_logon_id: Option<String>,
    /// Name of the payer, for example of a company.
    #[alipay(sensitive)]
    pub buyer_user_name: Option<String>,
    /// Kind of payer: a company or an individual.
    pub buyer_user_type: Option<BuyerType>,
    /// Currency of the amount.
    pub trans_currency: Option<String>,
    /// Settlement currency.
    pub settle_currency: Option<String>,
    /// Settled amount, in `settle_currency`.
    pub settle_amount: Option<String>,
    /// Payment currency.
    pub pay_currency: Option<String>,
    /// Paid amount, in `pay_currency`.
    pub pay_amount: Option<String>,
    /// Exchange rate from `trans_currency` to `settle_currency`.
    pub settle_trans_rate: Option<String>,
    /// Exchange rate from `pay_currency` to `trans_currency`.
    pub trans_pay_rate: Option<String>,
    /// Type of the received currency: `DC` for the digital yuan.
    pub receipt_currency_type: Option<String>,
    /// Name of the shop.
    pub store_name: Option<String>,
    /// Part that was advanced because the payer's money was insufficient, in yuan.
    pub advance_amount: Option<Money>,
    /// Mode of a later charge, such as `ASYNC_DELAY_PAY`.
    pub async_payment_mode: Option<String>,
    /// Indicates whether the payer can continue in the app.
    pub can_turn_to_app_pay: Option<String>,
    /// Remaining balance of the card that paid, in yuan.
    #[alipay(sensitive)]
    pub card_balance: Option<Money>,
    /// Industry-specific parameters, as text.
    pub business_params: Option<String>,
    /// Fee of the trade, in yuan.
    pub charge_amount: Option<String>,
    /// Type of the fee rate, such as `bluesea_1`.
    pub charge_flags: Option<String>,
    /// Fees of the trade.
    pub charge_info_list: Option<OneOrMany<ChargeInfo>>,
    /// Number of the settlement that includes the payment.
    pub settlement_id: Option<String>,
    /// Result of the pre-authorized deposit, such as `CREDIT_PREAUTH_PAY`.
    pub auth_trade_pay_mode: Option<String>,
    /// State of a later charge, such as `S`. The values are not documented.
    pub async_pay_apply_status: Option<String>,
    /// Mode of a credit payment, such as `creditAdvanceV2`.
    pub credit_pay_mode: Option<String>,
    /// Number of the credit order.
    pub credit_biz_order_id: Option<String>,
    /// Payment by the buyer's company.
    pub enterprise_pay_info: Option<EnterprisePayInfo>,
    /// Numbers of the banks of the merchant and of the payer.
    pub bkagent_resp_info: Option<BankAgentResponse>,
    /// Payment by tapping a terminal.
    pub tap_pay_info: Option<TapPayInfo>,
    /// Company that issues the invoice of purchased vouchers.
    pub purchase_entity: Option<String>,
}
