//! Retries: which calls, when, and the outcome of all attempts together.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{sync::Arc, time::Duration};

use alipay::{
    call::CallOptionsBuilder,
    merchant::UploadImage,
    servicemarket::{AcceptOrder, QueryOrder},
    trade::PayTrade,
};
use alipay_runtime::{
    Client, Error, Outcome, Protocol, alipay_api, clock::Jitter, declaration::Endpoint, declaration::Upload,
    error::UnknownReason, retry::Retry, transport::TransportFailure,
};
use alipay_tests::platform::{Script, Scripted, gateway, signed, unsigned};
use tokio::time::Instant;

/// Takes the whole pause, so that it shows.
#[derive(Debug)]
struct Longest;

impl Jitter for Longest {
    fn up_to(&self, most: Duration) -> Duration {
        most
    }
}

fn client(script: &Script) -> Client {
    script.builder().retry(Retry::standard()).jitter(Arc::new(Longest)).build().unwrap()
}

fn query() -> QueryOrder {
    QueryOrder::new("1")
}

fn pay() -> PayTrade {
    PayTrade::new("2016", "8.80".parse().unwrap(), "Lunch")
}

/// Lost after it left, as often as wanted.
fn lost() -> Scripted {
    Scripted::Failure(TransportFailure::Interrupted)
}

