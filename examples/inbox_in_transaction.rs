//! Work and memory in one transaction: the change of your order, and the fact that its notification was handled.
//! If the process dies in between, neither is there, and Alipay's next delivery is handled.
//!
//! Run it with `cargo run --example inbox_in_transaction`. The simulator stands for Alipay; the database is SQLite
//! (feature `inbox-sqlite`), and `PostgresInbox` is used in the same way.

use std::sync::Arc;

use alipay::{Notification, Receiver, inbox::SqliteInbox, servicemarket::OrderPlaced};
use alipay_simulator::{NewOrder, Simulator};
use sqlx::{Row, SqlitePool};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Stores an order, and remembers in the same transaction that its notification was handled.
async fn store(
    pool: &SqlitePool,
    inbox: &SqliteInbox,
    placed: Notification<OrderPlaced>,
) -> Result<(), Failure> {
    let mut transaction = pool.begin().await?;
    sqlx::query("INSERT INTO orders (id) VALUES ($1)")
        .bind(placed.commodity_order_id.clone())
        .execute(&mut *transaction)
        .await?;
    if let Some(lease) = placed.lease() {
        inbox.complete_in(&mut transaction, lease).await?;
    }
    transaction.commit().await?;
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let alipay = Simulator::start().await?; // stands for Alipay; not a part of your program
    let client = alipay.client()?; // in your program: Client::from_env()?
    let folder = tempfile::tempdir()?;
    let address = format!("sqlite://{}?mode=rwc", folder.path().join("shop.sqlite").display());
    let pool = SqlitePool::connect(&address).await?;
    sqlx::query("CREATE TABLE orders (id TEXT PRIMARY KEY)").execute(&pool).await?;
    SqliteInbox::migrate(&pool).await?;

    let inbox = SqliteInbox::new(pool.clone());
    let (for_handler, pool_of_handler) = (inbox.clone(), pool.clone());
    let receiver = Receiver::builder(client.notification_verifier())
        .inbox(Arc::new(inbox))
        .on(move |placed: Notification<OrderPlaced>| {
            let (pool, inbox) = (pool_of_handler.clone(), for_handler.clone());
            async move { store(&pool, &inbox, placed).await }
        })
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
