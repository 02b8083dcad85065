//! 10,000 calls at once by a client with 64 connections, against a simulator in another process: nothing fails, and calls are
//! answered in the order in which they were made.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)] // a bench

use std::time::Instant;

use alipay::trade::{QueryTrade, Trade, TradeApiExt};
use alipay_simulator::Simulator;
use alipay_tests::simulator_process::{self, SimulatorProcess};
use tokio::task::JoinSet;

const CALLS: usize = 10_000;
const CONNECTIONS: usize = 64;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    if simulator_process::is_asked_to_serve() {
        return runtime.block_on(async {
            let simulator = Simulator::start().await.unwrap();
            simulator.on::<QueryTrade>(|_, _| Ok(Trade::new()));
            simulator_process::serve(&simulator).await;
        });
    }
    let (_simulator, builder) = SimulatorProcess::start();
    let client = builder.max_concurrent_requests(CONNECTIONS).build().unwrap();
    let begin = Instant::now();
    let answered = runtime.block_on(async {
        let mut tasks = JoinSet::new();
        for number in 0..CALLS {
            let client = client.clone();
            tasks.spawn(async move {
                let call = client.trades().query(QueryTrade::new().with_out_trade_no("6823789339978248"));
                (number, call.await.is_ok(), begin.elapsed().as_secs_f64())
            });
        }
        let mut answered = Vec::with_capacity(CALLS);
        while let Some(task) = tasks.join_next().await {
            answered.push(task.unwrap());
        }
        answered
    });
    let failed = answered.iter().filter(|(_, succeeded, _)| !succeeded).count();
    // The number of places by which a call was answered too early or too late.
    let unfair =
        answered.iter().enumerate().map(|(place, (number, ..))| place.abs_diff(*number)).max().unwrap();
    let mut times: Vec<f64> = answered.iter().map(|(.., seconds)| *seconds).collect();
    times.sort_by(f64::total_cmp);
    let share = |percent: usize| times.get(CALLS * percent / 100 - 1).copied().unwrap_or_default();
    println!("{CALLS} calls at once, {CONNECTIONS} connections: {failed} failed");
    println!("answered after: p50 {:.2} s, p99 {:.2} s, all {:.2} s", share(50), share(99), share(100));
    println!("largest difference between the order of calls and of answers: {unfair}");
}
