//! A first call: the state of an order, and the id by which Alipay finds the call.
//!
//! Run it with `cargo run --example first_call`. The simulator stands for Alipay, so no account is needed.

use alipay::{Client, prelude::*, servicemarket::QueryOrder};
use alipay_simulator::{NewOrder, Simulator};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Stands for Alipay, and for a merchant who places an order. Not a part of your program.
    let alipay = Simulator::start().await?;
    let order_id = alipay.place_order(NewOrder::new().with_shop("2015052000077000000000182140"));

    // In your program: app id and keys of the open platform, and no `server`.
    let client = Client::builder()
        .server(alipay.url())
        .app_id(&alipay.app().app_id)
        .private_key(&alipay.app().private_key)
        .alipay_public_key(&alipay.app().alipay_public_key)
        .build()?;

    let order = client.orders().query(QueryOrder::new(order_id)).await?;
    println!("the order is {:?}", order.status);
    println!("trace id {}", order.trace_id().unwrap_or("none"));
    for item in &order.order_items {
        println!("shop {:?} is {:?}", item.shop_id, item.order_status);
    }
    Ok(())
}
