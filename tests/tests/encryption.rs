//! Content encryption in both protocols: encrypt, then sign; verify, then decrypt.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use alipay::call::CallOptionsBuilder;
use alipay::servicemarket::{AcceptOrder, OrderApiExt, QueryOrder};
use alipay_runtime::{
    Charset, Client, Error, Protocol, error::NotSentReason, error::UnknownReason, protocol::ContentKey,
    settings::ConfigError, settings::Setting,
};
use alipay_tests::platform::{Script, gateway, signed};

const KEY: &str = "AAECAwQFBgcICQoLDA0ODw==";
const PAGE: &str = r#"{"code":"10000","specifications":"标准版"}"#;

fn key() -> ContentKey {
    ContentKey::parse(KEY).unwrap()
}

fn client(script: &Script, protocol: Protocol) -> Client {
    script.builder().encrypt_key(KEY).protocol(protocol).build().unwrap()
}

#[tokio::test]
async fn v3_encrypts_bodies_and_requests_encrypted_responses_with_get_too() {
    let script = Script::default();
    let ciphertext = key().encrypt(PAGE.as_bytes());
    script.respond(signed(200, &ciphertext)).respond(signed(200, "")).respond(signed(200, "{}"));
    let client = client(&script, Protocol::V3);
    let page = client.orders().query(QueryOrder::new("1")).await.unwrap();
    assert_eq!(page.specifications.as_deref(), Some("标准版"));
    assert_eq!((page.raw().as_ref(), page.json()), (ciphertext.as_bytes(), PAGE.as_bytes()));
    client.orders().accept(AcceptOrder::new("1")).await.unwrap();
    client.orders().accept(AcceptOrder::new("1")).encrypt(false).await.unwrap();
    let seen = script.seen();
    let header =
        |index: usize, name: &str| seen[index].headers().get(name).map(|value| value.to_str().unwrap());
    assert_eq!((header(0, "alipay-encrypt-type"), header(0, "content-type")), (Some("AES"), None));
    assert_eq!(
        (header(1, "alipay-encrypt-type"), header(1, "content-type")),
        (Some("AES"), Some("text/plain"))
    );
    assert_eq!(key().decrypt(seen[1].body()).unwrap(), br#"{"commodity_order_id":"1"}"#);
    assert_eq!(
        (header(2, "alipay-encrypt-type"), header(2, "content-type")),
        (None, Some("application/json"))
    );
}

#[tokio::test]
async fn the_gateway_takes_encrypted_content_and_returns_a_signed_ciphertext() {
    let script = Script::default();
    let member = "alipay_open_servicemarket_order_query_response";
    let gbk = Charset::Gbk.encode(PAGE).unwrap();
    script.respond(gateway(member, &format!("\"{}\"", key().encrypt(PAGE.as_bytes()))));
    script.respond(gateway(member, &format!("\"{}\"", key().encrypt(&gbk))));
    script
        .respond(gateway("error_response", r#"{"code":"40003","sub_code":"isv.decryption-error-unknown"}"#));
    let page = client(&script, Protocol::V2).orders().query(QueryOrder::new("1")).await.unwrap();
    assert_eq!(page.specifications.as_deref(), Some("标准版"));
    let in_gbk =
        script.builder().encrypt_key(KEY).protocol(Protocol::V2).charset(Charset::Gbk).build().unwrap();
    let page = in_gbk.orders().query(QueryOrder::new("一")).await.unwrap();
    assert_eq!(page.specifications.as_deref(), Some("标准版"));
    assert_eq!(page.json(), PAGE.as_bytes());
    let refused = client(&script, Protocol::V2).orders().query(QueryOrder::new("1")).await.unwrap_err();
    assert_eq!(refused.code(), Some("isv.decryption-error-unknown"));

    let seen = script.seen();
    assert!(seen[0].uri().query().unwrap().contains("encrypt_type=AES"));
    let content = |index: usize| {
        let mut form = form_urlencoded::parse(seen[index].body());
        key().decrypt(form.find(|(name, _)| name == "biz_content").unwrap().1.as_bytes()).unwrap()
    };
    assert_eq!(content(0), br#"{"commodity_order_id":"1"}"#);
    assert_eq!(content(1), Charset::Gbk.encode(r#"{"commodity_order_id":"一"}"#).unwrap().as_ref());
}

#[tokio::test]
async fn a_signed_response_without_a_body_is_no_failure_to_decrypt() {
    let script = Script::default();
    script.respond(signed(200, ""));
    let error = client(&script, Protocol::V3).orders().query(QueryOrder::new("1")).await.unwrap_err();
    let Error::Unknown(unknown) = error else { panic!("{error}") };
    assert!(matches!(unknown.reason, UnknownReason::Json(_)), "{unknown}");
}

#[tokio::test]
async fn all_decryption_failures_look_alike() {
    let other = ContentKey::parse("AQECAwQFBgcICQoLDA0ODw==").unwrap().encrypt(PAGE.as_bytes());
    let mut texts = Vec::new();
    for body in [other.as_str(), "***", "AAAA", PAGE] {
        let script = Script::default();
        script.respond(signed(200, body));
        let error = client(&script, Protocol::V3).orders().query(QueryOrder::new("1")).await.unwrap_err();
        let Error::Unknown(unknown) = error else { panic!("{error}") };
        assert!(matches!(unknown.reason, UnknownReason::Decrypt(_)), "{unknown}");
        texts.push(unknown.reason.to_string());
    }
    texts.dedup();
    assert_eq!(texts.len(), 1, "{texts:?}");
}

#[tokio::test]
async fn an_invalid_key_is_refused_at_build_and_encryption_without_a_key_is_an_error() {
    let script = Script::default();
    let error = script.builder().encrypt_key("c2hvcnQ=").build().unwrap_err();
    assert!(matches!(error, ConfigError::Key { setting: Setting::EncryptKey, .. }), "{error}");
    assert!(!format!("{error} {error:?}").contains("c2hvcnQ"));
    let error = script.client().orders().accept(AcceptOrder::new("1")).encrypt(true).await.unwrap_err();
    assert!(
        matches!(&error, Error::NotSent(error) if matches!(error.reason, NotSentReason::NoEncryptKey)),
        "{error}"
    );
    assert!(script.seen().is_empty());
}
