//! Work and memory in one transaction: the change of your order, and the fact that its notification was handled.
//! If the process dies in between, neither is there, and Alipay's next delivery is handled.
//!
//! Run it with `cargo run -p alipay-integration-examples --example inbox_in_transaction`. The simulator stands for Alipay;
//! the database is SQLite (feature `inbox-sqlite`), and `PostgresInbox` is used in the same way.

use alipay::{
    Notification, Receiver,
    inbox::SqliteInbox,
    notification::{HandlerError, HandlerResult},
    servicemarket::OrderPlaced,
};
use alipay_simulator::{NewOrder, Simulator};
use sqlx::{Row, SqlitePool};

/// Stores an order, and remembers in the same transaction that its notification was handled.
async fn store(inbox: SqliteInbox, placed: Notification<OrderPlaced>) -> HandlerResult {
    let order_id = placed.commodity_order_id.as_deref();
    let insert = async |transaction: &mut sqlx::SqliteConnection| {
        sqlx::query("INSERT INTO orders (id) VALUES ($1)").bind(order_id).execute(transaction).await?;
        Ok(())
    };
    inbox.in_transaction(&placed, insert).await
}

#[tokio::main]
async fn main() -> Result<(), HandlerError> {
    let alipay = Simulator::start().await?; // stands for Alipay; not a part of your program
    let client = alipay.client()?; // in your program: Client::from_env()?
    let folder = tempfile::tempdir()?;
    let address = format!("sqlite://{}?mode=rwc", folder.path().join("shop.sqlite").display());
    let pool = SqlitePool::connect(&address).await?;
    sqlx::query("CREATE TABLE orders (id TEXT PRIMARY KEY)").execute(&pool).await?;
    SqliteInbox::migrate(&pool).await?;

    let inbox = SqliteInbox::new(pool.clone());
    let receiver = Receiver::builder(client.notification_verifier())
        .inbox(inbox.clone())
        .with_state(inbox)
        .on(store)
        .build()?;

    let router = axum::Router::new().route("/alipay/notify", receiver.into_method_router());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    alipay.notify_to(format!("http://{}/alipay/notify", listener.local_addr()?))?;
    let server = tokio::spawn(async move { axum::serve(listener, router).await });

    // Alipay delivers the same notification twice.
    let order_id = alipay.place_order(NewOrder::new());
    let notification = alipay.order_placed(&order_id)?;
    for _ in 0..2 {
        println!("the response is {}", alipay.send(&notification).await?.body);
    }
    let orders: i64 = sqlx::query("SELECT count(*) FROM orders").fetch_one(&pool).await?.get(0);
    println!("orders in the database: {orders}");
    server.abort();
    Ok(())
}
