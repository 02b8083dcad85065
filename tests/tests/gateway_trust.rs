//! Trust in the responses of the V2 gateway.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use alipay::{
    Error,
    servicemarket::{OrderApiExt, OrderErrorCode, OrderPage, QueryOrder},
};
use alipay_runtime::{
    Charset, NextStep, Outcome, Protocol, Response, error::UnknownReason, protocol::VerificationError,
};
use alipay_tests::platform::{Script, TRACE_ID, gateway, gateway_body, sign};
use bytes::Bytes;
use http::Response as HttpResponse;

const MEMBER: &str = "alipay_open_servicemarket_order_query_response";
const GENUINE: &str = r#"{"code":"10000","msg":"Success","status":"MERCHANT_ORDED","total_size":1}"#;
const FORGED: &str = r#"{"code":"10000","msg":"Success","status":"DONE","total_size":1}"#;

async fn query_in(charset: Charset, response: HttpResponse<Bytes>) -> Result<Response<OrderPage>, Error> {
    let script = Script::default();
    script.respond(response);
    let client = script.builder().protocol(Protocol::V2).charset(charset).build().unwrap();
    client.orders().query(QueryOrder::new("2016")).await
}

async fn query(response: HttpResponse<Bytes>) -> Result<Response<OrderPage>, Error> {
    query_in(Charset::Utf8, response).await
}

fn reason(error: Error) -> UnknownReason {
    assert_eq!(error.trace_id(), Some(TRACE_ID), "{error}");
    match error {
        Error::Unknown(unknown) => unknown.reason,
        other => panic!("{other}"),
    }
}

