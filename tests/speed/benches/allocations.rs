//! Allocations of a call and of a notification, beside the same by hand. Not a part of the other benches, because counting takes
//! time.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)] // a bench

use std::{hint::black_box, time::Duration};

use alipay::{
    Client, NotificationVerifier, Protocol,
    call::CallOptionsBuilder,
    trade::{QueryTrade, TradeApiExt, TradeStatusChanged},
};
use alipay_runtime::inbox::MemoryInbox;
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
    let _inbox: Option<(MemoryInbox, Duration)> = None;
}
