//! The notifications of a trade's states, verified by the client.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, Ordering},
};

use alipay::{
    prelude::*,
    runtime::{Protocol, clock::Clock, notification::SignRule},
    trade::*,
};
use alipay_simulator::Simulator;

use super::{
    Settable, client,
    notifications::receiver,
    trades::{refund, yuan},
};

/// Waits until this number of notifications has arrived, and returns the last one.
async fn arrived(simulator: &Simulator, received: &Mutex<Vec<Vec<u8>>>, count: usize) -> TradeStatusChanged {
    while received.lock().unwrap().len() < count {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let raw = received.lock().unwrap()[count - 1].clone();
    let verifier = simulator.client().unwrap().notification_verifier();
    let notification = verifier.verify(&raw).unwrap();
    assert_eq!(notification.rule(), SignRule::V1);
    let TradeNotification::StatusChanged(changed) =
        notification.decode::<TradeNotification>().unwrap().into_inner()
    else {
        panic!("another notification");
    };
    changed
}

async fn each_new_state_is_sent_to_the_url_of_the_call(protocol: Protocol) {
    let simulator = Simulator::start().await.unwrap();
    let client = client(&simulator, protocol);
    let trades = client.trades();
    let (url, received) = receiver().await;
    let order = PrecreateTrade::new("N1", yuan("10.00"), "书 & 茶".replace(" & ", "+").as_str())
        .with_notify_url(url.as_str())
        .with_passback_params("a%3D1");
    trades.precreate(order).await.unwrap();
    simulator.scan_as_buyer("N1").unwrap();
    simulator.pay_as_buyer("N1").unwrap();
    let paid = arrived(&simulator, &received, 1).await;
    assert_eq!(
        (paid.trade_status.clone(), paid.total_amount.clone()),
        (Some(TradeStatus::TradeSuccess), Some(yuan("10.00")))
    );
    assert_eq!((paid.subject.as_deref(), paid.passback_params.as_deref()), (Some("书+茶"), Some("a%3D1")));
    assert_eq!(paid.app_id.as_deref(), Some(simulator.app().app_id.as_str()));
    assert_eq!(paid.fund_bill_list.as_ref().unwrap()[0].amount, Some(yuan("10.00")));
    assert_eq!((paid.refund_fee.clone(), paid.out_biz_no.clone()), (None, None));
    trades.refund(refund("N1", "4.00", "R1")).await.unwrap();
    let partial = arrived(&simulator, &received, 2).await;
    assert_eq!(
        (partial.trade_status.clone(), partial.refund_fee.clone()),
        (Some(TradeStatus::TradeSuccess), Some(yuan("4.00")))
    );
    assert_eq!(partial.out_biz_no.as_deref(), Some("R1"));
    trades.refund(refund("N1", "4.00", "R1")).await.unwrap();
    trades.refund(refund("N1", "6.00", "R2")).await.unwrap();
    let full = arrived(&simulator, &received, 3).await;
    assert_eq!(
        (full.trade_status.clone(), full.refund_fee.clone()),
        (Some(TradeStatus::TradeClosed), Some(yuan("10.00")))
    );
    assert_eq!(full.receipt_amount, None, "as in captured ones");
}

#[tokio::test]
async fn an_expired_trade_is_closed_and_notified_without_any_call() {
    let now = alipay::runtime::clock::SystemClock.unix_millis();
    let clock = Arc::new(Settable(AtomicI64::new(now)));
    let simulator = Simulator::builder().clock(Arc::clone(&clock) as _).start().await.unwrap();
    let client = simulator.client_builder().clock(Arc::clone(&clock) as _).build().unwrap();
    let (url, received) = receiver().await;
    let order =
        CreateTrade::new("T", yuan("1.00"), "A").with_timeout_express("1m").with_notify_url(url.as_str());
    client.trades().create(order).await.unwrap();
    // Nobody has scanned this one, so its end is not notified.
    let unseen = PrecreateTrade::new("U", yuan("1.00"), "A").with_timeout_express("1m").with_notify_url(url);
    client.trades().precreate(unseen).await.unwrap();
    clock.0.fetch_add(60_000, Ordering::Relaxed);
    let closed = arrived(&simulator, &received, 1).await;
    assert_eq!(
        (closed.out_trade_no.as_deref(), closed.trade_status.clone()),
        (Some("T"), Some(TradeStatus::TradeClosed))
    );
    assert!(closed.gmt_close.is_some() && closed.gmt_payment.is_none() && closed.refund_fee.is_none());
    assert_eq!(simulator.trade("U").unwrap().status, TradeStatus::TradeClosed);
    assert_eq!(received.lock().unwrap().len(), 1);
}

over_both_protocols!(each_new_state_is_sent_to_the_url_of_the_call);
