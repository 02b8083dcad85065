//! State of a refund.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_enum, alipay_model};

use super::{
    EnterprisePayInfo, RefundChargeInfo, RefundRoyaltyResult, TradeApi, TradeFundBill, VoucherDetail,
};

/// Looks up a refund.
///
/// Safe to repeat. Identify the trade by one of its two numbers. The refund succeeded if
/// [`refund_status`](Refund::refund_status) is [`RefundSuccess`](RefundStatus::RefundSuccess); without a
/// state it is not complete yet: query again, at the earliest about ten seconds after the refund.
///
/// # Errors
///
/// - [`ACQ.TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFound): the trade does not exist, which is also
///   the case before the buyer reaches Alipay.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFoundUnprefixed): another code for a trade that does
///   not exist, from the platform's list.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): Alipay failed; retry later.
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
    /// Refund number assigned by you; without one, your trade number.
    #[alipay(max_len = 64)]
    pub out_request_no: String,
    /// Trade number assigned by you.
    #[alipay(max_len = 64)]
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay; takes precedence over `out_trade_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
    /// Account of the acquiring institution; begins with `2088`. Only for institutions.
    #[alipay(max_len = 16)]
    pub org_pid: Option<String>,
    /// Optional parts to include in the response, such as `refund_detail_item_list`, `gmt_refund_pay` or
    /// `deposit_back_info`.
    pub query_options: Option<Vec<String>>,
}

/// Refund as Alipay knows it.
#[alipay_model(setters)]
pub struct Refund {
    /// Trade number assigned by you.
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Refund number assigned by you.
    pub out_request_no: Option<String>,
    /// State of the refund; absent until it succeeds.
    pub refund_status: Option<RefundStatus>,
    /// Amount of this refund, in yuan.
    pub refund_amount: Option<Money>,
    /// Total amount of the order, in yuan.
    pub total_amount: Option<Money>,
    /// Amount that is actually returned to the payer by this refund, in yuan.
    pub send_back_fee: Option<Money>,
    /// Time of the refund's payment.
    pub gmt_refund_pay: Option<BeijingTime>,
    /// Reason for the refund, from its request.
    pub refund_reason: Option<String>,
    /// Error code of a failed refund.
    pub error_code: Option<String>,
    /// State of the refund at the bank.
    pub refund_channel_status: Option<String>,
    /// Channels of the refund, as text.
    pub refund_channel_list: Option<String>,
    /// Receivers of the refunded money.
    pub refund_detail_item_list: Vec<TradeFundBill>,
    /// Returned vouchers.
    pub refund_voucher_detail_list: Vec<VoucherDetail>,
    /// Results of the returned royalties.
    pub refund_royaltys: Vec<RefundRoyaltyResult>,
    /// Returned fee, in yuan.
    pub refund_charge_amount: Option<Money>,
    /// Returned fees.
    pub refund_charge_info_list: Vec<RefundChargeInfo>,
    /// Part returned as a small-change bonus, in yuan.
    pub refund_hyb_amount: Option<Money>,
    /// Part returned to the payer, in yuan.
    pub present_refund_buyer_amount: Option<Money>,
    /// Part returned to Alipay for its discounts, in yuan.
    pub present_refund_discount_amount: Option<Money>,
    /// Part returned to you for your discounts, in yuan.
    pub present_refund_mdiscount_amount: Option<Money>,
    /// Released part of a deposit on credit, in yuan.
    pub pre_auth_cancel_fee: Option<Money>,
    /// Return of money to a bank card.
    pub deposit_back_info: Option<DepositBack>,
    /// Returns of money to bank cards, if there are several.
    pub deposit_back_info_list: Vec<DepositBack>,
    /// Payment by the buyer's company.
    pub enterprise_pay_info: Option<EnterprisePayInfo>,
    /// Industry data, for example of health insurance, as the text of a JSON object. (The spelling is
    /// Alipay's.)
    pub industry_sepc_detail: Option<String>,
    /// Settlement number of the refund.
    pub refund_settlement_id: Option<String>,
}

/// Return of money to a bank card.
#[alipay_model(setters)]
pub struct DepositBack {
    /// Indicates whether money is returned to a bank card, such as `true`.
    pub has_deposit_back: Option<String>,
    /// State of the return: `S` succeeded, `F` failed, `P` in progress.
    pub dback_status: Option<String>,
    /// Amount in yuan.
    pub dback_amount: Option<Money>,
    /// Time at which the bank accepted the return.
    pub bank_ack_time: Option<BeijingTime>,
    /// Expected time of arrival.
    pub est_bank_receipt_time: Option<BeijingTime>,
}

/// State of a refund.
#[alipay_enum]
pub enum RefundStatus {
    /// The refund succeeded.
    #[alipay("REFUND_SUCCESS")]
    RefundSuccess,
}
