//! The limit of concurrent requests, over real sockets and with the paused clock.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    net::SocketAddr,
    sync::Arc,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use alipay::{
    call::CallOptionsBuilder,
    servicemarket::{AcceptOrder, OrderApiExt, QueryOrder},
    trade::{PagePay, ProductCode, TradeApiExt},
};
use alipay_runtime::{
    Client, ClientBuilder, Error, error::NotSentReason, settings::ConfigError, settings::Setting,
};
use alipay_simulator::{NewOrder, Simulator};
use alipay_tests::platform::{APP_ID, NONCE, Script, Scripted, TIMESTAMP, key, sign, signed};
use futures_util::future::join_all;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::{Instant, sleep},
};

/// A number of something now, and the largest so far.
#[derive(Debug, Default)]
struct Gauge {
    now: AtomicUsize,
    most: AtomicUsize,
}

impl Gauge {
    fn enter(&self) {
        let now = self.now.fetch_add(1, Ordering::SeqCst) + 1;
        self.most.fetch_max(now, Ordering::SeqCst);
    }

    fn leave(&self) {
        self.now.fetch_sub(1, Ordering::SeqCst);
    }

    fn most(&self) -> usize {
        self.most.load(Ordering::SeqCst)
    }
}

#[derive(Debug, Default)]
struct Load {
    connections: Gauge,
    requests: Gauge,
}

/// A server that keeps connections open and takes a while for each request.
async fn server(load: Arc<Load>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let signature = sign(format!("{TIMESTAMP}\n{NONCE}\n{{}}\n").as_bytes());
    let response = format!(
        "HTTP/1.1 200 OK\r\nalipay-timestamp: {TIMESTAMP}\r\nalipay-nonce: {NONCE}\r\n\
         alipay-signature: {signature}\r\ncontent-length: 2\r\n\r\n{{}}"
    );
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (load, response) = (Arc::clone(&load), response.clone());
            tokio::spawn(async move {
                load.connections.enter();
                serve(stream, &load.requests, response.as_bytes()).await;
                load.connections.leave();
            });
        }
    });
    address
}

async fn serve(mut stream: TcpStream, requests: &Gauge, response: &[u8]) {
    let mut buffer = Vec::new();
    loop {
        let mut chunk = [0; 4096];
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => return,
            Ok(length) => buffer.extend_from_slice(&chunk[..length]),
        }
        // Requests of a query have no body.
        if !buffer.ends_with(b"\r\n\r\n") {
            continue;
        }
        buffer.clear();
        requests.enter();
        sleep(Duration::from_millis(5)).await;
        requests.leave();
        if stream.write_all(response).await.is_err() {
            return;
        }
    }
}

fn builder(address: SocketAddr) -> ClientBuilder {
    Client::builder()
        .app_id(APP_ID)
        .private_key(key("app_private_pkcs8.pem"))
        .alipay_public_key(key("platform_public.pem"))
        .server(format!("http://{address}"))
}

