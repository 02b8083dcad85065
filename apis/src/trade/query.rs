//! Looks up a trade.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{
    BankAgentResponse, BuyerType, ChargeInfo, EnterprisePayInfo, GoodsDetail, IntactChargeInfo, OneOrMany,
    TapPayInfo, TradeApi, TradeFundBill, TradeSettleInfo, TradeStatus, VoucherDetail,
};

/// Looks a trade up.
///
/// Allowed in every state, and safe to repeat. Name the trade by one of its two numbers. A trade from
/// [`PagePay`](super::PagePay), [`WapPay`](super::WapPay), [`AppPay`](super::AppPay) or
/// [`PrecreateTrade`](super::PrecreateTrade) is not known before its buyer has come to Alipay.
///
/// # Errors
///
/// - [`ACQ.TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFound): no such trade; a buyer who has not yet
///   come to Alipay has none.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): a fault at Alipay; query before you send it
///   again.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), alipay::Error> {
/// use alipay::trade::{QueryTrade, TradeApiExt, TradeStatus};
///
/// let trade = client.trades().query(QueryTrade::new().with_out_trade_no("20150320010101001")).await?;
/// if let Some(TradeStatus::TradeSuccess | TradeStatus::TradeFinished) = trade.trade_status {
///     println!("paid: {:?}", trade.total_amount);
/// }
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.trade.query",
    v3 = POST,
    response = Trade,
    service = TradeApi,
    idempotent,
    one_of(out_trade_no, trade_no),
)]
pub struct QueryTrade {
    /// Your own number of the trade.
    #[alipay(max_len = 64)]
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade; it takes precedence over `out_trade_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
    /// Account of the acquiring institution, `2088` at its start. Only for institutions.
    #[alipay(max_len = 16)]
    pub org_pid: Option<String>,
    /// Optional parts that the answer should have, such as `trade_settle_info`, `fund_bill_list`,
    /// `voucher_detail_list` or `discount_goods_detail`.
    pub query_options: Option<Vec<String>>,
}

/// A trade.
#[alipay_model(setters)]
pub struct Trade {
    /// Your own number of the trade.
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade.
    pub trade_no: Option<String>,
    /// State of the trade.
    pub trade_status: Option<TradeStatus>,
    /// A further state, of a trade that waits for something besides its payment.
    pub additional_status: Option<String>,
    /// Title of the order.
    pub subject: Option<String>,
    /// What is sold.
    pub body: Option<String>,
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
    /// When the money was sent to you.
    pub send_pay_date: Option<BeijingTime>,
    /// What the money came from.
    pub fund_bill_list: Vec<TradeFundBill>,
    /// Vouchers that were used.
    pub voucher_detail_list: Vec<VoucherDetail>,
    /// Discounts on single goods, as the text of a JSON list.
    pub discount_goods_detail: Option<String>,
    /// The goods of the order, as you named them.
    pub req_goods_detail: Vec<GoodsDetail>,
    /// Your text that the trade was made with.
    pub passback_params: Option<String>,
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
    /// Your number of the shop.
    pub store_id: Option<String>,
    /// Name of the shop.
    pub store_name: Option<String>,
    /// Alipay's number of the shop.
    pub alipay_store_id: Option<String>,
    /// Your number of the till or terminal.
    pub terminal_id: Option<String>,
    /// Alipay's number of the merchant behind you.
    pub alipay_sub_merchant_id: Option<String>,
    /// Kind of cashier that was used.
    pub cashier_type: Option<String>,
    /// Way of settling, by account for instance.
    pub biz_settle_mode: Option<String>,
    /// What has been settled and shared out.
    pub trade_settle_info: Option<TradeSettleInfo>,
    /// Numbers of the payments that the trade is made of.
    pub payment_info_with_id_list: Vec<PaymentIds>,
    /// Parts of the trade that were carried out and paid.
    pub fulfillment_detail_list: Vec<FulfillmentDetail>,
    /// Service fees of the trade in full.
    pub intact_charge_info_list: Vec<IntactChargeInfo>,
    /// Instalments, if it was paid by them.
    pub hb_fq_pay_info: Option<InstallmentPay>,
    /// Kind of recurring payment.
    pub period_scene: Option<String>,
    /// Further facts, as the text of a JSON object.
    pub ext_infos: Option<String>,
    /// Details of the line of business, of health insurance for instance, as the text of a JSON object.
    /// (Alipay's spelling.)
    pub industry_sepc_detail: Option<String>,
    /// What the public fund of the health insurance paid, as the text of a JSON object. (Alipay's spelling.)
    #[alipay(sensitive)]
    pub industry_sepc_detail_gov: Option<String>,
    /// What the personal account of the health insurance paid, as the text of a JSON object. (Alipay's
    /// spelling.)
    #[alipay(sensitive)]
    pub industry_sepc_detail_acc: Option<String>,
    /// Facts about the health insurance, as the text of a JSON object.
    #[alipay(sensitive)]
    pub medical_insurance_info: Option<String>,
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

/// Instalments that a trade was paid by.
#[alipay_model(setters)]
pub struct InstallmentPay {
    /// Number of instalments.
    pub user_install_num: Option<String>,
    /// Amount that is paid by them, in yuan.
    pub fq_amount: Option<Money>,
    /// Institution that gives the credit.
    pub fq_inst_id: Option<String>,
}

/// Numbers of payments of one kind.
#[alipay_model(setters)]
pub struct PaymentIds {
    /// Kind of payment.
    pub r#type: Option<String>,
    /// The numbers.
    pub payment_ids: Vec<String>,
}

/// A part of a trade that was carried out and paid.
#[alipay_model(setters)]
pub struct FulfillmentDetail {
    /// Your own number of the part.
    pub out_request_no: Option<String>,
    /// How much, in yuan.
    pub fulfillment_amount: Option<Money>,
    /// When it was paid.
    pub gmt_payment: Option<BeijingTime>,
}
