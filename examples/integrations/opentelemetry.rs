//! A trace with OpenTelemetry: a notification, its handler, and the call that the handler makes.
//!
//! Run it with `cargo run -p alipay-integration-examples --example opentelemetry`. The simulator stands for Alipay. Spans
//! are printed; in your program, an exporter of `opentelemetry-otlp` sends them to a collector.

use alipay::{
    Client, Notification, Receiver,
    notification::HandlerResult,
    prelude::*,
    servicemarket::{OrderPlaced, QueryOrder},
};
use alipay_simulator::{NewOrder, Simulator};
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_sdk::trace::SdkTracerProvider;
use tracing_subscriber::{Layer, filter::Targets, layer::SubscriberExt, util::SubscriberInitExt};

/// The span of its call is a child of the notification's.
async fn look_up(client: Client, placed: Notification<OrderPlaced>) -> HandlerResult {
    let order_id = placed.commodity_order_id.as_deref().ok_or("a notification without an order")?;
    let order = client.orders().query(QueryOrder::new(order_id)).await?;
    tracing::info!(status = ?order.status, "looked up the order");
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let exporter = opentelemetry_stdout::SpanExporter::default();
    let provider = SdkTracerProvider::builder().with_simple_exporter(exporter).build();
    // The spans of the client and the receiver, and those of this program.
    let targets = Targets::new().with_target("alipay_runtime", tracing::Level::INFO);
    let targets = targets.with_target("opentelemetry", tracing::Level::INFO);
    let layer = tracing_opentelemetry::layer().with_tracer(provider.tracer("shop"));
    tracing_subscriber::registry().with(layer.with_filter(targets)).init();

    let alipay = Simulator::start().await?; // stands for Alipay; not a part of your program
    let client = alipay.client()?; // in your program: Client::from_env()?
    let receiver =
        Receiver::builder(client.notification_verifier()).with_state(client).on(look_up).build()?;
    let router = axum::Router::new().route("/alipay/notify", receiver.into_method_router());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    alipay.notify_to(format!("http://{}/alipay/notify", listener.local_addr()?))?;
    let server = tokio::spawn(async move { axum::serve(listener, router).await });

    let order_id = alipay.place_order(NewOrder::new());
    println!("the response is {}", alipay.send_order_placed(&order_id).await?.body);
    server.abort();
    provider.shutdown()?; // exports what is left
    Ok(())
}
