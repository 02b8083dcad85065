//! Headers of responses that nobody signed: `Retry-After` delays a retry, and `Date` explains a refused timestamp.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{sync::Arc, time::Duration};

use alipay::{
    call::CallOptionsBuilder,
    servicemarket::{AcceptOrder, QueryOrder},
};
use alipay_runtime::{Client, Error, NextStep, Outcome, Protocol, clock::Jitter, retry::Retry};
use alipay_tests::platform::{Script, gateway, signed, unsigned};
use bytes::Bytes;
use http::Response;
use tokio::time::Instant;

/// Pauses are as short as the policy permits.
#[derive(Debug)]
struct Shortest;

impl Jitter for Shortest {
    fn up_to(&self, _: Duration) -> Duration {
        Duration::ZERO
    }
}

fn client(script: &Script) -> Client {
    script.builder().retry(Retry::standard()).jitter(Arc::new(Shortest)).build().unwrap()
}

fn with(mut response: Response<Bytes>, name: &'static str, value: &str) -> Response<Bytes> {
    response.headers_mut().insert(name, value.parse().unwrap());
    response
}

fn busy(status: u16, retry_after: &str) -> Response<Bytes> {
    with(unsigned(status, "busy"), "retry-after", retry_after)
}

/// The time that a query takes which succeeds after this response.
async fn elapsed(first: Response<Bytes>) -> Duration {
    let script = Script::default();
    script.respond(first).respond(signed(200, "{}"));
    let begin = Instant::now();
    let call = client(&script).call(QueryOrder::new("1")).timeout(Duration::from_secs(100)).await;
    call.expect("the second attempt succeeds");
    begin.elapsed()
}

#[tokio::test(start_paused = true)]
async fn retry_after_delays_the_next_attempt_up_to_a_minute() {
    assert_eq!(elapsed(unsigned(429, "busy")).await, Duration::ZERO);
    assert_eq!(elapsed(busy(429, "7")).await, Duration::from_secs(7));
    assert_eq!(elapsed(busy(503, "7")).await, Duration::from_secs(7));
    assert_eq!(elapsed(busy(429, "86400")).await, Duration::from_secs(60));
    let dated = with(busy(503, "Mon, 23 Nov 2026 03:44:30 GMT"), "date", "Mon, 23 Nov 2026 03:44:18 GMT");
    assert_eq!(elapsed(dated).await, Duration::from_secs(12));
    // Other statuses, and values of no known form, delay nothing.
    assert_eq!(elapsed(busy(502, "7")).await, Duration::ZERO);
    assert_eq!(elapsed(busy(429, "soon")).await, Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn a_delay_longer_than_the_rest_of_the_call_ends_the_retries() {
    let script = Script::default();
    script.respond(busy(429, "7"));
    let begin = Instant::now();
    let client = client(&script);
    let error = client.call(QueryOrder::new("1")).timeout(Duration::from_secs(5)).await.unwrap_err();
    assert_eq!((script.seen().len(), begin.elapsed()), (1, Duration::ZERO));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(error.next_step(), NextStep::RetryLater);
}

#[tokio::test(start_paused = true)]
async fn retry_after_does_not_make_a_retry_safe() {
    let script = Script::default();
    script.respond(busy(503, "1"));
    let error = client(&script).call(AcceptOrder::new("1")).await.unwrap_err();
    assert_eq!((script.seen().len(), error.outcome()), (1, Outcome::Unknown));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(1)));
}

#[tokio::test(start_paused = true)]
async fn a_signed_rate_limit_waits_as_long_as_the_server_asks() {
    let script = Script::default();
    let limited = || with(signed(429, r#"{"code":"method-call-limited"}"#), "retry-after", "9");
    script.respond(limited()).respond(signed(200, "{}"));
    let begin = Instant::now();
    let client = client(&script);
    client.call(AcceptOrder::new("1")).await.unwrap();
    assert_eq!(begin.elapsed(), Duration::from_secs(9));
    script.respond(limited());
    let error = client.call(AcceptOrder::new("1")).retry(Retry::none()).await.unwrap_err();
    assert_eq!((error.outcome(), error.next_step()), (Outcome::Refused, NextStep::RetryLater));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(9)));
}

async fn refused(protocol: Protocol, response: Response<Bytes>) -> Error {
    let script = Script::default();
    script.respond(response);
    client(&script).call(QueryOrder::new("1")).protocol(protocol).await.unwrap_err()
}

#[tokio::test]
async fn a_refused_timestamp_names_the_offset_of_the_clock() {
    // The client's clock shows 2026-11-23 03:44:18 GMT.
    let ahead = "Mon, 23 Nov 2026 03:39:18 GMT";
    let behind = "Mon, 23 Nov 2026 11:45:18 GMT";
    for code in ["invalid-timestamp", "illegal-timestamp"] {
        let response = || unsigned(400, &format!(r#"{{"code":"{code}"}}"#));
        let error = refused(Protocol::V3, with(response(), "date", ahead)).await;
        assert!(error.to_string().contains("5 minutes ahead of the server's"), "{error}");
        let error = refused(Protocol::V3, with(response(), "date", behind)).await;
        assert!(error.to_string().contains("8 hours behind the server's"), "{error}");
        let error = refused(Protocol::V3, response()).await;
        assert!(!error.to_string().contains("server's"), "{error}");
    }
    let member = "alipay_open_servicemarket_order_query_response";
    let timestamp = r#"{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-timestamp"}"#;
    let error = refused(Protocol::V2, with(gateway(member, timestamp), "date", ahead)).await;
    assert!(error.to_string().contains("5 minutes ahead of the server's"), "{error}");
}

#[tokio::test]
async fn the_offset_of_the_clock_is_named_only_where_it_is_the_cause() {
    let ahead = "Mon, 23 Nov 2026 03:39:18 GMT";
    let other = with(signed(400, r#"{"code":"invalid-signature"}"#), "date", ahead);
    let error = refused(Protocol::V3, other).await;
    assert!(!error.to_string().contains("server's"), "{error}");
    let near =
        with(unsigned(400, r#"{"code":"invalid-timestamp"}"#), "date", "Mon, 23 Nov 2026 03:44:00 GMT");
    let error = refused(Protocol::V3, near).await;
    assert!(!error.to_string().contains("server's"), "{error}");
}
