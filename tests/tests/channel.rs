//! The message channel: what is handled and acknowledged, and what is not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use alipay_runtime::{
    Charset, Client, Notification, Receiver,
    channel::{Channel, ChannelEvent, ChannelState},
    crypto::{keys::PrivateKey, legacy_signer},
    inbox::{Inbox, MemoryInbox},
    notification::{MessageError, NotifyError, ReceiveError, Received, SignRule},
    protocol::ContentKey,
};
use alipay_tests::{
    channel::{Connection, Connections, KIND, Platform, data, frame, frame_with},
    platform::{APP_ID, key, sign, sign_with},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use tokio::sync::Semaphore;

/// The orders that were handled.
type Orders = Arc<Mutex<Vec<String>>>;

/// A receiver that notes the orders, and fails for those that begin with `fail`.
fn receiver(client: &Client, orders: &Orders, inbox: Arc<dyn Inbox>) -> Receiver {
    let orders = Arc::clone(orders);
    let handle = move |message: Notification| {
        let orders = Arc::clone(&orders);
        async move {
            let order = order_of(&message);
            assert!(!order.starts_with("panic"), "a handler that panics");
            if order.starts_with("slow") {
                tokio::time::sleep(Duration::from_secs(20)).await;
            }
            orders.lock().unwrap().push(order.clone());
            if order.starts_with("fail") { Err("it failed".into()) } else { Ok(()) }
        }
    };
    Receiver::builder(client.notification_verifier()).inbox(inbox).fallback(handle).build().unwrap()
}

fn order_of(message: &Notification) -> String {
    let content: serde_json::Value = serde_json::from_str(message.get("biz_content").unwrap()).unwrap();
    content["commodity_order_id"].as_str().unwrap().to_owned()
}

async fn start(platform: &Platform, connections: &mut Connections) -> (Channel, Connection, Orders) {
    start_with(platform, connections, &platform.builder().build().unwrap()).await
}

async fn start_with(
    platform: &Platform,
    connections: &mut Connections,
    client: &Client,
) -> (Channel, Connection, Orders) {
    let orders = Orders::default();
    let receiver = receiver(client, &orders, Arc::new(MemoryInbox::new()));
    let channel = platform.channel(client, receiver).start().unwrap();
    let connection = connections.accept().await;
    channel.ready().await.unwrap();
    (channel, connection, orders)
}

fn handled(orders: &Orders) -> Vec<String> {
    orders.lock().unwrap().clone()
}

fn status(id: &str, status: &str) -> (String, String) {
    (id.to_owned(), status.to_owned())
}

#[tokio::test(start_paused = true)]
async fn a_message_is_acknowledged_after_its_handler_returned_ok() {
    let (platform, mut connections) = Platform::new();
    let (channel, mut connection, orders) = start(&platform, &mut connections).await;
    let mut events = channel.events();
    connection.send(frame("s1", "1")).await;
    assert_eq!(connection.acknowledged().await, status("s1", "SUCCESS"));
    assert_eq!(handled(&orders), ["1"]);
    let Some(ChannelEvent::Handled { kind, received }) = events.next().await else { panic!("an event") };
    assert_eq!((kind.as_str(), received), (KIND, Received::Handled));
    for (id, order) in [("s2", "fail"), ("s3", "panic")] {
        connection.send(frame(id, order)).await;
        assert_eq!(connection.acknowledged().await, status(id, "FAIL"), "{order}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_registration_and_the_connection_are_those_of_the_protocol() {
    let (platform, mut connections) = Platform::new();
    let (_channel, connection, _) = start(&platform, &mut connections).await;
    let registered = platform.registered.lock().unwrap()[0].clone();
    let names = |target: &str| {
        let query = target.split_once('?').unwrap().1.to_owned();
        let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
        let mut names: Vec<_> = pairs.map(|(name, _)| name).collect();
        names.sort();
        names.join(" ")
    };
    assert!(registered.starts_with("/websocket/register.do?timestamp=1795405458859&sign_type=RSA2&"));
    assert_eq!(names(&registered), "app_id charset nonce sdk_version sign sign_type timestamp");
    assert!(connection.target.starts_with("/websocket?"), "{}", connection.target);
    assert_eq!(names(&connection.target), "app_id charset link_token sdk_version sign sign_type timestamp");
    assert!(connection.target.contains("link_token=token1"));
    assert_eq!(connection.cookie.as_deref(), Some("zone=GZ00A"));
}

/// A genuine signature of the platform's, with a digest that the app does not use.
fn sha1_signature(text: &str) -> String {
    let key = PrivateKey::parse(&key("platform_private_pkcs8.pem")).unwrap();
    let signature = legacy_signer(&key).unwrap();
    let signature = futures_util::FutureExt::now_or_never(signature.sign(text.as_bytes()));
    STANDARD.encode(signature.unwrap().unwrap())
}

/// Each is a frame that must not be handled, with the reason.
fn forgeries() -> Vec<(&'static str, String)> {
    let genuine = data("1");
    let signature = sign(genuine.as_bytes());
    let other_app = genuine.replace(APP_ID, "2021000000000009");
    let sha1 = sha1_signature(&genuine);
    let doubled =
        frame_with("s1", &genuine, &signature).replace(r#","data":"#, r#","data":{"header":{}},"data":"#);
    let escaped = frame_with("s1", &genuine, &signature).replace(r#","data":"#, r#","d\u0061ta":"#);
    let in_text = frame_with("s1", &data("2"), &signature).replace(
        r#""x-version":"1.0""#,
        &format!(r#""x-error":{}"#, serde_json::json!(format!("\"data\":{genuine}"))),
    );
    vec![
        ("another text was signed", frame_with("s1", &data("2"), &signature)),
        ("a space more", frame_with("s1", &genuine.replace(":{", ": {"), &signature)),
        ("no signature", frame_with("s1", &genuine, "")),
        ("not base64", frame_with("s1", &genuine, "***")),
        (
            "the app's own key",
            frame_with("s1", &genuine, &sign_with("app_private_pkcs8.pem", genuine.as_bytes())),
        ),
        ("another app", frame_with("s1", &other_app, &sign(other_app.as_bytes()))),
        ("a digest downgrade", frame_with("s1", &genuine, &sha1).replace(r#""RSA2""#, r#""RSA""#)),
        ("two `data`", doubled),
        ("an escaped spelling", escaped),
        ("the signed text in a text of the protocol", in_text),
        ("no data", frame_with("s1", &genuine, &signature).replace(r#","data":"#, r#","other":"#)),
        ("no kind", {
            let data = genuine.replace("msgApi", "other");
            frame_with("s1", &data, &sign(data.as_bytes()))
        }),
    ]
}

#[tokio::test(start_paused = true)]
async fn what_does_not_verify_gets_fail_and_reaches_no_handler() {
    let (platform, mut connections) = Platform::new();
    let (channel, mut connection, orders) = start(&platform, &mut connections).await;
    let mut events = channel.events();
    for (forgery, frame) in forgeries() {
        connection.send(frame).await;
        assert_eq!(connection.acknowledged().await, status("s1", "FAIL"), "{forgery}");
        assert_eq!(handled(&orders), [""; 0], "{forgery}");
        let event = events.next().await.unwrap();
        let is_reported = match &event {
            ChannelEvent::NotHandled { error, .. } => matches!(**error, ReceiveError::Notification(_)),
            ChannelEvent::Unreadable { .. } => true,
            _ => false,
        };
        assert!(is_reported, "{forgery}: {event:?}");
    }
    connection.send(frame("s2", "1")).await;
    assert_eq!(connection.acknowledged().await, status("s2", "SUCCESS"), "the genuine one after all of them");
}

/// Alipay signs with SHA-256 for this app, whatever a frame says. Nothing of the protocol part decides anything.
#[tokio::test(start_paused = true)]
async fn the_protocol_part_decides_nothing() {
    let (platform, mut connections) = Platform::new();
    let (_channel, mut connection, orders) = start(&platform, &mut connections).await;
    let changed = frame("s1", "1").replace(r#""RSA2""#, r#""RSA""#).replace(r#""UTF-8""#, r#""GBK""#);
    connection.send(changed).await;
    assert_eq!(connection.acknowledged().await, status("s1", "SUCCESS"));
    // The same signed text with another id is the same message; another text with the same id is another message.
    connection.send(frame("s2", "1").replace("m-s2", "m-other")).await;
    assert_eq!(connection.acknowledged().await, status("s2", "SUCCESS"));
    connection.send(frame("s3", "2").replace("m-s3", "m-s1")).await;
    assert_eq!(connection.acknowledged().await, status("s3", "SUCCESS"));
    assert_eq!(handled(&orders), ["1", "2"]);
}

#[tokio::test(start_paused = true)]
async fn frames_without_a_message_get_no_acknowledgement() {
    let (platform, mut connections) = Platform::new();
    let (_channel, mut connection, orders) = start(&platform, &mut connections).await;
    connection.send("no frame").await;
    connection.send(frame("s1", "1").replace(r#""CONSUME""#, r#""CONSUME_ACK""#)).await;
    connection.send(frame("s1", "1").replace(r#""CONSUME""#, r#""PRODUCE_ACK""#)).await;
    connection.send(frame("s2", "2")).await;
    assert_eq!(connection.acknowledged().await, status("s2", "SUCCESS"));
    assert_eq!(handled(&orders), ["2"]);
}

/// The handler runs to its end, its result is remembered, and the next delivery is acknowledged without it.
#[tokio::test(start_paused = true)]
async fn what_was_running_when_the_connection_broke_is_acknowledged_on_redelivery() {
    let (platform, mut connections) = Platform::new();
    let (_channel, mut connection, orders) = start(&platform, &mut connections).await;
    connection.send(frame("s1", "slow")).await;
    tokio::time::sleep(Duration::from_millis(10)).await;
    drop(connection);
    let mut connection = connections.accept().await;
    connection.send(frame("s2", "slow")).await;
    assert_eq!(connection.acknowledged().await, status("s2", "FAIL"), "the first is still running");
    let quiet = tokio::time::timeout(Duration::from_secs(30), connection.next()).await;
    assert!(quiet.is_err(), "nothing is acknowledged that was delivered over another connection");
    connection.send(frame("s3", "slow")).await;
    assert_eq!(connection.acknowledged().await, status("s3", "SUCCESS"));
    assert_eq!(handled(&orders), ["slow"]);
}

#[tokio::test(start_paused = true)]
async fn drain_acknowledges_what_was_read_and_reads_no_more() {
    let (platform, mut connections) = Platform::new();
    let (channel, mut connection, orders) = start(&platform, &mut connections).await;
    connection.send(frame("s1", "slow")).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let draining = tokio::spawn({
        let channel = channel.clone();
        async move { channel.drain().await }
    });
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(channel.state(), ChannelState::Draining);
    connection.send(frame("s2", "2")).await;
    assert_eq!(connection.acknowledged().await, status("s1", "SUCCESS"));
    assert_eq!(connection.next().await, None, "the message that was not read is not acknowledged");
    draining.await.unwrap();
    assert_eq!((channel.state(), handled(&orders)), (ChannelState::Closed, vec!["slow".to_owned()]));
    channel.closed().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_dropped_channel_ends_after_the_running_handlers() {
    let (platform, mut connections) = Platform::new();
    let (channel, mut connection, orders) = start(&platform, &mut connections).await;
    connection.send(frame("s1", "slow")).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    drop(channel);
    assert_eq!(connection.acknowledged().await, status("s1", "SUCCESS"));
    assert_eq!(connection.next().await, None);
    assert_eq!(handled(&orders), ["slow"]);
}

/// More messages than fit into the buffers of a connection.
const MESSAGES: usize = 400;

/// Messages above the limit are not read: nothing is dropped, and nothing is refused.
#[tokio::test(start_paused = true)]
async fn back_pressure_reaches_the_socket() {
    let (platform, mut connections) = Platform::new();
    let client = platform.builder().build().unwrap();
    let (gate, running) = (Arc::new(Semaphore::new(0)), Arc::new(Mutex::new((0, 0))));
    let handle = {
        let (gate, running) = (Arc::clone(&gate), Arc::clone(&running));
        move |_: Notification| {
            let (gate, running) = (Arc::clone(&gate), Arc::clone(&running));
            async move {
                {
                    let mut running = running.lock().unwrap();
                    running.0 += 1;
                    running.1 = running.1.max(running.0);
                }
                gate.acquire().await.unwrap().forget();
                running.lock().unwrap().0 -= 1;
                Ok(())
            }
        }
    };
    let receiver = Receiver::builder(client.notification_verifier())
        .timeout(Duration::from_secs(1000))
        .fallback(handle)
        .build()
        .unwrap();
    let _channel = platform.channel(&client, receiver).max_in_flight(3).start().unwrap();
    let Connection { socket, .. } = connections.accept().await;
    let (mut write, read) = futures_util::StreamExt::split(socket);
    let writer = tokio::spawn(async move {
        for number in 0..MESSAGES {
            let text = frame(&format!("s{number}"), &format!("{number}{}", "x".repeat(300)));
            let message = tokio_tungstenite::tungstenite::Message::text(text);
            futures_util::SinkExt::send(&mut write, message).await.unwrap();
        }
        write
    });
    // Longer than a silent connection is kept: that nothing is read is no silence of the platform's.
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert!(!writer.is_finished(), "the platform could write everything");
    gate.add_permits(MESSAGES);
    let texts = futures_util::StreamExt::filter_map(read, async |message| match message.unwrap() {
        tokio_tungstenite::tungstenite::Message::Text(text) => Some(text.to_string()),
        _ => None,
    });
    let texts: Vec<String> =
        futures_util::StreamExt::collect(futures_util::StreamExt::take(texts, MESSAGES)).await;
    assert!(texts.iter().all(|text| text.contains("SUCCESS")));
    assert_eq!(running.lock().unwrap().1, 3);
    let _write = writer.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn handlers_get_the_message_as_a_notification() {
    let (platform, mut connections) = Platform::new();
    let client = platform.builder().build().unwrap();
    let (seen, receiver) = noting(&client);
    let _channel = platform.channel(&client, receiver).start().unwrap();
    let mut connection = connections.accept().await;
    // With the whitespace and the escapes of the platform.
    let data = data("1").replace(r#""content":{"#, r#""content": { "x":"\/\u4e2d", "#);
    connection.send(frame_with("s1", &data, &sign(data.as_bytes()))).await;
    assert_eq!(connection.acknowledged().await, status("s1", "SUCCESS"));
    let message = seen.lock().unwrap().pop().unwrap();
    let content = r#"{ "x":"\/\u4e2d", "commodity_order_id":"1","status":"DONE"}"#;
    assert_eq!(message.get("biz_content"), Some(content));
    assert_eq!((message.get("app_id"), message.get("msg_method")), (Some(APP_ID), Some(KIND)));
    assert_eq!(message.rule(), SignRule::Data);
    assert_eq!(message.notify_id().map(str::len), Some(64), "the digest of what was signed");
    assert_eq!(message.lease().unwrap().key().notify_id(), message.notify_id().unwrap());
}

fn noting(client: &Client) -> (Arc<Mutex<Vec<Notification>>>, Receiver) {
    let seen: Arc<Mutex<Vec<Notification>>> = Arc::default();
    let noted = Arc::clone(&seen);
    let receiver =
        Receiver::builder(client.notification_verifier()).fallback(move |message: Notification| {
            noted.lock().unwrap().push(message);
            async { Ok(()) }
        });
    (seen, receiver.build().unwrap())
}

#[tokio::test(start_paused = true)]
async fn encrypted_contents_and_other_character_sets_are_read() {
    const KEY: &str = "AAECAwQFBgcICQoLDA0ODw==";
    let encrypt = |text: &str, charset: Charset| {
        ContentKey::parse(KEY).unwrap().encrypt(&charset.encode(text).unwrap())
    };
    let content = r#"{"commodity_order_id":"中"}"#;
    for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb18030] {
        let (platform, mut connections) = Platform::new();
        let client = platform.builder().encrypt_key(KEY).charset(charset).build().unwrap();
        let (seen, receiver) = noting(&client);
        let _channel = platform.channel(&client, receiver).start().unwrap();
        let mut connection = connections.accept().await;
        let header = format!(r#"{{"appId":"{APP_ID}","msgApi":"{KIND}"}}"#);
        for (id, value) in [("s1", format!("\"{}\"", encrypt(content, charset))), ("s2", content.to_owned())]
        {
            let data = format!(r#"{{"header":{header},"content":{value}}}"#);
            let sign = sign(&charset.encode(&data).unwrap());
            connection.send(frame_with(id, &data, &sign)).await;
            assert_eq!(connection.acknowledged().await, status(id, "SUCCESS"), "{charset}");
            assert_eq!(seen.lock().unwrap().pop().unwrap().get("biz_content"), Some(content));
        }
        let data = format!(r#"{{"header":{header},"content":"AAAA"}}"#);
        connection.send(frame_with("s3", &data, &sign(data.as_bytes()))).await;
        assert_eq!(connection.acknowledged().await, status("s3", "FAIL"), "a ciphertext of another key");
    }
}

#[tokio::test(start_paused = true)]
async fn an_encrypted_content_without_a_key_is_reported() {
    let (platform, mut connections) = Platform::new();
    let (channel, mut connection, _) = start(&platform, &mut connections).await;
    let mut events = channel.events();
    let data = format!(r#"{{"header":{{"appId":"{APP_ID}","msgApi":"{KIND}"}},"content":"AAAA"}}"#);
    connection.send(frame_with("s1", &data, &sign(data.as_bytes()))).await;
    assert_eq!(connection.acknowledged().await, status("s1", "FAIL"));
    let Some(ChannelEvent::NotHandled { error, .. }) = events.next().await else { panic!("an event") };
    let ReceiveError::Notification(NotifyError::Message(problem)) = &*error else { panic!("{error}") };
    assert_eq!(*problem, MessageError::Encrypted);
    assert!(error.to_string().contains("encrypt_key"));
}
