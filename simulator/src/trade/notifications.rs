//! The notification of a trade's state, `trade_status_sync`.

use alipay::trade::TradeStatus;

use super::record::SimulatedTrade;
use crate::{
    domain::{BUYER_LOGON_ID, app_of, own_pid},
    events::{NewNotification, NotificationContent},
    support::beijing_time::{millis, seconds},
};

/// Creates the notification of the trade's state, if the call named a receiver and the buyer has reached the platform.
/// It has the parameters of captured ones: a refund in full lacks the amounts of the payment.
pub(super) fn status(trade: &SimulatedTrade, now: i64) -> Option<NewNotification> {
    let url = trade.notify_url.clone().filter(|url| !url.is_empty())?;
    if !trade.has_buyer || trade.status == TradeStatus::WaitBuyerPay {
        return None;
    }
    let amount = trade.total_amount.to_string();
    let mut params = vec![
        ("auth_app_id", auth_app_id(trade)),
        ("trade_no", trade.trade_no.clone()),
        ("out_trade_no", trade.out_trade_no.clone()),
        ("trade_status", trade.status.as_str().to_owned()),
        ("total_amount", amount.clone()),
        ("subject", trade.subject.clone()),
        ("buyer_id", trade.buyer_id.clone()),
        ("buyer_logon_id", BUYER_LOGON_ID.to_owned()),
        ("seller_id", trade.seller_id.clone()),
        ("seller_email", format!("{}@example.com", trade.seller_id)),
        ("gmt_create", seconds(trade.created_at)),
    ];
    let optional = [("body", &trade.body), ("passback_params", &trade.passback_params)];
    params.extend(optional.into_iter().filter_map(|(name, value)| Some((name, value.clone()?))));
    let times = [("gmt_payment", trade.paid_at), ("gmt_close", trade.closed_at)];
    params.extend(times.into_iter().filter_map(|(name, time)| Some((name, seconds(time?)))));
    if let Some(refund) = trade.refunds.last() {
        params.push(("refund_fee", trade.refunded().to_string()));
        params.push(("gmt_refund", millis(refund.at)));
        params.push(("out_biz_no", refund.out_request_no.clone()));
    }
    if trade.status != TradeStatus::TradeClosed {
        for name in ["receipt_amount", "invoice_amount", "buyer_pay_amount"] {
            params.push((name, amount.clone()));
        }
        params.push(("point_amount", "0.00".to_owned()));
        params
            .push(("fund_bill_list", format!(r#"[{{"amount":"{amount}","fundChannel":"ALIPAYACCOUNT"}}]"#)));
    }
    let content = NotificationContent::Event { kind: "trade_status_sync", params };
    Some(NewNotification { app_id: trade.app_id.clone(), url: Some(url), at: now, content })
}

/// The app of the seller: that of the merchant if it has authorized the call.
pub(crate) fn auth_app_id(trade: &SimulatedTrade) -> String {
    if trade.seller_id == own_pid(&trade.app_id) { trade.app_id.clone() } else { app_of(&trade.seller_id) }
}
