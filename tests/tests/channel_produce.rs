//! Messages to Alipay over the message channel, and what is known about their outcome.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::time::Duration;

use alipay_runtime::{
    Charset, Outcome, Receiver, alipay_notify,
    channel::{Channel, NotProduced, ProduceError},
    crypto::{Backend, keys::PublicKey},
};
use alipay_tests::{
    channel::{Connection, Platform},
    platform::{APP_ID, key},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use tokio::time::Instant;

/// A message to Alipay.
#[alipay_notify(msg_method = "alipay.example.order.report")]
pub struct OrderReport {
    /// Number of the order.
    #[alipay(max_len = 8)]
    pub order_no: String,
}

/// A notification that cannot be sent.
#[alipay_notify(notify_type = "order_report")]
pub struct Parameters {
    /// Number of the order.
    pub order_no: String,
}

fn start(platform: &Platform) -> Channel {
    start_with(platform, platform.builder())
}

fn start_with(platform: &Platform, builder: alipay_runtime::ClientBuilder) -> Channel {
    let client = builder.build().unwrap();
    let receiver = Receiver::builder(client.notification_verifier()).build().unwrap();
    platform.channel(&client, receiver).start().unwrap()
}

fn report() -> OrderReport {
    OrderReport { order_no: "中1".to_owned() }
}

/// Reads what was produced, and acknowledges it with these members.
async fn acknowledge(connection: &mut Connection, members: &str) -> String {
    let text = connection.next().await.unwrap();
    let (head, _) = text.split_once("\r\n\r\n").unwrap();
    let protocol = format!(r#"{{"x-type":"message","x-cmd":"PRODUCE_ACK","x-msgId":"m1",{members}}}"#);
    connection.send(format!("{head}\r\n\r\n{{\"protocol\":{protocol}}}")).await;
    text
}

#[tokio::test(start_paused = true)]
async fn a_message_is_signed_over_its_data_and_acknowledged() {
    for charset in [Charset::Utf8, Charset::Gbk] {
        let (platform, mut connections) = Platform::new();
        let channel = start_with(&platform, platform.builder().charset(charset));
        let mut connection = connections.accept().await;
        let producing = tokio::spawn(async move { channel.produce(&report()).await });
        let text = acknowledge(&mut connection, r#""x-status":"SUCCESS""#).await;
        assert_eq!(producing.await.unwrap().unwrap().message_id.as_deref(), Some("m1"));
        let (head, json) = text.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("stream-id:"), "{head}");
        let data = &json[json.find(r#","data":"#).unwrap() + 8..json.len() - 1];
        let expected = format!(
            r#"{{"header":{{"appId":"{APP_ID}","msgApi":"alipay.example.order.report"}},"content":{{"order_no":"中1"}}}}"#
        );
        assert_eq!(data, expected);
        let protocol: serde_json::Value =
            serde_json::from_str::<serde_json::Value>(json).unwrap()["protocol"].take();
        assert_eq!((&protocol["x-cmd"], &protocol["x-signType"]), (&"PRODUCE".into(), &"RSA2".into()));
        assert_eq!(
            (&protocol["x-timestamp"], &protocol["x-charset"]),
            (&"1795405458859".into(), &charset.as_str().into())
        );
        let app = PublicKey::parse(&key("app_public.b64")).unwrap();
        let signature = STANDARD.decode(protocol["x-sign"].as_str().unwrap()).unwrap();
        let verifier = Backend::preferred().unwrap().verifier(&app).unwrap();
        verifier.verify(&charset.encode(data).unwrap(), &signature).unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn a_refusal_has_code_and_text() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform);
    let mut connection = connections.accept().await;
    let producing = tokio::spawn(async move { channel.produce(&report()).await });
    acknowledge(&mut connection, r#""x-status":"FAIL","x-code":"40004","x-error":"no such order""#).await;
    let error = producing.await.unwrap().unwrap_err();
    assert_eq!(error.outcome(), Outcome::Refused);
    assert_eq!(error.to_string(), "alipay.example.order.report was refused with 40004 (no such order)");
}

#[tokio::test(start_paused = true)]
async fn an_acknowledgement_that_does_not_come_leaves_the_outcome_unknown() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform);
    let mut connection = connections.accept().await;
    let other = channel.clone();
    let producing = tokio::spawn(async move { other.produce(&report()).await });
    connection.next().await.unwrap();
    drop(connection);
    let error = producing.await.unwrap().unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown, "lost: {error}");
    let mut connection = connections.accept().await;
    let since = Instant::now();
    let other = channel.clone();
    let producing = tokio::spawn(async move { other.produce(&report()).await });
    // Responds to pings, and to nothing else.
    let silent = tokio::spawn(async move { while connection.next().await.is_some() {} });
    let error = producing.await.unwrap().unwrap_err();
    assert_eq!(
        (error.outcome(), since.elapsed()),
        (Outcome::Unknown, Duration::from_secs(30)),
        "silent: {error}"
    );
    silent.abort();
}

/// The acknowledgement of another message decides nothing.
#[tokio::test(start_paused = true)]
async fn acknowledgements_belong_to_their_stream_id() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform);
    let mut connection = connections.accept().await;
    let producing = tokio::spawn(async move { channel.produce(&report()).await });
    let text = connection.next().await.unwrap();
    let stream_id = text.split_once("\r\n").unwrap().0.to_owned();
    for (line, status) in [("stream-id:other", "FAIL"), (&*stream_id, "SUCCESS")] {
        let protocol = format!(r#"{{"x-type":"message","x-cmd":"PRODUCE_ACK","x-status":"{status}"}}"#);
        connection.send(format!("{line}\r\n\r\n{{\"protocol\":{protocol}}}")).await;
    }
    producing.await.unwrap().unwrap();
}

#[tokio::test(start_paused = true)]
async fn without_a_connection_nothing_was_sent() {
    let (platform, _connections) = Platform::new();
    *platform.refused_connections.lock().unwrap() = usize::MAX;
    let channel = start(&platform);
    let since = Instant::now();
    let error = channel.produce(&report()).await.unwrap_err();
    assert_eq!((error.outcome(), since.elapsed()), (Outcome::NotSent, Duration::from_secs(30)));
    assert!(matches!(error, ProduceError::NotSent { reason: NotProduced::NoConnection, .. }), "{error}");
    channel.drain().await;
    let error = channel.produce(&report()).await.unwrap_err();
    assert!(matches!(error, ProduceError::NotSent { reason: NotProduced::Closed, .. }), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_message_that_cannot_be_sent_is_refused_before() {
    let (platform, mut connections) = Platform::new();
    let channel = start_with(&platform, platform.builder().charset(Charset::Gbk));
    let mut connection = connections.accept().await;
    let long = OrderReport { order_no: "123456789".to_owned() };
    let unmappable = OrderReport { order_no: "\u{1F600}".to_owned() };
    for error in [
        channel.produce(&long).await.unwrap_err(),
        channel.produce(&unmappable).await.unwrap_err(),
        channel.produce(&Parameters { order_no: "1".to_owned() }).await.unwrap_err(),
    ] {
        assert_eq!(error.outcome(), Outcome::NotSent, "{error}");
    }
    channel.drain().await;
    assert_eq!(connection.next().await, None, "nothing was written");
}

/// At shutdown, an acknowledgement that is on its way is waited for.
#[tokio::test(start_paused = true)]
async fn drain_waits_for_the_acknowledgement() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform);
    let mut connection = connections.accept().await;
    let other = channel.clone();
    let producing = tokio::spawn(async move { other.produce(&report()).await });
    let text = connection.next().await.unwrap();
    let draining = tokio::spawn(async move { channel.drain().await });
    tokio::time::sleep(Duration::from_secs(3)).await;
    let (head, _) = text.split_once("\r\n\r\n").unwrap();
    let protocol = r#"{"x-type":"message","x-cmd":"PRODUCE_ACK","x-status":"SUCCESS"}"#;
    connection.send(format!("{head}\r\n\r\n{{\"protocol\":{protocol}}}")).await;
    producing.await.unwrap().unwrap();
    assert_eq!(connection.next().await, None);
    draining.await.unwrap();
}
