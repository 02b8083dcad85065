//! The message channel over sockets against the simulator, which verifies and signs with its own code: every fault, with
//! what must be handled, acknowledged and delivered again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use alipay_runtime::{
    Client, Notification, Outcome, Receiver, alipay_notify,
    channel::{Channel, ChannelState, ProduceError},
};
use alipay_simulator::{
    Carrier, ChannelFault, Fault, FaultPlan, JournalEntry, OutgoingNotification, SentNotification, Simulator,
};
use tokio::time::{sleep, timeout};

const KIND: &str = "alipay.open.servicemarket.order.change.notify";

/// The number of times that each message was handled to completion.
type Handled = Arc<Mutex<BTreeMap<String, usize>>>;

async fn connect(simulator: &Simulator, connections: usize) -> (Channel, Handled) {
    let client = simulator.client().unwrap();
    connect_as(&client, connections).await
}

async fn connect_as(client: &Client, connections: usize) -> (Channel, Handled) {
    let handled = Handled::default();
    let counted = Arc::clone(&handled);
    let receiver =
        Receiver::builder(client.notification_verifier()).fallback(move |message: Notification| {
            let counted = Arc::clone(&counted);
            async move {
                let order = message.get("biz_content").unwrap().to_owned();
                if order.contains("slow") {
                    sleep(Duration::from_millis(300)).await;
                }
                *counted.lock().unwrap().entry(order).or_default() += 1;
                Ok(())
            }
        });
    let channel = client.channel(receiver.build().unwrap()).connections(connections).start().unwrap();
    channel.ready().await.unwrap();
    (channel, handled)
}

