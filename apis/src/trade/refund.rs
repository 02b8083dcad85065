//! Refund of a trade.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{
    GoodsDetail, OneOrMany, QueryRefund, RefundChargeInfo, RefundRoyalty, TradeApi, TradeFundBill,
    VoucherDetail, YesNo,
};

/// Refunds all or part of a payment.
///
/// For a paid trade, within the period of your contract (usually one year). Identify the trade by one of its
/// two numbers. For several refunds of one trade, assign each its own
/// [`out_request_no`](RefundTrade::out_request_no): a retry with the same number and amount refunds once.
///
/// Success of the call does not mean that money was moved; [`fund_change`](RefundedTrade::fund_change) does.
/// If the outcome is unknown, use [`QueryRefund`].
///
/// # Errors
///
/// - [`ACQ.SELLER_BALANCE_NOT_ENOUGH`](super::TradeErrorCode::SellerBalanceNotEnough): your balance is
///   insufficient.
/// - [`ACQ.REFUND_AMT_NOT_EQUAL_TOTAL`](super::TradeErrorCode::RefundAmountExceeded): the refund exceeds the
///   remaining amount.
/// - [`ACQ.DISCORDANT_REPEAT_REQUEST`](super::TradeErrorCode::DiscordantRepeat): the refund number was used
///   with another amount.
/// - [`ACQ.TRADE_HAS_FINISHED`](super::TradeErrorCode::TradeHasFinished): the refund period has expired.
/// - [`ACQ.TRADE_NOT_ALLOW_REFUND`](super::TradeErrorCode::RefundNotAllowed): the trade cannot be refunded.
/// - [`ACQ.TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFound): the trade does not exist, which is also
///   the case before the buyer reaches Alipay.
/// - [`ACQ.TRADE_STATUS_ERROR`](super::TradeErrorCode::TradeStatusError): the state of the trade does not
///   allow this.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): Alipay failed; retry with the same number and
///   amount.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::trade::{RefundTrade, TradeApiExt, YesNo};
///
/// let refund = RefundTrade::new("12.50".parse()?)
///     .with_out_trade_no("20150320010101001")
///     .with_out_request_no("20150320010101001-1")
///     .with_refund_reason("One of the goods was broken");
/// let done = client.trades().refund(refund).await?;
/// println!("moved now: {}", done.fund_change == Some(YesNo::Yes));
/// # Ok(()) }
/// ```
#[alipay_api(
    method = "alipay.trade.refund",
    v3 = POST,
    response = RefundedTrade,
    service = TradeApi,
    resolve_with = QueryRefund,
    one_of(out_trade_no, trade_no),
)]
pub struct RefundTrade {
    /// Amount to refund, in yuan: at most the remaining amount of the trade.
    #[alipay(min = "0.01")]
    pub refund_amount: Money,
    /// Trade number assigned by you.
    #[alipay(max_len = 64)]
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay; takes precedence over `out_trade_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
    /// Refund number assigned by you, unique within the trade. Required for a partial refund; without it the
    /// trade number is used.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_request_no: Option<String>,
    /// Reason for the refund, visible to the buyer.
    #[alipay(max_len = 256)]
    pub refund_reason: Option<String>,
    /// Currency of the refund, which is that of the trade.
    #[alipay(max_len = 8)]
    pub refund_currency: Option<String>,
    /// Returned goods.
    pub goods_detail: Option<Vec<GoodsDetail>>,
    /// Returned goods with their vouchers.
    pub refund_goods_detail: Option<Vec<RefundGoodsDetail>>,
    /// Royalties to return from their receivers.
    pub refund_royalty_parameters: Option<Vec<RefundRoyalty>>,
    /// Optional parts to include in the response, such as `refund_detail_item_list`.
    pub query_options: Option<Vec<String>>,
    /// Operator ID assigned by you, for example of a cashier.
    #[alipay(max_len = 30)]
    pub operator_id: Option<String>,
    /// Shop ID assigned by you.
    #[alipay(max_len = 32)]
    pub store_id: Option<String>,
    /// Terminal ID assigned by you.
    #[alipay(max_len = 32)]
    pub terminal_id: Option<String>,
    /// Account of the acquiring institution; begins with `2088`. Only for institutions.
    #[alipay(max_len = 16)]
    pub org_pid: Option<String>,
    /// Account that advances the money.
    #[alipay(max_len = 64)]
    pub refund_advance_account: Option<String>,
    /// Kind of identifier of that account.
    #[alipay(max_len = 32)]
    pub refund_advance_account_type: Option<String>,
    /// Account that pays the refund.
    #[alipay(max_len = 64)]
    pub refund_trans_out: Option<String>,
    /// Kind of identifier of that account, such as `userId`.
    #[alipay(max_len = 32)]
    pub refund_trans_out_type: Option<String>,
    /// Number of the confirmed settlement to which the refund belongs.
    #[alipay(max_len = 64)]
    pub related_settle_confirm_no: Option<String>,
}

/// Accepted refund.
#[alipay_model(setters)]
pub struct RefundedTrade {
    /// Trade number assigned by you.
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Indicates whether this call moved money. Also [`YesNo::No`] if an earlier call with the same number
    /// did.
    pub fund_change: Option<YesNo>,
    /// Total refunded amount of the trade including this refund, in yuan.
    pub refund_fee: Option<Money>,
    /// Amount that is actually returned to the payer by this refund, in yuan.
    pub send_back_fee: Option<Money>,
    /// Time of the refund's payment.
    pub gmt_refund_pay: Option<BeijingTime>,
    /// Currency of the refund.
    pub refund_currency: Option<String>,
    /// Receivers of the refunded money.
    pub refund_detail_item_list: Vec<TradeFundBill>,
    /// Returned vouchers.
    pub refund_voucher_detail_list: Vec<VoucherDetail>,
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
    /// Indicates whether money is returned to a bank account, such as `true`.
    pub has_deposit_back: Option<String>,
    /// Refunded vouchers of the payer.
    pub refund_preset_paytool_list: Option<OneOrMany<PresetPayTool>>,
    /// Settlement number of the refund.
    pub refund_settlement_id: Option<String>,
    /// Name of the shop.
    pub store_name: Option<String>,
    /// Account of the payer; begins with `2088`.
    pub buyer_user_id: Option<String>,
    /// `open_id` of the payer, which differs per application.
    pub buyer_open_id: Option<String>,
    /// `open_id` of the payer, by the field's older name.
    pub open_id: Option<String>,
    /// Masked login name of the payer.
    #[alipay(sensitive)]
    pub buyer_logon_id: Option<String>,
}

/// Returned goods.
#[alipay_model(setters)]
pub struct RefundGoodsDetail {
    /// Goods ID assigned by you.
    #[alipay(max_len = 64)]
    pub goods_id: Option<String>,
    /// Refunded amount for these goods, in yuan.
    pub refund_amount: Option<Money>,
    /// Item ID assigned by you.
    #[alipay(max_len = 64)]
    pub out_item_id: Option<String>,
    /// SKU ID assigned by you.
    #[alipay(max_len = 64)]
    pub out_sku_id: Option<String>,
    /// Your numbers of the returned vouchers.
    pub out_certificate_no_list: Option<Vec<String>>,
}

/// Refunded vouchers of one type.
#[alipay_model(setters)]
pub struct PresetPayTool {
    /// Value of the vouchers, in yuan.
    pub amount: Vec<Money>,
    /// Type of the vouchers. (The spelling is Alipay's.)
    pub assert_type_code: Option<String>,
}
