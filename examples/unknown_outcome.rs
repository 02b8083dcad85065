//! A call whose response gets lost: whether it was carried out is unknown, and the client asks Alipay.
//!
//! Run it with `cargo run --example unknown_outcome`. The simulator stands for Alipay, and loses the response.

use alipay::{
    Client, Error, NextStep,
    prelude::*,
    servicemarket::{AcceptOrder, OrderStatus, QueryOrder},
};
use alipay_simulator::{Fault, FaultPlan, NewOrder, Simulator};

/// Accepts an order. Returns whether it is accepted, which is more than that a call succeeded.
async fn accept(client: &Client, order_id: &str) -> Result<bool, Error> {
    match client.orders().accept(AcceptOrder::new(order_id)).await {
        Ok(_) => Ok(true),
        // Repeating the call now could do the work twice.
        Err(error) if matches!(error.next_step(), NextStep::Resolve | NextStep::Poll) => {
            println!("{:?}: {}", error.outcome(), error.next_step());
            let order = client.resolve(&error).await?.response::<QueryOrder>()?;
            println!("Alipay says that the order is {:?}", order.status);
            Ok(order.status == Some(OrderStatus::ProviderAccepted))
        }
        Err(error) => Err(error),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Stands for Alipay. Not a part of your program.
    let alipay = Simulator::start().await?;
    let client = alipay.client()?; // in your program: Client::from_env()?

    for fault in [Fault::CutAfter, Fault::CutBefore] {
        let order_id = alipay.place_order(NewOrder::new());
        alipay.inject(FaultPlan::once(fault));
        println!("accepted: {}", accept(&client, &order_id).await?);
    }
    Ok(())
}
