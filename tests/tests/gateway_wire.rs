//! V2 requests byte for byte, and the choice of the protocol.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::collections::BTreeMap;

use alipay::call::CallOptionsBuilder;
use alipay::servicemarket::{AcceptOrder, OrderApiExt, QueryOrder};
use alipay_fixture_by_runtime::{GatewayOnly, GetToken, ModifyVoucher, RestOnly, Shop, VoucherApiExt};
use alipay_runtime::{
    Charset, Error, Protocol,
    crypto::keys::PublicKey,
    crypto::{Backend, SignType, legacy_verifier},
    error::NotSentReason,
    settings::ConfigError,
};
use alipay_tests::platform::{Script, gateway, key, signed};
use base64::{Engine, engine::general_purpose::STANDARD};
use http::Request;

const OK: &str = r#"{"code":"10000","msg":"Success"}"#;

fn pairs(encoded: &[u8]) -> BTreeMap<String, String> {
    form_urlencoded::parse(encoded).into_owned().collect()
}

fn query_of(request: &Request<bytes::Bytes>) -> BTreeMap<String, String> {
    pairs(request.uri().query().unwrap_or_default().as_bytes())
}

#[tokio::test]
async fn common_parameters_are_in_the_query_and_the_content_in_the_body() {
    let script = Script::default();
    script.respond(gateway("alipay_open_servicemarket_order_accept_response", OK));
    let client = script.builder().protocol(Protocol::V2).build().unwrap();
    client.orders().accept(AcceptOrder::new("2016 +&")).for_merchant("tok").await.unwrap();
    let seen = script.seen();
    let request = &seen[0];
    assert_eq!((request.method().as_str(), request.uri().path()), ("POST", "/gateway.do"));
    let content_type = request.headers().get("content-type").unwrap();
    assert_eq!(content_type, "application/x-www-form-urlencoded;charset=utf-8");
    let body = "biz_content=%7B%22commodity_order_id%22%3A%222016%20%2B%26%22%7D";
    assert_eq!(request.body().as_ref(), body.as_bytes());
    let mut query = query_of(request);
    let sign = query.remove("sign").unwrap();
    let expected = [
        ("app_auth_token", "tok"),
        ("app_id", "2021001234567890"),
        ("charset", "utf-8"),
        ("format", "json"),
        ("method", "alipay.open.servicemarket.order.accept"),
        ("sign_type", "RSA2"),
        // Beijing time, on machines of any time zone.
        ("timestamp", "2026-11-23 11:44:18"),
        ("version", "1.0"),
    ];
    let expected: BTreeMap<String, String> =
        expected.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    assert_eq!(query, expected);
    query.extend(pairs(request.body()));
    assert_signed(&query, &sign, Charset::Utf8);
}

/// Asserts that the app signed the sorted parameters in their character set.
fn assert_signed(parameters: &BTreeMap<String, String>, sign: &str, charset: Charset) {
    let joined: Vec<_> = parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let joined = joined.join("&");
    let content = charset.encode(&joined).unwrap();
    let key = PublicKey::parse(&key("app_public.pem")).unwrap();
    let verifier = Backend::preferred().unwrap().verifier(&key).unwrap();
    verifier.verify(&content, &STANDARD.decode(sign).unwrap()).unwrap();
}

