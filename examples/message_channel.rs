//! Messages over Alipay's message channel, a WebSocket that needs no public address (feature `channel`).
//!
//! Run it with `cargo run --example message_channel`. The simulator stands for Alipay.

use alipay::{Notification, Receiver, servicemarket::OrderChanged};
use alipay_simulator::{ChannelFault, FaultPlan, NewOrder, Simulator};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let alipay = Simulator::start().await?; // stands for Alipay; not a part of your program
    let client = alipay.client()?; // in your program: Client::from_env()?

    // The same receiver as for HTTP, with the same handlers and inbox.
    let receiver = Receiver::builder(client.notification_verifier())
        .on(|changed: Notification<OrderChanged>| async move {
            println!("order {:?} is {:?} now", changed.order_no, changed.status);
            Ok(())
        })
        .build()?;
    let channel = client.channel(receiver).connections(2).start()?;
    // Fails only if no retry can help: a wrong key, an unknown app.
    channel.ready().await?;

    // On the platform, the console's subscription of the message says so.
    alipay.subscribe_over_channel("alipay.open.servicemarket.order.change.notify")?;
    let order_id = alipay.place_order(NewOrder::new());
    let acknowledged = alipay.send(&alipay.order_changed(&order_id)?).await?.body;
    println!("the first message was acknowledged with {acknowledged}");

    // The acknowledgement is lost, so the message is delivered again. The handler is called once.
    alipay.inject_channel_fault(FaultPlan::once(ChannelFault::LostAcknowledgement));
    let order_id = alipay.place_order(NewOrder::new());
    let mut deliveries = alipay.events();
    if let Err(error) = alipay.send(&alipay.order_changed(&order_id)?).await {
        println!("the second: {error}");
    }
    while let Some(event) = deliveries.next().await {
        if matches!(event, alipay_simulator::Event::Notification(sent) if sent.acknowledged) {
            println!("the second message was acknowledged in the end");
            break;
        }
    }

    // In your program: when SIGTERM arrives.
    channel.drain().await;
    println!("{:?}", channel.state());
    Ok(())
}
