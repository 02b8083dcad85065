//! Notifications about trades.

use alipay_runtime::{
    BeijingTime, Money, alipay_model, alipay_notify, declaration::DecodeError, declaration::Model,
    declaration::Value, json,
};

use super::TradeStatus;

/// Any notification about trades.
///
/// A notification from [`NotificationVerifier`](alipay_runtime::notification::NotificationVerifier) can be
/// parsed into this type.
#[alipay_notify]
#[derive(Clone)]
pub enum TradeNotification {
    /// A trade was created, paid, refunded or closed.
    StatusChanged(TradeStatusChanged),
    /// Notification of another kind, with all its parameters.
    Other(alipay_runtime::notification::Params),
}

/// A trade was created, paid, refunded or closed.
///
/// Alipay sends it to the `notify_url` of the request, repeatedly until your server responds with success.
/// Before you act on it, compare [`out_trade_no`](TradeStatusChanged::out_trade_no) and
/// [`total_amount`](TradeStatusChanged::total_amount) with your order, and
/// [`seller_id`](TradeStatusChanged::seller_id) and [`app_id`](TradeStatusChanged::app_id) with your own.
/// Notifications may arrive out of order and more than once.
///
/// The trade is paid if its state is [`TradeSuccess`](TradeStatus::TradeSuccess) or
/// [`TradeFinished`](TradeStatus::TradeFinished). A partial refund does not change the state and sets
/// [`gmt_refund`](TradeStatusChanged::gmt_refund); a full refund closes the trade.
#[alipay_notify(notify_type = "trade_status_sync", setters)]
pub struct TradeStatusChanged {
    /// Trade number assigned by you.
    pub out_trade_no: Option<String>,
    /// Trade number assigned by Alipay.
    pub trade_no: Option<String>,
    /// Refund number assigned by you, in notifications about refunds.
    pub out_biz_no: Option<String>,
    /// State of the trade.
    pub trade_status: Option<TradeStatus>,
    /// Total amount of the order, in yuan.
    pub total_amount: Option<Money>,
    /// Amount that you receive before fees, in yuan.
    pub receipt_amount: Option<Money>,
    /// Amount that can be invoiced to the payer, in yuan.
    pub invoice_amount: Option<Money>,
    /// Amount paid by the payer after discounts, in yuan.
    pub buyer_pay_amount: Option<Money>,
    /// Part paid by points, in yuan.
    pub point_amount: Option<Money>,
    /// Total refunded amount of the trade, in yuan.
    pub refund_fee: Option<Money>,
    /// Title of the order.
    pub subject: Option<String>,
    /// Description of the order.
    pub body: Option<String>,
    /// Creation time of the trade.
    pub gmt_create: Option<BeijingTime>,
    /// Time of payment.
    pub gmt_payment: Option<BeijingTime>,
    /// Time of the refund, with fractions of a second.
    pub gmt_refund: Option<BeijingTime>,
    /// Time at which the trade was closed.
    pub gmt_close: Option<BeijingTime>,
    /// Sources of the money, as the text of a JSON list; [`fund_bills`](TradeStatusChanged::fund_bills)
    /// parses it.
    pub fund_bill_list: Option<String>,
    /// Vouchers that were used, as the text of a JSON list; [`vouchers`](TradeStatusChanged::vouchers) parses
    /// it.
    pub voucher_detail_list: Option<String>,
    /// Passback parameters of the trade.
    pub passback_params: Option<String>,
    /// Account of the payer; begins with `2088`.
    pub buyer_id: Option<String>,
    /// `open_id` of the payer, which differs per application.
    pub buyer_open_id: Option<String>,
    /// Masked login name of the payer.
    #[alipay(sensitive)]
    pub buyer_logon_id: Option<String>,
    /// Account that receives the money; begins with `2088`.
    pub seller_id: Option<String>,
    /// Login name of that account.
    #[alipay(sensitive)]
    pub seller_email: Option<String>,
    /// App ID of the application that created the trade.
    pub app_id: Option<String>,
    /// App ID of the merchant's application that granted the authorization; equals `app_id` without one.
    pub auth_app_id: Option<String>,
}

impl TradeStatusChanged {
    /// Returns the sources of the money; empty if the notification does not contain them.
    ///
    /// # Errors
    /// Returns an error if the text is not a JSON list of this kind.
    pub fn fund_bills(&self) -> Result<Vec<NotifiedFundBill>, DecodeError> {
        list_in(self.fund_bill_list.as_deref())
    }

    /// Returns the vouchers that were used; empty if the notification does not contain them.
    ///
    /// # Errors
    /// Returns an error if the text is not a JSON list of this kind.
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

/// Money from one source, in the format of notifications.
#[alipay_model(setters)]
pub struct NotifiedFundBill {
    /// Amount in yuan.
    pub amount: Option<Money>,
    /// Source, such as `ALIPAYACCOUNT` or `PCREDIT`.
    #[alipay(name = "fundChannel")]
    pub fund_channel: Option<String>,
}

/// Voucher that was used, in the format of notifications.
#[alipay_model(setters)]
pub struct NotifiedVoucher {
    /// Name of the voucher.
    pub name: Option<String>,
    /// Type, such as `ALIPAY_DISCOUNT_VOUCHER`.
    pub r#type: Option<String>,
    /// Value of the voucher, in yuan.
    pub amount: Option<Money>,
    /// Contribution of the merchant, in yuan.
    #[alipay(name = "merchantContribute")]
    pub merchant_contribute: Option<Money>,
    /// Contribution of others, in yuan.
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
        let mut notification: TradeStatusChanged = TradeStatusChanged::empty();
        assert!(notification.fund_bills().unwrap().is_empty());
        notification.fund_bill_list = Some(r#"[{"amount":"15.00","fundChannel":"ALIPAYACCOUNT"}]"#.into());
        let bills = notification.fund_bills().unwrap();
        assert_eq!(bills[0].amount, Some(Money::from_cents(1500)));
        assert_eq!(bills[0].fund_channel.as_deref(), Some("ALIPAYACCOUNT"));
        notification.voucher_detail_list = Some("none".into());
        assert!(notification.vouchers().is_err());
    }
}
