//! Calls on behalf of a merchant who authorized your app, by the merchant's `app_auth_token`.
//!
//! Run it with `cargo run --example merchant_token`. The simulator stands for Alipay.

use alipay::{
    prelude::*,
    servicemarket::{AcceptOrder, CompleteItem, ConfirmItem},
};
use alipay_simulator::{NewOrder, Simulator};

const MERCHANT: &str = "2088101118588888";
const SHOP: &str = "2015052000077000000000182140";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Stands for Alipay, and for a merchant who orders and authorizes. Not a part of your program.
    let alipay = Simulator::start().await?;
    let order_id = alipay.place_order(NewOrder::new().with_merchant_pid(MERCHANT).with_shop(SHOP));
    let app_auth_token = alipay.authorize(MERCHANT);
    let client = alipay.client()?; // in your program: Client::from_env()?

    client.orders().accept(AcceptOrder::new(&order_id)).await?;
    client.order_items().complete(CompleteItem::new(&order_id).with_shop_id(SHOP)).await?;
    let confirm = || ConfirmItem::new(&order_id).with_shop_id(SHOP);

    // Only the merchant may confirm. Without the token, the call is refused.
    let refused = client.order_items().confirm(confirm()).await.err();
    println!("without a token: {:?}", refused.as_ref().and_then(|error| error.code()));

    // For one call: `.for_merchant(token)` on the call. For several: a client of the merchant, which shares keys and
    // connections with the other one.
    let merchant = client.for_merchant(app_auth_token);
    merchant.order_items().confirm(confirm()).await?;
    println!("with the token: confirmed");

    let order = alipay.order(&order_id).ok_or("there is no such order")?;
    println!("the order is {:?}", order.status);
    Ok(())
}