fn limited() -> Scripted {
    Scripted::Response(signed(400, r#"{"code":"method-call-limited"}"#))
}

/// Plays the beginning, then lets everything succeed; how many requests there were, and how it ended.
async fn attempts<E: Endpoint>(request: E, beginning: Vec<Scripted>) -> (usize, Option<Error>) {
    let script = Script::default();
    for scripted in beginning {
        script.then(scripted);
    }
    for _ in 0..5 {
        script.respond(signed(200, "{}"));
    }
    let error = client(&script).call(request).await.err();
    (script.seen().len(), error)
}

async fn count<E: Endpoint>(request: E, first: Scripted) -> usize {
    attempts(request, vec![first]).await.0
}

#[tokio::test(start_paused = true)]
async fn what_never_left_is_called_again_for_every_endpoint() {
    let not_sent = || Scripted::Failure(TransportFailure::NotSent);
    assert_eq!(count(AcceptOrder::new("1"), not_sent()).await, 2);
    assert_eq!(count(query(), not_sent()).await, 2);
    let (sent, error) = attempts(AcceptOrder::new("1"), vec![not_sent(), not_sent(), not_sent()]).await;
    assert_eq!((sent, error.unwrap().outcome()), (3, Outcome::NotSent));
}

#[tokio::test(start_paused = true)]
async fn what_may_have_arrived_is_called_again_only_where_that_is_harmless() {
    let faults = || {
        [
            lost(),
            Scripted::Response(signed(200, "")),
            Scripted::Response(unsigned(502, "<html>")),
            Scripted::Response(signed(500, r#"{"code":"unknow-error"}"#)),
            Scripted::Response(unsigned(429, "slow down")),
        ]
    };
    for (index, fault) in faults().into_iter().enumerate() {
        // A signed response that cannot be read would come again.
        let expected = if index == 1 { 1 } else { 2 };
        assert_eq!(count(query(), fault).await, expected, "query, {index}");
    }
    for (index, fault) in faults().into_iter().enumerate() {
        if index != 1 {
            assert_eq!(count(pay(), fault).await, 2, "keyed write, {index}");
        }
    }
    for (index, fault) in faults().into_iter().enumerate() {
        if index != 1 {
            assert_eq!(count(AcceptOrder::new("1"), fault).await, 1, "write, {index}");
        }
    }
}

/// A payment whose key is not checked before it is sent.
#[alipay_api(method = "alipay.test.pay", v3 = POST)]
pub struct PayUnchecked {
    /// The key.
    #[alipay(idempotency_key)]
    pub out_trade_no: Option<String>,
}

#[tokio::test(start_paused = true)]
async fn a_key_without_a_value_protects_nothing() {
    for (key, sent) in [("", 1), (" ", 1), ("1", 2)] {
        assert_eq!(count(PayUnchecked::new().with_out_trade_no(key), lost()).await, sent, "{key:?}");
    }
    assert_eq!(count(PayUnchecked::new(), lost()).await, 1);
}

#[tokio::test(start_paused = true)]
async fn refusals_and_responses_that_nobody_signed_are_not_called_again() {
    for response in [
        signed(400, r#"{"code":"ORDER_NOT_EXIST"}"#),
        unsigned(200, r#"{"order_items":[]}"#),
        unsigned(400, r#"{"code":"invalid-signature"}"#),
    ] {
        assert_eq!(count(query(), Scripted::Response(response)).await, 1);
    }
}

#[tokio::test(start_paused = true)]
async fn after_too_many_calls_everything_is_called_again_after_a_longer_pause() {
    let begin = Instant::now();
    assert_eq!(count(AcceptOrder::new("1"), limited()).await, 2);
    assert_eq!(begin.elapsed(), Duration::from_secs(1));
    // Anybody can write a refusal that is not signed, after Alipay has carried the call out.
    let forged = || Scripted::Response(unsigned(400, r#"{"code":"method-call-limited"}"#));
    assert_eq!(count(AcceptOrder::new("1"), forged()).await, 1);
    assert_eq!(count(query(), forged()).await, 2);

    let script = Script::default();
    let limited = r#"{"code":"40005","sub_code":"isv.app-call-limited"}"#;
    script.respond(gateway("alipay_open_servicemarket_order_accept_response", limited));
    script.respond(gateway("alipay_open_servicemarket_order_accept_response", r#"{"code":"10000"}"#));
    client(&script).call(AcceptOrder::new("1")).protocol(Protocol::V2).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn every_attempt_has_a_nonce_a_time_and_a_signature_of_its_own_and_one_request_id() {
    let script = Script::default();
    script.then(lost()).then(lost()).respond(signed(200, "{}"));
    client(&script).call(query()).await.unwrap();
    let seen = script.seen();
    let header = |name: &str| -> Vec<String> {
        seen.iter().map(|request| request.headers()[name].to_str().unwrap().to_owned()).collect()
    };
    let mut authorizations = header("authorization");
    authorizations.dedup();
    assert_eq!(authorizations.len(), 3);
    let mut ids = header("alipay-request-id");
    ids.dedup();
    assert_eq!(ids.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn pauses_double_and_end_before_the_deadline() {
    let begin = Instant::now();
    let (sent, error) = attempts(query(), vec![lost(), lost(), lost()]).await;
    assert_eq!((sent, error.unwrap().outcome()), (3, Outcome::Unknown));
    assert_eq!(begin.elapsed(), Duration::from_millis(300));

    // The second pause, of 200 ms, would end at the deadline or after it.
    for timeout in [250, 300] {
        let script = Script::default();
        script.then(lost()).then(lost());
        let begin = Instant::now();
        let client = client(&script);
        let error = client.call(query()).timeout(Duration::from_millis(timeout)).await.unwrap_err();
        assert!(!error.is_timeout(), "{error}");
        assert_eq!((script.seen().len(), begin.elapsed()), (2, Duration::from_millis(100)));
    }
}

#[tokio::test(start_paused = true)]
async fn a_timeout_is_kept_up_to_a_year() {
    let day = Duration::from_secs(86_400);
    for (timeout, expected) in [(day * 300, day * 300), (Duration::MAX, day * 365)] {
        let script = Script::default();
        script.then(Scripted::Silence);
        let begin = Instant::now();
        script.client().call(AcceptOrder::new("1")).timeout(timeout).await.unwrap_err();
        assert_eq!(begin.elapsed(), expected);
    }
}

#[tokio::test(start_paused = true)]
async fn an_attempt_that_takes_too_long_is_called_again_within_the_call() {
    let script = Script::default();
    script.then(Scripted::Silence).respond(signed(200, "{}"));
    let retry = Retry::standard().with_attempt_timeout(Duration::from_secs(2));
    let client = script.builder().retry(retry).jitter(Arc::new(Longest)).build().unwrap();
    let begin = Instant::now();
    client.call(query()).await.unwrap();
    assert_eq!(begin.elapsed(), Duration::from_millis(2100));
    // A write may take all its time.
    script.then(Scripted::Silence);
    let begin = Instant::now();
    let write = client.call(AcceptOrder::new("1")).timeout(Duration::from_secs(7));
    assert!(write.await.unwrap_err().is_timeout());
    assert_eq!(begin.elapsed(), Duration::from_secs(7));
}

#[tokio::test(start_paused = true)]
async fn a_call_can_set_its_own_policy() {
    let script = Script::default();
    script.then(lost()).then(lost()).then(lost()).then(lost()).respond(signed(200, "{}"));
    let client = client(&script);
    assert!(client.call(query()).retry(Retry::none()).await.is_err());
    assert_eq!(script.seen().len(), 1);
    client.call(query()).retry(Retry::standard().with_attempts(9)).await.unwrap();
    assert_eq!(script.seen().len(), 5);
}

#[tokio::test(start_paused = true)]
async fn when_everything_fails_the_budget_ends_repetition_and_successes_refill_it() {
    let script = Script::default();
    for _ in 0..12 {
        script.then(lost());
    }
    let builder = script.builder().retry(Retry::standard()).retry_budget(3).jitter(Arc::new(Longest));
    let client = builder.build().unwrap();
    for expected in [3, 5, 6, 7] {
        client.call(query()).await.unwrap_err();
        assert_eq!(script.seen().len(), expected);
    }
    let script = Script::default();
    let builder = script.builder().retry(Retry::standard()).retry_budget(1).jitter(Arc::new(Longest));
    let client = builder.build().unwrap();
    for _ in 0..2 {
        script.then(lost());
    }
    client.call(query()).await.unwrap_err();
    for _ in 0..5 {
        script.respond(signed(200, "{}"));
        client.call(query()).await.unwrap();
    }
    script.then(lost()).respond(signed(200, "{}"));
    client.call(query()).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_refusal_of_the_repetition_does_not_undo_what_the_first_attempt_may_have_done() {
    let paid_already = || Scripted::Response(signed(400, r#"{"code":"ACQ.TRADE_HAS_SUCCESS"}"#));
    let (sent, error) = attempts(pay(), vec![lost(), paid_already()]).await;
    let error = error.unwrap();
    assert_eq!((sent, error.outcome(), error.code()), (2, Outcome::Unknown, Some("ACQ.TRADE_HAS_SUCCESS")));
    assert!(error.outcome_query().is_some());
    let Error::Unknown(unknown) = error else { panic!("{error}") };
    assert!(matches!(unknown.reason, UnknownReason::RepetitionRefused(_)), "{unknown}");

    let never_left = Scripted::Failure(TransportFailure::NotSent);
    let (_, error) = attempts(pay(), vec![lost(), never_left, lost()]).await;
    assert_eq!(error.unwrap().outcome(), Outcome::Unknown);
    let (_, error) =
        attempts(pay(), vec![lost(), lost(), Scripted::Failure(TransportFailure::NotSent)]).await;
    assert_eq!(error.unwrap().outcome(), Outcome::Unknown);

    // A question that is refused has done nothing.
    let missing = Scripted::Response(signed(400, r#"{"code":"QUERY_FAILD"}"#));
    let (_, error) = attempts(query(), vec![lost(), missing]).await;
    assert_eq!(error.unwrap().outcome(), Outcome::Refused);
}

#[tokio::test(start_paused = true)]
async fn a_file_that_can_be_read_once_is_sent_once() {
    let not_sent = || vec![Scripted::Failure(TransportFailure::NotSent)];
    let again = UploadImage::new("png", Upload::from_bytes("a.png", &b"PNG"[..]));
    assert_eq!(attempts(again, not_sent()).await.0, 2);
    let once = UploadImage::new("png", Upload::from_reader("a.png", 3, &b"PNG"[..]));
    let (sent, error) = attempts(once, not_sent()).await;
    // The error is why the first attempt failed, not that the reader is spent.
    assert!(error.unwrap().to_string().contains("no connection"));
    assert_eq!(sent, 1);
}
