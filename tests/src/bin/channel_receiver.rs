//! A receiver on the message channel as a process of its own, for the test that kills it:
//! `channel_receiver DATABASE SERVER APP_ID KEYS`, where the file `KEYS` has the app's private key and Alipay's public
//! key, one a line. Every message leaves one row in `effects`, in the transaction that completes it.

use std::{error::Error, time::Duration};

use alipay_runtime::{Client, Notification, Receiver, inbox::SqliteInbox};
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode},
};
use tokio::time::sleep;

type Failure = Box<dyn Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("an argument is missing");
    let (database, server, app_id, keys) = (next()?, next()?, next()?, std::fs::read_to_string(next()?)?);
    let (private_key, alipay_key) = keys.split_once('\n').ok_or("the file has two keys")?;
    let options = SqliteConnectOptions::new().filename(database).create_if_missing(true);
    let pool = SqlitePool::connect_with(options.journal_mode(SqliteJournalMode::Wal)).await?;
    sqlx::query("CREATE TABLE IF NOT EXISTS effects (content TEXT NOT NULL)").execute(&pool).await?;
    SqliteInbox::migrate(&pool).await?;
    let inbox = SqliteInbox::new(pool.clone());
    let client = Client::builder()
        .app_id(app_id)
        .private_key(private_key)
        .alipay_public_key(alipay_key.trim())
        .server(server)
        .build()?;
    let receiver = Receiver::builder(client.notification_verifier())
        .inbox(inbox.clone())
        .timeout(Duration::from_millis(500))
        .lease(Duration::from_millis(700))
        .fallback(move |message| handle(pool.clone(), inbox.clone(), message))
        .build()?;
    let channel = client.channel(receiver).connections(2).start()?;
    Ok(channel.closed().await?)
}

/// Slow enough to be killed at any of its steps.
async fn handle(pool: SqlitePool, inbox: SqliteInbox, message: Notification) -> Result<(), Failure> {
    let lease = message.lease().ok_or("a handler has a lease")?;
    let content = message.get("biz_content").ok_or("a message has a content")?;
    pause().await;
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    sqlx::query("INSERT INTO effects (content) VALUES ($1)").bind(content).execute(&mut *transaction).await?;
    pause().await;
    inbox.complete_in(&mut transaction, lease).await?;
    transaction.commit().await?;
    pause().await;
    Ok(())
}

async fn pause() {
    sleep(Duration::from_micros(fastrand::u64(0..4000))).await;
}
