//! Trust in V3 responses, and the errors of responses that cannot be trusted.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{error::Error as _, time::Duration};

use alipay::{
    Error,
    call::CallOptionsBuilder,
    servicemarket::{AcceptOrder, OrderApiExt, OrderErrorCode, QueryOrder},
};
use alipay_runtime::{
    Outcome, error::NotSentReason, error::UnknownReason, protocol::VerificationError,
    transport::TransportFailure,
};
use alipay_tests::platform::{NONCE, Script, Scripted, TRACE_ID, signed, unsigned};
use bytes::Bytes;
use http::Response;

const PAGE: &str = r#"{"status":"MERCHANT_ORDED","total_size":1,"order_items":[{"shop_id":"1"}]}"#;

async fn query(script: &Script) -> Result<alipay::Response<alipay::servicemarket::OrderPage>, Error> {
    script.client().orders().query(QueryOrder::new("2016")).await
}

async fn untrusted(response: Response<Bytes>) -> VerificationError {
    let script = Script::default();
    script.respond(response);
    let error = query(&script).await.expect_err("the response must not be believed");
    assert_eq!(error.outcome(), Outcome::Unknown);
    assert_eq!(error.trace_id(), Some(TRACE_ID));
    assert!(error.to_string().contains(TRACE_ID), "{error}");
    match error {
        Error::Unknown(unknown) => match unknown.reason {
            UnknownReason::Unverified(untrusted) => untrusted,
            other => panic!("{other}"),
        },
        other => panic!("{other}"),
    }
}

fn changed(header: &'static str, value: Option<&str>) -> Response<Bytes> {
    let mut response = signed(200, PAGE);
    match value {
        Some(value) => response.headers_mut().insert(header, value.parse().unwrap()),
        None => response.headers_mut().remove(header),
    };
    response
}

#[tokio::test]
async fn a_signed_response_is_believed_and_keeps_its_bytes() {
    let script = Script::default();
    script.respond(signed(200, PAGE));
    let response = query(&script).await.unwrap();
    assert!(response.is_authenticated());
    assert_eq!((response.trace_id(), response.raw().as_ref()), (Some(TRACE_ID), PAGE.as_bytes()));
    assert_eq!(response.order_items[0].shop_id.as_deref(), Some("1"));
}

#[tokio::test]
async fn a_changed_body_nonce_timestamp_or_signature_is_not_believed() {
    let mut body = signed(200, PAGE);
    *body.body_mut() = Bytes::from(PAGE.replace("\"1\"", "\"2\""));
    assert_eq!(untrusted(body).await, VerificationError::BadSignature);
    assert_eq!(untrusted(changed("alipay-nonce", Some("other"))).await, VerificationError::BadSignature);
    assert_eq!(untrusted(changed("alipay-timestamp", Some("1"))).await, VerificationError::BadSignature);
    assert_eq!(untrusted(changed("alipay-signature", Some("AAAA"))).await, VerificationError::BadSignature);
    assert_eq!(
        untrusted(changed("alipay-signature", Some("no base64"))).await,
        VerificationError::MalformedSignature
    );
}

#[tokio::test]
async fn a_missing_empty_or_doubled_header_is_not_believed() {
    for header in ["alipay-signature", "alipay-timestamp", "alipay-nonce"] {
        assert_eq!(untrusted(changed(header, None)).await, VerificationError::MissingHeader(header));
        assert_eq!(untrusted(changed(header, Some(""))).await, VerificationError::MissingHeader(header));
        let mut doubled = signed(200, PAGE);
        let value = doubled.headers()[header].clone();
        doubled.headers_mut().append(header, value);
        assert_eq!(untrusted(doubled).await, VerificationError::DoubledHeader(header));
    }
    // The word that a careless SDK puts where a header is missing.
    assert_eq!(
        untrusted(changed("alipay-signature", Some("null"))).await,
        VerificationError::MissingHeader("alipay-signature")
    );
}