#[tokio::test]
async fn content_is_signed_and_sent_in_the_character_set() {
    let script = Script::default();
    script.respond(gateway("alipay_open_servicemarket_order_accept_response", OK));
    let client = script.builder().protocol(Protocol::V2).charset(Charset::Gbk).build().unwrap();
    client.orders().accept(AcceptOrder::new("订单")).await.unwrap();
    let seen = script.seen();
    let body = String::from_utf8(seen[0].body().to_vec()).unwrap();
    assert!(body.contains("%B6%A9%B5%A5"), "{body}");
    let mut query = query_of(&seen[0]);
    assert_eq!(query["charset"], "GBK");
    let sign = query.remove("sign").unwrap();
    query.insert("biz_content".to_owned(), r#"{"commodity_order_id":"订单"}"#.to_owned());
    assert_signed(&query, &sign, Charset::Gbk);

    let unmappable = client.orders().accept(AcceptOrder::new("\u{1F600}")).await.unwrap_err();
    assert!(unmappable.to_string().contains("GBK cannot encode a character"), "{unmappable}");
    assert_eq!(script.seen().len(), 1, "nothing was sent");
}

#[tokio::test]
async fn plain_parameters_and_fields_of_every_place_are_sent() {
    let script = Script::default();
    script.respond(gateway("alipay_test_token_get_response", r#"{"access_token":"T"}"#));
    script.respond(gateway("alipay_marketing_voucher_modify_response", OK));
    script.respond(signed(200, "{}"));
    let client = script.builder().protocol(Protocol::V2).build().unwrap();
    let token = client.vouchers().token(GetToken::new("c d").with_seconds(60)).await.unwrap();
    assert_eq!(token.access_token.as_deref(), Some("T"));
    let modify = || ModifyVoucher::new("v/1", vec![Shop::new("s")]).with_operator("me");
    client.vouchers().modify(modify()).await.unwrap();
    client.vouchers().token(GetToken::new("c").with_seconds(60)).protocol(Protocol::V3).await.unwrap();
    let seen = script.seen();
    assert_eq!(seen[0].body().as_ref(), b"code=c%20d&seconds=60");
    let content = pairs(seen[1].body());
    let expected = r#"{"voucher_id":"v/1","operator":"me","shops":[{"shop_id":"s"}]}"#;
    assert_eq!(content["biz_content"], expected);
    assert_eq!(seen[2].body().as_ref(), br#"{"code":"c","seconds":60}"#);
}

#[tokio::test]
async fn the_protocol_is_chosen_by_endpoint_client_or_call() {
    let script = Script::default();
    script.respond(gateway("alipay_test_gateway_sync_response", OK));
    script.respond(signed(200, "{}"));
    script.respond(gateway("alipay_open_servicemarket_order_query_response", OK));
    script.client().vouchers().gateway_only(GatewayOnly::new("1")).await.unwrap();
    let by_gateway = script.builder().protocol(Protocol::V2).build().unwrap();
    by_gateway.vouchers().rest_only(RestOnly::new("1")).await.unwrap();
    script.client().orders().query(QueryOrder::new("1")).protocol(Protocol::V2).await.unwrap();
    let paths: Vec<_> = script.seen().iter().map(|request| request.uri().path().to_owned()).collect();
    assert_eq!(paths, ["/gateway.do", "/v3/alipay/test/rest/sync", "/gateway.do"]);

    let error =
        script.client().vouchers().rest_only(RestOnly::new("1")).protocol(Protocol::V2).await.unwrap_err();
    assert!(
        matches!(&error, Error::NotSent(error) if matches!(error.reason, NotSentReason::NoRoute)),
        "{error}"
    );
}

#[tokio::test]
async fn sha1_signatures_are_opt_in_and_for_v2_only() {
    let script = Script::default();
    let builder = || script.builder().private_key(key("app_rsa1024_private_pkcs8.pem"));
    assert!(matches!(builder().build(), Err(ConfigError::Key { .. })), "1024 bits are too short for RSA2");
    let v3 = builder().sign_type(SignType::Rsa).protocol(Protocol::V3).build().unwrap_err();
    assert!(v3.to_string().contains("RSA2"), "{v3}");
    // The response is signed with RSA2, which a client with RSA does not accept.
    script.respond(gateway("alipay_open_servicemarket_order_accept_response", OK));
    let client = builder().sign_type(SignType::Rsa).build().unwrap();
    client.orders().accept(AcceptOrder::new("1")).await.unwrap_err();
    let mut parameters = query_of(&script.seen()[0]);
    assert_eq!(parameters["sign_type"], "RSA");
    let sign = parameters.remove("sign").unwrap();
    parameters.extend(pairs(script.seen()[0].body()));
    let content: Vec<_> = parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let public = PublicKey::parse_legacy(&key("app_rsa1024_public.pem")).unwrap();
    let verifier = legacy_verifier(&public).unwrap();
    verifier.verify(content.join("&").as_bytes(), &STANDARD.decode(sign).unwrap()).unwrap();
    let by_v3 = client.orders().accept(AcceptOrder::new("1")).protocol(Protocol::V3).await.unwrap_err();
    assert!(
        matches!(&by_v3, Error::NotSent(error) if matches!(error.reason, NotSentReason::NoRoute)),
        "{by_v3}"
    );
}
