//! The simulator's cost of a verified and signed V2 call beside that of its necessary parts: one verification, one
//! signature, and a round trip of a bare hyper server. All are CPU times of the server's thread in one run, so that other
//! work on the machine does not count. Then the time until a simulator is ready, and its memory under load
//! (`SOAK_SECONDS`, default: 60).
#![allow(missing_docs, clippy::print_stdout, clippy::expect_used, clippy::unwrap_used)] // a bench

use std::{
    convert::Infallible,
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use alipay::{
    runtime::Protocol,
    trade::{PrecreateTrade, QueryTrade, TradeApiExt},
};
use alipay_simulator::{ReceivedRequest, Simulator};
use aws_lc_rs::{
    rand::SystemRandom,
    rsa::KeyPair,
    signature::{KeyPair as _, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, UnparsedPublicKey},
};
use axum::body::Body;
use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use hyper::{Request, Response, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::runtime::{Builder, Runtime};

/// The CPU time of a thread, from the scheduler of Linux.
struct Cpu(PathBuf);

impl Cpu {
    fn of_this_thread() -> Self {
        let thread = fs::read_link("/proc/thread-self").expect("it runs on Linux");
        Self(Path::new("/proc").join(thread).join("schedstat"))
    }

    fn micros(&self) -> f64 {
        let text = fs::read_to_string(&self.0).expect("the thread runs");
        let nanos: u64 = text.split(' ').next().and_then(|text| text.parse().ok()).expect("a number");
        Duration::from_nanos(nanos).as_secs_f64() * 1e6
    }
}

fn one_thread() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("tokio")
}

/// Starts a server on a thread of its own. Returns what it tells, and the CPU time of its thread.
fn on_own_thread<T: Send + 'static, K>(start: impl AsyncFnOnce() -> (T, K) + Send + 'static) -> (T, Cpu) {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        one_thread().block_on(async {
            let (told, _kept) = start().await;
            sender.send((told, Cpu::of_this_thread())).expect("the bench waits for it");
            std::future::pending::<()>().await;
        });
    });
    receiver.recv().expect("the server starts")
}

/// A signed call of the client, which the gateway accepts any number of times while its timestamp is current.
struct Call {
    url: String,
    request: ReceivedRequest,
    private_key: String,
}

async fn simulator() -> (Call, Simulator) {
    let simulator = Simulator::start().await.expect("it starts");
    let client = simulator.client_builder().protocol(Protocol::V2).build().expect("a client");
    let price = "88.80".parse().expect("an amount");
    client.trades().precreate(PrecreateTrade::new("N1", price, "火锅")).await.expect("a trade");
    simulator.scan_as_buyer("N1").expect("it is scanned");
    client.trades().query(QueryTrade::new().with_out_trade_no("N1")).await.expect("the trade");
    let request = simulator.requests().pop().expect("a request");
    let private_key = simulator.app_private_key().to_owned();
    (Call { url: format!("{}{}", simulator.url(), request.target), request, private_key }, simulator)
}

/// Reads the request, and sends this response.
async fn bare_hyper(response: Bytes) -> (SocketAddr, ()) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let response = response.clone();
            let service = service_fn(move |request: Request<Incoming>| {
                let response = response.clone();
                async move {
                    axum::body::to_bytes(Body::new(request.into_body()), usize::MAX).await.expect("a body");
                    Ok::<_, Infallible>(Response::new(Body::from(response)))
                }
            });
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        }
    });
    (address, ())
}

async fn send(http: &reqwest::Client, url: &str, call: &Call) -> Bytes {
    let content_type = call.request.headers.get("content-type").expect("a form").clone();
    let request = http.post(url).header("content-type", content_type).body(call.request.body.clone());
    request.send().await.expect("a response").bytes().await.expect("a body")
}

/// The CPU time of the server per call, in microseconds: the least of five rounds.
fn per_call(url: &str, call: &Call, server: &Cpu, calls: u32) -> f64 {
    let http = reqwest::Client::builder().no_proxy().build().expect("an HTTP client");
    let round = || {
        one_thread().block_on(async {
            let http = http.clone();
            let before = server.micros();
            for _ in 0..calls {
                send(&http, url, call).await;
            }
            (server.micros() - before) / f64::from(calls)
        })
    };
    (0..5).map(|_| round()).fold(f64::INFINITY, f64::min)
}

