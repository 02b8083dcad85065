//! Payments and refunds to their end: what is sent, what is concluded, and that nothing is concluded too early.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::time::Duration;

use alipay::trade::{
    CollectPayment, CompleteRefund, NotPaid, PayTrade, PaymentOutcome, QueryTrade, RefundOutcome, RefundTrade,
};
use alipay_runtime::{
    Client, Error, Outcome, Protocol,
    declaration::{Endpoint, NamedEndpoint},
    error::StoredQuery,
    json,
    spec::Verb,
};
use alipay_tests::platform::{Script, Scripted, gateway, signed, unsigned};

const PENDING: &str = r#"{"code":"10003","msg":"order success pay inprocess"}"#;
const WAITING: &str = r#"{"code":"10000","msg":"Success","trade_status":"WAIT_BUYER_PAY"}"#;
const PAID: &str = r#"{"code":"10000","msg":"Success","trade_status":"TRADE_SUCCESS","trade_no":"2026","total_amount":"88.80"}"#;
const NOT_FOUND: &str = r#"{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_EXIST"}"#;
const SYSTEM_ERROR: &str =
    r#"{"code":"20000","msg":"Service Currently Unavailable","sub_code":"isp.unknow-error"}"#;

/// Adds signed responses to a script, each for a method: `pay`, `query`, `cancel`, `refund`, `fastpay.refund.query`.
fn script(responses: &[(&str, &str)]) -> (Script, Client) {
    let script = Script::default();
    for (method, value) in responses {
        let member = format!("alipay_trade_{}_response", method.replace('.', "_"));
        script.respond(gateway(&member, value));
    }
    let client = script.builder().protocol(Protocol::V2).build().unwrap();
    (script, client)
}

/// The methods of the requests so far, without `alipay.trade.`.
fn sent(script: &Script) -> Vec<String> {
    let method = |form: &[u8]| {
        let found = form_urlencoded::parse(form).find(|(name, _)| name == "method");
        found.map(|(_, method)| method.trim_start_matches("alipay.trade.").to_owned())
    };
    let of = |request: &http::Request<bytes::Bytes>| {
        method(request.uri().query().unwrap_or_default().as_bytes())
            .or_else(|| method(request.body()))
            .unwrap()
    };
    script.seen().iter().map(of).collect()
}

fn payment() -> CollectPayment {
    let payment = PayTrade::new("7", "88.80".parse().unwrap(), "tea").with_auth_code("28763443825664394");
    CollectPayment::new(payment).every(Duration::from_secs(3)).for_at_most(Duration::from_secs(9))
}

#[tokio::test(start_paused = true)]
async fn a_payment_that_is_decided_at_once_needs_one_call() {
    let (script, client) = script(&[("pay", PAID)]);
    let PaymentOutcome::Paid(trade) = payment().run(&client).await else { panic!("not paid") };
    assert_eq!((trade.trade_no.as_deref(), trade.out_trade_no.as_str()), (Some("2026"), "7"));
    assert_eq!(sent(&script), ["pay"]);
}

#[tokio::test(start_paused = true)]
async fn a_pending_payment_is_queried_until_it_is_paid() {
    let responses = [
        ("pay", PENDING),
        ("query", NOT_FOUND),
        ("query", SYSTEM_ERROR),
        ("query", WAITING),
        ("query", PAID),
    ];
    let (script, client) = script(&responses);
    let outcome = payment().run(&client).await;
    assert!(
        matches!(&outcome, PaymentOutcome::Paid(trade) if trade.trade_no.as_deref() == Some("2026")),
        "{outcome:?}"
    );
    assert_eq!(sent(&script), ["pay", "query", "query", "query", "query"]);
}

