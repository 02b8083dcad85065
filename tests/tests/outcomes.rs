//! Outcomes of failed calls, and how they are resolved.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use alipay::{
    call::CallOptionsBuilder,
    servicemarket::{AcceptOrder, OrderApiExt, OrderStatus, QueryOrder},
    trade::{PayTrade, QueryRefund, QueryTrade, RefundTrade, TradeApiExt, TradeStatus},
};
use alipay_runtime::{
    Error, NextStep, Outcome, Protocol, error::NotSentReason, error::OutcomeQuery,
    transport::TransportFailure,
};
use alipay_tests::platform::{Script, Scripted, gateway, signed, unsigned};

/// An acceptance of which nobody knows whether it arrived.
async fn interrupted(script: &Script) -> Error {
    script.then(Scripted::Failure(TransportFailure::Interrupted));
    let client = script.client();
    let error = client.orders().accept(AcceptOrder::new("2016")).for_merchant("tok").await.unwrap_err();
    assert_eq!((error.outcome(), error.next_step()), (Outcome::Unknown, NextStep::Resolve));
    error
}

#[tokio::test]
async fn resolving_asks_for_the_same_order_and_merchant_by_the_declared_query() {
    let script = Script::default();
    let error = interrupted(&script).await;
    assert!(error.to_string().contains("client.resolve(&error)"), "{error}");
    script.respond(signed(200, r#"{"status":"ISV_ACCEPTED"}"#));
    let resolved = script.client().resolve(&error).await.unwrap();
    assert_eq!(resolved.method(), "alipay.open.servicemarket.order.query");
    let order = resolved.response::<QueryOrder>().unwrap();
    assert!(order.is_authenticated());
    assert_eq!(order.status, Some(OrderStatus::ProviderAccepted));
    let seen = script.seen();
    let target = seen[1].uri().path_and_query().unwrap().as_str();
    assert_eq!(target, "/v3/alipay/open/servicemarket/order/query?commodity_order_id=2016");
    assert_eq!(seen[1].headers()["alipay-app-auth-token"], "tok");
}

#[tokio::test]
async fn the_request_that_resolves_can_be_kept_and_shows_no_values() {
    let script = Script::default();
    let error = interrupted(&script).await;
    let outcome_query = error.outcome_query().unwrap();
    assert_eq!(outcome_query.request::<QueryOrder>().unwrap().commodity_order_id, "2016");
    assert!(outcome_query.request::<QueryTrade>().is_none());
    let shown = format!("{outcome_query:?} {error:?}");
    assert!(!shown.contains("2016") && !shown.contains("tok"), "{shown}");
}

#[tokio::test]
async fn a_response_to_another_question_is_not_read() {
    let script = Script::default();
    let error = interrupted(&script).await;
    script.respond(signed(200, "{}"));
    let resolved = script.client().resolve(&error).await.unwrap();
    let wrong = resolved.response::<QueryTrade>().unwrap_err();
    assert_eq!((wrong.outcome(), wrong.method()), (Outcome::NotSent, "alipay.trade.query"));
}

#[tokio::test]
async fn what_is_known_is_not_asked() {
    let script = Script::default();
    script
        .respond(signed(400, r#"{"code":"ORDER_NOT_EXIST"}"#))
        .then(Scripted::Failure(TransportFailure::NotSent));
    let client = script.client();
    for next in [NextStep::Fix, NextStep::RetryLater] {
        let error = client.orders().accept(AcceptOrder::new("1")).await.unwrap_err();
        assert_eq!((error.next_step(), error.outcome_query().is_none()), (next, true));
        let nothing = client.resolve(&error).await.unwrap_err();
        let Error::NotSent(nothing) = nothing else { panic!("{nothing}") };
        assert!(matches!(nothing.reason, NotSentReason::NothingToResolve(_)), "{nothing}");
    }
    assert_eq!(script.seen().len(), 2);
}

#[tokio::test]
async fn a_call_that_lacks_what_the_question_needs_has_no_ready_made_one() {
    let script = Script::default();
    let refund = || RefundTrade::new("1.00".parse().unwrap()).with_out_trade_no("2016");
    for (refund, has_one) in [(refund(), false), (refund().with_out_request_no("r1"), true)] {
        script.then(Scripted::Failure(TransportFailure::Interrupted));
        let error = script.client().trades().refund(refund).await.unwrap_err();
        assert_eq!(error.outcome_query().is_some(), has_one, "{error}");
        let next = if has_one { NextStep::Resolve } else { NextStep::Investigate };
        assert_eq!(error.next_step(), next);
        let query = error.outcome_query().and_then(OutcomeQuery::request::<QueryRefund>);
        assert_eq!(query.and_then(|query| query.out_trade_no), has_one.then(|| "2016".to_owned()));
    }
}

#[tokio::test]
async fn a_payment_that_waits_for_its_buyer_is_pending_and_resolved_by_the_query_over_the_same_protocol() {
    let script = Script::default();
    let member = "alipay_trade_pay_response";
    script.respond(gateway(member, r#"{"code":"10003","msg":"order success pay inprocess"}"#));
    let client = script.client();
    let pay = PayTrade::new("2016", "8.80".parse().unwrap(), "Lunch").with_auth_code("28763443825664394");
    let error = client.trades().pay(pay).protocol(Protocol::V2).await.unwrap_err();
    assert_eq!((error.outcome(), error.next_step()), (Outcome::Pending, NextStep::Poll));
    assert!(!format!("{error} {error:?}").contains("2876"), "{error}");
    script.respond(gateway(
        "alipay_trade_query_response",
        r#"{"code":"10000","trade_status":"TRADE_SUCCESS"}"#,
    ));
    let trade = client.resolve(&error).await.unwrap().response::<QueryTrade>().unwrap();
    assert_eq!(trade.trade_status, Some(TradeStatus::TradeSuccess));
    assert_eq!(script.seen()[1].uri().path(), "/gateway.do");
}

#[tokio::test]
async fn a_response_that_cannot_be_read_can_be_resolved_too() {
    let script = Script::default();
    script.respond(signed(200, "[]"));
    let error = script.client().orders().accept(AcceptOrder::new("2016")).await.unwrap_err();
    assert_eq!((error.outcome(), error.next_step()), (Outcome::Unknown, NextStep::Resolve));
}

#[tokio::test]
async fn a_pending_that_nobody_signed_is_not_believed() {
    let script = Script::default();
    let body = r#"{"error_response":{"code":"10003"}}"#;
    script.respond(unsigned(200, body));
    let pay = PayTrade::new("2016", "8.80".parse().unwrap(), "Lunch");
    let error = script.client().trades().pay(pay).protocol(Protocol::V2).await.unwrap_err();
    assert_ne!(error.outcome(), Outcome::Pending, "{error}");
}
