//! A list that comes in pages, as a stream: page by page, or item by item.
//!
//! Run it with `cargo run --example pages`. The simulator stands for Alipay.

use alipay::{prelude::*, servicemarket::QueryOrder};
use alipay_simulator::{NewOrder, Simulator};
use futures_util::TryStreamExt;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Stands for Alipay, which here has five items per page. Not a part of your program.
    let alipay = Simulator::builder().page_size(5.try_into()?).start().await?;
    let shops = (1..=12).map(|number| format!("20150520000770000000001821{number:02}"));
    let order_id = alipay.place_order(NewOrder::new().with_shops(shops));
    let client = alipay.client()?; // in your program: Client::from_env()?

    let orders = client.orders();
    let mut pages = orders.query_all(QueryOrder::new(&order_id));
    while let Some(page) = pages.try_next().await? {
        println!("page {:?} has {} items", page.current_page, page.order_items.len());
    }

    // The next page is requested when it is needed. This stops after the first page with what it looks for.
    let mut pages = orders.query_all(QueryOrder::new(&order_id));
    let wanted = "2015052000077000000000182107";
    while let Some(page) = pages.try_next().await? {
        if page.order_items.iter().any(|item| item.shop_id.as_deref() == Some(wanted)) {
            println!("found shop {wanted} after {} requests", alipay.requests().len() - 3);
            break;
        }
    }
    Ok(())
}
