//! A payment on a page: the address to which you redirect the buyer's browser, and the query for its outcome.
//!
//! Run it with `cargo run --example page_pay`. The simulator stands for Alipay.

use alipay::{
    prelude::*,
    trade::{PagePay, ProductCode, QueryTrade, Trade, TradeStatus},
};
use alipay_simulator::Simulator;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Stands for Alipay, and for a buyer who pays. Not a part of your program.
    let alipay = Simulator::start().await?;
    alipay.on::<QueryTrade>(|query, _caller| {
        let number = query.out_trade_no.unwrap_or_default();
        Ok(Trade::default().with_out_trade_no(number).with_trade_status(TradeStatus::TradeSuccess))
    });
    let client = alipay.client()?; // in your program: Client::from_env()?

    let pay = PagePay::new("20150320010101001", "88.80".parse()?, "a book", ProductCode::FastInstantTradePay)
        .with_notify_url("https://shop.example.com/alipay/notify")
        .with_return_url("https://shop.example.com/thanks");
    // Nothing is sent from here: the browser takes the signed request to Alipay. `form()` returns a page that does the
    // same with a POST, for long requests.
    let url = client.trades().page_pay(pay).url().await?;
    println!("redirect the browser to {}...", url.chars().take(60).collect::<String>());

    // The buyer's return proves nothing. The notification does, and so does a query.
    let trade = client.trades().query(QueryTrade::new().with_out_trade_no("20150320010101001")).await?;
    match trade.trade_status {
        Some(TradeStatus::TradeSuccess | TradeStatus::TradeFinished) => println!("paid"),
        _ => println!("not paid yet"),
    }
    Ok(())
}
