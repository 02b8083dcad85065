//! Work in the transaction of its notification: there with its completion, or not at all.

#![allow(clippy::unwrap_used)] // helpers of tests

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use alipay_runtime::{
    Notification, Receiver,
    inbox::{InboxError, PostgresInbox, SqliteInbox},
    notification::{Delivery, HandlerResult, NotificationVerifier, Received},
};
use alipay_tests::{
    platform::{self, APP_ID, signed_form},
    servers,
};
use sqlx::{PgConnection, PgPool, SqliteConnection, SqlitePool, sqlite::SqliteConnectOptions};

fn verifier() -> NotificationVerifier {
    let key = platform::key("platform_public.b64");
    let verifier = NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key);
    verifier.max_age(None).build().unwrap()
}

/// The test for one kind of database, in a module of its own, because the types of sqlx differ.
macro_rules! work_is_done_in_the_transaction {
    ($database:ident, $inbox:ty, $pool:ty, $connection:ty) => {
        mod $database {
            use super::*;

            #[derive(Clone)]
            struct Shop {
                inbox: $inbox,
                fails: Arc<AtomicBool>,
            }

            async fn enter(shop: Shop, notification: Notification) -> HandlerResult {
                let enter = async |transaction: &mut $connection| {
                    let entry = sqlx::query("INSERT INTO entries VALUES ($1)").bind(notification.notify_id());
                    entry.execute(&mut *transaction).await?;
                    if shop.fails.swap(false, Ordering::SeqCst) {
                        Err("the first one fails".into())
                    } else {
                        Ok(())
                    }
                };
                shop.inbox.in_transaction(&notification, enter).await
            }

            pub(super) async fn test(pool: $pool) {
                <$inbox>::migrate(&pool).await.unwrap();
                sqlx::query("CREATE TABLE entries (id TEXT NOT NULL)").execute(&pool).await.unwrap();
                let inbox = <$inbox>::new(pool.clone());
                let shop = Shop { inbox: inbox.clone(), fails: Arc::new(AtomicBool::new(true)) };
                let receiver = Receiver::builder(verifier()).inbox(inbox).with_state(shop.clone());
                let receiver = receiver.fallback(enter).build().unwrap();
                let entries = async || {
                    let count = sqlx::query_scalar::<_, i64>("SELECT count(*) FROM entries");
                    count.fetch_one(&pool).await.unwrap()
                };
                let form = signed_form(&[("app_id", APP_ID), ("notify_id", "n"), ("notify_type", "news")]);
                let receive = || receiver.receive(Delivery::post(form.as_bytes()));

                let refused = receive().await.unwrap_err();
                assert!(refused.to_string().contains("the first one fails"), "{refused}");
                assert_eq!(entries().await, 0, "what failed was rolled back");
                let result = receive().await.unwrap();
                assert_eq!((result, entries().await), (Received::Handled, 1));
                let result = receive().await.unwrap();
                assert_eq!((result, entries().await), (Received::Repeated, 1));

                let outside = verifier().verify(form.as_bytes()).unwrap();
                let error = enter(shop, outside).await.unwrap_err();
                assert!(matches!(error.downcast_ref(), Some(InboxError::NoLease)), "{error}");
                assert_eq!(entries().await, 1);
            }
        }
    };
}

work_is_done_in_the_transaction!(sqlite, SqliteInbox, SqlitePool, SqliteConnection);
work_is_done_in_the_transaction!(postgres, PostgresInbox, PgPool, PgConnection);

#[tokio::test]
async fn in_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("inbox.db");
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
    sqlite::test(SqlitePool::connect_with(options).await.unwrap()).await;
}

#[tokio::test]
async fn in_postgres() {
    let Some(server) = servers::postgres() else { return };
    postgres::test(PgPool::connect(&server.url).await.unwrap()).await;
}