/// The CPU time of an operation, in microseconds: the least of five rounds.
fn per_operation(times: u32, mut operation: impl FnMut()) -> f64 {
    let cpu = Cpu::of_this_thread();
    let mut round = || {
        let before = cpu.micros();
        (0..times).for_each(|_| operation());
        (cpu.micros() - before) / f64::from(times)
    };
    (0..5).map(|_| round()).fold(f64::INFINITY, f64::min)
}

fn cost_of_a_call(calls: u32) {
    let (call, server) = on_own_thread(simulator);
    let simulated = per_call(&call.url, &call, &server, calls);
    let response = call.request.response.clone();
    let (address, bare) = on_own_thread(async move || bare_hyper(response).await);
    let url = format!("http://{address}{}", call.request.target);
    let trip = per_call(&url, &call, &bare, calls);
    let key = KeyPair::from_pkcs8(&STANDARD.decode(&call.private_key).expect("base64")).expect("a key");
    let content = call.request.canonical.as_deref().expect("a verified call").as_bytes();
    let mut signature = vec![0; key.public_modulus_len()];
    let sign = per_operation(calls, || {
        key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), content, &mut signature).expect("a signature");
    });
    let public = UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key.public_key().as_ref());
    let verify = per_operation(calls, || public.verify(content, &signature).expect("its own signature"));
    let floor = trip + sign + verify;
    println!("| bare hyper | RSA sign | RSA verify | floor (sum) | call of the simulator | ratio |");
    println!("| ---: | ---: | ---: | ---: | ---: | ---: |");
    println!(
        "| {trip:.1} us | {sign:.1} us | {verify:.1} us | {floor:.1} us | {simulated:.1} us | {:.3} |",
        simulated / floor
    );
}

/// The time from the start to the first request that can be served, with new keys.
fn time_until_ready(starts: u32) {
    let runtime = Builder::new_multi_thread().enable_all().build().expect("tokio");
    for (name, has_certificates) in [("keys", false), ("certificates", true)] {
        let mut times: Vec<Duration> = (0..starts)
            .map(|_| {
                let begin = Instant::now();
                let builder = Simulator::builder().control();
                let builder = if has_certificates { builder.certificates() } else { builder };
                let _simulator = runtime.block_on(builder.start()).expect("it starts");
                begin.elapsed()
            })
            .collect();
        times.sort();
        let (median, longest) =
            (times.get(times.len() / 2).expect("a start"), times.last().expect("a start"));
        println!("ready with new {name}: median {median:.0?}, longest {longest:.0?}");
    }
}

/// Resident memory of this process, in KiB.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("it runs on Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("Linux tells it");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

/// Calls for this time. The memory after the first third, when the journal is full, must stay.
fn soak(time: Duration, is_bench: bool) {
    let (call, _server) = on_own_thread(simulator);
    let http = reqwest::Client::builder().no_proxy().build().expect("an HTTP client");
    let (begin, mut calls, mut after_third) = (Instant::now(), 0_u64, None);
    one_thread().block_on(async {
        while begin.elapsed() < time {
            send(&http, &call.url, &call).await;
            calls += 1;
            if begin.elapsed() > time / 3 {
                after_third.get_or_insert_with(|| (calls, resident()));
            }
        }
    });
    let ((first, early), late) = (after_third.expect("a third has passed"), resident());
    println!("soak: {early} KiB after {first} calls, {late} KiB after {calls} calls");
    assert!(!is_bench || late < early + early / 10, "the memory grows");
}

fn main() {
    // `cargo test --benches` runs it for a moment, to see that it works.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let seconds = std::env::var("SOAK_SECONDS").ok().and_then(|text| text.parse().ok());
    cost_of_a_call(if is_bench { 2_000 } else { 10 });
    time_until_ready(if is_bench { 15 } else { 1 });
    soak(Duration::from_secs(seconds.unwrap_or(if is_bench { 60 } else { 1 })), is_bench);
}
