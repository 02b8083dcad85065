//! Refunds a trade.

use alipay_runtime::{BeijingTime, Money, alipay_api, alipay_model};

use super::{
    GoodsDetail, OneOrMany, QueryRefund, RefundChargeInfo, RefundRoyalty, TradeApi, TradeFundBill,
    VoucherDetail, YesNo,
};

/// Gives back all or part of what was paid.
///
/// Meant for a paid trade, within the time that your contract allows (a year as a rule). Name the trade by
/// one of its two numbers. For several refunds of one trade give each its own
/// [`out_request_no`](RefundTrade::out_request_no): a repeated call with the same number and amount refunds
/// once.
///
/// That the call succeeded does not yet mean that money moved: [`fund_change`](RefundedTrade::fund_change)
/// says so. If the outcome is unknown, ask [`QueryRefund`].
///
/// # Errors
///
/// - [`ACQ.SELLER_BALANCE_NOT_ENOUGH`](super::TradeErrorCode::SellerBalanceNotEnough): your balance does not
///   cover it.
/// - [`ACQ.REFUND_AMT_NOT_EQUAL_TOTAL`](super::TradeErrorCode::RefundAmountExceeded): more than is left to
///   refund.
/// - [`ACQ.DISCORDANT_REPEAT_REQUEST`](super::TradeErrorCode::DiscordantRepeat): the number of the refund was
///   used with another amount.
/// - [`ACQ.TRADE_HAS_FINISHED`](super::TradeErrorCode::TradeHasFinished): the time for refunds is over.
/// - [`ACQ.TRADE_NOT_ALLOW_REFUND`](super::TradeErrorCode::RefundNotAllowed): this trade is not to be
///   refunded.
/// - [`ACQ.TRADE_NOT_EXIST`](super::TradeErrorCode::TradeNotFound): no such trade; a buyer who has not yet
///   come to Alipay has none.
/// - [`ACQ.TRADE_STATUS_ERROR`](super::TradeErrorCode::TradeStatusError): the state of the trade does not
///   allow it.
/// - [`ACQ.INVALID_PARAMETER`](super::TradeErrorCode::InvalidParameter): a parameter is missing or malformed.
/// - [`ACQ.SYSTEM_ERROR`](super::TradeErrorCode::SystemError): a fault at Alipay; send the same call again,
///   number and amount unchanged.
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
    /// What to give back, in yuan: at most what is left of the price.
    pub refund_amount: Money,
    /// Your own number of the trade.
    #[alipay(max_len = 64)]
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade; it takes precedence over `out_trade_no`.
    #[alipay(max_len = 64)]
    pub trade_no: Option<String>,
    /// Your own number of this refund, unique within the trade. Needed for a partial refund; without it the
    /// trade's number counts.
    #[alipay(max_len = 64, idempotency_key)]
    pub out_request_no: Option<String>,
    /// Why. The buyer can see it.
    #[alipay(max_len = 256)]
    pub refund_reason: Option<String>,
    /// Currency of the refund, which is that of the trade.
    #[alipay(max_len = 8)]
    pub refund_currency: Option<String>,
    /// The goods that are given back.
    pub goods_detail: Option<Vec<GoodsDetail>>,
    /// The goods that are given back, with the vouchers that belong to them.
    pub refund_goods_detail: Option<Vec<RefundGoodsDetail>>,
    /// Shares to take back from those who got them.
    pub refund_royalty_parameters: Option<Vec<RefundRoyalty>>,
    /// Optional parts that the answer should have, such as `refund_detail_item_list`.
    pub query_options: Option<Vec<String>>,
    /// Your number of the cashier or clerk.
    #[alipay(max_len = 30)]
    pub operator_id: Option<String>,
    /// Your number of the shop.
    #[alipay(max_len = 32)]
    pub store_id: Option<String>,
    /// Your number of the till or terminal.
    #[alipay(max_len = 32)]
    pub terminal_id: Option<String>,
    /// Account of the acquiring institution, `2088` at its start. Only for institutions.
    #[alipay(max_len = 16)]
    pub org_pid: Option<String>,
    /// Account that advances the money.
    #[alipay(max_len = 64)]
    pub refund_advance_account: Option<String>,
    /// How that account is named.
    #[alipay(max_len = 32)]
    pub refund_advance_account_type: Option<String>,
    /// Account that the money is taken from.
    #[alipay(max_len = 64)]
    pub refund_trans_out: Option<String>,
    /// How that account is named, `userId` for instance.
    #[alipay(max_len = 32)]
    pub refund_trans_out_type: Option<String>,
    /// Number of the confirmed settlement that the refund belongs to.
    #[alipay(max_len = 64)]
    pub related_settle_confirm_no: Option<String>,
}

/// A refund that was taken in.
#[alipay_model(setters)]
pub struct RefundedTrade {
    /// Your own number of the trade.
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade.
    pub trade_no: Option<String>,
    /// Whether money moved by this call. [`YesNo::No`] also when an earlier call with the same number did it.
    pub fund_change: Option<YesNo>,
    /// What has been refunded of the trade in all, this refund included, in yuan.
    pub refund_fee: Option<Money>,
    /// What really goes back to the payer in this refund, in yuan.
    pub send_back_fee: Option<Money>,
    /// When the refund was paid.
    pub gmt_refund_pay: Option<BeijingTime>,
    /// Currency of the refund.
    pub refund_currency: Option<String>,
    /// Where the money went back to.
    pub refund_detail_item_list: Vec<TradeFundBill>,
    /// Vouchers that went back.
    pub refund_voucher_detail_list: Vec<VoucherDetail>,
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
    /// Whether money goes back to a bank account, such as `true`.
    pub has_deposit_back: Option<String>,
    /// Vouchers of the payer's that were refunded.
    pub refund_preset_paytool_list: Option<OneOrMany<PresetPayTool>>,
    /// Number of the settlement of the refund.
    pub refund_settlement_id: Option<String>,
    /// Name of the shop.
    pub store_name: Option<String>,
    /// Account of the payer, `2088` at its start.
    pub buyer_user_id: Option<String>,
    /// The payer's `open_id`, which is another for each application.
    pub buyer_open_id: Option<String>,
    /// The payer's `open_id`, by an older name of the field.
    pub open_id: Option<String>,
    /// The payer's login, with characters masked.
    #[alipay(sensitive)]
    pub buyer_logon_id: Option<String>,
}

/// Goods that are given back.
#[alipay_model(setters)]
pub struct RefundGoodsDetail {
    /// Your number of the goods.
    #[alipay(max_len = 64)]
    pub goods_id: Option<String>,
    /// What is given back for them, in yuan.
    pub refund_amount: Option<Money>,
    /// Your number of the item.
    #[alipay(max_len = 64)]
    pub out_item_id: Option<String>,
    /// Your number of the variant.
    #[alipay(max_len = 64)]
    pub out_sku_id: Option<String>,
    /// Your numbers of the vouchers that are given back.
    pub out_certificate_no_list: Option<Vec<String>>,
}

/// Vouchers of one kind that were refunded.
#[alipay_model(setters)]
pub struct PresetPayTool {
    /// What they are worth, in yuan.
    pub amount: Vec<Money>,
    /// Their kind. (Alipay's spelling.)
    pub assert_type_code: Option<String>,
}
