//! Unsigned responses: an error that nobody signed is not proof that a call was not carried out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests

use alipay::{
    Error, NextStep, Outcome, Protocol,
    call::CallOptionsBuilder,
    fund::{FundApiExt, FundErrorCode, Participant, TransferFunds, TransferProduct},
    servicemarket::{AcceptOrder, CreateOrder, OrderApiExt, OrderErrorCode, QueryOrder},
    trade::{PayTrade, TradeApiExt},
};
use alipay_runtime::protocol::ContentKey;
use alipay_tests::platform::{Script, TRACE_ID, gateway, gateway_body, signed, unsigned};
use bytes::Bytes;
use http::Response;

/// Statuses of servers and proxies that may have passed the request on before they sent an error of their own.
const STATUSES: [u16; 9] = [302, 400, 401, 403, 404, 408, 429, 499, 502];

fn payment() -> PayTrade {
    PayTrade::new("2016-1", "8.88".parse().unwrap(), "coffee").with_auth_code("284776044441477959")
}

async fn pay(response: Response<Bytes>, protocol: Protocol) -> Error {
    let script = Script::default();
    script.respond(response);
    script.client().trades().pay(payment()).protocol(protocol).await.unwrap_err()
}

async fn accept(response: Response<Bytes>, protocol: Protocol) -> Error {
    let script = Script::default();
    script.respond(response);
    script.client().orders().accept(AcceptOrder::new("2016")).protocol(protocol).await.unwrap_err()
}

