//! Notifications that the simulator signs, verified by the client.

use std::sync::{Arc, Mutex};

use alipay::{
    notification::NotifyError,
    prelude::*,
    runtime::notification::SignRule,
    servicemarket::{AcceptOrder, CancelOperator, OrderStatus, RejectOrder, ServiceMarketNotification},
};
use alipay_simulator::{
    Carrier, Charset, FaultPlan, JournalEntry, NewOrder, NotificationFault, OutgoingNotification, Simulator,
    SimulatorError,
};
use axum::{Router, extract::RawQuery};
use bytes::Bytes;

/// Starts a receiver that stores raw forms, and acknowledges all that are not empty.
pub(crate) async fn receiver() -> (String, Arc<Mutex<Vec<Vec<u8>>>>) {
    let received = Arc::new(Mutex::new(Vec::new()));
    let stored = Arc::clone(&received);
    let take = move |RawQuery(query): RawQuery, body: Bytes| async move {
        let raw = query.map_or_else(|| body.to_vec(), String::into_bytes);
        let acknowledgement = if raw.is_empty() { "fail" } else { "success" };
        stored.lock().unwrap().push(raw);
        acknowledgement
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/notify", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(take)).await });
    (url, received)
}

async fn started() -> (Simulator, Arc<Mutex<Vec<Vec<u8>>>>) {
    let simulator = Simulator::start().await.unwrap();
    let (url, received) = receiver().await;
    simulator.notify_to(url).unwrap();
    (simulator, received)
}

/// Verifies the last delivery with the client.
fn read(
    simulator: &Simulator,
    received: &Mutex<Vec<Vec<u8>>>,
) -> Result<ServiceMarketNotification, NotifyError> {
    let raw = received.lock().unwrap().last().unwrap().clone();
    let notification = simulator.client().unwrap().notification_verifier().with_max_age(None).verify(&raw)?;
    // Without `sign_type` both rules sign the same text.
    let has = |text: &[u8]| raw.windows(text.len()).any(|part| part == text);
    let is_v2 = has(b"sign_type") && has(b"servicemarket_order_notify");
    let expected = if is_v2 { SignRule::V2 } else { SignRule::V1 };
    assert_eq!(notification.rule(), expected);
    Ok(notification.decode::<ServiceMarketNotification>()?.into_inner())
}

#[tokio::test]
async fn a_placed_order_is_notified_in_each_character_set_and_by_each_carrier() {
    let (simulator, received) = started().await;
    let order =
        NewOrder::new().with_title("扫码 点餐+").with_merchant_name("小张火锅店").with_shops(["A", "B"]);
    let id = simulator.place_order(order);
    assert!(simulator.send_order_placed(&id).await.unwrap().acknowledged);
    let notification =
        simulator.order_placed(&id).unwrap().with_charset(Charset::Gbk).with_carrier(Carrier::GetQuery);
    for _ in 0..2 {
        let ServiceMarketNotification::OrderPlaced(placed) = read(&simulator, &received).unwrap() else {
            panic!("another notification");
        };
        assert_eq!(placed.commodity_order_id.as_ref(), Some(&id));
        assert_eq!(placed.title.as_deref(), Some("扫码 点餐+"));
        assert_eq!((placed.order_item_num, placed.merchant_shop_id.as_deref()), (Some(2), Some("A")));
        assert_eq!((placed.total_price.unwrap().cents(), placed.biz_type), (0, None));
        let report = simulator.send(&notification).await.unwrap();
        assert_eq!(report.notify_id.as_deref(), notification.notify_id());
    }
    let raws = received.lock().unwrap();
    assert_eq!(raws.len(), 3);
    assert_eq!(raws[1], raws[2], "RSA signatures are deterministic");
    assert!(String::from_utf8_lossy(&raws[1]).contains("charset=GBK"));
}

#[tokio::test]
async fn null_texts_of_the_guide_are_absent() {
    let (simulator, received) = started().await;
    let report = simulator.send_guide_sample().await.unwrap();
    assert_eq!(report.notify_id.as_deref(), Some("91722adff935e8cfa58b3aabf4dead6ibe"));
    let ServiceMarketNotification::OrderPlaced(placed) = read(&simulator, &received).unwrap() else {
        panic!("another notification");
    };
    assert_eq!((placed.commodity_order_id, placed.order_time, placed.total_price), (None, None, None));
    assert_eq!(placed.promoter_master_name.as_deref(), Some("某某服务商名称"));
    assert_eq!((placed.package_count, placed.period_day), (Some(1000), Some(180)));
    assert_eq!(placed.consumer_mini_app_id.as_deref(), Some("2018112160475050"));
}

#[tokio::test]
async fn a_changed_order_is_notified_in_gbk_and_in_utf_8() {
    let (simulator, received) = started().await;
    let id = simulator.place_order(NewOrder::new());
    simulator.cancel_order_as_merchant(&id, "未按时实施").unwrap();
    for charset in [Charset::Gbk, Charset::Utf8] {
        assert!(simulator.send_order_changed(&id, charset).await.unwrap().acknowledged);
        let ServiceMarketNotification::OrderChanged(changed) = read(&simulator, &received).unwrap() else {
            panic!("another notification");
        };
        assert_eq!(changed.status, Some(OrderStatus::MerchantCancelled));
        assert_eq!(changed.cancel_memo.as_deref(), Some("未按时实施"));
        assert_eq!(changed.cancel_operator_type, Some(CancelOperator::Merchant));
        assert!(changed.order_no.unwrap().len() <= 24 && changed.order_line_no.unwrap().len() <= 24);
        assert!(changed.operate_time.unwrap() >= changed.order_time.unwrap());
    }
    let raws = received.lock().unwrap();
    assert!(String::from_utf8_lossy(&raws[0]).contains("%CE%B4%B0%B4"), "未按 in GBK");
}

#[tokio::test]
async fn a_notification_changed_after_signing_is_rejected() {
    let simulator = Simulator::start().await.unwrap();
    let notifications = simulator.client().unwrap().notification_verifier().with_max_age(None);
    let params = [("notify_type", "x"), ("notify_id", "1"), ("sign_type", "RSA2"), ("title", "扫码")];
    for rule in [SignRule::V1, SignRule::V2] {
        let raw = simulator.sign_notification(&params, Charset::Utf8, rule).unwrap();
        assert_eq!(notifications.verify(raw.as_bytes()).unwrap().rule(), rule);
        let forged = raw.replace("notify_id=1", "notify_id=2");
        let refused = notifications.verify(forged.as_bytes()).unwrap_err();
        assert!(matches!(refused, NotifyError::BadSignature), "{refused}");
    }
    let emoji = simulator.sign_notification(&[("title", "🍜")], Charset::Gbk, SignRule::V2);
    assert!(matches!(emoji, Err(SimulatorError::Charset { .. })));
}

#[tokio::test]
async fn notifications_can_be_created_and_changed() {
    let (simulator, received) = started().await;
    let id = simulator.place_order(NewOrder::new());
    let notification =
        simulator.order_changed(&id).unwrap().with_param("app_id", "2099").without_param("version");
    simulator.send(&notification).await.unwrap();
    assert!(matches!(read(&simulator, &received), Err(NotifyError::OtherApp(app)) if app == "2099"));
    let renewals =
        r#"{"wait_for_renew_order_count_30_day":"1234","wait_for_renew_merchant_count_30_day":"10"}"#;
    let renewals = OutgoingNotification::new([
        ("msg_method", "alipay.open.servicemarket.orderrenew.notify"),
        ("app_id", simulator.app().app_id.as_str()),
        ("biz_content", renewals),
    ]);
    simulator.send(&renewals).await.unwrap();
    let ServiceMarketNotification::RenewalsDue(due) = read(&simulator, &received).unwrap() else {
        panic!("another notification");
    };
    assert_eq!(due.wait_for_renew_order_count_30_day, Some(1234));
    assert!(!format!("{renewals:?}").contains("1234"));
    let report = simulator.send_raw("").await.unwrap();
    assert_eq!((report.status, report.body.as_str(), report.acknowledged), (200, "fail", false));
}

#[tokio::test]
async fn changes_are_notified_automatically_if_enabled() {
    let (simulator, received) = started().await;
    let orders = simulator.client().unwrap();
    let [quiet, loud] = [(); 2].map(|()| simulator.place_order(NewOrder::new()));
    orders.orders().accept(AcceptOrder::new(quiet)).await.unwrap();
    simulator.notify_automatically(true);
    let twice = simulator.place_order(NewOrder::new());
    orders.orders().reject(RejectOrder::new(loud, "no")).await.unwrap();
    orders.orders().accept(AcceptOrder::new(twice.as_str())).await.unwrap();
    simulator.cancel_order_as_merchant(&twice, "late").unwrap();
    for _ in 0..100 {
        if received.lock().unwrap().len() == 3 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let statuses: Vec<_> = received.lock().unwrap().iter().map(|raw| status(&simulator, raw)).collect();
    let expected =
        [OrderStatus::ProviderRejected, OrderStatus::ProviderAccepted, OrderStatus::MerchantCancelled];
    assert_eq!(statuses, expected);
}

fn status(simulator: &Simulator, raw: &[u8]) -> OrderStatus {
    let notification =
        simulator.client().unwrap().notification_verifier().with_max_age(None).verify(raw).unwrap();
    match notification.decode::<ServiceMarketNotification>().unwrap().into_inner() {
        ServiceMarketNotification::OrderChanged(changed) => changed.status.unwrap(),
        other => panic!("another notification: {other:?}"),
    }
}

#[tokio::test]
async fn without_a_receiver_or_an_order_nothing_is_sent() {
    let simulator = Simulator::start().await.unwrap();
    let id = simulator.place_order(NewOrder::new());
    assert!(matches!(simulator.send_order_placed(&id).await, Err(SimulatorError::NoReceiver)));
    assert!(matches!(simulator.send_order_placed("1").await, Err(SimulatorError::UnknownOrder(_))));
    simulator.notify_to("http://127.0.0.1:9/").unwrap();
    assert!(matches!(simulator.send_order_placed(&id).await, Err(SimulatorError::Delivery(_))));
}

/// Returns the received notifications in order: the type of genuine ones, and `forged` for the others.
fn arrivals(simulator: &Simulator, received: &Mutex<Vec<Vec<u8>>>) -> Vec<String> {
    let notifications = simulator.client().unwrap().notification_verifier().with_max_age(None);
    let received = received.lock().unwrap();
    let name = |raw: &Vec<u8>| match notifications.verify(raw) {
        Ok(notification) => notification.get("notify_type").unwrap_or_default().to_owned(),
        Err(NotifyError::BadSignature) => "forged".to_owned(),
        Err(error) => panic!("{error}"),
    };
    received.iter().map(name).collect()
}

#[tokio::test]
async fn notification_faults_follow_their_plans() {
    let (simulator, received) = started().await;
    let notification = |name: &str| {
        let app_id = simulator.app().app_id.clone();
        OutgoingNotification::new([
            ("app_id", app_id.as_str()),
            ("notify_type", name),
            ("title", "扫码"),
            ("charset", "UTF-8"),
        ])
    };
    // Long beside the others, also on a busy machine.
    let late = std::time::Duration::from_secs(2);
    simulator.inject_notification_fault(FaultPlan::always(NotificationFault::Gbk).on("in_gbk"));
    simulator.inject_notification_fault(FaultPlan::script([
        Some(NotificationFault::Twice),
        Some(NotificationFault::AfterTheNext),
        None,
        Some(NotificationFault::Forged),
        Some(NotificationFault::Late(late)),
    ]));
    for name in ["twice", "after", "next", "forged_first", "late", "in_gbk", "last"] {
        simulator.queue(notification(name));
    }
    let expected = ["twice", "twice", "next", "after", "forged", "forged_first", "in_gbk", "last", "late"];
    for _ in 0..500 {
        if received.lock().unwrap().len() == expected.len() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert_eq!(arrivals(&simulator, &received), expected);
    let in_gbk = received.lock().unwrap()[6].clone();
    assert!(String::from_utf8(in_gbk).unwrap().contains("%C9%A8"), "the title is in GBK");
}

/// Starts a receiver that acknowledges only from this delivery on, counted from 1.
async fn reluctant(accepted: usize) -> (String, Arc<Mutex<Vec<Vec<u8>>>>) {
    let received = Arc::new(Mutex::new(Vec::new()));
    let stored = Arc::clone(&received);
    let take = move |body: Bytes| async move {
        let mut stored = stored.lock().unwrap();
        stored.push(body.to_vec());
        if stored.len() >= accepted { "success" } else { "fail" }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/notify", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(take)).await });
    (url, received)
}

fn sent_by(simulator: &Simulator) -> Vec<Arc<alipay_simulator::SentNotification>> {
    let of_entry = |entry| match entry {
        JournalEntry::Notification(sent) => Some(sent),
        _ => None,
    };
    simulator.journal().into_iter().filter_map(of_entry).collect()
}

/// Waits until the journal has this number of deliveries.
async fn deliveries(simulator: &Simulator, count: usize) -> Vec<Arc<alipay_simulator::SentNotification>> {
    for _ in 0..500 {
        let sent = sent_by(simulator);
        if sent.len() >= count {
            return sent;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("{count} deliveries were expected, and the journal has {}", sent_by(simulator).len());
}

#[tokio::test]
async fn a_queued_notification_is_delivered_until_each_receiver_acknowledges_it() {
    let simulator = Simulator::builder().retry_scale(1_000_000.0).start().await.unwrap();
    let ((first, of_first), (second, of_second)) = (reluctant(3).await, reluctant(1).await);
    simulator.notify_to_each([first.as_str(), second.as_str()]).unwrap();
    let id = simulator.place_order(NewOrder::new());
    simulator.queue(simulator.order_placed(&id).unwrap());
    let sent = deliveries(&simulator, 4).await;
    let attempts = |url: &str| -> Vec<u32> {
        sent.iter().filter(|sent| sent.url == url).map(|sent| sent.attempt).collect()
    };
    assert_eq!((attempts(&first), attempts(&second)), (vec![1, 2, 3], vec![1]));
    let notify_id = sent[0].notify_id.clone().unwrap();
    assert!(simulator.redeliver(&notify_id).await.unwrap().acknowledged);
    assert_eq!(of_first.lock().unwrap().len() + of_second.lock().unwrap().len(), 6);
    let raws = of_first.lock().unwrap().clone();
    assert!(raws.iter().all(|raw| *raw == raws[0]), "each delivery has the same form");
    let unknown = simulator.redeliver("none").await;
    assert!(matches!(unknown, Err(SimulatorError::UnknownNotification(id)) if id == "none"));
}

#[tokio::test]
async fn an_unacknowledged_notification_is_given_up_after_eight_deliveries() {
    let simulator = Simulator::builder().retry_scale(1e9).start().await.unwrap();
    let (url, _) = reluctant(usize::MAX).await;
    let id = simulator.place_order(NewOrder::new());
    simulator.queue(simulator.order_placed(&id).unwrap().with_url(&url));
    let sent = deliveries(&simulator, 8).await;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    assert_eq!((sent_by(&simulator).len(), sent[7].attempt), (8, 8));
    assert!(matches!(Simulator::builder().retry_scale(0.0).start().await, Err(SimulatorError::RetryScale)));
}

#[tokio::test]
async fn an_address_elsewhere_is_a_failed_delivery_in_the_journal() {
    let simulator = Simulator::start().await.unwrap();
    let id = simulator.place_order(NewOrder::new());
    simulator.queue(simulator.order_placed(&id).unwrap().with_url("https://shop.example/notify"));
    let sent = deliveries(&simulator, 1).await;
    assert_eq!(sent[0].url, "https://shop.example/notify");
    assert!(sent[0].response.as_ref().unwrap_err().contains("this computer only"));
}

/// Genuine notifications of the service market were captured in both forms.
#[tokio::test]
async fn an_empty_parameter_can_be_part_of_the_signed_text() {
    let (simulator, received) = started().await;
    let id = simulator.place_order(NewOrder::new());
    let of_2020 = simulator.order_placed(&id).unwrap().with_param("isv_ticket", "");
    let of_2020 = of_2020.with_rule(SignRule::V1).with_empty_values_signed();
    assert!(simulator.send(&of_2020).await.unwrap().acknowledged);
    let raw = received.lock().unwrap()[0].clone();
    let verifier = simulator.client().unwrap().notification_verifier().with_max_age(None);
    assert_eq!(verifier.verify(&raw).unwrap().rule(), SignRule::V1);
    assert!(sent_by(&simulator)[0].canonical.as_ref().unwrap().contains("&isv_ticket=&"));
    let without = String::from_utf8(raw).unwrap().replace("isv_ticket=&", "");
    assert!(matches!(verifier.verify(without.as_bytes()), Err(NotifyError::BadSignature)));
}
