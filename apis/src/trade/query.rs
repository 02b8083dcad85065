//! State of a trade.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model, values::JsonText};

use super::{
    BankAgentResponse, BuyerType, ChargeInfo, DiscountedGoods, EnterprisePayInfo, GoodsDetail,
    IntactChargeInfo, MedicalInsurance, OneOrMany, TapPayInfo, TradeApi, TradeFundBill, TradeSettleInfo,
    TradeStatus, VoucherDetail,
};

/// Looks up a trade.
///
/// Allowed in every state, and safe to repeat. Identify the trade by one of its two numbers. A trade by
/// [`PagePay`](super::PagePay), [`WapPay`](super::WapPay), [`AppPay`](super::AppPay) or
/// [`PrecreateTrade`](super::PrecreateTrade) does not exist before its buyer reaches Alipay.
///
/// # Errors
///
/// - [`ACQ.TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFound): the trade does not exist, which is also
///   the case before the buyer reaches Alipay.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): Alipay failed; look up the trade before you
///   retry.
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
    /// Trade number assigned by you.
    #[alipay(max_len = 64)]
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay; takes precedence over `out_trade_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
    /// Account of the acquiring institution; begins with `2088`. Only for institutions.
    #[alipay(max_len = 16)]
    pub org_pid: Option<String>,
    /// Optional parts to include in the response, such as `trade_settle_info`, `fund_bill_list`,
    /// `voucher_detail_list` or `discount_goods_detail`.
    pub query_options: Option<Vec<String>>,
}

/// Trade as Alipay knows it.
#[alipay_model(setters)]
pub struct Trade {
    /// Trade number assigned by you.
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// State of the trade.
    pub trade_status: Option<TradeStatus>,
    /// Additional state of a trade that waits for something other than the payment.
    pub additional_status: Option<String>,
    /// Title of the order.
    pub subject: Option<String>,
    /// Description of the order.
    pub body: Option<String>,
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
    /// Time at which the money was paid to you.
    pub send_pay_date: Option<BeijingTime>,
    /// Sources of the money.
    pub fund_bill_list: Vec<TradeFundBill>,
    /// Vouchers that were used.
    pub voucher_detail_list: Vec<VoucherDetail>,
    /// Discounts on individual goods.
    pub discount_goods_detail: Option<JsonText<Vec<DiscountedGoods>>>,
    /// Goods of the order, as in the request.
    pub req_goods_detail: Vec<GoodsDetail>,
    /// Passback parameters of the trade.
    pub passback_params: Option<String>,
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
    /// Shop ID assigned by you.
    pub store_id: Option<String>,
    /// Name of the shop.
    pub store_name: Option<String>,
    /// Shop ID assigned by Alipay.
    pub alipay_store_id: Option<String>,
    /// Terminal ID assigned by you.
    pub terminal_id: Option<String>,
    /// Sub-merchant ID assigned by Alipay.
    pub alipay_sub_merchant_id: Option<String>,
    /// Type of the cashier that was used.
    pub cashier_type: Option<String>,
    /// Settlement mode, for example by account.
    pub biz_settle_mode: Option<String>,
    /// Settlements and royalties.
    pub trade_settle_info: Option<TradeSettleInfo>,
    /// Numbers of the trade's payments.
    pub payment_info_with_id_list: Vec<PaymentIds>,
    /// Fulfilled and paid parts of the trade.
    pub fulfillment_detail_list: Vec<FulfillmentDetail>,
    /// Complete service fees of the trade.
    pub intact_charge_info_list: Vec<IntactChargeInfo>,
    /// Installments, if the trade was paid by them.
    pub hb_fq_pay_info: Option<InstallmentPay>,
    /// Scene of the recurring payment.
    pub period_scene: Option<String>,
    /// Further data, as the text of a JSON object.
    pub ext_infos: Option<String>,
    /// Industry data, for example of health insurance, as the text of a JSON object. (The spelling is
    /// Alipay's.)
    pub industry_sepc_detail: Option<String>,
    /// Payment by the public fund of the health insurance, as the text of a JSON object. (The spelling is
    /// Alipay's.)
    #[alipay(sensitive)]
    pub industry_sepc_detail_gov: Option<String>,
    /// Payment by the personal account of the health insurance, as the text of a JSON object. (The spelling
    /// is Alipay's.)
    #[alipay(sensitive)]
    pub industry_sepc_detail_acc: Option<String>,
    /// Card of the health insurance that paid.
    pub medical_insurance_info: Option<JsonText<MedicalInsurance>>,
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

/// Installments of a trade.
#[alipay_model(setters)]
pub struct InstallmentPay {
    /// Number of installments.
    pub user_install_num: Option<String>,
    /// Amount paid by installments, in yuan.
    pub fq_amount: Option<Money>,
    /// Institution that grants the credit.
    pub fq_inst_id: Option<String>,
}

/// Numbers of payments of one type.
#[alipay_model(setters)]
pub struct PaymentIds {
    /// Type of the payments.
    pub r#type: Option<String>,
    /// Numbers of the payments.
    pub payment_ids: Vec<String>,
}

/// Fulfilled and paid part of a trade.
#[alipay_model(setters)]
pub struct FulfillmentDetail {
    /// Number of the part, assigned by you.
    pub out_request_no: Option<String>,
    /// Amount in yuan.
    pub fulfillment_amount: Option<Money>,
    /// Time of payment.
    pub gmt_payment: Option<BeijingTime>,
}
