//! Notifications about trades.

use alipay_runtime::{BeijingTime, Money, alipay_model, alipay_notify, values::JsonText};

use super::{
    ChargeInfo, DiscountedGoods, EnterprisePayInfo, MedicalInsurance, TradeFundBill, TradeStatus,
    VoucherDetail,
};

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
    /// Sources of the money.
    pub fund_bill_list: Option<JsonText<Vec<TradeFundBill>>>,
    /// Vouchers that were used.
    pub voucher_detail_list: Option<JsonText<Vec<VoucherDetail>>>,
    /// Vouchers that were refunded, in notifications about refunds.
    pub refund_voucher_detail_list: Option<JsonText<Vec<VoucherDetail>>>,
    /// Discounts on individual goods.
    pub discount_goods_detail: Option<JsonText<Vec<DiscountedGoods>>>,
    /// Fees of the trade.
    pub charge_info_list: Option<JsonText<Vec<ChargeInfo>>>,
    /// Installments, if the trade was paid by them.
    pub hb_fq_pay_info: Option<JsonText<NotifiedInstallments>>,
    /// Payment by the buyer's company.
    pub enterprise_pay_info: Option<JsonText<EnterprisePayInfo>>,
    /// Card of the health insurance that paid.
    pub medical_insurance_info: Option<JsonText<MedicalInsurance>>,
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
    /// Amount that was really sent back by the refund, in yuan.
    pub send_back_fee: Option<Money>,
    /// Number of the agreement under which the buyer was charged.
    pub agreement_no: Option<String>,
    /// Agreement number assigned by you.
    pub external_agreement_no: Option<String>,
    /// Event behind the notification, such as `payByAccountAction`, `refundAction` or `closeTradeAction`.
    pub notify_action_type: Option<String>,
    /// Discounts paid by Alipay, in yuan.
    pub discount_amount: Option<Money>,
    /// Discounts paid by you, in yuan.
    pub mdiscount_amount: Option<Money>,
    /// Part paid by a small-change bonus, in yuan.
    pub hyb_amount: Option<Money>,
    /// Fee of the trade, in yuan.
    pub charge_amount: Option<String>,
    /// Type of the fee rate, such as `bluesea_1`.
    pub charge_flags: Option<String>,
    /// Fee paid by the buyer, in yuan.
    pub buyer_charge_amt: Option<Money>,
    /// Number of the settlement that includes the payment.
    pub settlement_id: Option<String>,
    /// Mode of a credit payment, such as `creditAdvanceV2`.
    pub credit_pay_mode: Option<String>,
    /// Amount of the fulfillment of a deposit, in yuan.
    pub fulfillment_amount: Option<Money>,
    /// Type of the received currency: `DC` for the digital yuan.
    pub receipt_currency_type: Option<String>,
    /// Channel by which the buyer paid, as text by Alipay.
    pub out_channel_type: Option<String>,
    /// Kind of cashier, as text by Alipay.
    pub cashier_type: Option<String>,
    /// Amount that you received with this payment of several, in yuan.
    pub current_seller_received_amount: Option<Money>,
    /// Amount that you received with all payments, in yuan.
    pub seller_received_total_amount: Option<Money>,
    /// Fee paid by you in total, in yuan.
    pub total_from_seller_fee: Option<Money>,
    /// Number of the payment among several.
    pub ff_current_period: Option<String>,
    /// Industry-specific details, as the text of a JSON object. (The spelling is Alipay's.)
    pub industry_sepc_detail: Option<String>,
    /// Industry-specific details of payments from one's own account, as the text of a JSON object. (The
    /// spelling is Alipay's.)
    pub industry_sepc_detail_acc: Option<String>,
    /// Industry-specific details of payments by the government, as the text of a JSON object. (The spelling
    /// is Alipay's.)
    pub industry_sepc_detail_gov: Option<String>,
    /// App ID of the application that created the trade.
    pub app_id: Option<String>,
    /// App ID of the merchant's application that granted the authorization; equals `app_id` without one.
    pub auth_app_id: Option<String>,
}

/// Installments, in the format of notifications.
#[alipay_model(setters)]
pub struct NotifiedInstallments {
    /// Number of installments.
    #[alipay(name = "USER_INSTALL_NUM")]
    pub user_install_num: Option<String>,
}

#[cfg(test)]
mod tests {
    use alipay_runtime::{declaration::Value, json};

    use super::*;

    #[test]
    fn lists_within_a_parameter_are_read() {
        let bills = r#"[{"amount":"15.00","fundChannel":"ALIPAYACCOUNT"}]"#;
        let goods = r#""[{\"goodsId\":\"1\",\"discountAmount\":\"0.10\"}]""#;
        let parameter = |text: &str| json::Json::Text(text.into()).to_string();
        let form = format!(
            r#"{{"fund_bill_list":{},"discount_goods_detail":{},"hb_fq_pay_info":{}}}"#,
            parameter(bills),
            parameter(goods),
            parameter(r#"{"USER_INSTALL_NUM":"3"}"#),
        );
        let form = json::parse(&form).unwrap();
        let mut changed = TradeStatusChanged::empty();
        changed.decode(&form).unwrap();
        let found = changed.fund_bill_list.as_ref().unwrap();
        assert_eq!(found[0].amount, Some(Money::from_cents(1500)));
        assert_eq!(found[0].fund_channel.as_deref(), Some("ALIPAYACCOUNT"));
        let discounted = changed.discount_goods_detail.as_ref().unwrap();
        assert_eq!(discounted[0].discount_amount, Some(Money::from_cents(10)));
        assert_eq!(changed.to_json().unwrap(), form, "written as received");
    }
}
