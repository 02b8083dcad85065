//! Looks up a refund.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_enum, alipay_model};

use super::{
    EnterprisePayInfo, RefundChargeInfo, RefundRoyaltyResult, TradeApi, TradeFundBill, VoucherDetail,
};

/// Looks a refund up.
///
/// Safe to repeat. Name the trade by one of its two numbers. The refund succeeded if
/// [`refund_status`](Refund::refund_status) is [`RefundSuccess`](RefundStatus::RefundSuccess); without a
/// state it has not happened yet, so ask again, some ten seconds after the refund at the earliest.
///
/// # Errors
///
/// - [`ACQ.TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFound): no such trade; a buyer who has not yet
///   come to Alipay has none.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFoundUnprefixed): the same, as the platform's list
///   also has it.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): a fault at Alipay; ask again later.
#[alipay_api(
    method = "alipay.trade.fastpay.refund.query",
    v3 = POST,
    response = Refund,
    service = TradeApi,
    call = query_refund,
    idempotent,
    one_of(out_trade_no, trade_no),
)]
pub struct QueryRefund {
    /// Your own number of the refund; if it had none, your number of the trade.
    #[alipay(max_len = 64)]
    pub out_request_no: String,
    /// Your own number of the trade.
    #[alipay(max_len = 64)]
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade; it takes precedence over `out_trade_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
    /// Account of the acquiring institution, `2088` at its start. Only for institutions.
    #[alipay(max_len = 16)]
    pub org_pid: Option<String>,
    /// Optional parts that the answer should have, such as `refund_detail_item_list`, `gmt_refund_pay` or
    /// `deposit_back_info`.
    pub query_options: Option<Vec<String>>,
}

/// A refund.
#[alipay_model(setters)]
pub struct Refund {
    /// Your own number of the trade.
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade.
    pub trade_no: Option<String>,
    /// Your own number of the refund.
    pub out_request_no: Option<String>,
    /// State of the refund; absent while it has not succeeded.
    pub refund_status: Option<RefundStatus>,
    /// What this refund gives back, in yuan.
    pub refund_amount: Option<Money>,
    /// Price of the whole order, in yuan.
    pub total_amount: Option<Money>,
    /// What really goes back to the payer in this refund, in yuan.
    pub send_back_fee: Option<Money>,
    /// When the refund was paid.
    pub gmt_refund_pay: Option<BeijingTime>,
    /// Why, as you said.
    pub refund_reason: Option<String>,
    /// Why the refund failed.
    pub error_code: Option<String>,
    /// State of the refund on its way through the bank.
    pub refund_channel_status: Option<String>,
    /// Where the money goes back to, as text.
    pub refund_channel_list: Option<String>,
    /// Where the money went back to.
    pub refund_detail_item_list: Vec<TradeFundBill>,
    /// Vouchers that went back.
    pub refund_voucher_detail_list: Vec<VoucherDetail>,
    /// What became of the shares that were taken back.
    pub refund_royaltys: Vec<RefundRoyaltyResult>,
    /// Fee that came back to you, in yuan.
    pub refund_charge_amount: Option<Money>,
    /// Fees that came back to you.
    pub refund_charge_info_list: Vec<RefundChargeInfo>,
    /// Part that went back as a small-change bonus, in yuan.
    pub refund_hyb_amount: Option<Money>,
    /// Part that went back to the payer, in yuan.
    pub present_refund_buyer_amount: Option<Money>,
    /// Part that went back to Alipay for its discounts, in yuan.
    pub present_refund_discount_amount: Option<Money>,
    /// Part that went back to you for your discounts, in yuan.
    pub present_refund_mdiscount_amount: Option<Money>,
    /// Part of a deposit on credit that was set free, in yuan.
    pub pre_auth_cancel_fee: Option<Money>,
    /// How money goes back to a bank card.
    pub deposit_back_info: Option<DepositBack>,
    /// The same, if there are several.
    pub deposit_back_info_list: Vec<DepositBack>,
    /// What a company pays for its people.
    pub enterprise_pay_info: Option<EnterprisePayInfo>,
    /// Details of the line of business, of health insurance for instance, as the text of a JSON object.
    /// (Alipay's spelling.)
    pub industry_sepc_detail: Option<String>,
    /// Number of the settlement of the refund.
    pub refund_settlement_id: Option<String>,
}

/// How money goes back to a bank card.
#[alipay_model(setters)]
pub struct DepositBack {
    /// Whether any does, such as `true`.
    pub has_deposit_back: Option<String>,
    /// How far it is: `S` done, `F` failed, `P` under way.
    pub dback_status: Option<String>,
    /// How much, in yuan.
    pub dback_amount: Option<Money>,
    /// When the bank took it.
    pub bank_ack_time: Option<BeijingTime>,
    /// When it should reach the account.
    pub est_bank_receipt_time: Option<BeijingTime>,
}

/// State of a refund.
#[alipay_enum]
pub enum RefundStatus {
    /// The money is back.
    #[alipay("REFUND_SUCCESS")]
    RefundSuccess,
}
