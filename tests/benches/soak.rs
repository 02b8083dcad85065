//! A minute of calls at concurrency 64 with 5% faults: memory and tasks must be steady after the warm-up. Not a
//! measure of speed. `SOAK_SECONDS` sets another time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a bench

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use alipay::{
    Client, Protocol,
    call::CallOptionsBuilder,
    servicemarket::{OrderPage, QueryOrder},
    trade::{PaidTrade, PayTrade},
};
use alipay_simulator::{Fault, FaultPlan, Simulator};
use alipay_tests::simulator_process::{self, SimulatorProcess};
use tokio::runtime::Handle;

const CONCURRENCY: u64 = 64;

/// The outcomes of the calls.
#[derive(Default)]
struct Tally {
    succeeded: AtomicU64,
    failed: AtomicU64,
}

/// Resident memory of this process, in KiB.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("it runs on Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("Linux tells it");
    line.trim().trim_end_matches(" kB").parse().expect("it is a number")
}

async fn call_over_and_over(client: Client, caller: u64, tally: Arc<Tally>, stop: Arc<AtomicBool>) {
    let protocol = if caller.is_multiple_of(2) { Protocol::V3 } else { Protocol::V2 };
    let mut number = 0_u64;
    while !stop.load(Ordering::Relaxed) {
        number += 1;
        let result = if number.is_multiple_of(3) {
            let pay = PayTrade::new(format!("{caller}-{number}"), "8.80".parse().unwrap(), "Lunch");
            client.call(pay).protocol(protocol).await.map(drop)
        } else {
            client.call(QueryOrder::new(number.to_string())).protocol(protocol).await.map(drop)
        };
        let counter = if result.is_ok() { &tally.succeeded } else { &tally.failed };
        counter.fetch_add(1, Ordering::Relaxed);
    }
}

fn main() {
    // `cargo test --benches` runs it for a moment, to see that it works.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let seconds = std::env::var("SOAK_SECONDS").ok().and_then(|text| text.parse().ok());
    let time = Duration::from_secs(seconds.unwrap_or(if is_bench { 60 } else { 3 }));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("tokio");
    if simulator_process::is_asked_to_serve() {
        runtime.block_on(serve());
    } else {
        runtime.block_on(soak(time, is_bench));
    }
}

/// A simulator where five calls in a hundred go wrong.
async fn serve() {
    let simulator = Simulator::start().await.expect("the simulator starts");
    simulator.on::<QueryOrder>(|_, _| Ok(OrderPage::new()));
    simulator.on::<PayTrade>(|_, _| Ok(PaidTrade::new()));
    simulator.inject(FaultPlan::randomly(
        7,
        0.05,
        [
            Fault::CutBefore,
            Fault::CutAfter,
            Fault::CutInBody,
            Fault::SlowBody(Duration::from_millis(20)),
            Fault::WrongSignature,
            Fault::BadGateway,
        ],
    ));
    simulator_process::serve(&simulator).await;
}

async fn soak(time: Duration, is_bench: bool) {
    let (simulator, builder) = SimulatorProcess::start();
    let client = builder.retry_budget(1_000_000).build().expect("the settings are sound");
    let (tally, stop) = (Arc::new(Tally::default()), Arc::new(AtomicBool::new(false)));
    let callers: Vec<_> = (0..CONCURRENCY)
        .map(|caller| {
            tokio::spawn(call_over_and_over(client.clone(), caller, Arc::clone(&tally), Arc::clone(&stop)))
        })
        .collect();
    // A third of the time is for pools, journals and allocators to fill.
    tokio::time::sleep(time / 3).await;
    let (warm, tasks, begin) = (resident(), Handle::current().metrics().num_alive_tasks(), Instant::now());
    tokio::time::sleep(time * 2 / 3).await;
    let (end, tasks_at_end) = (resident(), Handle::current().metrics().num_alive_tasks());
    stop.store(true, Ordering::Relaxed);
    for caller in callers {
        caller.await.expect("a caller does not panic");
    }
    drop(simulator);
    let (succeeded, failed) = (tally.succeeded.load(Ordering::Relaxed), tally.failed.load(Ordering::Relaxed));
    println!("calls {succeeded} succeeded, {failed} failed; measured for {:?}", begin.elapsed());
    println!("resident {warm} KiB after the warm-up, {end} KiB at the end; tasks {tasks} and {tasks_at_end}");
    assert!(succeeded > 0 && failed < succeeded / 20, "most calls get through");
    assert!(tasks_at_end < tasks + 100, "tasks are left behind");
    if is_bench {
        assert!(end < warm + warm / 20, "memory grew by more than 5%");
    }
}
