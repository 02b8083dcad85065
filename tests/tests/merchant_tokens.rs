//! Tokens of merchants: every store keeps the contract, and no token is lost, refreshed twice or shown.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{sync::Arc, time::Duration};

use alipay::authorization::{
    AppAuthorizationEnded, AppAuthorized, MerchantGrant, MerchantTokenError, MerchantTokens,
};
use alipay_runtime::{
    Client, Notification,
    notification::{FromNotification, NotificationVerifier},
    tokens::{
        BoxFuture, MemoryTokens, PostgresTokens, RedisTokens, SqliteTokens, StoredToken, TokenOwner,
        TokenSeal, TokenStore, TokenStoreError,
    },
};
use alipay_tests::{
    platform::{APP_ID, Script, Scripted, key, signed, signed_form, unsigned},
    servers,
    token_stores::{SEAL_KEY, issued, keeps_the_contract},
};
use sqlx::{PgPool, SqlitePool, sqlite::SqliteConnectOptions};

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
    MerchantTokens::new(client, store, TokenSeal::parse(SEAL_KEY).unwrap())
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
    let first = tokens.for_merchant_app("2022").await.unwrap();
    assert_eq!(used(&script, &first).await, "auth-1");
    script.respond(signed(200, &issued(2)));
    let refreshed = tokens.refresh("2022", &first).await.unwrap();
    let body = String::from_utf8(script.seen().pop().unwrap().body().to_vec()).unwrap();
    assert_eq!(body, r#"{"grant_type":"refresh_token","refresh_token":"refresh-1"}"#);
    // A call that was refused with the first token and is late refreshes nothing.
    let late = tokens.refresh("2022", &first).await.unwrap();
    assert_eq!(script.left(), 0);
    for client in [refreshed, late, tokens.for_merchant_app("2022").await.unwrap()] {
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
    let second = tokens.for_merchant_app("2022").await.unwrap();
    assert_eq!(used(&script, &second).await, "auth-2");
    assert!(!tokens.end("2022", 15).await.unwrap(), "an end before the last grant");
    assert!(tokens.end("2022", 30).await.unwrap());
    for error in [
        tokens.for_merchant_app("2022").await.unwrap_err(),
        tokens.refresh("2022", &second).await.unwrap_err(),
    ] {
        assert!(matches!(error, MerchantTokenError::Ended { .. }), "{error}");
    }
    assert!(tokens.record(grant(40, "auth-4")).await.unwrap());
    let fourth = tokens.for_merchant_app("2022").await.unwrap();
    let error = tokens.refresh("2022", &fourth).await.unwrap_err();
    assert!(matches!(error, MerchantTokenError::NoRefreshToken { .. }), "{error}");
    assert!(!format!("{:?}", grant(1, "auth-1")).contains("auth-1"));
}

/// A notification or message, signed and verified.
fn arrived<M: FromNotification>(params: &[(&str, &str)]) -> Notification<M> {
    let verifier =
        NotificationVerifier::builder().app_id(APP_ID).alipay_public_key(key("platform_public.b64"));
    let params = [&[("app_id", APP_ID), ("notify_id", "n1")], params].concat();
    let verifier = verifier.max_age(None).build().unwrap();
    verifier.verify(signed_form(&params).as_bytes()).unwrap().decode().unwrap()
}

/// `open_app_auth_notify` of the merchant's app 2022.
fn authorized(app_id: &str, token: &str, auth_time: i64) -> Notification<AppAuthorized> {
    let content = format!(
        r#"{{"detail":{{"app_auth_token":"{token}","app_refresh_token":"r","auth_app_id":"2022","app_id":"{app_id}","auth_time":{auth_time}}}}}"#
    );
    arrived(&[("notify_type", "open_app_auth_notify"), ("biz_content", &content)])
}

/// `alipay.open.auth.appauth.cancelled` of the merchant's app 2022.
fn cancelled(token: Option<&str>, sent: i64) -> Notification<AppAuthorizationEnded> {
    let token = token.map(|token| format!(r#","app_auth_token":"{token}""#)).unwrap_or_default();
    let content = format!(r#"{{"auth_app_id":"2022","app_id":"{APP_ID}"{token}}}"#);
    let (kind, sent) = ("alipay.open.auth.appauth.cancelled", sent.to_string());
    arrived(&[("msg_method", kind), ("utc_timestamp", &sent), ("biz_content", &content)])
}

#[tokio::test]
async fn tokens_follow_the_messages_of_alipay_in_any_order() {
    let script = Script::default();
    let tokens = tokens(script.client(), MemoryTokens::new());
    assert!(tokens.authorized(&authorized(APP_ID, "auth-2", 20)).await.unwrap());
    assert!(!tokens.authorized(&authorized(APP_ID, "auth-2", 20)).await.unwrap(), "a repeated delivery");
    assert!(!tokens.authorized(&authorized(APP_ID, "auth-1", 10)).await.unwrap(), "a late delivery");
    assert_eq!(used(&script, &tokens.for_merchant_app("2022").await.unwrap()).await, "auth-2");

    // An end counts for the token that it names, whatever the clocks of both sides say.
    assert!(!tokens.ended(&cancelled(Some("auth-1"), 99)).await.unwrap(), "of an older token, and late");
    tokens.for_merchant_app("2022").await.unwrap();
    assert!(tokens.ended(&cancelled(Some("auth-2"), 15)).await.unwrap());
    assert!(!tokens.ended(&cancelled(Some("auth-2"), 15)).await.unwrap(), "a repeated delivery");
    let error = tokens.for_merchant_app("2022").await.unwrap_err();
    assert!(matches!(error, MerchantTokenError::Ended { .. }), "{error}");
    assert!(!tokens.authorized(&authorized(APP_ID, "auth-2", 20)).await.unwrap(), "delivered after its end");

    // One without a token counts by its time.
    assert!(tokens.authorized(&authorized(APP_ID, "auth-3", 30)).await.unwrap());
    assert!(!tokens.ended(&cancelled(None, 29)).await.unwrap());
    assert!(tokens.ended(&cancelled(None, 31)).await.unwrap());
    assert!(!tokens.authorized(&authorized(APP_ID, "auth-3", 30)).await.unwrap());
}

/// An end that arrives before the grant which it ends is not undone by that grant.
#[tokio::test]
async fn an_end_that_overtakes_its_grant_stays() {
    let script = Script::default();
    let tokens = tokens(script.client(), MemoryTokens::new());
    assert!(!tokens.ended(&cancelled(Some("auth-1"), 20)).await.unwrap(), "there was nothing to forget");
    assert!(!tokens.authorized(&authorized(APP_ID, "auth-1", 10)).await.unwrap());
    assert!(tokens.authorized(&authorized(APP_ID, "auth-2", 30)).await.unwrap());
}

#[tokio::test]
async fn a_plug_in_has_tokens_of_its_own() {
    let script = Script::default();
    let tokens = tokens(script.client(), MemoryTokens::new());
    assert!(tokens.authorized(&authorized(APP_ID, "of-the-app", 10)).await.unwrap());
    assert!(tokens.authorized(&authorized("2018-plug-in", "of-the-plug-in", 20)).await.unwrap());
    assert_eq!(used(&script, &tokens.for_merchant_app("2022").await.unwrap()).await, "of-the-app");
    let plugin = tokens.for_plugin("2018-plug-in").for_merchant_app("2022").await.unwrap();
    assert_eq!(used(&script, &plugin).await, "of-the-plug-in");
}

#[tokio::test]
async fn a_notification_without_a_token_is_an_error() {
    let tokens = tokens(Script::default().client(), MemoryTokens::new());
    let empty = arrived(&[("notify_type", "open_app_auth_notify"), ("biz_content", r#"{"detail":{}}"#)]);
    assert!(matches!(tokens.authorized(&empty).await, Err(MerchantTokenError::NoToken)));
    let kind = "alipay.open.auth.appauth.cancelled";
    let empty = arrived(&[("msg_method", kind), ("utc_timestamp", "1"), ("biz_content", "{}")]);
    assert!(matches!(tokens.ended(&empty).await, Err(MerchantTokenError::NoToken)));
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
