//! Every inbox keeps the same contract; those over databases against real servers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{sync::Arc, time::Duration};

use alipay_runtime::{
    inbox::Claim, inbox::Inbox, inbox::InboxError, inbox::MemoryInbox, inbox::PostgresInbox,
    inbox::RedisInbox, inbox::SqliteInbox,
};
use alipay_tests::{inboxes::keeps_the_contract, servers};
use sqlx::{PgPool, SqlitePool, postgres::PgPoolOptions, sqlite::SqliteConnectOptions};

#[tokio::test]
async fn in_memory() {
    keeps_the_contract(Arc::new(MemoryInbox::new())).await;
}

#[tokio::test]
async fn in_redis() {
    let Some(server) = servers::redis() else { return };
    let client = redis::Client::open(server.url.as_str()).unwrap();
    let inbox = RedisInbox::new(client.get_connection_manager().await.unwrap());
    keeps_the_contract(Arc::new(inbox.clone().with_prefix("other:"))).await;
    keeps_the_contract(Arc::new(inbox)).await;
}

#[tokio::test]
async fn in_postgres() {
    let Some(server) = servers::postgres() else { return };
    // A pool tries again while the server gets ready.
    let pool = PgPool::connect(&server.url).await.unwrap();
    let inbox = PostgresInbox::new(pool.clone()).await.unwrap();
    keeps_the_contract(Arc::new(inbox.clone())).await;
    assert_eq!(inbox.purge().await.unwrap(), 0);

    let Claim::Granted(lease) = inbox.claim("in a transaction", Duration::from_secs(60)).await.unwrap()
    else {
        panic!("it is new");
    };
    let mut transaction = pool.begin().await.unwrap();
    PostgresInbox::complete_in(&mut transaction, &lease).await.unwrap();
    transaction.rollback().await.unwrap();
    let held = inbox.claim(lease.notify_id(), Duration::from_secs(60)).await.unwrap();
    assert_eq!(held, Claim::Held);
    let mut transaction = pool.begin().await.unwrap();
    PostgresInbox::complete_in(&mut transaction, &lease).await.unwrap();
    transaction.commit().await.unwrap();
    inbox.complete(&lease).await.unwrap();
    let done = inbox.claim(lease.notify_id(), Duration::from_secs(60)).await.unwrap();
    assert_eq!(done, Claim::Done);
}

#[tokio::test]
async fn in_sqlite_over_several_connections() {
    let folder = tempfile::tempdir().unwrap();
    let options =
        SqliteConnectOptions::new().filename(folder.path().join("inbox.db")).create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    let inbox = SqliteInbox::new(pool.clone()).await.unwrap();
    keeps_the_contract(Arc::new(inbox.clone())).await;
    // A second one over the same file finds the table, and what was handled.
    let second = SqliteInbox::new(pool.clone()).await.unwrap();
    assert_eq!(second.claim("a", Duration::from_secs(60)).await.unwrap(), Claim::Done);

    let Claim::Granted(lease) = inbox.claim("t", Duration::from_millis(1)).await.unwrap() else {
        panic!("it is new");
    };
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert_eq!(inbox.purge().await.unwrap(), 1);
    let Claim::Granted(_other) = second.claim("t", Duration::from_secs(60)).await.unwrap() else {
        panic!("it was purged");
    };
    let mut transaction = pool.begin().await.unwrap();
    assert!(matches!(SqliteInbox::complete_in(&mut transaction, &lease).await, Err(InboxError::Lost)));
}

#[tokio::test]
async fn a_database_that_cannot_be_reached_is_a_failure_of_the_store() {
    let options = PgPoolOptions::new().acquire_timeout(Duration::from_millis(200));
    let pool = options.connect_lazy("postgres://alipay@127.0.0.1:1/none").unwrap();
    let error = PostgresInbox::new(pool).await.unwrap_err();
    assert!(matches!(error, InboxError::Store(_)), "{error}");
}
