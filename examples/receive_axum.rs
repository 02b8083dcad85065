//! A receiver of notifications as a route of axum (feature `axum`).
//!
//! Run it with `cargo run --example receive_axum`. The simulator stands for Alipay.

use alipay::{Notification, Receiver, servicemarket::OrderPlaced};
use alipay_simulator::{NewOrder, Simulator};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let alipay = Simulator::start().await?; // stands for Alipay; not a part of your program
    let client = alipay.client()?; // in your program: Client::from_env()?

    let receiver = Receiver::builder(client.notification_verifier())
        .on(|placed: Notification<OrderPlaced>| async move {
            // Store what matters before you return `Ok`. An error makes Alipay deliver the notification again.
            println!("a merchant placed order {:?}", placed.commodity_order_id);
            Ok(())
        })
        .build()?;
    let router = axum::Router::new().route("/alipay/notify", receiver.into_method_router());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?; // in your program: a fixed port
    let url = format!("http://{}/alipay/notify", listener.local_addr()?);
    let server = tokio::spawn(async move { axum::serve(listener, router).await }); // in your program: .await?

    // Alipay sends the notification twice. The handler is called once, and both are acknowledged.
    alipay.notify_to(url)?;
    let order_id = alipay.place_order(NewOrder::new());
    let notification = alipay.order_placed(&order_id)?;
    for _ in 0..2 {
        println!("the response is {}", alipay.send(&notification).await?.body);
    }
    server.abort();
    Ok(())
}
