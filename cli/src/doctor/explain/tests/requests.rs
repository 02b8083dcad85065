//! Requests, of both protocols.

use alipay::Charset;

use super::{APP, OTHER, canonical, codes, form, keys, sections, sign, wrong};
use crate::doctor::inspect::Read;

const AUTH: &str = "app_id=2021,nonce=n-1,timestamp=1795392000000";
const BODY: &str = r#"{"reject_reason":"门店/已关","a":1}"#;

fn rest(target: &str, body: &str, token: Option<&str>, signed: &str) -> String {
    let token = token.map(|token| format!("alipay-app-auth-token: {token}\r\n")).unwrap_or_default();
    let verb = if body.is_empty() { "GET" } else { "POST" };
    format!(
        "{verb} {target} HTTP/1.1\r\nHost: openapi.alipay.com\r\nauthorization: ALIPAY-SHA256withRSA {AUTH},sign={}\r\n\
         {token}content-length: {}\r\n\r\n{body}",
        sign(APP, signed),
        body.len()
    )
}

fn post(signed: &str) -> Vec<&'static str> {
    wrong(rest("/v3/a?b=%E4%B8%AD+1", BODY, None, signed))
}

#[test]
fn a_valid_rest_request_verifies() {
    assert_eq!(post(&format!("{AUTH}\nPOST\n/v3/a?b=%E4%B8%AD+1\n{BODY}\n")), [""; 0]);
    let with_token = format!("{AUTH}\nPOST\n/v3/a\n{BODY}\ntoken-1\n");
    assert_eq!(wrong(rest("/v3/a", BODY, Some("token-1"), &with_token)), [""; 0]);
    assert_eq!(wrong(rest("/v3/a", "", None, &format!("{AUTH}\nGET\n/v3/a\n\n"))), [""; 0]);
}

