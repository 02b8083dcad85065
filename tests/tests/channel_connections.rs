//! The connections of the message channel: established, watched, replaced, and given up.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::time::Duration;

use alipay_runtime::{
    Client, Notification, Receiver,
    channel::{Channel, ChannelEvent, ChannelState, ConnectError, DisconnectReason},
};
use alipay_tests::{
    channel::{Connection, Platform, frame, registration},
    platform::{APP_ID, key, unsigned},
};
use futures_util::SinkExt;
use tokio::time::{Instant, sleep, timeout};

fn receiver(client: &Client) -> Receiver {
    let handle = |message: Notification| async move {
        if message.get("biz_content").unwrap().contains("slow") {
            sleep(Duration::from_secs(20)).await;
        }
        Ok(())
    };
    Receiver::builder(client.notification_verifier()).fallback(handle).build().unwrap()
}

fn start(
    platform: &Platform,
    configure: impl FnOnce(alipay_runtime::channel::ChannelBuilder) -> alipay_runtime::channel::ChannelBuilder,
) -> Channel {
    let client = platform.builder().build().unwrap();
    configure(platform.channel(&client, receiver(&client))).start().unwrap()
}

async fn works(connection: &mut Connection) {
    connection.send(frame("s1", "1")).await;
    assert_eq!(connection.acknowledged().await.1, "SUCCESS");
}

/// Answers the pings of a connection until it ends, so that it is not taken for lost.
fn keep_alive(mut connection: Connection) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move { while connection.next().await.is_some() {} })
}

#[tokio::test(start_paused = true)]
async fn a_half_open_connection_is_noticed_within_ten_seconds() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform, |channel| channel);
    let mut silent = connections.accept().await;
    works(&mut silent).await;
    let mut events = channel.events();
    // Nothing is read from it and nothing is written to it, but it is not closed.
    *platform.refused_connections.lock().unwrap() = usize::MAX;
    let since = Instant::now();
    loop {
        if let ChannelEvent::Disconnected { connection, reason } = events.next().await.unwrap() {
            assert_eq!((connection, reason), (1, DisconnectReason::Silent(Duration::from_secs(10))));
            break;
        }
    }
    assert!(since.elapsed() <= Duration::from_secs(10), "{:?}", since.elapsed());
    assert_eq!(channel.state(), ChannelState::Reconnecting);
    drop(silent);
}

/// The successor is there before the silent one is given up, so that no gap opens.
#[tokio::test(start_paused = true)]
async fn a_silent_connection_has_a_successor_before_it_is_given_up() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform, |channel| channel);
    let mut silent = connections.accept().await;
    works(&mut silent).await;
    let since = Instant::now();
    let mut successor = connections.accept().await;
    assert!(since.elapsed() < Duration::from_secs(10), "{:?}", since.elapsed());
    works(&mut successor).await;
    assert!(successor.target.contains("link_token=token2"), "a registration of its own");
    assert_eq!(channel.state(), ChannelState::Open { connections: 1 });
}

#[tokio::test(start_paused = true)]
async fn a_quiet_connection_is_kept_as_long_as_it_responds_to_pings() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform, |channel| channel);
    let connection = connections.accept().await;
    let alive = keep_alive(connection);
    sleep(Duration::from_secs(3600)).await;
    assert_eq!(channel.state(), ChannelState::Open { connections: 1 });
    assert!(connections.is_empty() && !alive.is_finished());
}

#[tokio::test(start_paused = true)]
async fn pauses_double_from_a_second_to_a_minute() {
    let (platform, mut connections) = Platform::new();
    *platform.refused_connections.lock().unwrap() = 8;
    let channel = start(&platform, |channel| channel);
    let mut events = channel.events();
    let mut pauses = Vec::new();
    let begin = Instant::now();
    for _ in 0..8 {
        let Some(ChannelEvent::ConnectFailed { error, retry_in }) = events.next().await else { panic!() };
        assert!(matches!(*error, ConnectError::Socket(_)), "{error}");
        pauses.push(retry_in.unwrap().as_secs());
    }
    assert_eq!(channel.state(), ChannelState::Connecting);
    let mut connection = connections.accept().await;
    assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 60, 60]);
    assert_eq!(begin.elapsed().as_secs(), pauses.iter().sum::<u64>());
    assert_eq!(platform.registered.lock().unwrap().len(), 9, "each with a registration of its own");
    works(&mut connection).await;
}

/// A server that accepts and closes at once must not be met with a storm of connections.
#[tokio::test(start_paused = true)]
async fn only_a_connection_that_lasted_resets_the_pauses() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform, |channel| channel);
    let mut times = Vec::new();
    for _ in 0..4 {
        drop(connections.accept().await);
        times.push(Instant::now());
    }
    let gaps: Vec<_> = times.windows(2).map(|pair| (pair[1] - pair[0]).as_secs()).collect();
    assert_eq!(gaps, [1, 2, 4]);
    let connection = connections.accept().await;
    let alive = keep_alive(connection);
    sleep(Duration::from_secs(11)).await;
    alive.abort();
    let _aborted = alive.await;
    let lost = Instant::now();
    let _connection = connections.accept().await;
    assert_eq!(lost.elapsed().as_secs(), 1);
    drop(channel);
}

