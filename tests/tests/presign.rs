//! Calls that a browser or the Alipay app takes to Alipay.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::collections::BTreeMap;

use alipay_fixture_by_runtime::{PagePay, VoucherApiExt};
use alipay_runtime::{
    call::CallOptionsBuilder, crypto::Backend, crypto::keys::PublicKey, protocol::ContentKey,
};
use alipay_tests::platform::{Script, key};
use base64::{Engine, engine::general_purpose::STANDARD};

const ENCRYPT_KEY: &str = "AAECAwQFBgcICQoLDA0ODw==";

fn request() -> PagePay {
    PagePay::new("say \"hi\" & '<中文>'", "88.88".parse().unwrap())
        .with_notify_url("https://isv.example.com/n?a=1&copy=2")
}

fn assert_genuine(mut parameters: BTreeMap<String, String>) {
    assert_eq!(parameters["method"], "alipay.test.page.pay");
    assert_eq!(parameters["notify_url"], "https://isv.example.com/n?a=1&copy=2");
    let sign = parameters.remove("sign").unwrap();
    let content: Vec<_> = parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let app = PublicKey::parse(&key("app_public.pem")).unwrap();
    let verifier = Backend::preferred().unwrap().verifier(&app).unwrap();
    verifier.verify(content.join("&").as_bytes(), &STANDARD.decode(sign).unwrap()).unwrap();
}

fn pairs(encoded: &str) -> BTreeMap<String, String> {
    form_urlencoded::parse(encoded.as_bytes()).into_owned().collect()
}

#[tokio::test]
async fn url_order_string_and_form_carry_the_same_signed_parameters() {
    let script = Script::default();
    let client = script.client();
    let url = client.vouchers().page_pay(request()).url().await.unwrap();
    let (address, query) = url.split_once('?').unwrap();
    assert_eq!(address, "https://openapi.alipay.com/gateway.do");
    let content = r#"{"subject":"say \"hi\" & '<中文>'","total_amount":"88.88"}"#;
    assert_eq!(pairs(query)["biz_content"], content);
    assert_genuine(pairs(query));

    let order_string = client.vouchers().page_pay(request()).order_string().await.unwrap();
    assert!(!order_string.contains('?'));
    assert_genuine(pairs(&order_string));

    let form = client.vouchers().page_pay(request()).form().await.unwrap();
    let page = scraper::Html::parse_document(&form);
    let select = |what| scraper::Selector::parse(what).unwrap();
    let action = page.select(&select("form")).next().unwrap().attr("action").unwrap();
    let mut found = pairs(action.split_once('?').unwrap().1);
    for field in page.select(&select("input")) {
        found.insert(field.attr("name").unwrap().to_owned(), field.attr("value").unwrap().to_owned());
    }
    assert_eq!(found["biz_content"], content);
    assert_genuine(found);
    assert!(script.seen().is_empty(), "nothing was sent from here");
}

#[tokio::test]
async fn the_content_is_encrypted_where_the_client_has_a_key() {
    let script = Script::default();
    let client = script.builder().encrypt_key(ENCRYPT_KEY).build().unwrap();
    let encrypted = pairs(&client.presign(request()).order_string().await.unwrap());
    assert_eq!(encrypted["encrypt_type"], "AES");
    let plain = ContentKey::parse(ENCRYPT_KEY).unwrap().decrypt(encrypted["biz_content"].as_bytes()).unwrap();
    assert!(String::from_utf8(plain).unwrap().contains("88.88"));
    assert_genuine(encrypted);
    let clear = pairs(&client.presign(request()).encrypt(false).order_string().await.unwrap());
    assert!(clear["biz_content"].contains("88.88") && !clear.contains_key("encrypt_type"));
}
