//! Notifications about trades.

use alipay_runtime::{
    BeijingTime, Money, alipay_model, alipay_notify, declaration::DecodeError, declaration::Model,
    declaration::Value, json,
};

use super::TradeStatus;

/// Every message about trades.
///
/// What [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) verifies can be read as this.
#[alipay_notify]
#[derive(Clone)]
pub enum TradeNotification {
    /// A trade was created, paid, refunded or closed.
    StatusChanged(TradeStatusChanged),
    /// Another kind of message; all its parameters are kept.
    Other(alipay_runtime::notification::Params),
}

/// A trade was created, paid, refunded or closed.
///
/// Comes to the `notify_url` of the request, and again until it is answered with success. Before you act on
/// it compare [`out_trade_no`](TradeStatusChanged::out_trade_no) and
/// [`total_amount`](TradeStatusChanged::total_amount) with your order, and
/// [`seller_id`](TradeStatusChanged::seller_id) and [`app_id`](TradeStatusChanged::app_id) with yourself.
/// Messages may overtake each other and arrive more than once.
///
/// The trade is paid if its state is [`TradeSuccess`](TradeStatus::TradeSuccess) or
/// [`TradeFinished`](TradeStatus::TradeFinished). A partial refund leaves that state as it is and has
/// [`gmt_refund`](TradeStatusChanged::gmt_refund); a refund of everything closes the trade.
#[alipay_notify(notify_type = "trade_status_sync", setters)]
pub struct TradeStatusChanged {
    /// Your own number of the trade.
    pub out_trade_no: Option<String>,
    /// Alipay's number of the trade.
    pub trade_no: Option<String>,
    /// Your own number of the refund, in a message about one.
    pub out_biz_no: Option<String>,
    /// State of the trade.
    pub trade_status: Option<TradeStatus>,
    /// Price of the whole order, in yuan.
    pub total_amount: Option<Money>,
    /// What you receive, in yuan, before fees.
    pub receipt_amount: Option<Money>,
    /// What the payer may ask an invoice for, in yuan.
    pub invoice_amount: Option<Money>,
    /// What the payer paid, in yuan, discounts taken off.
    pub buyer_pay_amount: Option<Money>,
    /// Part that was paid by points, in yuan.
    pub point_amount: Option<Money>,
    /// What has been refunded of the trade in all, in yuan.
    pub refund_fee: Option<Money>,
    /// Title of the order.
    pub subject: Option<String>,
    /// What is sold.
    pub body: Option<String>,
    /// When the trade was created.
    pub gmt_create: Option<BeijingTime>,
    /// When it was paid.
    pub gmt_payment: Option<BeijingTime>,
    /// When it was refunded, with fractions of a second.
    pub gmt_refund: Option<BeijingTime>,
    /// When it was closed.
    pub gmt_close: Option<BeijingTime>,
    /// What the money came from, as the text of a JSON list; [`fund_bills`](TradeStatusChanged::fund_bills)
    /// reads it.
    pub fund_bill_list: Option<String>,
    /// Vouchers that were used, as the text of a JSON list; [`vouchers`](TradeStatusChanged::vouchers) reads
    /// it.
    pub voucher_detail_list: Option<String>,
    /// Your text that the trade was made with.
    pub passback_params: Option<String>,
    /// Account of the payer, `2088` at its start.
    pub buyer_id: Option<String>,
    /// The payer's `open_id`, which is another for each application.
    pub buyer_open_id: Option<String>,
    /// The payer's login, with characters masked.
    #[alipay(sensitive)]
    pub buyer_logon_id: Option<String>,
    /// Account that gets the money, `2088` at its start.
    pub seller_id: Option<String>,
    /// Login of that account.
    #[alipay(sensitive)]
    pub seller_email: Option<String>,
    /// Application that the trade was made by.
    pub app_id: Option<String>,
    /// Application of the merchant that authorised it; the same one where nobody had to.
    pub auth_app_id: Option<String>,
}

impl TradeStatusChanged {
    /// What the money came from; nothing if the message does not say.
    ///
    /// # Errors
    /// The text is no JSON list of this kind.
    pub fn fund_bills(&self) -> Result<Vec<NotifiedFundBill>, DecodeError> {
        list_in(self.fund_bill_list.as_deref())
    }

    /// Vouchers that were used; nothing if the message does not say.
    ///
    /// # Errors
    /// The text is no JSON list of this kind.
    pub fn vouchers(&self) -> Result<Vec<NotifiedVoucher>, DecodeError> {
        list_in(self.voucher_detail_list.as_deref())
    }
}

fn list_in<T: Model>(text: Option<&str>) -> Result<Vec<T>, DecodeError> {
    let mut list = Vec::new();
    if let Some(text) = text {
        list.decode(&json::parse(text)?)?;
    }
    Ok(list)
}

/// Money from one source, as notifications write it.
#[alipay_model(setters)]
pub struct NotifiedFundBill {
    /// How much, in yuan.
    pub amount: Option<Money>,
    /// Source, `ALIPAYACCOUNT` or `PCREDIT` for instance.
    #[alipay(name = "fundChannel")]
    pub fund_channel: Option<String>,
}

/// A voucher that was used, as notifications write it.
#[alipay_model(setters)]
pub struct NotifiedVoucher {
    /// What it is called.
    pub name: Option<String>,
    /// Kind, `ALIPAY_DISCOUNT_VOUCHER` for instance.
    pub r#type: Option<String>,
    /// What it is worth, in yuan.
    pub amount: Option<Money>,
    /// Part that you bear, in yuan.
    #[alipay(name = "merchantContribute")]
    pub merchant_contribute: Option<Money>,
    /// Part that others bear, in yuan.
    #[alipay(name = "otherContribute")]
    pub other_contribute: Option<Money>,
    /// Remark.
    pub memo: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_within_a_parameter_are_read_on_demand() {
        let mut message: TradeStatusChanged = TradeStatusChanged::empty();
        assert!(message.fund_bills().unwrap().is_empty());
        message.fund_bill_list = Some(r#"[{"amount":"15.00","fundChannel":"ALIPAYACCOUNT"}]"#.into());
        let bills = message.fund_bills().unwrap();
        assert_eq!(bills[0].amount, Some(Money::from_cents(1500)));
        assert_eq!(bills[0].fund_channel.as_deref(), Some("ALIPAYACCOUNT"));
        message.voucher_detail_list = Some("none".into());
        assert!(message.vouchers().is_err());
    }
}
