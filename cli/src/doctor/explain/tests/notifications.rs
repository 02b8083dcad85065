//! Notifications.

use super::{ALIPAY, APP, OTHER, canonical, codes, form, keys, public, sections, sign, wrong, wrong_built};
use crate::doctor::inspect::Read;

const CONTENT: &str = r#"{"order_no":"2018+1","title":"扫码 点餐 100%41"}"#;

fn pairs(charset: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("app_id", "2021001234567890"),
        ("biz_content", CONTENT),
        ("charset", charset),
        ("msg_method", "alipay.open.servicemarket.order.change.notify"),
        ("notify_id", "2018012400222204022"),
        ("utc_timestamp", "1516797622000"),
    ]
}

/// A genuine notification by the rule V2, and its signature.
fn genuine() -> (String, String) {
    let mut signed = pairs("UTF-8");
    signed.push(("sign_type", "RSA2"));
    let sign = sign(ALIPAY, canonical(&signed));
    let raw = form(&[signed.as_slice(), &[("sign", sign.as_str())]].concat());
    (raw, sign)
}

#[test]
fn a_genuine_notification_verifies_in_every_kind_of_text() {
    let (raw, _) = genuine();
    let whole = format!(
        "POST /notify HTTP/1.1\r\nHost: shop.example\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n{raw}"
    );
    let query = format!("GET /notify?{raw} HTTP/1.1\r\nHost: shop.example\r\n\r\n");
    let logged = format!("2026-11-23 08:00:00 INFO notify received \"{raw}\" from 1.2.3.4\n");
    let url = format!("https://shop.example/notify?{raw}");
    let as_json = serde_json::json!({ "level": "info", "request": { "body": raw } }).to_string();
    let by_go = format!("{{\"msg\":\"{}\"}}\n", raw.replace('&', "\\u0026"));
    let lower = whole.replace("Content-Type", "content-type").replace("HTTP/1.1", "HTTP/2");
    for captured in [&raw, &format!("{raw}\n"), &whole, &lower, &query, &logged, &url, &as_json, &by_go] {
        assert_eq!(wrong(captured), [""; 0], "{captured}");
    }
}

#[test]
fn both_rules_and_both_ways_with_empty_values_are_right() {
    let mut payment = pairs("UTF-8");
    payment.push(("notify_type", "trade_status_sync"));
    let by_v1 = sign(ALIPAY, canonical(&payment));
    let raw = form(&[payment.as_slice(), &[("sign_type", "RSA2"), ("sign", by_v1.as_str())]].concat());
    assert_eq!(wrong(&raw), [""; 0]);
    let with_empty = [payment.as_slice(), &[("memo", "")]].concat();
    for signed in [&payment, &with_empty] {
        let sign = sign(ALIPAY, canonical(signed));
        assert_eq!(wrong(form(&[with_empty.as_slice(), &[("sign", sign.as_str())]].concat())), [""; 0]);
    }
}

#[test]
fn gbk_is_right_as_it_is_and_named_once_it_was_converted() {
    let gbk = |text: &str| alipay::Charset::Gbk.encode(text).unwrap().into_owned();
    let pairs = pairs("GBK");
    let sign = sign(ALIPAY, gbk(&canonical(&pairs)));
    let recoded: Vec<(&str, Vec<u8>)> = pairs.iter().map(|(name, value)| (*name, gbk(value))).collect();
    let raw = form(&recoded) + "&" + &form(&[("sign", &sign)]);
    assert_eq!(wrong(&raw), [""; 0]);
    let converted = form(&pairs) + "&" + &form(&[("sign", &sign)]);
    assert_eq!(wrong(&converted), ["gbk-for-utf8"]);
    assert_eq!(wrong_built(&raw, canonical(&pairs)), ["utf8-for-gbk"]);
}

#[test]
fn decoding_too_often_or_not_at_all_is_named() {
    let (raw, sign) = genuine();
    let twice: String = raw
        .split('&')
        .map(|pair| {
            pair.split_once('=').map(|(name, value)| format!("{name}={}", value.replace('%', "%25"))).unwrap()
        })
        .collect::<Vec<_>>()
        .join("&");
    assert_eq!(wrong(twice), ["signature-escaped", "decoded-twice"]);
    let mut pairs = pairs("UTF-8");
    pairs.extend([("sign_type", "RSA2"), ("sign", sign.as_str())]);
    let decoded: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(wrong(decoded.join("&")), [""; 0]);
    // What a program makes of it: 100%41 becomes 100A.
    let mut built = pairs.clone();
    built.retain(|(name, _)| *name != "sign");
    let content = CONTENT.replace("2018+1", "2018 1").replace("%41", "A");
    built[1].1 = &content;
    assert_eq!(wrong_built(&raw, canonical(&built)), ["decoded-twice"]);
    built[1].1 = CONTENT;
    built.sort_unstable();
    assert_eq!(wrong_built(&raw, form(&built)), ["not-decoded"]);
}

