//! Content encryption (接口内容加密): requests are encrypted and then signed, responses verified and then decrypted.
//!
//! Run it with `cargo run --example encrypted_content`. The simulator stands for Alipay.

use alipay::{Client, prelude::*, servicemarket::QueryOrder};
use alipay_simulator::{NewOrder, Simulator};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Stands for Alipay. Not a part of your program.
    let alipay = Simulator::builder().generate_encrypt_key().start().await?;
    let order_id = alipay.place_order(NewOrder::new());

    let client = Client::builder()
        .server(alipay.url()) // in your program: remove this line
        .app_id(&alipay.app().app_id)
        .private_key(&alipay.app().private_key)
        .alipay_public_key(&alipay.app().alipay_public_key)
        .encrypt_key(alipay.encrypt_key().ok_or("no key")?) // or the variable ALIPAY_ENCRYPT_KEY
        .build()?;
    let order = client.orders().query(QueryOrder::new(&order_id)).await?;
    println!("encrypted: the order is {:?}", order.status);

    // A single call can do without.
    let order = client.orders().query(QueryOrder::new(&order_id)).encrypt(false).await?;
    println!("clear: the order is {:?}", order.status);
    Ok(())
}
