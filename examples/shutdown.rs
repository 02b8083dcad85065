//! The shutdown of a receiver: no new notifications, and the running handlers finish.
//!
//! Run it with `cargo run --example shutdown`. The simulator stands for Alipay.

use std::{sync::Arc, time::Duration};

use alipay::{Notification, Receiver, servicemarket::OrderPlaced};
use alipay_simulator::{NewOrder, Simulator};
use tokio::sync::Notify;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let alipay = Arc::new(Simulator::start().await?); // stands for Alipay; not a part of your program
    let client = alipay.client()?; // in your program: Client::from_env()?

    let started = Arc::new(Notify::new());
    let receiver = Receiver::builder(client.notification_verifier())
        .with_state(Arc::clone(&started))
        .on(|started, placed: Notification<OrderPlaced>| async move {
            started.notify_one();
            tokio::time::sleep(Duration::from_millis(200)).await;
            println!("handled order {:?}", placed.commodity_order_id);
            Ok(())
        })
        .build()?;
    let router = axum::Router::new().route("/alipay/notify", receiver.clone().into_method_router());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    alipay.notify_to(format!("http://{}/alipay/notify", listener.local_addr()?))?;
    let server = tokio::spawn(async move { axum::serve(listener, router).await });

    let order_id = alipay.place_order(NewOrder::new());
    let running = {
        let (alipay, order_id) = (Arc::clone(&alipay), order_id.clone());
        tokio::spawn(async move { alipay.send_order_placed(&order_id).await })
    };
    started.notified().await;

    // In your program: when SIGTERM arrives.
    receiver.drain().await;
    println!("drained; the response to the running one is {}", running.await??.body);
    // Alipay delivers this one later, to another instance or after the restart.
    let late = alipay.send(&alipay.order_changed(&order_id)?).await?;
    println!("the response to a later one is {}", late.body);
    server.abort();
    Ok(())
}