#[test]
fn a_lost_plus_is_named() {
    let (raw, _) = genuine();
    assert_eq!(wrong(raw.replace("2018%2B1", "2018+1")), ["plus-kept"]);
    let mut pairs = pairs("UTF-8");
    let content = r#"{"order_no":"2018+1"}"#;
    pairs[1].1 = content;
    let signature = sign(ALIPAY, canonical(&pairs));
    let raw = form(&[pairs.as_slice(), &[("sign", signature.as_str())]].concat());
    assert_eq!(wrong(raw.replace("2018%2B1", "2018%201")), ["plus-lost"]);
    if signature.contains('+') {
        let bare = form(&pairs) + "&sign=" + &signature;
        assert_eq!(wrong(bare), ["signature-plus-lost"]);
    }
}

#[test]
fn the_wrong_rule_is_named() {
    let (raw, _) = genuine();
    assert_eq!(wrong_built(&raw, canonical(&pairs("UTF-8"))), ["sign-type-left-out"]);
    let mut payment = pairs("UTF-8");
    payment.push(("notify_type", "trade_status_sync"));
    let by_v1 = sign(ALIPAY, canonical(&payment));
    let with_type = [payment.as_slice(), &[("sign_type", "RSA2")]].concat();
    let raw = form(&[with_type.as_slice(), &[("sign", by_v1.as_str())]].concat());
    assert_eq!(wrong_built(&raw, canonical(&with_type)), ["sign-type-included"]);
    assert_eq!(wrong_built(&raw, canonical(&payment) + "\n"), [""; 0]);
}

#[test]
fn parameters_of_the_receivers_own_address_are_named() {
    let (raw, _) = genuine();
    let sections = sections(&[format!("{raw}&tenant=7").as_bytes()], None, &keys());
    assert_eq!(codes(&sections), ["extra-parameter"]);
    assert!(format!("{:?}", sections[0].findings).contains("`tenant`"));
    assert!(
        sections[0].difference.iter().any(|line| line == "+ tenant=7&" || line == "+ tenant=7"),
        "{sections:?}"
    );
    assert_eq!(wrong(format!("shop=1&{raw}&tenant=7")), ["extra-parameters"]);
}

#[test]
fn a_text_that_was_built_in_another_order_or_form_is_named() {
    let (raw, _) = genuine();
    let mut pairs = pairs("UTF-8");
    pairs.push(("sign_type", "RSA2"));
    pairs.reverse();
    let unsorted: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    // The form's own order is sorted but for sign_type.
    let raw_unsorted = raw.split('&').rev().collect::<Vec<_>>().join("&");
    assert_eq!(wrong_built(raw_unsorted, unsorted.join("&")), ["unsorted"]);
    let right = canonical(&pairs);
    assert_eq!(wrong_built(&raw, right.replace('&', "")), ["unseparated"]);
    assert_eq!(wrong_built(&raw, right.replace('=', "=\"").replace('&', "\"&") + "\""), ["values-quoted"]);
    assert_eq!(wrong_built(&raw, "something else"), ["built-otherwise"]);
}

#[test]
fn wrong_keys_are_distinguished_from_wrong_texts() {
    let (raw, _) = genuine();
    let other = Read { alipay_public_key: Some(public(OTHER)), ..keys() };
    assert_eq!(codes(&sections(&[raw.as_bytes()], None, &other)), ["signature-of-other-key"]);
    let own = Read { alipay_public_key: Some(public(APP)), private_key: None, ..keys() };
    assert_eq!(codes(&sections(&[raw.as_bytes()], None, &own)), ["signature-of-other-key"]);
    let signed = pairs("UTF-8");
    let by_app = form(&[signed.as_slice(), &[("sign", sign(APP, canonical(&signed)).as_str())]].concat());
    assert_eq!(wrong(by_app)[0], "wrong-key");
    assert_eq!(wrong(raw.replace("1516797622000", "1516797622001")), ["signature-of-other-text"]);
    assert_eq!(codes(&sections(&[raw.as_bytes()], None, &Read::default())), ["no-key"]);
    assert_eq!(wrong(form(&[signed.as_slice(), &[("sign", "")]].concat())), ["signature-cut"]);
}