fn message(simulator: &Simulator, order: &str) -> OutgoingNotification {
    OutgoingNotification::new([
        ("app_id", simulator.app().app_id.as_str()),
        ("msg_method", KIND),
        ("notify_id", order),
        ("biz_content", &format!(r#"{{"order":"{order}"}}"#)),
    ])
    .with_carrier(Carrier::Channel)
}

fn deliveries(simulator: &Simulator) -> Vec<Arc<SentNotification>> {
    let notification = |entry| match entry {
        JournalEntry::Notification(notification) => Some(notification),
        _ => None,
    };
    simulator.journal().into_iter().filter_map(notification).collect()
}

/// Waits until a genuine delivery of the message was acknowledged.
async fn acknowledged(simulator: &Simulator, order: &str) {
    let is_acknowledged = |sent: &Arc<SentNotification>| {
        sent.notify_id.as_deref() == Some(order) && !sent.is_forged && sent.acknowledged
    };
    let waiting = async {
        while !deliveries(simulator).iter().any(is_acknowledged) {
            sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(Duration::from_secs(30), waiting).await.expect("the message is acknowledged in the end");
}

/// Sends a message with a fault and one without. Returns the deliveries of the first.
async fn with_fault(fault: ChannelFault, connections: usize) -> Vec<Arc<SentNotification>> {
    let simulator = Simulator::start().await.unwrap();
    simulator.redeliver_after(Duration::from_millis(50));
    let (channel, handled) = connect(&simulator, connections).await;
    simulator.inject_channel_fault(FaultPlan::once(fault));
    let _first = simulator.send(&message(&simulator, "1")).await;
    acknowledged(&simulator, "1").await;
    assert!(
        simulator.send(&message(&simulator, "2")).await.unwrap().acknowledged,
        "{fault}: the channel goes on"
    );
    channel.drain().await;
    let handled = handled.lock().unwrap();
    let counts: Vec<_> = handled.iter().map(|(order, count)| (order.as_str(), *count)).collect();
    assert_eq!(counts, [(r#"{"order":"1"}"#, 1), (r#"{"order":"2"}"#, 1)], "{fault}: handled once each");
    let mut deliveries = deliveries(&simulator);
    deliveries.retain(|sent| sent.notify_id.as_deref() == Some("1"));
    let forged: Vec<_> = deliveries.iter().filter(|sent| sent.is_forged && sent.acknowledged).collect();
    assert!(forged.is_empty(), "{fault}: a forgery was acknowledged");
    deliveries
}

fn results(deliveries: &[Arc<SentNotification>]) -> Vec<&str> {
    deliveries
        .iter()
        .map(|sent| sent.response.as_ref().map_or_else(String::as_str, |(_, body)| body))
        .collect()
}

#[tokio::test]
async fn a_lost_acknowledgement_is_given_again_without_handling_again() {
    let deliveries = with_fault(ChannelFault::LostAcknowledgement, 1).await;
    assert_eq!(results(&deliveries), ["the acknowledgement was lost", "SUCCESS"]);
}

#[tokio::test]
async fn a_frame_that_was_cut_is_delivered_again_over_another_connection() {
    let deliveries = with_fault(ChannelFault::CutInFrame, 1).await;
    let results = results(&deliveries);
    assert_eq!(results.last(), Some(&"SUCCESS"));
    assert!(results[..results.len() - 1].iter().all(|result| result.contains("the connection was lost")));
}

#[tokio::test]
async fn forgeries_are_answered_fail_and_the_genuine_message_is_handled() {
    for fault in [ChannelFault::Forged, ChannelFault::DoubledData, ChannelFault::OtherApp] {
        let deliveries = with_fault(fault, 1).await;
        assert_eq!(results(&deliveries), ["FAIL", "SUCCESS"], "{fault}");
        assert!(deliveries[0].is_forged && !deliveries[1].is_forged);
    }
}

#[tokio::test]
async fn a_doubled_delivery_is_handled_once() {
    let deliveries = with_fault(ChannelFault::Twice, 1).await;
    assert!(deliveries.len() >= 2 && results(&deliveries).contains(&"SUCCESS"), "{:?}", results(&deliveries));
}

#[tokio::test]
async fn a_half_open_connection_is_replaced_and_its_message_delivered_again() {
    for connections in [1, 2] {
        let deliveries = with_fault(ChannelFault::HalfOpen, connections).await;
        assert!(results(&deliveries)[0].contains("the connection was lost"), "{:?}", results(&deliveries));
    }
}

#[tokio::test]
async fn a_slow_reader_gets_its_acknowledgements_late() {
    let deliveries = with_fault(ChannelFault::SlowReader(Duration::from_millis(500)), 1).await;
    assert_eq!(results(&deliveries), ["SUCCESS"]);
}

/// Registrations have the faults of calls. Each is tried again, and none is believed that is not signed.
#[tokio::test]
async fn a_registration_with_a_fault_is_tried_again() {
    let register = "websocket/register.do";
    for fault in [
        Fault::CutBefore,
        Fault::CutAfter,
        Fault::CutInBody,
        Fault::BadGateway,
        Fault::HtmlPage,
        Fault::TooManyRequests,
        Fault::MissingSignature,
        Fault::DoubledSignature,
        Fault::Oversized(100_000),
    ] {
        let simulator = Simulator::start().await.unwrap();
        simulator.inject(FaultPlan::once(fault).on(register));
        let (channel, _) = connect(&simulator, 1).await;
        assert!(simulator.send(&message(&simulator, "1")).await.unwrap().acknowledged, "{fault}");
        channel.drain().await;
    }
}

/// Before anything was verified, a wrong signature means a wrong key.
#[tokio::test]
async fn a_first_registration_with_a_wrong_signature_ends_the_channel() {
    for fault in [Fault::WrongSignature, Fault::TamperedBody] {
        let simulator = Simulator::start().await.unwrap();
        simulator.inject(FaultPlan::always(fault).on("websocket/register.do"));
        let client = simulator.client().unwrap();
        let receiver = Receiver::builder(client.notification_verifier()).build().unwrap();
        let error = client.channel(receiver).start().unwrap().ready().await.unwrap_err().to_string();
        assert!(error.contains("the configured Alipay public key"), "{fault}: {error}");
    }
}

#[tokio::test]
async fn a_refused_registration_says_how_to_fix_it() {
    let simulator = Simulator::start().await.unwrap();
    let unknown = simulator.client_builder().app_id("2021000000000099").build().unwrap();
    let other_key = simulator.register_app().await.unwrap().private_key;
    let wrong_key = simulator.client_builder().private_key(other_key).build().unwrap();
    for (client, fix) in [(unknown, "production and sandbox"), (wrong_key, "upload the public key")] {
        let receiver = Receiver::builder(client.notification_verifier()).build().unwrap();
        let channel = client.channel(receiver).start().unwrap();
        let error = channel.closed().await.unwrap_err().to_string();
        assert!(error.contains(fix), "{error}");
        assert_eq!(channel.state(), ChannelState::Failed);
    }
}

#[tokio::test]
async fn certificates_and_their_rotation_work_as_for_calls() {
    let simulator = Simulator::builder().certificates().start().await.unwrap();
    let client = simulator.client_builder().rotate_certificates(true).build().unwrap();
    let (channel, handled) = connect_as(&client, 1).await;
    assert!(simulator.send(&message(&simulator, "1")).await.unwrap().acknowledged);
    simulator.redeliver_after(Duration::from_millis(100));
    simulator.rotate_certificate().await.unwrap();
    // The message does not say who signed it; a new registration does.
    let first = simulator.send(&message(&simulator, "2")).await.unwrap();
    assert!(!first.acknowledged);
    acknowledged(&simulator, "2").await;
    channel.drain().await;
    assert_eq!(handled.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn rsa_and_other_character_sets_work_as_for_calls() {
    let simulator = Simulator::builder().legacy_signatures().start().await.unwrap();
    for charset in [alipay_runtime::Charset::Gbk, alipay_runtime::Charset::Gb18030] {
        for sign_type in [alipay_runtime::SignType::Rsa, alipay_runtime::SignType::Rsa2] {
            let client = simulator.client_builder().charset(charset).sign_type(sign_type).build().unwrap();
            let (channel, handled) = connect_as(&client, 1).await;
            let order = format!("中文{charset}{sign_type}");
            assert!(simulator.send(&message(&simulator, &order)).await.unwrap().acknowledged, "{order}");
            channel.drain().await;
            assert_eq!(handled.lock().unwrap().len(), 1);
        }
    }
}

/// A message goes over the channel or by HTTP, as its kind is subscribed.
#[tokio::test]
async fn the_subscription_of_a_kind_chooses_the_way() {
    let simulator = Simulator::start().await.unwrap();
    let (channel, handled) = connect(&simulator, 1).await;
    let by_http = message(&simulator, "1").with_carrier(Carrier::PostForm);
    assert!(simulator.send(&by_http).await.is_err(), "there is no receiver by HTTP");
    let refused = simulator.subscribe_over_channel("servicemarket_order_notify").unwrap_err().to_string();
    assert!(refused.contains("servicemarket_order_notify") && refused.contains("HTTP"), "{refused}");
    simulator.subscribe_over_channel(KIND).unwrap();
    assert_eq!(simulator.channel_subscriptions(), [KIND]);
    assert!(simulator.send(&by_http).await.unwrap().acknowledged);
    simulator.subscribe_over_http(KIND);
    assert!(simulator.send(&by_http).await.is_err());
    let connections = simulator.channel_connections();
    assert_eq!((connections.len(), connections[0].sent, connections[0].acknowledged), (1, 1, 1));
    channel.drain().await;
    while !simulator.channel_connections().is_empty() {
        sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(handled.lock().unwrap().len(), 1);
}

/// A message waits with the platform until somebody connects.
#[tokio::test]
async fn a_message_without_a_connection_waits_for_one() {
    let simulator = Arc::new(Simulator::start().await.unwrap());
    let waiting = tokio::spawn({
        let simulator = Arc::clone(&simulator);
        async move { simulator.send(&message(&simulator, "1")).await }
    });
    sleep(Duration::from_millis(50)).await;
    let (channel, handled) = connect(&simulator, 1).await;
    assert!(waiting.await.unwrap().unwrap().acknowledged);
    channel.drain().await;
    assert_eq!(handled.lock().unwrap().len(), 1);
}

/// A drain in the middle of traffic: what was not acknowledged is delivered to the next client.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_by_a_drain_in_the_middle_of_traffic() {
    let simulator = Arc::new(Simulator::start().await.unwrap());
    simulator.redeliver_after(Duration::from_millis(20));
    let (channel, first) = connect(&simulator, 2).await;
    let sending: Vec<_> = (0..100)
        .map(|number| {
            let simulator = Arc::clone(&simulator);
            tokio::spawn(async move {
                let _first = simulator.send(&message(&simulator, &format!("slow{number}"))).await;
                acknowledged(&simulator, &format!("slow{number}")).await;
            })
        })
        .collect();
    sleep(Duration::from_millis(200)).await;
    channel.drain().await;
    let (next, second) = connect(&simulator, 2).await;
    for sent in sending {
        sent.await.unwrap();
    }
    next.drain().await;
    let (first, second) = (first.lock().unwrap(), second.lock().unwrap());
    assert!(!first.is_empty() && !second.is_empty(), "both had a part: {} and {}", first.len(), second.len());
    assert_eq!(first.len() + second.len(), 100, "each by one of them");
    assert!(first.values().chain(second.values()).all(|count| *count == 1));
}

/// A message to Alipay.
#[alipay_notify(msg_method = "alipay.example.order.report")]
pub struct OrderReport {
    /// Number of the order.
    pub order_no: String,
}

#[tokio::test]
async fn produced_messages_are_verified_by_the_platform() {
    let simulator = Simulator::start().await.unwrap();
    let (channel, _) = connect(&simulator, 1).await;
    channel.produce(&OrderReport { order_no: "中1".to_owned() }).await.unwrap();
    let received = simulator.requests().len();
    let produced = simulator.journal().into_iter().find_map(|entry| match entry {
        JournalEntry::Request(request) if request.verb == "PRODUCE" => Some(request),
        _ => None,
    });
    let produced = produced.unwrap();
    assert_eq!(produced.content, r#"{"order_no":"中1"}"#);
    assert!(produced.verified && received > 0);
    assert_eq!(produced.endpoint.as_deref(), Some("alipay.example.order.report"));
    channel.drain().await;
    let error = channel.produce(&OrderReport { order_no: "2".to_owned() }).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(matches!(error, ProduceError::NotSent { .. }));
}
