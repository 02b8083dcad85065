//! Entries about trades.

use alipay_runtime::{BeijingTime, Money, alipay_model};

/// Trade in a bill.
#[alipay_model(setters)]
pub struct TradeEntry {
    /// Trade number assigned by Alipay.
    pub alipay_order_no: Option<String>,
    /// Trade number assigned by you.
    pub merchant_order_no: Option<String>,
    /// State of the trade, as text by Alipay, such as `成功` (succeeded).
    pub trade_status: Option<String>,
    /// Kind of trade, as text by Alipay.
    pub trade_type: Option<String>,
    /// Amount of the trade, in yuan.
    pub total_amount: Option<Money>,
    /// Refunded amount, in yuan.
    pub refund_amount: Option<Money>,
    /// Service fee in yuan.
    pub service_fee: Option<Money>,
    /// Discounts paid by you, in yuan.
    pub net_mdiscount: Option<Money>,
    /// Creation time of the trade.
    pub gmt_create: Option<BeijingTime>,
    /// Time of payment.
    pub gmt_pay: Option<BeijingTime>,
    /// Time of the refund.
    pub gmt_refund: Option<BeijingTime>,
    /// Title of the order.
    pub goods_title: Option<String>,
    /// Description of the order.
    pub goods_memo: Option<String>,
    /// Masked account of the other party.
    #[alipay(sensitive)]
    pub other_account: Option<String>,
    /// Shop number assigned by you.
    pub store_no: Option<String>,
    /// Name of the shop.
    pub store_name: Option<String>,
}
