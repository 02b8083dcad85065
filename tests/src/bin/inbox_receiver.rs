//! A receiver as a process of its own, for the test that kills it: `inbox_receiver DATABASE PORT`. Every
//! notification leaves one row in `effects`, in the transaction that completes it.

use std::{error::Error, time::Duration};

use alipay_runtime::{
    Notification, Receiver,
    inbox::SqliteInbox,
    notification::{HandlerResult, NotificationVerifier},
};
use alipay_tests::platform::{APP_ID, key};
use axum::Router;
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode},
};
use tokio::{net::TcpListener, time::sleep};

type Failure = Box<dyn Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let database = arguments.next().ok_or("the database's path is missing")?;
    let port: u16 = arguments.next().ok_or("the port is missing")?.parse()?;
    let options = SqliteConnectOptions::new().filename(database).create_if_missing(true);
    let pool = SqlitePool::connect_with(options.journal_mode(SqliteJournalMode::Wal)).await?;
    sqlx::query("CREATE TABLE IF NOT EXISTS effects (notify_id TEXT NOT NULL)").execute(&pool).await?;
    SqliteInbox::migrate(&pool).await?;
    let inbox = SqliteInbox::new(pool.clone());
    let notifications =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    let receiver = Receiver::builder(notifications.max_age(None).build()?)
        .inbox(inbox.clone())
        .with_state(inbox)
        .timeout(Duration::from_millis(500))
        .lease(Duration::from_millis(700))
        .fallback(handle)
        .build()?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    axum::serve(listener, Router::new().route("/notify", receiver.into_method_router())).await?;
    Ok(())
}

/// Slow enough to be killed at any of its steps.
async fn handle(inbox: SqliteInbox, notification: Notification) -> HandlerResult {
    pause().await;
    let work = async |transaction: &mut sqlx::SqliteConnection| {
        pause().await;
        let effect = sqlx::query("INSERT INTO effects (notify_id) VALUES ($1)");
        effect.bind(notification.notify_id()).execute(transaction).await?;
        pause().await;
        Ok(())
    };
    inbox.in_transaction(&notification, work).await?;
    pause().await;
    Ok(())
}

async fn pause() {
    sleep(Duration::from_micros(fastrand::u64(0..4000))).await;
}