fn error_response(code: &str, sub_code: &str) -> Response<Bytes> {
    let value = format!(r#"{{"code":"{code}","msg":"no","sub_code":"{sub_code}","sub_msg":"原因"}}"#);
    gateway_body(format!(r#"{{"error_response":{value}}}"#).as_bytes())
}

#[tokio::test]
async fn an_unsigned_error_of_a_payment_is_an_unknown_outcome_whatever_its_status() {
    for status in STATUSES {
        let error =
            pay(unsigned(status, r#"{"code":"UPSTREAM_TIMEOUT","message":"slow"}"#), Protocol::V3).await;
        assert_eq!((error.outcome(), error.next_step()), (Outcome::Unknown, NextStep::Resolve), "{error}");
        assert_eq!(error.outcome_query().unwrap().method(), "alipay.trade.query");
        // What the error says is kept, for people.
        assert_eq!((error.code(), error.status()), (Some("UPSTREAM_TIMEOUT"), Some(status)), "{error}");
        assert_eq!(error.trace_id(), Some(TRACE_ID));
        assert!(error.to_string().contains("slow") && error.to_string().contains("not signed"), "{error}");
    }
}

#[tokio::test]
async fn an_unsigned_error_response_of_the_gateway_is_an_unknown_outcome() {
    for (code, sub_code) in [
        ("40004", "ACQ.TRADE_HAS_CLOSE"),
        ("40004", "COMMODITY_ORDER_STATUS_INVALID"),
        ("40005", "isv.call-limited"),
        ("40006", "isv.insufficient-isv-permissions"),
        ("10003", ""),
    ] {
        let error = pay(error_response(code, sub_code), Protocol::V2).await;
        assert_eq!((error.outcome(), error.next_step()), (Outcome::Unknown, NextStep::Resolve), "{error}");
        assert!(error.api().is_some_and(|api| !api.is_authenticated()), "{error}");
    }
}

#[tokio::test]
async fn a_transfer_is_not_sent_twice_after_an_unsigned_error() {
    let script = Script::default();
    script.respond(unsigned(400, r#"{"code":"PAYEE_NOT_EXIST"}"#));
    let amount = "8.88".parse().unwrap();
    let transfer = TransferFunds::new("2016-1", amount, TransferProduct::ToAccount, Participant::new());
    let error = script.client().funds().transfer(transfer).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown, "{error}");
    assert_eq!(error.api().unwrap().code_as::<FundErrorCode>(), None, "no decision by an unsigned code");
    assert_eq!(script.seen().len(), 1);
}

#[tokio::test]
async fn accepted_before_is_believed_only_if_it_is_signed() {
    let body = r#"{"code":"COMMODITY_ORDER_STATUS_INVALID","message":"状态"}"#;
    let is_accepted_before = |error: &Error| {
        let code = match error {
            Error::Refused(api) => api.code_as(),
            _ => None,
        };
        code == Some(OrderErrorCode::StatusInvalid)
    };
    assert!(is_accepted_before(&accept(signed(400, body), Protocol::V3).await));
    assert!(!is_accepted_before(&accept(unsigned(400, body), Protocol::V3).await));
    let member = "alipay_open_servicemarket_order_accept_response";
    let value = r#"{"code":"40004","sub_code":"COMMODITY_ORDER_STATUS_INVALID"}"#;
    assert!(is_accepted_before(&accept(gateway(member, value), Protocol::V2).await));
    let unsigned = gateway_body(format!(r#"{{"{member}":{value}}}"#).as_bytes());
    assert!(!is_accepted_before(&accept(unsigned, Protocol::V2).await));
}

#[tokio::test]
async fn set_up_errors_that_the_platform_cannot_sign_are_refusals_that_say_so() {
    for code in ["invalid-signature", "invalid-app-id", "missing-app-cert-sn", "illegal-timestamp"] {
        let error = accept(unsigned(401, &format!(r#"{{"code":"{code}"}}"#)), Protocol::V3).await;
        assert_eq!((error.outcome(), error.next_step()), (Outcome::Refused, NextStep::Fix), "{error}");
        assert!(error.to_string().contains("not signed"), "{error}");
        let error = accept(error_response("40002", &format!("isv.{code}")), Protocol::V2).await;
        assert_eq!((error.outcome(), error.next_step()), (Outcome::Refused, NextStep::Fix), "{error}");
    }
    // What the platform says only after it knows the app, and so can sign.
    for code in ["invalid-app-auth-token", "insufficient-isv-permissions", "invalid-parameter"] {
        let error = accept(unsigned(401, &format!(r#"{{"code":"{code}"}}"#)), Protocol::V3).await;
        assert_eq!(error.outcome(), Outcome::Unknown, "{error}");
    }
}

#[tokio::test]
async fn an_unsigned_error_of_a_query_is_a_refusal_since_the_query_changes_nothing() {
    for status in [400, 403, 404] {
        let script = Script::default();
        script.respond(unsigned(status, r#"{"code":"ORDER_NOT_EXIST"}"#));
        let error = script.client().orders().query(QueryOrder::new("2016")).await.unwrap_err();
        assert_eq!((error.outcome(), error.next_step()), (Outcome::Refused, NextStep::Fix), "{error}");
        assert_eq!(error.api().unwrap().code_as::<OrderErrorCode>(), None, "no decision by an unsigned code");
    }
}

#[tokio::test]
async fn an_idempotent_call_that_writes_is_no_query() {
    let script = Script::default();
    script.respond(unsigned(400, r#"{"code":"ORDER_NOT_EXIST"}"#));
    let create = CreateOrder::new("2016-1", "2088", "tea");
    let error = script.client().orders().create(create).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown, "{error}");
}

#[tokio::test]
async fn a_query_that_failed_without_a_trusted_response_is_retried_not_resolved() {
    for response in [unsigned(502, "<html>"), gateway_body(br#"{"error_response":{"code":"20000"}}"#)] {
        let protocol = if response.status() == 200 { Protocol::V2 } else { Protocol::V3 };
        let script = Script::default();
        script.respond(response);
        let call = script.client();
        let error = call.orders().query(QueryOrder::new("2016")).protocol(protocol).await.unwrap_err();
        assert_eq!(error.next_step(), NextStep::RetryLater, "{error}");
        assert!(!error.to_string().contains("carried out"), "{error}");
    }
}

#[tokio::test]
async fn an_empty_unsigned_success_needs_the_trace_id_of_alipay() {
    for status in [200, 202, 204] {
        let script = Script::default();
        script.respond(unsigned(status, ""));
        let accepted = script.client().orders().accept(AcceptOrder::new("2016")).await.unwrap();
        assert!(!accepted.is_authenticated());
        let mut foreign = unsigned(status, "");
        foreign.headers_mut().remove("alipay-trace-id");
        let error = accept(foreign, Protocol::V3).await;
        assert_eq!(error.outcome(), Outcome::Unknown, "{error}");
    }
}

#[tokio::test]
async fn a_verified_response_that_is_not_as_declared_stays_readable_as_a_whole() {
    let long = "x".repeat(2_000);
    let body = format!(r#"{{"total_size":"many","memo":"{long}"}}"#);
    let script = Script::default();
    script.respond(signed(200, &body));
    let error = script.client().orders().query(QueryOrder::new("2016")).await.unwrap_err();
    let Error::Unknown(unknown) = &error else { panic!("{error}") };
    assert_eq!(unknown.verified_body(), Some(body.as_bytes()));
    assert!(!format!("{error} {error:?} {unknown:?}").contains("xxx"), "bodies are not shown");
    // What was not verified is not offered.
    let script = Script::default();
    script.respond(unsigned(200, &body));
    let error = script.client().orders().query(QueryOrder::new("2016")).await.unwrap_err();
    let Error::Unknown(unknown) = &error else { panic!("{error}") };
    assert_eq!(unknown.verified_body(), None);
}

const ENCRYPT_KEY: &str = "aa4BtZ4tspm2wnXLb1ThQA==";

/// The error of an encrypted call whose response is this unsigned member.
async fn encrypted(member: &str) -> Error {
    let script = Script::default();
    let body = format!(r#"{{"alipay_open_servicemarket_order_accept_response":"{member}"}}"#);
    script.respond(gateway_body(body.as_bytes()));
    let client = script.builder().encrypt_key(ENCRYPT_KEY).build().unwrap();
    client.orders().accept(AcceptOrder::new("2016")).protocol(Protocol::V2).await.unwrap_err()
}

#[tokio::test]
async fn an_encrypted_unsigned_refusal_names_its_code_and_is_judged_as_any_other() {
    let key = ContentKey::parse(ENCRYPT_KEY).unwrap();
    let error = |sub_code: &str| {
        let text = format!(r#"{{"code":"40002","msg":"Invalid","sub_code":"{sub_code}"}}"#);
        key.encrypt(text.as_bytes())
    };
    let wrong_key = encrypted(&error("isv.invalid-signature")).await;
    assert_eq!((wrong_key.outcome(), wrong_key.code()), (Outcome::Refused, Some("isv.invalid-signature")));
    assert!(wrong_key.to_string().contains("private key"), "{wrong_key}");
    let business = encrypted(&error("COMMODITY_ORDER_STATUS_INVALID")).await;
    assert_eq!(
        (business.outcome(), business.next_step()),
        (Outcome::Unknown, NextStep::Resolve),
        "{business}"
    );
    // What looks like success, or cannot be decrypted, is never believed.
    for text in [r#"{"code":"10000"}"#, "{}", "[]", "no json"] {
        let error = encrypted(&key.encrypt(text.as_bytes())).await;
        assert_eq!((error.outcome(), error.code()), (Outcome::Unknown, None), "{text}: {error}");
    }
    let undecryptable = encrypted("AAAA").await.to_string();
    assert_eq!(undecryptable, encrypted("no base64").await.to_string(), "one error for all failures");
}
