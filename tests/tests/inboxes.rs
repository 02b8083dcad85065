//! Every inbox keeps the same contract; inboxes in databases are tested with real servers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{sync::Arc, time::Duration};

use alipay_runtime::inbox::{
    Claim, DEFAULT_RETENTION, Inbox, InboxError, InboxKey, MemoryInbox, PostgresInbox, RedisInbox,
    SqliteInbox,
};
use alipay_tests::{
    inboxes::{keeps_the_contract, key},
    servers,
};
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
    let other = inbox.clone().with_prefix("other:").with_retention(Duration::from_secs(77));
    assert_eq!((inbox.retention(), other.retention()), (DEFAULT_RETENTION, Duration::from_secs(77)));
    assert!(format!("{other:?}").contains("other:"));
    keeps_the_contract(Arc::new(other)).await;
    keeps_the_contract(Arc::new(inbox)).await;
}

#[tokio::test]
async fn in_postgres() {
    let Some(server) = servers::postgres() else { return };
    // A pool tries again while the server gets ready.
    let pool = PgPool::connect(&server.url).await.unwrap();
    PostgresInbox::migrate(&pool).await.unwrap();
    let inbox = PostgresInbox::new(pool.clone());
    keeps_the_contract(Arc::new(inbox.clone())).await;
    assert_eq!(inbox.purge().await.unwrap(), 0);

    let Claim::Granted(lease) = inbox.claim(&key("in a transaction"), Duration::from_secs(60)).await.unwrap()
    else {
        panic!("it is new");
    };
    let mut transaction = pool.begin().await.unwrap();
    inbox.complete_in(&mut transaction, &lease).await.unwrap();
    transaction.rollback().await.unwrap();
    let held = inbox.claim(lease.key(), Duration::from_secs(60)).await.unwrap();
    assert_eq!(held, Claim::Held);
    let mut transaction = pool.begin().await.unwrap();
    inbox.complete_in(&mut transaction, &lease).await.unwrap();
    transaction.commit().await.unwrap();
    inbox.complete(&lease).await.unwrap();
    let done = inbox.claim(lease.key(), Duration::from_secs(60)).await.unwrap();
    assert_eq!(done, Claim::Done);
}

#[tokio::test]
async fn in_sqlite_over_several_connections() {
    let folder = tempfile::tempdir().unwrap();
    let options =
        SqliteConnectOptions::new().filename(folder.path().join("inbox.db")).create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    SqliteInbox::migrate(&pool).await.unwrap();
    let inbox = SqliteInbox::new(pool.clone());
    keeps_the_contract(Arc::new(inbox.clone())).await;
    // A second one over the same file finds the table, and what was handled.
    SqliteInbox::migrate(&pool).await.unwrap();
    let second = SqliteInbox::new(pool.clone());
    assert_eq!(second.claim(&key("a"), Duration::from_secs(60)).await.unwrap(), Claim::Done);

    let Claim::Granted(lease) = inbox.claim(&key("t"), Duration::from_millis(1)).await.unwrap() else {
        panic!("it is new");
    };
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert_eq!(inbox.purge().await.unwrap(), 1);
    let Claim::Granted(_other) = second.claim(&key("t"), Duration::from_secs(60)).await.unwrap() else {
        panic!("it was purged");
    };
    let mut transaction = pool.begin().await.unwrap();
    assert!(matches!(inbox.complete_in(&mut transaction, &lease).await, Err(InboxError::Lost)));
}

#[tokio::test]
async fn a_database_that_cannot_be_reached_is_a_failure_of_the_store() {
    let options = PgPoolOptions::new().acquire_timeout(Duration::from_millis(200));
    let pool = options.connect_lazy("postgres://alipay@127.0.0.1:1/none").unwrap();
    let error = PostgresInbox::migrate(&pool).await.unwrap_err();
    assert!(matches!(error, InboxError::Store(_)), "{error}");
    let error = PostgresInbox::new(pool).claim(&key("a"), Duration::from_secs(60)).await.unwrap_err();
    assert!(matches!(error, InboxError::Store(_)), "{error}");
}

#[tokio::test]
async fn twelve_receivers_create_the_table_of_a_new_postgres_at_once() {
    let Some(server) = servers::postgres() else { return };
    let pools = (0..12).map(|_| PgPool::connect(&server.url));
    let pools = futures_util::future::try_join_all(pools).await.unwrap();
    let migrated = futures_util::future::join_all(pools.iter().map(PostgresInbox::migrate)).await;
    for result in migrated {
        result.unwrap();
    }
}

