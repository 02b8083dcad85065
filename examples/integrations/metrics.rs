//! Metrics of calls, by an observer of the client, with the crate `metrics`; and the page that Prometheus reads.
//!
//! Run it with `cargo run -p alipay-integration-examples --example metrics`. The simulator stands for Alipay.

use alipay::{
    observation::CallReport,
    prelude::*,
    servicemarket::{AcceptOrder, QueryOrder},
};
use alipay_simulator::{Fault, FaultPlan, NewOrder, Simulator};
use metrics_exporter_prometheus::PrometheusBuilder;

/// Counts calls and attempts, and measures their duration. It runs at the end of each call, so it must not block.
fn record(call: &CallReport<'_>) {
    let labels = [("method", call.method), ("outcome", call.outcome.as_str())];
    metrics::counter!("alipay_calls_total", &labels).increment(1);
    metrics::counter!("alipay_attempts_total", &labels).increment(u64::from(call.attempts));
    metrics::histogram!("alipay_call_duration_seconds", &labels).record(call.elapsed.as_secs_f64());
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let alipay = Simulator::start().await?; // stands for Alipay; not a part of your program
    let page = PrometheusBuilder::new().install_recorder()?;
    // In your program: ClientBuilder::from_env()?.on_call(record).build()?
    let client = alipay.client_builder().on_call(record).build()?;

    let order_id = alipay.place_order(NewOrder::new());
    client.orders().accept(AcceptOrder::new(&order_id)).await?;
    let refused = client.orders().accept(AcceptOrder::new(&order_id)).await;
    alipay.inject(FaultPlan::once(Fault::CutAfter));
    let unknown = client.orders().accept(AcceptOrder::new(alipay.place_order(NewOrder::new()))).await;
    // A lost response to a query is repeated, since it changes nothing.
    alipay.inject(FaultPlan::once(Fault::CutAfter));
    client.orders().query(QueryOrder::new(&order_id)).await?;
    println!("{} calls failed", [refused, unknown].iter().filter(|result| result.is_err()).count());

    // In your program: the response to `GET /metrics`.
    for line in page.render().lines().filter(|line| line.contains("_total{")) {
        println!("{line}");
    }
    Ok(())
}
