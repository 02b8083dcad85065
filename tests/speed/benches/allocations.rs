//! Allocations of a call and of a notification, beside the same by hand. Not a part of the other benches, because counting takes
//! time.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss
)] // a bench

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use alipay::{
    Client, NotificationVerifier, Protocol,
    call::CallOptionsBuilder,
    trade::{QueryTrade, TradeApiExt, TradeStatusChanged},
};
use alipay_runtime::inbox::{Claim, Inbox, InboxKey, MemoryInbox};
use alipay_speed::{
    floor::Floor,
    platform::{ALIPAY_PUBLIC_KEY, APP_ID, APP_PRIVATE_KEY, Server, notification, serve_if_asked},
};
use allocation_counter::{AllocationInfo, measure};

const NUMBER: &str = "6823789339978248";

/// The least of several runs: growth of a connection's or the runtime's buffers is not a part of each.
fn least(mut work: impl FnMut()) -> AllocationInfo {
    let runs = (0..50).map(|_| measure(&mut work));
    runs.min_by_key(|info| info.count_total).unwrap()
}

fn row(name: &str, floor: AllocationInfo, ours: AllocationInfo) {
    println!(
        "| {name} | {} | {} | {} | {} |",
        floor.count_total, ours.count_total, floor.bytes_total, ours.bytes_total
    );
}

fn main() {
    serve_if_asked();
    let server = Server::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let builder = Client::builder().app_id(APP_ID).private_key(APP_PRIVATE_KEY);
    let client = builder.alipay_public_key(ALIPAY_PUBLIC_KEY).server(&server.address).build().unwrap();
    let floor = Floor::new(&server.address);
    println!("| | allocations by hand | allocations | bytes by hand | bytes |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    let call = |protocol| {
        least(|| {
            let query = QueryTrade::new().with_out_trade_no(NUMBER);
            black_box(
                runtime.block_on(async { client.trades().query(query).protocol(protocol).await.unwrap() }),
            );
        })
    };
    row("V3", least(|| drop(black_box(runtime.block_on(floor.query_v3(NUMBER))))), call(Protocol::V3));
    row("V2", least(|| drop(black_box(runtime.block_on(floor.query_v2(NUMBER))))), call(Protocol::V2));

    let verifier = NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(ALIPAY_PUBLIC_KEY);
    let verifier = verifier.build().unwrap();
    let raw = notification();
    let raw = raw.as_bytes();
    row(
        "notification, verified",
        least(|| drop(black_box(floor.verify_form(raw)))),
        least(|| drop(black_box(verifier.verify(raw).unwrap()))),
    );
    row(
        "notification, decoded",
        least(|| drop(black_box(floor.read_form(raw)))),
        least(|| drop(black_box(verifier.verify(raw).unwrap().decode::<TradeStatusChanged>().unwrap()))),
    );
    remembered();
}

/// The memory of each notification that an inbox in memory remembers, and the time of a claim and its completion while it is
/// nearly empty, nearly full, and while it forgets one for each that it takes.
fn remembered() {
    const MOST: u32 = 1_000_000;
    const PART: u32 = 50_000;
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let inbox = MemoryInbox::new();
    let take = |inbox: &MemoryInbox, numbers: std::ops::Range<u32>| {
        let (begin, count) = (Instant::now(), numbers.len());
        runtime.block_on(async {
            for number in numbers {
                let mut digest = [0; 32];
                digest[..4].copy_from_slice(&number.to_be_bytes());
                let key = InboxKey::new(APP_ID, &number.to_string(), digest);
                let claim = inbox.claim(&key, Duration::from_secs(60)).await.unwrap();
                let Claim::Granted(lease) = claim else { unreachable!() };
                inbox.complete(&lease).await.unwrap();
            }
        });
        begin.elapsed().as_secs_f64() * 1e6 / f64::from(u32::try_from(count).unwrap())
    };
    let mut times = [0.0; 2];
    let info = measure(|| {
        times[0] = take(&inbox, 0..PART);
        take(&inbox, PART..MOST - PART);
        times[1] = take(&inbox, MOST - PART..MOST);
    });
    println!("\ninbox in memory: {:.1} bytes per notification", info.bytes_current as f64 / f64::from(MOST));
    println!("claim and completion: first {:.2} us, last {:.2} us", times[0], times[1]);
    let short = MemoryInbox::new().with_retention(Duration::from_millis(100));
    take(&short, 0..PART);
    println!("with expiries: {:.2} us", take(&short, PART..MOST));
}
