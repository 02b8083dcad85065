//! Every form in every context: genuine ones verify, tampered ones are called tampered, and cut ones accuse nobody.

use super::{ALIPAY, APP, canonical, keys, sections, sign};
use crate::doctor::finding::Level;

use super::shapes::{all, contexts};

/// A notification of a trade, by the rule V1.
fn notification(subject: &str, amount: &str) -> Vec<(&'static str, String)> {
    let pairs = [
        ("app_id", "2021001234567890"),
        ("body", "100% \"new\", a=b"),
        ("buyer_logon_id", "zha***@example.com"),
        ("charset", "utf-8"),
        ("fund_bill_list", r#"[{"amount":"88.00","fundChannel":"ALIPAYACCOUNT"}]"#),
        ("gmt_payment", "2026-11-23 08:00:00"),
        ("notify_id", "2026112300222080000000000000000000"),
        ("notify_type", "trade_status_sync"),
        ("subject", subject),
        ("total_amount", amount),
        ("trade_status", "TRADE_SUCCESS"),
        ("version", "1.0"),
    ];
    pairs.map(|(name, value)| (name, value.to_owned())).to_vec()
}

fn signed(
    key: &str,
    pairs: &[(&'static str, String)],
    more: &[(&'static str, &str)],
) -> Vec<(&'static str, String)> {
    let plain: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let signature = sign(key, canonical(&plain));
    let more = more.iter().map(|(name, value)| (*name, (*value).to_owned()));
    let mut all: Vec<_> = pairs.to_vec();
    // In the order of a real one: the signature is in the middle.
    all.insert(4, ("sign", signature));
    all.into_iter().chain(more).collect()
}

fn genuine() -> Vec<(&'static str, String)> {
    signed(ALIPAY, &notification("测试 商品+1", "88.00"), &[("sign_type", "RSA2")])
}

/// A short notification, of which many are checked.
fn short(amount: &str) -> Vec<(&'static str, String)> {
    let pairs = [
        ("app_id", "2021001234567890"),
        ("charset", "utf-8"),
        ("notify_type", "trade_status_sync"),
        ("subject", "测试 商品+1"),
        ("total_amount", amount),
        ("trade_no", "7050"),
    ];
    signed(ALIPAY, &pairs.map(|(name, value)| (name, value.to_owned())), &[("sign_type", "RSA2")])
}

fn request() -> Vec<(&'static str, String)> {
    let pairs = [
        ("app_id", "2021001234567890"),
        ("charset", "utf-8"),
        ("method", "alipay.trade.page.pay"),
        ("notify_url", "https://shop.example/notify?a=1"),
        ("sign_type", "RSA2"),
        ("timestamp", "2026-11-23 08:00:00"),
        ("version", "1.0"),
        ("biz_content", r#"{"out_trade_no":"70501","total_amount":"88.00","subject":"测试 商品"}"#),
    ];
    signed(APP, &pairs.map(|(name, value)| (name, value.to_owned())), &[])
}

/// The findings on a text: their codes and levels.
fn found(text: &str) -> Vec<(&'static str, Level)> {
    let sections = sections(&[text.as_bytes()], None, &keys());
    sections
        .iter()
        .flat_map(|section| &section.findings)
        .map(|finding| (finding.code, finding.level))
        .collect()
}

/// The forms that hold a request only; the others hold a notification.
const OF_REQUESTS: [&str; 2] = ["html form", "error scene"];

fn texts(
    notification: &[(&'static str, String)],
    request: &[(&'static str, String)],
) -> Vec<(&'static str, String)> {
    let notifications = all(notification).into_iter().filter(|(name, _)| !OF_REQUESTS.contains(name));
    let requests = all(request).into_iter().filter(|(name, _)| OF_REQUESTS.contains(name));
    notifications.chain(requests).collect()
}

#[test]
fn every_form_in_every_context_is_read_rightly() {
    let mut wrong = Vec::new();
    for (name, form) in texts(&genuine(), &request()) {
        for (context, text) in contexts(&form) {
            let found = found(&text);
            let is_right = found.iter().any(|(code, _)| *code == "verified")
                && found.iter().all(|(_, level)| *level == Level::Good);
            if !is_right {
                wrong.push(format!("{name}, {context}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_form_of_a_request_is_read_rightly() {
    let mut wrong = Vec::new();
    for (name, form) in all(&request()) {
        let found = found(&form);
        if !found.iter().any(|(code, _)| *code == "verified") {
            wrong.push(format!("{name}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_tampered_character_is_said_to_be_tampered_in_every_form() {
    let mut tampered = short("88.00");
    tampered.iter_mut().find(|(name, _)| *name == "total_amount").unwrap().1 = "98.00".to_owned();
    let mut request = request();
    let content = request.iter_mut().find(|(name, _)| *name == "biz_content").unwrap();
    content.1 = content.1.replace("88.00", "98.00");
    let mut wrong = Vec::new();
    for (name, form) in texts(&tampered, &request) {
        for (context, text) in contexts(&form) {
            let found = found(&text);
            if !found.contains(&("signature-of-other-text", Level::Bad)) {
                wrong.push(format!("{name}, {context}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_cut_capture_accuses_nobody() {
    let mut random = fastrand::Rng::with_seed(16);
    let texts: Vec<(&str, &str, String)> = texts(&short("88.00"), &request())
        .into_iter()
        .flat_map(|(name, form)| {
            contexts(&form).into_iter().map(move |(context, text)| (name, context, text))
        })
        .collect();
    let mut wrong = Vec::new();
    for _ in 0..1000 {
        let (name, context, text) = &texts[random.usize(..texts.len())];
        let mut end = random.usize(..text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let bad: Vec<_> = found(&text[..end]).into_iter().filter(|(_, level)| *level == Level::Bad).collect();
        if !bad.is_empty() {
            let start = text[..end].char_indices().rev().nth(40).map_or(0, |(at, _)| at);
            wrong.push(format!(
                "{name}, {context}, {end} of {}: {bad:?} ..{}",
                text.len(),
                &text[start..end]
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