async fn untrusted(body: &str) -> VerificationError {
    match reason(query(gateway_body(body.as_bytes())).await.expect_err("it must not be believed")) {
        UnknownReason::Unverified(untrusted) => untrusted,
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_signed_result_is_read_from_the_signed_span() {
    let response = query(gateway(MEMBER, GENUINE)).await.unwrap();
    assert!(response.is_authenticated());
    assert_eq!((response.total_size, response.trace_id()), (Some(1), Some(TRACE_ID)));
    assert_eq!((response.raw().as_ref(), response.json()), (GENUINE.as_bytes(), GENUINE.as_bytes()));
    let spaced = format!(" {{ \"sign\" : \"{}\" , \"{MEMBER}\" : {GENUINE}\n}} ", sign(GENUINE.as_bytes()));
    assert!(query(gateway_body(spaced.as_bytes())).await.is_ok());
}

/// Parts of the platform sign before they escape slashes. Nothing else may differ from what was signed.
#[tokio::test]
async fn escaped_slashes_do_not_make_a_wrong_signature_right() {
    let (signed, sent) = (r#"{"code":"10000","msg":"a/b"}"#, r#"{"code":"10000","msg":"a\/b"}"#);
    let body = |value: &str| {
        gateway_body(format!(r#"{{"{MEMBER}":{value},"sign":"{}"}}"#, sign(signed.as_bytes())).as_bytes())
    };
    assert_eq!(query(body(sent)).await.unwrap().raw().as_ref(), sent.as_bytes());
    match reason(query(body(&sent.replace('a', "c"))).await.unwrap_err()) {
        UnknownReason::Unverified(VerificationError::BadSignature) => {}
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn the_forgery_by_a_second_member_of_the_same_name_is_refused() {
    let sign = sign(GENUINE.as_bytes());
    let escaped = MEMBER.replacen('a', "\\u0061", 1);
    for second in [MEMBER, escaped.as_str()] {
        for body in [
            format!(r#"{{"{MEMBER}":{GENUINE},"sign":"{sign}","{second}":{FORGED}}}"#),
            format!(r#"{{"{second}":{FORGED},"{MEMBER}":{GENUINE},"sign":"{sign}"}}"#),
        ] {
            assert!(matches!(untrusted(&body).await, VerificationError::Malformed(_)), "{body}");
        }
    }
    let two_signatures = format!(r#"{{"{MEMBER}":{FORGED},"sign":"AAAA","sign":"{sign}"}}"#);
    assert!(matches!(untrusted(&two_signatures).await, VerificationError::Malformed(_)));
}

#[tokio::test]
async fn what_was_not_signed_for_this_call_is_refused() {
    let sign = sign(GENUINE.as_bytes());
    let changed = format!(r#"{{"{MEMBER}":{FORGED},"sign":"{sign}"}}"#);
    assert_eq!(untrusted(&changed).await, VerificationError::BadSignature);
    let other_call =
        format!(r#"{{"alipay_open_servicemarket_order_accept_response":{GENUINE},"sign":"{sign}"}}"#);
    assert_eq!(untrusted(&other_call).await, VerificationError::NoMember { expected: MEMBER.to_owned() });
    let both = format!(r#"{{"{MEMBER}":{GENUINE},"error_response":{{"code":"40004"}},"sign":"{sign}"}}"#);
    assert_eq!(untrusted(&both).await, VerificationError::ResultAndError);
    let inside = format!(r#"{{"x":{{"{MEMBER}":{GENUINE}}},"sign":"{sign}"}}"#);
    assert!(matches!(untrusted(&inside).await, VerificationError::NoMember { .. }));
    let more = format!(r#"{{"{MEMBER}":{GENUINE},"sign":"{sign}"}} "#) + "{}";
    assert!(matches!(untrusted(&more).await, VerificationError::Malformed(_)));
}

#[tokio::test]
async fn a_success_without_a_signature_is_refused() {
    let unsigned = format!(r#"{{"{MEMBER}":{GENUINE}}}"#);
    assert_eq!(untrusted(&unsigned).await, VerificationError::UnsignedSuccess);
    let empty = format!(r#"{{"{MEMBER}":{GENUINE},"sign":""}}"#);
    assert_eq!(untrusted(&empty).await, VerificationError::UnsignedSuccess);
    for value in ["{}", "\"text\"", "[]", "null", "1", r#"{"code":"10000"}"#] {
        let unsigned = format!(r#"{{"error_response":{value}}}"#);
        assert_eq!(untrusted(&unsigned).await, VerificationError::UnsignedSuccess, "{value}");
    }
    let no_text = format!(r#"{{"{MEMBER}":{GENUINE},"sign":[]}}"#);
    assert_eq!(untrusted(&no_text).await, VerificationError::NotText("sign"));
    let no_serial = format!(r#"{{"{MEMBER}":{GENUINE},"sign":"AAAA","alipay_cert_sn":1}}"#);
    assert_eq!(untrusted(&no_serial).await, VerificationError::NotText("alipay_cert_sn"));
    let no_base64 = format!(r#"{{"{MEMBER}":{GENUINE},"sign":"***"}}"#);
    assert_eq!(untrusted(&no_base64).await, VerificationError::MalformedSignature);
}

#[tokio::test]
async fn errors_tell_whether_they_are_signed_and_mean_the_same_as_in_v3() {
    let value =
        r#"{"code":"40004","msg":"Business Failed","sub_code":"ORDER_NOT_EXIST","sub_msg":"订单不存在"}"#;
    let signed = query(gateway(MEMBER, value)).await.unwrap_err();
    let unsigned = format!(r#"{{"error_response":{value}}}"#);
    let unsigned = query(gateway_body(unsigned.as_bytes())).await.unwrap_err();
    for (error, authenticated) in [(signed, true), (unsigned, false)] {
        let api = error.api().unwrap();
        assert_eq!((error.outcome(), api.is_authenticated()), (Outcome::Refused, authenticated));
        assert_eq!((error.code(), api.gateway_code()), (Some("ORDER_NOT_EXIST"), Some("40004")));
        assert_eq!(api.code_as::<OrderErrorCode>(), authenticated.then_some(OrderErrorCode::OrderNotFound));
        assert!(error.to_string().contains(TRACE_ID) && error.to_string().contains("订单不存在"), "{error}");
    }
}

#[tokio::test]
async fn a_fault_of_the_platform_leaves_the_outcome_open_whatever_its_character_set() {
    let value = r#"{"code":"20000","msg":"Service Currently Unavailable","sub_code":"aop.unknow-error","sub_msg":"系统繁忙"}"#;
    let body = format!(r#"{{"error_response":{value}}}"#);
    let gbk = Charset::Gbk.encode(&body).unwrap();
    for bytes in [body.as_bytes(), &gbk] {
        let error = query(gateway_body(bytes)).await.unwrap_err();
        assert_eq!(error.outcome(), Outcome::Unknown);
        assert_eq!(error.api().and_then(|api| api.message()), Some("系统繁忙"));
    }
    let pending = r#"{"code":"10003","msg":"order success pay inprocess"}"#;
    let error = query(gateway(MEMBER, pending)).await.unwrap_err();
    assert_eq!((error.outcome(), error.next_step()), (Outcome::Pending, NextStep::Poll));
}

#[tokio::test]
async fn gbk_characters_whose_second_byte_looks_like_json_do_not_end_the_span() {
    // 誠 is D55C in GBK, 珄 is AB7B, 珆 AB7D: backslash and braces for whoever reads bytes.
    let value = r#"{"code":"10000","specifications":"誠珄珆誠"}"#;
    for charset in [Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
        let bytes = charset.encode(value).unwrap();
        assert!(bytes.contains(&0x5C) && bytes.contains(&0x7D), "{charset}");
        let mut body = format!(r#"{{"{MEMBER}":"#).into_bytes();
        body.extend_from_slice(&bytes);
        body.extend_from_slice(format!(r#","sign":"{}"}}"#, sign(&bytes)).as_bytes());
        let response = query_in(charset, gateway_body(&body)).await.unwrap();
        assert_eq!(response.specifications.as_deref(), Some("誠珄珆誠"));
        assert_eq!((response.raw().as_ref(), response.json()), (&*bytes, value.as_bytes()));
    }
}

#[tokio::test]
async fn what_is_no_response_of_the_gateway_is_told_apart() {
    let html = query(gateway_body(b"<html>502</html>")).await.unwrap_err();
    assert!(matches!(reason(html), UnknownReason::NotFromApi));
    let mut refused = gateway(MEMBER, GENUINE);
    *refused.status_mut() = http::StatusCode::BAD_GATEWAY;
    assert!(matches!(reason(query(refused).await.unwrap_err()), UnknownReason::NotFromApi));
    for body in ["", "[]", "null", "{", "\u{feff}{}"] {
        assert!(matches!(untrusted(body).await, VerificationError::Malformed(_)), "{body}");
    }
    let error = query(gateway_body(b"\xFF\xFF\xFF")).await.unwrap_err();
    assert!(matches!(reason(error), UnknownReason::Unverified(VerificationError::WrongCharset)));
}
