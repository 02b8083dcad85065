//! What taking a payment answers.

use alipay_runtime::{BeijingTime, Money, alipay_model};

use super::{
    BankAgentReply, BuyerType, ChargeInfo, EnterprisePayInfo, OneOrMany, TapPayInfo, TradeFundBill,
    VoucherDetail,
};

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
    pub bkagent_resp_info: Option<BankAgentReply>,
    /// Facts about paying by touching a terminal.
    pub tap_pay_info: Option<TapPayInfo>,
    /// Company that makes out the invoice of vouchers that were bought.
    pub purchase_entity: Option<String>,
}
