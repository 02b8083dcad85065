//! Tokens of merchants: every store keeps the contract, and no token is lost, refreshed twice or shown.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{sync::Arc, time::Duration};

use alipay::authorization::{MerchantGrant, MerchantTokenError, MerchantTokens};
use alipay_runtime::{
    Client,
    tokens::{
        BoxFuture, MemoryTokens, PostgresTokens, RedisTokens, SqliteTokens, StoredToken, TokenOwner,
        TokenSeal, TokenStore, TokenStoreError,
    },
};
use alipay_tests::{
    platform::{APP_ID, Script, Scripted, signed, unsigned},
    servers,
    token_stores::keeps_the_contract,
};
use sqlx::{PgPool, SqlitePool, sqlite::SqliteConnectOptions};

const KEY: &str = "AAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKCwwNDg8=";

#[tokio::test]
async fn in_memory() {
    keeps_the_contract(Arc::new(MemoryTokens::new())).await;
}

#[tokio::test]
async fn in_redis() {
    let Some(server) = servers::redis() else { return };
    let client = redis::Client::open(server.url.as_str()).unwrap();
    let store = RedisTokens::new(client.get_connection_manager().await.unwrap());
    keeps_the_contract(Arc::new(store.clone().with_prefix("other:"))).await;
    keeps_the_contract(Arc::new(store)).await;
}

#[tokio::test]
async fn in_postgres() {
    let Some(server) = servers::postgres() else { return };
    let pool = PgPool::connect(&server.url).await.unwrap();
    let migrations = (0..4).map(|_| PostgresTokens::migrate(&pool));
    futures_util::future::try_join_all(migrations).await.unwrap();
    keeps_the_contract(Arc::new(PostgresTokens::new(pool))).await;
}

async fn sqlite(folder: &tempfile::TempDir) -> SqliteTokens {
    let options =
        SqliteConnectOptions::new().filename(folder.path().join("tokens.db")).create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    SqliteTokens::migrate(&pool).await.unwrap();
    SqliteTokens::new(pool)
}

#[tokio::test]
async fn in_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    keeps_the_contract(Arc::new(sqlite(&folder).await)).await;
}

fn tokens(client: Client, store: impl TokenStore) -> MerchantTokens {
    MerchantTokens::new(client, store, TokenSeal::parse(KEY).unwrap())
}

/// A response with tokens of the merchant's app 2022, of this generation.
fn issued(generation: u32) -> String {
    format!(
        r#"{{"tokens":[{{"app_auth_token":"auth-{generation}","app_refresh_token":"refresh-{generation}","auth_app_id":"2022","user_id":"2088"}}]}}"#
    )
}

/// The token with which a client calls.
async fn used(script: &Script, client: &Client) -> String {
    script.respond(signed(200, "{}"));
    client.call(alipay::trade::CloseTrade::new().with_trade_no("1")).await.unwrap();
    script.seen().pop().unwrap().headers()["alipay-app-auth-token"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_consent_becomes_a_client_and_a_refresh_the_next_one() {
    let script = Script::default();
    let tokens = tokens(script.client(), MemoryTokens::new());
    let missing = tokens.for_merchant_app("2022").await.unwrap_err();
    assert!(matches!(missing, MerchantTokenError::NotAuthorized { .. }), "{missing}");
    script.respond(signed(200, &issued(1)));
    assert_eq!(tokens.exchange("code").await.unwrap(), ["2022"]);
    let body = String::from_utf8(script.seen().pop().unwrap().body().to_vec()).unwrap();
    assert_eq!(body, r#"{"grant_type":"authorization_code","code":"code"}"#);
    assert_eq!(used(&script, &tokens.for_merchant_app("2022").await.unwrap()).await, "auth-1");
    script.respond(signed(200, &issued(2)));
    let refused = tokens.for_merchant_app("2022").await.unwrap();
    let refreshed = tokens.refresh("2022", &refused).await.unwrap();
    let body = String::from_utf8(script.seen().pop().unwrap().body().to_vec()).unwrap();
    assert_eq!(body, r#"{"grant_type":"refresh_token","refresh_token":"refresh-1"}"#);
    // The same refusal once more, by a call that took longer.
    let again = tokens.refresh("2022", &refused).await.unwrap();
    for client in [refreshed, again, tokens.for_merchant_app("2022").await.unwrap()] {
        assert_eq!(used(&script, &client).await, "auth-2");
    }
    let shown = format!("{tokens:?} {:?}", tokens.for_merchant_app("2022").await.unwrap());
    assert!(!shown.contains("auth-2") && !shown.contains("AAEC"), "{shown}");
}

#[tokio::test]
async fn notifications_count_by_their_time_and_an_end_is_final_until_the_next_grant() {
    let script = Script::default();
    let tokens = tokens(script.client(), MemoryTokens::new());
    let grant = |time, token: &str| MerchantGrant::new("2022", token, time);
    assert!(tokens.record(grant(20, "auth-2")).await.unwrap());
    assert!(!tokens.record(grant(10, "auth-1")).await.unwrap(), "a late delivery");
    assert_eq!(used(&script, &tokens.for_merchant_app("2022").await.unwrap()).await, "auth-2");
    assert!(!tokens.end("2022", 15).await.unwrap(), "an end before the last grant");
    let refused = tokens.for_merchant_app("2022").await.unwrap();
    assert!(tokens.end("2022", 30).await.unwrap());
    for error in [
        tokens.for_merchant_app("2022").await.unwrap_err(),
        tokens.refresh("2022", &refused).await.unwrap_err(),
    ] {
        assert!(matches!(error, MerchantTokenError::Ended { .. }), "{error}");
    }
    assert!(tokens.record(grant(40, "auth-4")).await.unwrap());
    let refused = tokens.for_merchant_app("2022").await.unwrap();
    let error = tokens.refresh("2022", &refused).await.unwrap_err();
    assert!(matches!(error, MerchantTokenError::NoRefreshToken { .. }), "{error}");
    assert!(!format!("{:?}", grant(1, "auth-1")).contains("auth-1"));
}

#[tokio::test]
async fn two_processes_that_refresh_at_once_make_one_call() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (Script::default(), Script::default());
    // Each process has pools and a client of its own.
    let one = tokens(first.client(), sqlite(&folder).await);
    let other = tokens(second.client(), sqlite(&folder).await);
    one.record(MerchantGrant::new("2022", "auth-1", 1).with_refresh_token("refresh-1")).await.unwrap();
    for script in [&first, &second] {
        script.then(Scripted::Slow(signed(200, &issued(2))));
    }
    let refused = one.for_merchant_app("2022").await.unwrap();
    let refreshed = futures_util::future::join_all((0..6).map(|n| {
        let (tokens, refused) = (if n % 2 == 0 { one.clone() } else { other.clone() }, refused.clone());
        async move { tokens.refresh("2022", &refused).await.map(drop) }
    }));
    for result in refreshed.await {
        result.unwrap();
    }
    assert_eq!(first.seen().len() + second.seen().len(), 1);
    first.clear();
    assert_eq!(used(&first, &one.for_merchant_app("2022").await.unwrap()).await, "auth-2");
}

/// A store that fails a number of times before it works.
#[derive(Clone, Debug)]
struct Failing(MemoryTokens, Arc<std::sync::atomic::AtomicU32>);

impl TokenStore for Failing {
    fn load<'a>(
        &'a self,
        owner: &'a TokenOwner,
    ) -> BoxFuture<'a, Result<Option<StoredToken>, TokenStoreError>> {
        self.0.load(owner)
    }

    fn save<'a>(
        &'a self,
        owner: &'a TokenOwner,
        token: &'a StoredToken,
    ) -> BoxFuture<'a, Result<bool, TokenStoreError>> {
        use std::sync::atomic::Ordering::SeqCst;
        let fails = self.1.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1)).is_ok();
        if fails {
            return Box::pin(async { Err(TokenStoreError::store("disk full")) });
        }
        self.0.save(owner, token)
    }

    fn claim_refresh<'a>(
        &'a self,
        owner: &'a TokenOwner,
        holder: &'a str,
        lease: Duration,
    ) -> BoxFuture<'a, Result<bool, TokenStoreError>> {
        self.0.claim_refresh(owner, holder, lease)
    }

    fn release_refresh<'a>(
        &'a self,
        owner: &'a TokenOwner,
        holder: &'a str,
    ) -> BoxFuture<'a, Result<(), TokenStoreError>> {
        self.0.release_refresh(owner, holder)
    }
}