#[tokio::test(start_paused = true)]
async fn several_connections_bridge_the_loss_of_one() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform, |channel| channel.connections(2));
    let (first, mut second) = (connections.accept().await, connections.accept().await);
    while channel.state() != (ChannelState::Open { connections: 2 }) {
        channel.changed(channel.state()).await;
    }
    drop(first);
    assert_eq!(channel.changed(channel.state()).await, ChannelState::Open { connections: 1 });
    works(&mut second).await;
    let mut third = connections.accept().await;
    works(&mut third).await;
    assert_eq!(channel.state(), ChannelState::Open { connections: 2 });
}

/// A renewed connection goes on until its successor is open, and acknowledges what it has read.
#[tokio::test(start_paused = true)]
async fn connections_overlap_when_one_is_renewed() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform, |channel| channel.renew_after(Duration::from_secs(100)));
    let mut events = channel.events();
    let mut old = connections.accept().await;
    // The longest jitter is a tenth.
    let quiet = timeout(Duration::from_secs(89), async { old.next().await }).await;
    assert!(quiet.is_err(), "it is not renewed yet");
    old.send(frame("s1", "slow")).await;
    let reading = tokio::spawn(async move {
        let acknowledged = old.acknowledged().await;
        (acknowledged, old.next().await)
    });
    let mut new = connections.accept().await;
    works(&mut new).await;
    let _new = keep_alive(new);
    let (acknowledged, end) = reading.await.unwrap();
    assert_eq!((acknowledged.0.as_str(), acknowledged.1.as_str(), end), ("s1", "SUCCESS", None));
    let mut seen = Vec::new();
    while let Ok(Some(event)) = timeout(Duration::from_secs(1), events.next()).await {
        match event {
            ChannelEvent::Connected { connection } => seen.push(format!("{connection} connected")),
            ChannelEvent::Disconnected { connection, reason } => {
                assert_eq!(reason, DisconnectReason::Replaced);
                seen.push(format!("{connection} ended"));
            }
            _ => {}
        }
    }
    assert_eq!(seen, ["1 connected", "2 connected", "1 ended"]);
}

/// As long as there is no successor, messages are received over the old connection.
#[tokio::test(start_paused = true)]
async fn a_connection_goes_on_until_its_successor_is_open() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform, |channel| channel.renew_after(Duration::from_secs(100)));
    let mut events = channel.events();
    let mut old = connections.accept().await;
    *platform.refused_connections.lock().unwrap() = 5;
    let mut failed = 0;
    while failed < 5 {
        tokio::select! {
            event = events.next() => failed += usize::from(matches!(event, Some(ChannelEvent::ConnectFailed { .. }))),
            // Responds to pings.
            text = old.next() => panic!("{text:?}"),
        }
    }
    works(&mut old).await;
    let mut new = connections.accept().await;
    works(&mut new).await;
    assert_eq!(old.next().await, None, "it is closed when the new one is open");
}

#[tokio::test(start_paused = true)]
async fn a_server_that_closes_is_connected_to_again() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform, |channel| channel);
    let mut connection = connections.accept().await;
    works(&mut connection).await;
    let mut events = channel.events();
    connection.socket.close(None).await.unwrap();
    while connection.next().await.is_some() {}
    let Some(ChannelEvent::Disconnected { reason, .. }) = events.next().await else { panic!() };
    assert!(matches!(reason, DisconnectReason::ClosedByServer(_)), "{reason}");
    works(&mut connections.accept().await).await;
}

#[tokio::test(start_paused = true)]
async fn a_peer_that_does_not_read_is_given_up() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform, |channel| channel.max_in_flight(1000));
    let mut events = channel.events();
    let Connection { mut socket, .. } = connections.accept().await;
    // Acknowledgements fill the buffers, while the platform only writes.
    let flood = tokio::spawn(async move {
        for number in 0..4000 {
            let text = frame(&format!("{number:0>300}"), "1");
            if socket.feed(tokio_tungstenite::tungstenite::Message::text(text)).await.is_err() {
                break;
            }
        }
        let _broken = socket.flush().await;
        socket
    });
    loop {
        if let ChannelEvent::Disconnected { reason, .. } = events.next().await.unwrap() {
            assert_eq!(reason, DisconnectReason::NotReading(Duration::from_secs(10)));
            break;
        }
    }
    flood.abort();
}

const WRONG_SIGNATURE: &str =
    r#"{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-signature","sub_msg":"x"}"#;
const NO_APP: &str =
    r#"{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-app-id","sub_msg":"x"}"#;
