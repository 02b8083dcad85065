//! 10,000 messages through one connection of the message channel: throughput, memory, and the cost of verifying a frame
//! beside that of what code by hand cannot leave out. The last line has the figures.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a bench

use std::{
    fs,
    hint::black_box,
    time::{Duration, Instant},
};

use alipay_runtime::{
    Charset, Client, Notification, Receiver,
    channel::Frame,
    crypto::{Backend, keys::PublicKey},
};
use alipay_tests::{
    channel::{frame, registration},
    platform::{APP_ID, key},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use futures_util::{SinkExt, StreamExt};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use tokio_tungstenite::{accept_async, tungstenite::Message};

const MESSAGES: u32 = 10_000;

/// Resident memory of this process and its peak, in KiB.
fn memory(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("it runs on Linux");
    let line = status.lines().find_map(|line| line.strip_prefix(name)).expect("Linux tells it");
    line.trim().trim_end_matches(" kB").parse().expect("it is a number")
}

/// The frame as code by hand would read it, without a check for doubled or hidden members.
#[derive(Deserialize)]
struct Whole<'f> {
    #[serde(borrow)]
    protocol: Protocol<'f>,
    data: Data<'f>,
}

#[derive(Deserialize)]
struct Protocol<'f> {
    #[serde(rename = "x-cmd")]
    command: &'f str,
    #[serde(rename = "x-msgId")]
    message_id: &'f str,
    #[serde(rename = "x-sign")]
    sign: &'f str,
}

#[derive(Deserialize)]
struct Data<'f> {
    #[serde(borrow)]
    header: Header<'f>,
    content: serde_json::Value,
}

#[derive(Deserialize)]
struct Header<'f> {
    #[serde(rename = "appId")]
    app_id: &'f str,
    #[serde(rename = "msgApi")]
    kind: &'f str,
}

/// The time of one verification by hand and by the runtime, in microseconds: the medians of rounds in turn.
fn verification(frames: &[String]) -> (f64, f64) {
    let alipay = PublicKey::parse(&key("platform_public.b64")).unwrap();
    let verifier = Backend::preferred().unwrap().verifier(&alipay).unwrap();
    let client = client("http://127.0.0.1:1");
    let notifications = client.notification_verifier();
    let by_hand = |text: &str| {
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("stream-id:"));
        let whole: Whole<'_> = serde_json::from_str(body).unwrap();
        let start = body.find(r#","data":"#).unwrap() + 8;
        let data = body.get(start..body.len() - 1).unwrap();
        verifier.verify(data.as_bytes(), &STANDARD.decode(whole.protocol.sign).unwrap()).unwrap();
        assert!(whole.data.header.app_id == APP_ID && whole.protocol.command == "CONSUME");
        let digest: [u8; 32] = Sha256::digest(data).into();
        black_box((digest, whole.data.header.kind.to_owned(), whole.protocol.message_id.to_owned()));
        black_box(whole.data.content);
    };
    let by_runtime = |text: &str| {
        let frame = Frame::read(text).unwrap();
        let message = frame.verify(&notifications, Charset::Utf8, None).unwrap();
        black_box((message, frame.protocol().message_id().map(ToOwned::to_owned)));
    };
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..42 {
        for (index, verify) in [&by_hand as &dyn Fn(&str), &by_runtime].into_iter().enumerate() {
            let begin = Instant::now();
            for text in frames.iter().take(1000) {
                verify(text);
            }
            if round > 1 {
                times.get_mut(index).unwrap().push(begin.elapsed().as_secs_f64() * 1e3);
            }
        }
    }
    let [by_hand, by_runtime] = times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap()
    });
    (by_hand, by_runtime)
}

fn client(server: &str) -> Client {
    let builder = Client::builder().app_id(APP_ID).private_key(key("app_private_pkcs8.pem"));
    builder.alipay_public_key(key("platform_public.b64")).server(server).build().unwrap()
}

/// A platform that registers, sends all frames over one connection, and returns the time until the last acknowledgement.
async fn platform(listener: TcpListener, frames: Vec<String>) -> Duration {
    let (mut stream, _) = listener.accept().await.unwrap();
    register(&mut stream).await;
    let (stream, _) = listener.accept().await.unwrap();
    let (mut write, mut read) = accept_async(stream).await.unwrap().split();
    let begin = Instant::now();
    let writer = tokio::spawn(async move {
        for text in frames {
            write.feed(Message::text(text)).await.unwrap();
        }
        write.flush().await.unwrap();
        write
    });
    let mut acknowledged = 0;
    while acknowledged < MESSAGES {
        if let Message::Text(text) = read.next().await.unwrap().unwrap() {
            assert!(text.contains("SUCCESS"));
            acknowledged += 1;
        }
    }
    let elapsed = begin.elapsed();
    drop(writer.await.unwrap());
    elapsed
}

async fn register(stream: &mut TcpStream) {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        request.push(stream.read_u8().await.unwrap());
    }
    let body = registration(r#"{"code":"10000","link_token":"t"}"#).into_body();
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
    stream.write_all(&[head.as_bytes(), &body].concat()).await.unwrap();
}

async fn run(frames: Vec<String>) -> (Duration, u64, u64) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&format!("http://{}", listener.local_addr().unwrap()));
    let platform = tokio::spawn(platform(listener, frames));
    let receiver = Receiver::builder(client.notification_verifier())
        .fallback(|message: Notification| async move {
            black_box(message);
            Ok(())
        })
        .build()
        .unwrap();
    let before = memory("VmRSS:");
    let channel = client.channel(receiver).start().unwrap();
    let elapsed = platform.await.unwrap();
    channel.drain().await;
    (elapsed, before, memory("VmHWM:"))
}

fn main() {
    let frames: Vec<String> =
        (0..MESSAGES).map(|number| frame(&format!("s{number}"), &number.to_string())).collect();
    let (by_hand, by_runtime) = verification(&frames);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let (elapsed, before, peak) = runtime.block_on(run(frames));
    let per_second = f64::from(MESSAGES) / elapsed.as_secs_f64();
    println!(
        "messages {MESSAGES} seconds {:.2} per_second {per_second:.0} resident_before_kib {before} peak_kib {peak} \
         by_hand_us {by_hand:.2} verification_us {by_runtime:.2} ratio {:.3}",
        elapsed.as_secs_f64(),
        by_runtime / by_hand,
    );
}
