//! The V2 gateway, with the character set GBK: the same declarations, responses and errors as over V3.
//!
//! Run it with `cargo run --example gateway_gbk`. The simulator stands for Alipay.

use alipay::{
    Charset, Protocol,
    prelude::*,
    servicemarket::{QueryOrder, RejectOrder},
};
use alipay_simulator::{NewOrder, Simulator};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let alipay = Simulator::start().await?; // stands for Alipay; not a part of your program

    // In your program: ClientBuilder::from_env()?
    let client = alipay.client_builder().protocol(Protocol::V2).charset(Charset::Gbk).build()?;
    let order_id = alipay.place_order(NewOrder::new());
    client.orders().reject(RejectOrder::new(&order_id, "商户资质不符")).await?;
    println!("rejected over the gateway");

    // A single call can use the other protocol.
    let order = client.orders().query(QueryOrder::new(&order_id)).protocol(Protocol::V3).await?;
    println!("over V3, the order is {:?}", order.status);

    // A character that GBK lacks is an error before anything is sent, instead of a `?` at Alipay.
    let error = client.orders().reject(RejectOrder::new(&order_id, "sold out \u{1f600}")).await.err();
    println!("{}", error.map(|error| error.to_string()).unwrap_or_default());
    Ok(())
}
