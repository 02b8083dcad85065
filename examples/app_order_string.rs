//! A payment in your mobile app: the order string for Alipay's app SDK.
//!
//! Run it with `cargo run --example app_order_string`. Nothing is sent, so this needs no simulator but for its keys.

use alipay::{prelude::*, trade::AppPay};
use alipay_simulator::Simulator;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let alipay = Simulator::start().await?; // not a part of your program
    let client = alipay.client()?; // in your program: Client::from_env()?

    let pay = AppPay::new("20150320010101002", "88.80".parse()?, "a book")
        .with_notify_url("https://shop.example.com/alipay/notify");
    let order_string = client.trades().app_pay(pay).order_string().await?;

    // The amount and the title are inside, signed, so that the app cannot change them: compute them on your server, and
    // do not take them from the app.
    // Your server returns the string to your app, which passes it to the SDK unchanged.
    let names = order_string.split('&').filter_map(|pair| pair.split('=').next());
    println!("the order string has {}", names.collect::<Vec<_>>().join(", "));

    // What the SDK reports to your app proves nothing: wait for the notification, or query the trade.
    println!("requests that were sent: {}", alipay.requests().len());
    Ok(())
}