#[tokio::test]
async fn a_role_that_may_not_create_tables_can_use_a_table_that_exists() {
    let Some(server) = servers::postgres() else { return };
    let pool = PgPool::connect(&server.url).await.unwrap();
    for statement in [
        PostgresInbox::SCHEMA,
        "CREATE ROLE receiver LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC; \
         GRANT SELECT, INSERT, UPDATE, DELETE ON alipay_inbox TO receiver",
    ] {
        sqlx::raw_sql(statement).execute(&pool).await.unwrap();
    }
    let options = pool.connect_options().as_ref().clone().username("receiver");
    let receiver = PgPool::connect_with(options).await.unwrap();
    sqlx::query("CREATE TABLE forbidden (a TEXT)").execute(&receiver).await.unwrap_err();
    keeps_the_contract(Arc::new(PostgresInbox::new(receiver))).await;
}

#[tokio::test(start_paused = true)]
async fn memory_is_bounded_and_forgets_nothing_early() {
    let inbox = MemoryInbox::new().with_capacity(2).with_retention(Duration::from_secs(100));
    let long = Duration::from_secs(60);
    for id in ["a", "b"] {
        let Claim::Granted(lease) = inbox.claim(&key(id), long).await.unwrap() else { panic!("{id} is new") };
        inbox.complete(&lease).await.unwrap();
    }
    assert!(matches!(inbox.claim(&key("c"), long).await, Err(InboxError::Full)));
    assert_eq!(inbox.claim(&key("a"), long).await.unwrap(), Claim::Done);
    tokio::time::advance(Duration::from_secs(99)).await;
    assert_eq!(inbox.claim(&key("a"), long).await.unwrap(), Claim::Done);
    tokio::time::advance(Duration::from_secs(2)).await;
    assert!(matches!(inbox.claim(&key("c"), long).await, Ok(Claim::Granted(_))));
    assert_eq!(inbox.purge().await.unwrap(), 0, "the claim has purged");
    tokio::time::advance(Duration::from_millis(59_999)).await;
    assert_eq!(inbox.purge().await.unwrap(), 0);
    tokio::time::advance(Duration::from_millis(1)).await;
    assert_eq!(inbox.purge().await.unwrap(), 1, "a lease ends when its time is over");
}

/// Whoever moves the borders between parameters makes another id of the same text.
#[tokio::test(start_paused = true)]
async fn memory_knows_a_completed_text_although_another_id_of_it_is_released() {
    let inbox = MemoryInbox::new();
    let (second, long) = (Duration::from_secs(1), Duration::from_secs(60));
    let keys = ["a", "b", "c"].map(|id| InboxKey::new("2021", id, [7; 32]));
    let Claim::Granted(late) = inbox.claim(&keys[0], second).await.unwrap() else { panic!("it is new") };
    tokio::time::advance(second).await;
    let Claim::Granted(next) = inbox.claim(&keys[1], long).await.unwrap() else { panic!("it expired") };
    inbox.complete(&late).await.unwrap();
    inbox.release(&next).await.unwrap();
    assert_eq!(inbox.claim(&keys[2], long).await.unwrap(), Claim::Done);
}

#[tokio::test(start_paused = true)]
async fn memory_keeps_a_lease_of_any_length() {
    let inbox = MemoryInbox::new().with_retention(Duration::MAX);
    let year = Duration::from_secs(365 * 86_400);
    let Claim::Granted(lease) = inbox.claim(&key("a"), Duration::MAX).await.unwrap() else {
        panic!("it is new")
    };
    tokio::time::advance(year * 99).await;
    assert_eq!(inbox.claim(&key("a"), year).await.unwrap(), Claim::Held);
    inbox.complete(&lease).await.unwrap();
    tokio::time::advance(year * 99).await;
    assert_eq!(inbox.claim(&key("a"), year).await.unwrap(), Claim::Done);
}

/// A service that migrates at its start runs in a task of its own. The future must be `Send` wherever the pool lives.
#[tokio::test]
async fn tables_are_created_in_a_spawned_task() {
    let pool = SqlitePool::connect("sqlite::memory:").await.unwrap();
    let migrating = tokio::spawn(async move { SqliteInbox::migrate(&pool).await });
    migrating.await.unwrap().unwrap();
    let unreachable = PgPool::connect_lazy("postgres://127.0.0.1:1/none").unwrap();
    drop(tokio::spawn(async move { PostgresInbox::migrate(&unreachable).await }));
}