#[tokio::test(start_paused = true)]
async fn an_undecided_payment_is_cancelled_until_alipay_is_content() {
    for (action, refunded) in [("close", false), ("refund", true)] {
        let again = r#"{"code":"10000","msg":"Success","retry_flag":"Y"}"#;
        let done = format!(r#"{{"code":"10000","msg":"Success","retry_flag":"N","action":"{action}"}}"#);
        let (script, client) = script(&[
            ("pay", PENDING),
            ("query", WAITING),
            ("query", WAITING),
            ("query", WAITING),
            ("query", WAITING),
            ("cancel", again),
            ("cancel", SYSTEM_ERROR),
            ("cancel", &done),
        ]);
        let outcome = payment().run(&client).await;
        assert!(
            matches!(outcome, PaymentOutcome::NotPaid(NotPaid::Cancelled { refunded: found }) if found == refunded),
            "{outcome:?}"
        );
        assert_eq!(script.left(), 0, "{:?}", sent(&script));
    }
}

#[tokio::test(start_paused = true)]
async fn a_payment_whose_response_is_lost_is_queried_and_never_sent_again() {
    let (script, client) = script(&[]);
    script.respond(unsigned(502, "bad gateway")).respond(gateway("alipay_trade_query_response", PAID));
    assert!(matches!(payment().run(&client).await, PaymentOutcome::Paid(_)));
    assert_eq!(sent(&script), ["pay", "query"]);
}

#[tokio::test(start_paused = true)]
async fn a_refused_payment_is_not_paid_unless_it_was_paid_before() {
    let refused = |code| format!(r#"{{"code":"40004","msg":"Business Failed","sub_code":"{code}"}}"#);
    let (script_, client) = script(&[("pay", &refused("ACQ.BUYER_BALANCE_NOT_ENOUGH"))]);
    let outcome = payment().run(&client).await;
    assert!(matches!(outcome, PaymentOutcome::NotPaid(NotPaid::Refused(_))), "{outcome:?}");
    assert_eq!(sent(&script_), ["pay"]);
    let (script, client) = script(&[("pay", &refused("ACQ.TRADE_HAS_SUCCESS")), ("query", PAID)]);
    assert!(matches!(payment().run(&client).await, PaymentOutcome::Paid(_)));
    assert_eq!(script.left(), 0);
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_found_out_stays_unknown() {
    let forbidden =
        r#"{"code":"40006","msg":"Insufficient Permissions","sub_code":"isv.insufficient-isv-permissions"}"#;
    let (script_, client) = script(&[("pay", PENDING), ("query", forbidden)]);
    let outcome = payment().run(&client).await;
    assert!(
        matches!(&outcome, PaymentOutcome::Unknown { out_trade_no, error: Some(_) } if out_trade_no == "7"),
        "{outcome:?}"
    );
    assert_eq!(sent(&script_), ["pay", "query"], "no cancellation would be believed either");
    // Later, or in another process.
    let closed = r#"{"code":"10000","msg":"Success","trade_status":"TRADE_CLOSED"}"#;
    let (script, client) = script(&[("query", closed)]);
    let outcome = CollectPayment::resume("7").run(&client).await;
    assert!(matches!(outcome, PaymentOutcome::NotPaid(NotPaid::Closed)), "{outcome:?}");
    assert_eq!(sent(&script), ["query"]);
}

#[tokio::test(start_paused = true)]
async fn a_cancellation_that_never_succeeds_is_given_up_as_unknown() {
    let mut responses = vec![("pay", PENDING), ("query", WAITING)];
    responses.extend([("cancel", SYSTEM_ERROR); 5]);
    let (script, client) = script(&responses);
    let outcome = payment().for_at_most(Duration::ZERO).run(&client).await;
    assert!(matches!(outcome, PaymentOutcome::Unknown { error: Some(_), .. }), "{outcome:?}");
    assert_eq!(script.left(), 0);
}

fn refund() -> CompleteRefund {
    CompleteRefund::new(RefundTrade::new("5.00".parse().unwrap()).with_out_trade_no("7"), "r1")
}

const ACCEPTED: &str = r#"{"code":"10000","msg":"Success","fund_change":"N"}"#;
const REFUNDED: &str =
    r#"{"code":"10000","msg":"Success","refund_status":"REFUND_SUCCESS","send_back_fee":"5.00"}"#;
const OPEN: &str = r#"{"code":"10000","msg":"Success"}"#;
const REFUSED: &str = r#"{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_ALLOW_REFUND"}"#;

#[tokio::test(start_paused = true)]
async fn a_refund_is_repeated_and_queried_until_the_money_is_back() {
    let moved = r#"{"code":"10000","msg":"Success","fund_change":"Y","send_back_fee":"5.00"}"#;
    let (script_, client) = script(&[("refund", moved)]);
    let outcome = refund().run(&client).await;
    assert!(
        matches!(&outcome, RefundOutcome::Refunded { send_back_fee: Some(fee) } if fee.cents() == 500),
        "{outcome:?}"
    );
    assert_eq!(sent(&script_), ["refund"]);
    let (script, client) = script(&[
        ("refund", SYSTEM_ERROR),
        ("fastpay.refund.query", OPEN),
        ("refund", ACCEPTED),
        ("fastpay.refund.query", REFUNDED),
    ]);
    let outcome = refund().run(&client).await;
    assert!(matches!(outcome, RefundOutcome::Refunded { .. }), "{outcome:?}");
    assert_eq!(script.left(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_is_final_only_if_no_earlier_attempt_may_have_refunded() {
    let (script_, client) = script(&[("refund", REFUSED)]);
    assert!(matches!(refund().run(&client).await, RefundOutcome::Refused(_)));
    assert_eq!(sent(&script_), ["refund"]);
    let (script, client) = script(&[
        ("refund", SYSTEM_ERROR),
        ("fastpay.refund.query", OPEN),
        ("refund", REFUSED),
        ("fastpay.refund.query", OPEN),
    ]);
    let outcome = refund().for_at_most(Duration::from_secs(15)).run(&client).await;
    assert!(matches!(outcome, RefundOutcome::Undecided { error: Some(_) }), "{outcome:?}");
    assert_eq!(script.left(), 0);
}

async fn lost_payment(client: &Client) -> Error {
    let payment = PayTrade::new("7", "88.80".parse().unwrap(), "tea").with_auth_code("1");
    let error = client.call(payment).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown);
    error
}

#[tokio::test(start_paused = true)]
async fn resolving_polls_until_the_outcome_is_decided_or_the_time_is_up() {
    let (script, client) = script(&[]);
    script.then(Scripted::Response(unsigned(502, "")));
    for value in [WAITING, SYSTEM_ERROR, PAID] {
        script.respond(gateway("alipay_trade_query_response", value));
    }
    let error = lost_payment(&client).await;
    let is_paid = |found: &alipay_runtime::call::Resolved| {
        found.read::<QueryTrade>().unwrap().trade_status.unwrap().as_str() == "TRADE_SUCCESS"
    };
    let begin = tokio::time::Instant::now();
    let polling = client.resolve(&error).every(Duration::from_secs(5));
    let found = polling.until(is_paid).await.unwrap().expect("decided");
    assert_eq!(found.response::<QueryTrade>().unwrap().trade_no.as_deref(), Some("2026"));
    assert_eq!((begin.elapsed(), script.left()), (Duration::from_secs(10), 0));
    for _ in 0..3 {
        script.respond(gateway("alipay_trade_query_response", WAITING));
    }
    let polling = client.resolve(&error).every(Duration::from_secs(5)).for_at_most(Duration::from_secs(12));
    assert!(polling.until(is_paid).await.unwrap().is_none());
    assert_eq!(script.left(), 0);
    script.respond(gateway("alipay_trade_query_response", NOT_FOUND));
    assert!(client.resolve(&error).until(is_paid).await.is_err(), "a refusal does not pass");
}

#[tokio::test]
async fn an_outcome_query_is_stored_and_sent_after_a_restart_for_the_same_merchant() {
    let (script, client) = script(&[]);
    script.respond(unsigned(502, ""));
    let error = lost_payment(&client.for_merchant("token-of-the-merchant")).await;
    let text = serde_json::to_string(&error.outcome_query()).unwrap();
    let stored: StoredQuery = serde_json::from_str(&text).unwrap();
    assert!(!format!("{stored:?} {:?}", error.outcome_query()).contains("token-of-the-merchant"));
    assert!(stored.of([PayTrade::ENDPOINT]).is_none(), "not its endpoint");
    let query = stored.of(alipay::catalogue()).unwrap();
    script.respond(gateway("alipay_trade_query_response", PAID));
    let trade = client.resolve_query(&query).await.unwrap().response::<QueryTrade>().unwrap();
    assert_eq!(trade.trade_no.as_deref(), Some("2026"));
    let request = script.seen().pop().unwrap();
    let text = format!("{}{}", request.uri(), String::from_utf8_lossy(request.body()));
    assert!(text.contains("token-of-the-merchant") && text.contains("out_trade_no"), "{text}");
    for broken in [
        r#"{"method":"alipay.trade.query","request":"{","app_auth_token":null,"protocol":null}"#,
        r#"{"method":"alipay.trade.query","request":"{\"x\":1}","app_auth_token":null,"protocol":null}"#,
        r#"{"method":"alipay.trade.query","request":"{}","app_auth_token":null,"protocol":"V9"}"#,
    ] {
        let stored: StoredQuery = serde_json::from_str(broken).unwrap();
        assert!(stored.of(alipay::catalogue()).is_none(), "{broken}");
    }
}

#[tokio::test]
async fn an_endpoint_that_nobody_declared_is_called_by_name_and_verified() {
    let (script, client) = script(&[]);
    script
        .respond(gateway("alipay_some_new_call_response", r#"{"code":"10000","msg":"Success","found":"1"}"#));
    let request = || json::parse(r#"{"id":"a/b","list":[1]}"#).unwrap().into_owned();
    let by_gateway = NamedEndpoint::gateway("alipay.some.new.call").unwrap();
    let response = client.call_untyped(by_gateway, request()).await.unwrap();
    assert!(std::str::from_utf8(response.json()).unwrap().contains(r#""found":"1""#));
    script.respond(signed(200, r#"{"found":"2"}"#));
    let by_rest =
        NamedEndpoint::rest("alipay.some.new.call", Verb::Post, "/v3/alipay/some/{id}/call").unwrap();
    let response = client.call_untyped(by_rest, request()).await.unwrap();
    assert_eq!(response.json(), br#"{"found":"2"}"#);
    let sent = script.seen().pop().unwrap();
    assert_eq!(
        (sent.uri().path(), &sent.body()[..]),
        ("/v3/alipay/some/a%2Fb/call", &br#"{"list":[1]}"#[..])
    );
    script.respond(unsigned(200, r#"{"found":"3"}"#));
    let error = client.call_untyped(by_rest, request()).await.unwrap_err();
    assert_eq!((error.outcome(), error.method()), (Outcome::Unknown, "alipay.some.new.call"));
}