#[tokio::test]
async fn an_error_with_a_wrong_signature_is_not_taken_as_a_refusal() {
    let mut response = signed(400, r#"{"code":"ORDER_NOT_EXIST","message":"no"}"#);
    *response.body_mut() = Bytes::from_static(br#"{"code":"COMMODITY_ORDER_STATUS_INVALID"}"#);
    assert_eq!(untrusted(response).await, VerificationError::BadSignature);
}

#[tokio::test]
async fn refusals_carry_code_trace_id_and_whether_they_were_signed() {
    let body =
        r#"{"code":"ORDER_NOT_EXIST","message":"订单不存在","links":[{"link":"https://x","desc":"d"}]}"#;
    for (response, authenticated) in [(signed(400, body), true), (unsigned(401, body), false)] {
        let script = Script::default();
        script.respond(response);
        let error = query(&script).await.unwrap_err();
        assert_eq!(error.outcome(), Outcome::Refused);
        let api = error.api().unwrap();
        assert_eq!(api.is_authenticated(), authenticated);
        assert_eq!(api.code_as::<OrderErrorCode>(), authenticated.then_some(OrderErrorCode::OrderNotFound));
        assert_eq!(api.links()[0].url, "https://x");
        let shown = error.to_string();
        assert!(shown.contains("ORDER_NOT_EXIST") && shown.contains(TRACE_ID), "{shown}");
    }
}

#[tokio::test]
async fn what_leaves_the_outcome_open_is_told_apart_from_a_refusal() {
    for (response, reason) in [
        (signed(500, r#"{"code":"ORDER_NOT_EXIST"}"#), "fault"),
        (signed(400, r#"{"code":"unknow-error"}"#), "fault"),
        (unsigned(400, r#"{"code":"SYSTEM_ERROR"}"#), "fault"),
        (unsigned(502, "<html>bad gateway</html>"), "not from the API"),
        (unsigned(302, ""), "not from the API"),
        (unsigned(403, "denied"), "not from the API"),
        (signed(200, "no json"), "json"),
        (signed(200, r#"{"status":"DONE","status":"DONE"}"#), "json"),
        (signed(200, "[]"), "content"),
        (signed(200, r#"{"total_size":"many"}"#), "content"),
    ] {
        let script = Script::default();
        let status = response.status().as_u16();
        script.respond(response);
        let error = query(&script).await.unwrap_err();
        assert_eq!((error.status(), error.trace_id()), (Some(status), Some(TRACE_ID)), "{error}");
        let Error::Unknown(unknown) = error else { panic!("{error}") };
        let found = match unknown.reason {
            UnknownReason::PlatformFault(_) => "fault",
            UnknownReason::NotFromApi => "not from the API",
            UnknownReason::Json(_) => "json",
            UnknownReason::Content(_) => "content",
            ref other => panic!("{other}"),
        };
        assert_eq!(found, reason, "{unknown}");
    }
}

#[tokio::test]
async fn a_response_that_cannot_be_read_keeps_a_bounded_excerpt_that_is_not_displayed() {
    let script = Script::default();
    script.respond(signed(200, &format!("personal data {}", "x".repeat(5000))));
    let error = query(&script).await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains("personal"), "{error:?}");
    let Error::Unknown(unknown) = error else { panic!("{error}") };
    let excerpt = unknown.excerpt().unwrap();
    assert!(excerpt.starts_with("personal data") && excerpt.chars().count() == 512);
}

#[tokio::test]
async fn an_unknown_outcome_names_the_method_that_resolves_it() {
    let script = Script::default();
    script.then(Scripted::Failure(TransportFailure::Interrupted));
    let error = script.client().orders().accept(AcceptOrder::new("2016")).await.unwrap_err();
    assert!(error.to_string().contains("calls alipay.open.servicemarket.order.query"), "{error}");
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn what_was_never_sent_says_so() {
    let script = Script::default();
    script.then(Scripted::Failure(TransportFailure::NotSent));
    let client = script.client();
    let error = client.orders().accept(AcceptOrder::new("2016")).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(error.source().is_some());

    let long = alipay::servicemarket::TakeShopOffline::new("9".repeat(33), "1");
    let error = client.call(long).await.unwrap_err();
    assert!(
        error.to_string().contains("`commodity_id`") && error.to_string().contains("at most 32"),
        "{error}"
    );

    for token in ["", "two\nlines", "中文"] {
        let error = client.orders().accept(AcceptOrder::new("1")).for_merchant(token).await.unwrap_err();
        let Error::NotSent(not_sent) = error else { panic!("{error}") };
        assert!(matches!(not_sent.reason, NotSentReason::Header("app_auth_token")));
    }
    assert_eq!(script.seen().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_call_ends_at_its_deadline_with_an_unknown_outcome() {
    let script = Script::default();
    script.then(Scripted::Silence);
    let client = script.client();
    let call = client.orders().accept(AcceptOrder::new("2016")).timeout(Duration::from_millis(250));
    let begin = tokio::time::Instant::now();
    let error = call.await.unwrap_err();
    assert_eq!(begin.elapsed(), Duration::from_millis(250));
    assert!(error.is_timeout() && error.outcome() == Outcome::Unknown, "{error}");
}

#[tokio::test]
async fn an_empty_response_counts_only_where_nothing_is_returned() {
    let script = Script::default();
    script
        .respond(unsigned(200, ""))
        .respond(signed(200, ""))
        .respond(unsigned(200, "{}"))
        .respond(unsigned(200, ""))
        .respond(signed(200, ""));
    let client = script.client();
    let accept = || async { client.orders().accept(AcceptOrder::new("2016")).await };
    for authenticated in [false, true] {
        let accepted = accept().await.unwrap();
        assert_eq!((accepted.is_authenticated(), accepted.json()), (authenticated, &b"{}"[..]));
    }
    assert_eq!(accept().await.unwrap_err().outcome(), Outcome::Unknown);
    for _signed in [false, true] {
        assert_eq!(query(&script).await.unwrap_err().outcome(), Outcome::Unknown);
    }
}

#[tokio::test]
async fn half_a_signature_on_an_empty_response_is_not_believed() {
    let script = Script::default();
    let mut half = unsigned(200, "");
    half.headers_mut().insert("alipay-nonce", NONCE.parse().unwrap());
    script.respond(half);
    let error = script.client().orders().accept(AcceptOrder::new("2016")).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown);
}