#[tokio::test(start_paused = true)]
async fn an_issued_token_is_saved_again_or_handed_out_with_the_error() {
    let script = Script::default();
    let store =
        |failures| Failing(MemoryTokens::new(), Arc::new(std::sync::atomic::AtomicU32::new(failures)));
    script.respond(signed(200, &issued(1)));
    let patient = tokens(script.client(), store(3));
    patient.exchange("code").await.unwrap();
    patient.for_merchant_app("2022").await.unwrap();
    script.respond(signed(200, &issued(1)));
    let lost = tokens(script.client(), store(100));
    let error = lost.exchange("code").await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains("auth-1"));
    let MerchantTokenError::Unsaved { grants, .. } = error else { panic!("{error:?}") };
    assert_eq!(grants[0].app_auth_token, "auth-1");
}

#[tokio::test]
async fn a_token_is_stored_although_nobody_waits_for_it() {
    let script = Script::default();
    let tokens = tokens(script.client(), MemoryTokens::new());
    script.then(Scripted::Slow(signed(200, &issued(1))));
    let mut waiting = Box::pin(tokens.exchange("code"));
    assert!(futures_util::poll!(&mut waiting).is_pending());
    drop(waiting);
    for _ in 0..500 {
        tokio::time::sleep(Duration::from_millis(10)).await;
        if tokens.for_merchant_app("2022").await.is_ok() {
            return;
        }
    }
    panic!("the token is lost");
}

#[tokio::test]
async fn a_process_that_dies_while_it_refreshes_blocks_nobody_for_long_and_a_failed_refresh_keeps_the_token()
{
    let (script, store) = (Script::default(), MemoryTokens::new());
    let tokens = tokens(script.client(), store.clone());
    tokens.record(MerchantGrant::new("2022", "auth-1", 1).with_refresh_token("refresh-1")).await.unwrap();
    // As by a process that was killed.
    let owner = TokenOwner::new(APP_ID, "2022");
    assert!(store.claim_refresh(&owner, "dead", Duration::from_millis(300)).await.unwrap());
    script.respond(unsigned(502, ""));
    let refused = tokens.for_merchant_app("2022").await.unwrap();
    let error = tokens.refresh("2022", &refused).await.unwrap_err();
    assert!(matches!(error, MerchantTokenError::Call(_)), "{error}");
    assert_eq!(used(&script, &tokens.for_merchant_app("2022").await.unwrap()).await, "auth-1");
    script.respond(signed(200, &issued(2)));
    tokens.refresh("2022", &refused).await.unwrap();
    assert_eq!(used(&script, &tokens.for_merchant_app("2022").await.unwrap()).await, "auth-2");
}