async fn call_all(client: &Client, calls: usize) {
    let calls = (0..calls).map(|_| client.orders().query(QueryOrder::new("1")));
    for result in join_all(calls).await {
        result.expect("every call succeeds");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn parallel_calls_share_a_bounded_number_of_connections() {
    let load = Arc::new(Load::default());
    let address = server(Arc::clone(&load)).await;
    let client = builder(address).max_concurrent_requests(8).build().unwrap();
    call_all(&client, 300).await;
    assert_eq!(load.requests.most(), 8);
    // The HTTP client may open a connection that it does not need, because another one has become idle.
    assert!(load.connections.most() <= 16, "{load:?}");
}

/// The server's address for the process with a small limit of open files.
const SERVER: &str = "ALIPAY_TESTS_SERVER";

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn the_default_suits_a_process_that_may_open_128_files() {
    let load = Arc::new(Load::default());
    let address = server(Arc::clone(&load)).await;
    let output = tokio::process::Command::new("sh")
        .args(["-c", "ulimit -n 128 && exec \"$0\" --ignored --exact six_hundred_calls_succeed"])
        .arg(std::env::current_exe().unwrap())
        .env(SERVER, address.to_string())
        .output()
        .await
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert!((1..=64).contains(&load.requests.most()), "{load:?}");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "started by the test above, in a process with a small limit of open files"]
async fn six_hundred_calls_succeed() {
    let address = std::env::var(SERVER).unwrap().parse().unwrap();
    call_all(&builder(address).build().unwrap(), 600).await;
}

#[tokio::test(start_paused = true)]
async fn a_call_that_waits_too_long_was_not_sent() {
    let script = Script::default();
    script.then(Scripted::Silence);
    let client = script.builder().max_concurrent_requests(1).build().unwrap();
    let first = client.call(AcceptOrder::new("1")).timeout(Duration::from_secs(9));
    let second = client.call(AcceptOrder::new("2")).timeout(Duration::from_secs(5));
    let begin = Instant::now();
    let (first, second) = tokio::join!(first, async {
        let result = second.await;
        (result, begin.elapsed())
    });
    assert!(matches!(first, Err(Error::Unknown(_))), "{first:?}");
    let (Err(Error::NotSent(not_sent)), elapsed) = second else { panic!("{second:?}") };
    assert!(matches!(not_sent.reason, NotSentReason::Timeout), "{not_sent}");
    assert!(not_sent.to_string().contains("max_concurrent_requests"), "{not_sent}");
    assert_eq!((elapsed, script.seen().len()), (Duration::from_secs(5), 1));
    // The permit is free again.
    script.respond(signed(200, "{}"));
    client.call(AcceptOrder::new("3")).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn cancelled_calls_and_pauses_between_attempts_hold_no_permit() {
    let script = Script::default();
    script.then(Scripted::Silence).respond(signed(200, "{}"));
    let client = script.builder().max_concurrent_requests(1).build().unwrap();
    let dropped = tokio::time::timeout(Duration::from_secs(1), client.call(AcceptOrder::new("1"))).await;
    assert!(dropped.is_err());
    client.call(AcceptOrder::new("2")).await.unwrap();

    let mut busy = signed(429, r#"{"code":"method-call-limited"}"#);
    busy.headers_mut().insert("retry-after", "20".parse().unwrap());
    let script = Script::default();
    script.respond(busy).respond(signed(200, "{}")).respond(signed(200, "{}"));
    let retry = alipay_runtime::retry::Retry::standard();
    let client = script.builder().max_concurrent_requests(1).retry(retry).build().unwrap();
    let begin = Instant::now();
    let (first, second) = tokio::join!(client.call(AcceptOrder::new("1")), async {
        client.call(AcceptOrder::new("2")).timeout(Duration::from_secs(1)).await
    });
    assert!(first.is_ok() && second.is_ok(), "{first:?} {second:?}");
    assert_eq!(begin.elapsed(), Duration::from_secs(20));
}

#[tokio::test(start_paused = true)]
async fn presigned_calls_need_no_permit() {
    let script = Script::default();
    script.then(Scripted::Silence);
    let client = script.builder().max_concurrent_requests(1).build().unwrap();
    let call = client.call(AcceptOrder::new("1")).timeout(Duration::from_secs(5));
    let (result, ()) = tokio::join!(call, async {
        let amount = "8.80".parse().unwrap();
        let pay = PagePay::new("T1", amount, "Lunch", ProductCode::FastInstantTradePay);
        client.trades().page_pay(pay).timeout(Duration::from_secs(1)).url().await.unwrap();
    });
    result.unwrap_err();
}

#[test]
fn a_limit_of_zero_is_refused() {
    let error = Script::default().builder().max_concurrent_requests(0).build().unwrap_err();
    let setting = Setting::MaxConcurrentRequests;
    assert!(matches!(error, ConfigError::Invalid { setting: found, .. } if found == setting), "{error}");
    Script::default().builder().max_concurrent_requests(usize::MAX).build().unwrap();
}

#[tokio::test]
async fn the_download_of_a_certificate_needs_no_second_permit() {
    let simulator = Simulator::builder().certificates().start().await.unwrap();
    let builder = simulator.client_builder().rotate_certificates(true);
    let client = builder.max_concurrent_requests(1).build().unwrap();
    let id = simulator.place_order(NewOrder::new().with_shop("A"));
    simulator.rotate_certificate().await.unwrap();
    let calls = (0..4).map(|_| client.orders().query(QueryOrder::new(id.as_str())));
    for result in join_all(calls).await {
        result.unwrap();
    }
}
