//! Call options: everything that a client sends takes the same ones, and a call is a future.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::time::Duration;

use alipay::{
    NextStep, Protocol, Retry,
    call::{CallOptions, CallOptionsBuilder},
    servicemarket::{AcceptOrder, OrderApiExt, QueryOrder},
    trade::{PagePay, PayTrade, QueryTrade, TradeApiExt},
};
use alipay_runtime::{Error, declaration::Endpoint, json};
use alipay_tests::platform::{Script, Scripted, gateway, key, signed};
use bytes::Bytes;
use futures_util::TryStreamExt;
use http::Request;

const PAGE: &str = r#"{"total_size":2,"order_items":[{"shop_id":"1"}]}"#;

fn every_option() -> CallOptions {
    CallOptions::new()
        .for_merchant("token-of-merchant")
        .timeout(Duration::from_secs(7))
        .protocol(Protocol::V2)
        .encrypt(false)
        .retry(Retry::none())
        .request_id("mine")
}

/// A client whose own settings are all different from [`every_option`].
fn client(script: &Script) -> alipay::Client {
    let retry = Retry::standard().with_backoff(Duration::from_millis(1), Duration::from_millis(1));
    let builder = script.builder().retry(retry).encrypt_key(ENCRYPT_KEY);
    builder.build().unwrap().for_merchant("token-of-client")
}

const ENCRYPT_KEY: &str = "aa4BtZ4tspm2wnXLb1ThQA==";

fn is_as_chosen(request: &Request<Bytes>) {
    let query = request.uri().query().unwrap_or_default();
    assert_eq!(request.uri().path(), "/gateway.do", "protocol");
    assert!(query.contains("app_auth_token=token-of-merchant"), "merchant: {query}");
    assert!(!query.contains("encrypt_type"), "encryption: {query}");
}

fn response(method: &str, value: &str) -> http::Response<Bytes> {
    gateway(&format!("{}_response", method.replace('.', "_")), value)
}

#[tokio::test]
async fn a_call_takes_every_option() {
    let script = Script::default();
    script.respond(response(AcceptOrder::ENDPOINT.method, r#"{"code":"10000"}"#));
    client(&script).orders().accept(AcceptOrder::new("1")).with_options(every_option()).await.unwrap();
    is_as_chosen(&script.seen()[0]);
}

#[tokio::test]
async fn pages_take_every_option_for_each_page() {
    let script = Script::default();
    for _ in 0..2 {
        let value = PAGE.replacen('{', r#"{"code":"10000","#, 1);
        script.respond(response(QueryOrder::ENDPOINT.method, &value));
    }
    let client = client(&script);
    let pages = client.orders().query_all(QueryOrder::new("1")).with_options(every_option());
    assert_eq!(pages.try_collect::<Vec<_>>().await.unwrap().len(), 2);
    assert_eq!(script.seen().len(), 2);
    script.seen().iter().for_each(is_as_chosen);
}

#[tokio::test]
async fn each_page_has_a_request_id_of_its_own() {
    let script = Script::default();
    script.respond(signed(200, PAGE)).respond(signed(200, PAGE));
    let client = script.client();
    let pages = client.orders().query_all(QueryOrder::new("1")).request_id("mine");
    pages.try_collect::<Vec<_>>().await.unwrap();
    let ids: Vec<_> = script.seen().iter().map(|seen| seen.headers()["alipay-request-id"].clone()).collect();
    assert_eq!(ids, ["mine-1", "mine-2"]);
}

#[tokio::test]
async fn an_untyped_call_takes_every_option() {
    let script = Script::default();
    script.respond(response(AcceptOrder::ENDPOINT.method, r#"{"code":"10000"}"#));
    let request = json::parse(r#"{"commodity_order_id":"1"}"#).unwrap().into_owned();
    let client = client(&script);
    client.call_untyped(AcceptOrder::ENDPOINT, request).with_options(every_option()).await.unwrap();
    is_as_chosen(&script.seen()[0]);
}

#[tokio::test]
async fn an_outcome_query_takes_every_option_and_is_for_the_merchant_of_the_call_unless_chosen() {
    let script = Script::default();
    script.then(Scripted::Silence);
    let client = client(&script);
    let payment = PayTrade::new("1", "8.88".parse().unwrap(), "tea").with_auth_code("28");
    let options = every_option().timeout(Duration::from_millis(10));
    let error = client.trades().pay(payment).with_options(options).await.unwrap_err();
    assert_eq!(error.next_step(), NextStep::Resolve, "{error}");
    let method = QueryTrade::ENDPOINT.method;
    script.respond(response(method, r#"{"code":"10000","trade_status":"TRADE_SUCCESS"}"#));
    client.resolve(&error).encrypt(false).await.unwrap();
    is_as_chosen(&script.seen()[1]);
    script.respond(response(method, r#"{"code":"10000","trade_status":"TRADE_SUCCESS"}"#));
    client.resolve(&error).with_options(every_option().for_merchant("another")).await.unwrap();
    assert!(script.seen()[2].uri().query().unwrap().contains("app_auth_token=another"));
}

#[tokio::test]
async fn a_presigned_call_takes_every_option_and_is_never_v3() {
    let script = Script::default();
    let client = client(&script);
    let page = || PagePay::new("1", "8.88".parse().unwrap(), "tea", "FAST_INSTANT_TRADE_PAY".into());
    let url = client.trades().page_pay(page()).with_options(every_option()).url().await.unwrap();
    assert!(url.contains("app_auth_token=token-of-merchant") && !url.contains("encrypt_type"), "{url}");
    let error = client.presign(page()).protocol(Protocol::V3).url().await.unwrap_err();
    assert!(matches!(error, Error::NotSent(_)), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_timeout_and_a_retry_policy_hold_for_one_call_only() {
    let script = Script::default();
    script.then(Scripted::Silence);
    let client = client(&script);
    let begin = tokio::time::Instant::now();
    let error = client.call(QueryOrder::new("1")).with_options(every_option()).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!((begin.elapsed(), script.seen().len()), (Duration::from_secs(7), 1));
}

#[tokio::test]
async fn a_call_is_a_future_for_join_timeout_and_select() {
    let script = Script::default();
    for _ in 0..4 {
        script.respond(signed(200, "{}"));
    }
    let client = script.client();
    let calls = ["1", "2"].map(|id| client.call(AcceptOrder::new(id)));
    for response in futures_util::future::join_all(calls).await {
        response.unwrap();
    }
    tokio::time::timeout(Duration::from_secs(5), client.call(AcceptOrder::new("3"))).await.unwrap().unwrap();
    tokio::select! {
        response = client.call(AcceptOrder::new("4")) => drop(response.unwrap()),
        () = std::future::pending() => {}
    }
    assert_eq!(script.seen().len(), 4);
}

#[tokio::test]
async fn a_call_that_is_never_polled_sends_nothing() {
    let script = Script::default();
    let client = script.client();
    drop(client.call(AcceptOrder::new("1")).for_merchant("token"));
    assert!(script.seen().is_empty());
    let shown =
        format!("{:?} {:?}", client.call(AcceptOrder::new("1")).for_merchant("secret"), every_option());
    assert!(!shown.contains("secret") && !shown.contains("token-of"), "{shown}");
    assert!(key("app_private_pkcs8.pem").len() > 100);
}