const BUSY: &str =
    r#"{"code":"20000","msg":"Service Currently Unavailable","sub_code":"isp.unknow-error","sub_msg":"x"}"#;
const LATE: &str =
    r#"{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-timestamp","sub_msg":"x"}"#;
const NO_PERMISSION: &str = r#"{"code":"40006","msg":"Insufficient Permissions","sub_code":"isv.insufficient-isv-permissions","sub_msg":"x"}"#;

fn unsigned_registration(member: &str) -> http::Response<bytes::Bytes> {
    unsigned(200, &format!(r#"{{"response":{member}}}"#))
}

#[tokio::test(start_paused = true)]
async fn what_cannot_heal_is_given_up_with_its_fix() {
    let wrong_key = |platform: &Platform| platform.builder().alipay_public_key(key("other_public.b64"));
    for (name, responses, builder, fix) in [
        ("a wrong private key", vec![registration(WRONG_SIGNATURE)], None, "upload the public key"),
        (
            "an unknown app",
            vec![unsigned_registration(NO_APP)],
            None,
            "production and sandbox have different ones",
        ),
        ("no permission", vec![registration(NO_PERMISSION)], None, "sign up for it"),
        ("a wrong Alipay public key", vec![], Some(wrong_key), "the open platform shows for this app"),
    ] {
        let (platform, _connections) = Platform::new();
        platform.registrations.lock().unwrap().extend(responses);
        let client =
            builder.map_or_else(|| platform.builder(), |builder| builder(&platform)).build().unwrap();
        let channel = platform.channel(&client, receiver(&client)).connections(2).start().unwrap();
        let error = channel.ready().await.unwrap_err();
        assert!(error.to_string().contains(fix), "{name}: {error}");
        assert!(channel.closed().await.is_err(), "{name}");
        assert_eq!(channel.state(), ChannelState::Failed, "{name}");
        sleep(Duration::from_secs(3600)).await;
        let registered = platform.registered.lock().unwrap().len();
        assert!(registered <= 2, "{name}: {registered}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_may_pass_is_tried_again() {
    let (platform, mut connections) = Platform::new();
    platform.registrations.lock().unwrap().extend([
        registration(BUSY),
        registration(LATE),
        unsigned_registration(NO_PERMISSION),
        unsigned_registration(r#"{"code":"10000","link_token":"forged"}"#),
        unsigned(502, "<html>"),
        unsigned(200, "<html>"),
        registration(r#"{"code":"10000"}"#),
    ]);
    let channel = start(&platform, |channel| channel);
    let mut connection = connections.accept().await;
    assert!(connection.target.contains("link_token=token8"), "{}", connection.target);
    works(&mut connection).await;
    drop(channel);
}

/// Once it worked, what nobody signed does not end a channel: any server on the way may have made it up.
#[tokio::test(start_paused = true)]
async fn an_unsigned_refusal_does_not_end_a_channel_that_worked() {
    let (platform, mut connections) = Platform::new();
    let channel = start(&platform, |channel| channel);
    let mut connection = connections.accept().await;
    works(&mut connection).await;
    let forged = format!(r#"{{"response":{{"code":"10000","link_token":"t"}},"sign":"{}"}}"#, "AAAA");
    platform.registrations.lock().unwrap().extend([unsigned_registration(NO_APP), unsigned(200, &forged)]);
    drop(connection);
    works(&mut connections.accept().await).await;
    platform.registrations.lock().unwrap().push_back(registration(WRONG_SIGNATURE));
    drop(connections);
    let _failed = channel.closed().await.unwrap_err();
}

#[tokio::test(start_paused = true)]
async fn settings_that_cannot_work_are_refused() {
    let (platform, _connections) = Platform::new();
    let client = platform.builder().build().unwrap();
    let other = platform.builder().app_id("2021000000000009").build().unwrap();
    let channel = || platform.channel(&client, receiver(&client));
    let zero = Duration::ZERO;
    for (builder, problem) in [
        (channel().connections(0), "connections: "),
        (channel().connections(33), "connections: "),
        (channel().max_in_flight(0), "max_in_flight: "),
        (channel().renew_after(zero), "renew_after: "),
        (channel().server("http://openchannel.alipay.com"), "server: "),
        (platform.channel(&client, receiver(&other)), "receiver: "),
    ] {
        let error = builder.start().unwrap_err().to_string();
        assert!(error.starts_with(problem), "{error}");
    }
    assert_eq!(client.app_id(), APP_ID);
}

#[tokio::test]
async fn debug_shows_no_secret() {
    let (platform, mut connections) = Platform::new();
    let client = platform.builder().build().unwrap();
    let builder = platform.channel(&client, receiver(&client));
    let shown = format!("{builder:?}");
    let channel = builder.start().unwrap();
    let _connection = connections.accept().await;
    let shown = format!("{shown} {channel:?} {:?}", channel.events());
    assert!(!shown.contains("token1") && !shown.contains("MII"), "{shown}");
}
