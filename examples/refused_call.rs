//! A refusal: its code as a typed value, its likely cause, the next step, and the id for Alipay's support.
//!
//! Run it with `cargo run --example refused_call`. The simulator stands for Alipay.

use alipay::{
    Error,
    prelude::*,
    servicemarket::{ConfirmItem, OrderErrorCode, RejectOrder},
};
use alipay_simulator::{NewOrder, Simulator};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let alipay = Simulator::start().await?; // stands for Alipay; not a part of your program
    let client = alipay.client()?; // in your program: Client::from_env()?

    let order_id = alipay.place_order(NewOrder::new());
    alipay.cancel_order_as_merchant(&order_id, "no longer needed")?;

    match client.orders().reject(RejectOrder::new(&order_id, "sold out")).await {
        Err(Error::Refused(error)) => {
            // A code that the crate does not list is `OrderErrorCode::Other`.
            match error.code_as::<OrderErrorCode>() {
                Some(OrderErrorCode::StatusInvalid) => println!("the order is in another state"),
                other => println!("refused: {other:?}"),
            }
            println!("signed by Alipay: {}", error.is_authenticated());
            println!("trace id {}", error.trace_id().unwrap_or("none"));
        }
        Err(error) => println!("{error}\nnext step: {}", error.next_step()),
        Ok(_) => println!("rejected"),
    }

    // A request that breaks a rule of its declaration, here by naming no item, is refused before it is sent.
    let error = client.order_items().confirm(ConfirmItem::new(&order_id)).await.err();
    println!("{}", error.map(|error| error.to_string()).unwrap_or_default());
    println!("requests that were sent: {}", alipay.requests().len());
    Ok(())
}
