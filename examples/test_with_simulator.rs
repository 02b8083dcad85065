//! A test of your own code against the simulator: real signatures, the states of orders, and faults.
//!
//! Run it with `cargo run --example test_with_simulator`. In your crate, `accept_if_worth_it` is in `src/`, and the second
//! function is a `#[tokio::test]`; the simulator is a dev-dependency.

use alipay::{
    Client, Error, Money,
    prelude::*,
    servicemarket::{AcceptOrder, OrderStatus, QueryOrder, RejectOrder},
};
use alipay_simulator::{Fault, FaultPlan, NewOrder, Simulator};

/// The code to test: accepts an order of at least this price, and rejects cheaper ones.
async fn accept_if_worth_it(
    client: &Client,
    order_id: &str,
    price: &Money,
    least: &Money,
) -> Result<Option<OrderStatus>, Error> {
    if price < least {
        client.orders().reject(RejectOrder::new(order_id, "below the minimum")).await?;
    } else {
        client.orders().accept(AcceptOrder::new(order_id)).await?;
    }
    let order = client.orders().query(QueryOrder::new(order_id)).await?;
    Ok(order.status.clone())
}

#[tokio::main] // in your crate: #[tokio::test]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let simulator = Simulator::start().await?;
    let client = simulator.client()?;
    let least: Money = "50.00".parse()?;

    for (price, expected) in
        [("88.80", OrderStatus::ProviderAccepted), ("0.01", OrderStatus::ProviderRejected)]
    {
        let price: Money = price.parse()?;
        let order_id = simulator.place_order(NewOrder::new().with_total_price(price.clone()));
        // Too many calls: Alipay refuses the first attempt, and the client retries after a pause.
        simulator.inject(FaultPlan::once(Fault::TooManyRequests).on("alipay.open.servicemarket.order.query"));
        let status = accept_if_worth_it(&client, &order_id, &price, &least).await?;
        assert_eq!(status, Some(expected));
        assert_eq!(simulator.order(&order_id).map(|order| order.status), status);
        println!("{price}: {status:?}");
    }
    let verified = simulator.requests().iter().filter(|request| request.verified).count();
    println!("the simulator verified {verified} requests");
    Ok(())
}