#[test]
fn each_mistake_with_the_lines_of_a_rest_request_is_named() {
    let target = "/v3/a?b=%E4%B8%AD+1";
    for (signed, code) in [
        (format!("{AUTH}\nPOST\n{target}\n{BODY}"), "no-final-line-feed"),
        (format!("{AUTH}\r\nPOST\r\n{target}\r\n{BODY}\r\n"), "windows-line-feeds"),
        (format!("{AUTH}\nPOST\n{target}\n\n"), "body-left-out"),
        (format!("{AUTH}\nPOST\n/v3/a\n{BODY}\n"), "query-left-out"),
        (format!("{AUTH}\nPOST\n/v3/a?b=中 1\n{BODY}\n"), "target-decoded"),
        (format!("{AUTH}\nPOST\nhttps://openapi.alipay.com{target}\n{BODY}\n"), "whole-url"),
        (format!("{AUTH}\npost\n{target}\n{BODY}\n"), "verb-in-lower-case"),
        (format!("ALIPAY-SHA256withRSA {AUTH}\nPOST\n{target}\n{BODY}\n"), "scheme-included"),
        (format!("{AUTH}\nPOST\n{target}\n{BODY}\n\n"), "empty-token-line"),
        (format!("{AUTH}\nPOST\n{target}\n{}\n", BODY.replace('/', "\\/")), "slashes-escaped"),
        (format!("{AUTH}\nPOST\n{target}\n{BODY} \n"), "signature-of-other-text"),
        (
            format!("{AUTH}\nPOST\n{target}\n{}\n", r#"{"reject_reason":"\u95e8\u5e97/\u5df2\u5173","a":1}"#),
            "unicode-escaped",
        ),
        (format!("{AUTH}\nPOST\n{target}\n{}\n", r#"{"reject_reason": "门店/已关", "a": 1}"#), "json-spaced"),
        (format!("{AUTH}\nPOST\n{target}\n{}\n", r#"{"a":1,"reject_reason":"门店/已关"}"#), "json-sorted"),
    ] {
        assert_eq!(post(&signed), [code], "{signed}");
    }
}

#[test]
fn mistakes_with_the_token_and_an_empty_body_are_named() {
    for (signed, code) in [
        (format!("{AUTH}\nPOST\n/v3/a\n{BODY}\n"), "token-left-out"),
        (format!("{AUTH}\nPOST\n/v3/a\ntoken-1\n{BODY}\n"), "token-before-body"),
    ] {
        let found = sections(&[rest("/v3/a", BODY, Some("token-1"), &signed).as_bytes()], None, &keys());
        assert_eq!(codes(&found), [code]);
        assert!(!format!("{found:?}").contains("token-1"), "a token is shown");
    }
    assert_eq!(wrong(rest("/v3/a", "", None, &format!("{AUTH}\nGET\n/v3/a\n"))), ["no-body-line"]);
}

#[test]
fn the_time_of_a_rest_request_is_checked_against_the_servers() {
    let request = rest("/v3/a", "", None, &format!("{AUTH}\nGET\n/v3/a\n\n"));
    let with_date = |date: &str| format!("{request}\nHTTP/1.1 400 Bad Request\r\ndate: {date}\r\n\r\n");
    assert_eq!(wrong(with_date("Mon, 23 Nov 2026 00:00:10 GMT")), ["unsigned"]);
    assert_eq!(wrong(with_date("Mon, 23 Nov 2026 00:20:10 GMT")), ["timestamp", "unsigned"]);
}

const CONTENT: &str = r#"{"commodity_order_id":"1","memo":"a b/中"}"#;

fn pairs() -> Vec<(&'static str, &'static str)> {
    vec![
        ("app_id", "2021"),
        ("method", "alipay.open.servicemarket.order.accept"),
        ("charset", "utf-8"),
        ("sign_type", "RSA2"),
        ("timestamp", "2026-11-23 08:00:00"),
        ("version", "1.0"),
        ("app_auth_token", "token-1"),
        ("biz_content", CONTENT),
    ]
}

/// A gateway call with this text signed.
fn gateway(signed: impl AsRef<[u8]>) -> String {
    let sign = sign(APP, signed);
    format!(
        "https://openapi.alipay.com/gateway.do?{}",
        form(&[pairs().as_slice(), &[("sign", &sign)]].concat())
    )
}

#[test]
fn a_valid_gateway_call_verifies() {
    assert_eq!(wrong(gateway(canonical(&pairs()))), [""; 0]);
    let form = gateway(canonical(&pairs())).replace("https://openapi.alipay.com/gateway.do?", "");
    let (query, body) = form.split_at(form.find("&biz_content").unwrap());
    let posted = format!(
        "POST /gateway.do?{query} HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded;charset=utf-8\r\n\r\n{}",
        &body[1..]
    );
    assert_eq!(wrong(posted), [""; 0]);
}

#[test]
fn values_in_another_character_set_than_the_call_names_are_found() {
    let named = |charset: &'static str| -> Vec<(&str, &str)> {
        let pairs = pairs().into_iter();
        pairs.map(|(name, value)| (name, if name == "charset" { charset } else { value })).collect()
    };
    let call = |pairs: &[(&str, &str)], text: &[u8], content: &[u8]| {
        let sign = sign(APP, text);
        let parts = pairs.iter().filter(|(name, _)| *name != "biz_content");
        let parts: Vec<_> = parts.copied().chain([("sign", sign.as_str())]).collect();
        let content: String = content.iter().map(|byte| format!("%{byte:02X}")).collect();
        format!("https://openapi.alipay.com/gateway.do?{}&biz_content={content}", form(&parts))
    };
    let gbk = |text: &str| Charset::Gbk.encode(text).unwrap().into_owned();
    let (as_utf8, as_gbk) = (named("utf-8"), named("GBK"));
    let [utf8_text, gbk_text] = [&as_utf8, &as_gbk].map(|pairs| canonical(pairs));
    assert_eq!(wrong(call(&as_utf8, &gbk(&utf8_text), &gbk(CONTENT))), ["charset-differs"]);
    assert_eq!(wrong(call(&as_gbk, gbk_text.as_bytes(), CONTENT.as_bytes())), ["charset-differs"]);
    assert_eq!(wrong(call(&as_gbk, &gbk(&gbk_text), &gbk(CONTENT))), [""; 0]);
    assert_eq!(wrong(call(&as_utf8, utf8_text.as_bytes(), CONTENT.as_bytes())), [""; 0]);
}

#[test]
fn each_mistake_with_a_gateway_call_is_named() {
    let right = canonical(&pairs());
    let without_type: Vec<_> = pairs().into_iter().filter(|(name, _)| *name != "sign_type").collect();
    let unsorted: Vec<String> = pairs().iter().map(|(name, value)| format!("{name}={value}")).collect();
    let encoded: Vec<String> = right
        .split('&')
        .map(|pair| {
            pair.split_once('=').map(|(name, value)| format!("{name}={}", super::escaped(value))).unwrap()
        })
        .collect();
    for (signed, code) in [
        (canonical(&without_type), "sign-type-left-out"),
        (unsorted.join("&"), "unsorted"),
        (encoded.join("&").replace("%2D", "-").replace("%2E", ".").replace("%5F", "_"), "values-encoded"),
        (right.replace("a b/", "a b\\/"), "slashes-escaped"),
        (right.replace('中', "\\u4e2d"), "unicode-escaped"),
        (
            right
                .replace(r#""1","#, r#""1", "#)
                .replace(r#"id":"#, r#"id": "#)
                .replace(r#"memo":"#, r#"memo": "#),
            "json-spaced",
        ),
        // The form may go on where its text ends.
        (right.replace('"', "&quot;"), "unsure"),
    ] {
        assert_eq!(wrong(gateway(&signed)), [code], "{signed}");
    }
    let shown = format!("{:?}", sections(&[gateway(canonical(&without_type)).as_bytes()], None, &keys()));
    assert!(!shown.contains("token-1"), "a token is shown");
}

#[test]
fn utf8_that_is_signed_for_gbk_is_named() {
    let gbk = |text: &str| Charset::Gbk.encode(text).unwrap().into_owned();
    let mut pairs = pairs();
    pairs[2].1 = "GBK";
    let sent: Vec<(&str, Vec<u8>)> = pairs.iter().map(|(name, value)| (*name, gbk(value))).collect();
    let call = |signed: &[u8]| form(&sent) + "&" + &form(&[("sign", sign(APP, signed))]);
    assert_eq!(wrong(call(&gbk(&canonical(&pairs)))), [""; 0]);
    assert_eq!(wrong(call(canonical(&pairs).as_bytes())), ["utf8-for-gbk"]);
}

#[test]
fn two_mistakes_at_once_are_both_named() {
    let without_type: Vec<_> = pairs().into_iter().filter(|(name, _)| *name != "sign_type").collect();
    let signed = canonical(&without_type).replace("a b/", "a b\\/");
    let mut found = wrong(gateway(signed));
    found.sort_unstable();
    assert_eq!(found, ["sign-type-left-out", "slashes-escaped"]);
}

#[test]
fn the_time_of_a_gateway_call_is_checked_against_the_servers() {
    let target = gateway(canonical(&pairs())).replace("https://openapi.alipay.com", "");
    let with_date = |date: &str| {
        format!("GET {target} HTTP/1.1\r\nHost: h\r\n\r\nHTTP/1.1 200 OK\r\ndate: {date}\r\n\r\n")
    };
    assert_eq!(wrong(with_date("Mon, 23 Nov 2026 00:00:10 GMT")), ["unsigned"]);
    let in_utc = sections(&[with_date("Mon, 23 Nov 2026 08:00:10 GMT").as_bytes()], None, &keys());
    assert_eq!(codes(&in_utc), ["timestamp", "unsigned"]);
    assert!(format!("{in_utc:?}").contains("-8 hours"));
}

#[test]
fn a_request_with_another_private_key_is_named() {
    let read = Read { private_key: alipay::runtime::crypto::keys::PrivateKey::parse(OTHER).ok(), ..keys() };
    let found = codes(&sections(&[gateway(canonical(&pairs())).as_bytes()], None, &read));
    assert_eq!(found, ["signature-of-other-key"]);
}
