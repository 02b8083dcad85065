//! A process that is killed between Alipay's response and the store: what is lost, and what goes on.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use alipay::authorization::{MerchantGrant, MerchantTokenError, MerchantTokens};
use alipay_runtime::{
    Client,
    tokens::{SqliteTokens, TokenSeal},
};
use alipay_tests::{
    platform::{Script, signed},
    token_stores::{SEAL_KEY, issued},
};
use sqlx::{SqlitePool, sqlite::SqliteConnectOptions};

/// A database, and the tokens in it as a process sees them that starts after the kill.
struct Place {
    database: PathBuf,
    script: Script,
    tokens: MerchantTokens,
    _folder: tempfile::TempDir,
}

impl Place {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("tokens.db");
        let options = SqliteConnectOptions::new().filename(&database).create_if_missing(true);
        let pool = SqlitePool::connect_with(options).await.unwrap();
        SqliteTokens::migrate(&pool).await.unwrap();
        let script = Script::default();
        let seal = TokenSeal::parse(SEAL_KEY).unwrap();
        let tokens = MerchantTokens::new(script.client(), SqliteTokens::new(pool), seal);
        Self { database, script, tokens, _folder: folder }
    }

    /// Grants the token `auth-0`.
    async fn grant(&self) {
        let grant = MerchantGrant::new("2022", "auth-0", 1).with_refresh_token("refresh-0");
        assert!(self.tokens.record(grant).await.unwrap());
    }

    /// The token with which a client calls.
    async fn used(&self, client: &Client) -> String {
        self.script.respond(signed(200, "{}"));
        client.call(alipay::trade::CloseTrade::new().with_trade_no("1")).await.unwrap();
        let request = self.script.seen().pop().unwrap();
        request.headers()["alipay-app-auth-token"].to_str().unwrap().to_owned()
    }

    /// Refreshes, and returns the refresh token that was sent and the token that came.
    async fn refreshed(&self) -> (String, String) {
        let refused = self.tokens.for_merchant_app("2022").await.unwrap();
        self.script.respond(signed(200, &issued(2)));
        let client = self.tokens.refresh("2022", &refused).await.unwrap();
        let sent = String::from_utf8(self.script.seen().pop().unwrap().body().to_vec()).unwrap();
        (sent, self.used(&client).await)
    }
}

/// Runs the other process until it halts before or after the store, and kills it.
fn kill(database: &Path, action: &str, moment: &str) {
    let mut holder = Command::new(env!("CARGO_BIN_EXE_token_holder"));
    let holder = holder.arg(database).args([action, moment]).stdout(Stdio::piped());
    let mut holder = holder.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(holder.stdout.take().unwrap()).read_line(&mut line).unwrap();
    holder.kill().unwrap();
    holder.wait().unwrap();
    assert_eq!(line.trim(), "halted");
}

#[tokio::test]
async fn a_kill_between_exchange_and_store_leaves_nothing_and_the_merchant_consents_again() {
    let place = Place::new().await;
    kill(&place.database, "exchange", "before");
    let error = place.tokens.for_merchant_app("2022").await.unwrap_err();
    assert!(matches!(error, MerchantTokenError::NotAuthorized { .. }), "{error}");
    place.script.respond(signed(200, &issued(2)));
    place.tokens.exchange("the next code").await.unwrap();
    assert_eq!(place.used(&place.tokens.for_merchant_app("2022").await.unwrap()).await, "auth-2");
}

#[tokio::test]
async fn a_kill_after_the_store_loses_nothing() {
    let place = Place::new().await;
    kill(&place.database, "exchange", "after");
    assert_eq!(place.used(&place.tokens.for_merchant_app("2022").await.unwrap()).await, "auth-1");
    kill(&place.database, "refresh", "after");
    let (sent, token) = place.refreshed().await;
    assert!(sent.contains("refresh-1"), "{sent}");
    assert_eq!(token, "auth-2");
}

#[tokio::test]
async fn a_kill_between_refresh_and_store_keeps_the_old_token_and_another_process_refreshes_it() {
    let place = Place::new().await;
    place.grant().await;
    kill(&place.database, "refresh", "before");
    assert_eq!(place.used(&place.tokens.for_merchant_app("2022").await.unwrap()).await, "auth-0");
    let (sent, token) = place.refreshed().await;
    assert!(sent.contains("refresh-0"), "{sent}");
    assert_eq!(token, "auth-2");
}
