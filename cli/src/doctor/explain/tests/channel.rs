//! The message channel: its frames, its registration, and the requests of the application.

use super::{ALIPAY, APP, OTHER, canonical, codes, form, keys, sections, sign};

const DATA: &str = r#"{"header":{"appId":"2021","msgApi":"alipay.open.app.message"},"content":{"biz_content":"{\"a\":\"测试\"}","total":"1.00"}}"#;
const RESPONSE: &str = r#"{"code":"10000","link_token":"abcdef","msg":"Success"}"#;

fn found(text: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let sections = sections(&[text.as_bytes()], None, &keys());
    (sections.iter().map(|section| section.kind).collect(), codes(&sections))
}

fn frame(command: &str, data: &str, signature: &str) -> String {
    format!(
        "from-sys:a\r\nfrom-sys-ip:1.2.3.4\r\nstream-id:17\r\n\r\n{{\"protocol\":{{\"x-type\":\"message\",\"x-cmd\":\"{command}\",\"x-msgId\":\"1\",\"x-timestamp\":\"1574861571000\",\"x-version\":\"1.0\",\"x-charset\":\"utf-8\",\"x-signType\":\"RSA2\",\"x-sign\":\"{signature}\"}},\"data\":{data}}}"
    )
}

#[test]
fn frames_are_right_tampered_or_of_another_key() {
    let text = |key, data: &str| frame("CONSUME", data, &sign(key, DATA));
    let genuine = text(ALIPAY, DATA);
    let json = genuine.split_once("\r\n\r\n").unwrap().1;
    for capture in [
        genuine.clone(),
        format!("2026-11-23 08:00:00 INFO onMessage: {json}\n"),
        format!("onmessage {}\n", serde_json::to_string(&genuine).unwrap()),
    ] {
        assert_eq!(found(&capture), (vec!["channel-frame"], vec![]), "{capture}");
    }
    let tampered = text(ALIPAY, &DATA.replace("1.00", "2.00"));
    assert_eq!(found(&tampered), (vec!["channel-frame"], vec!["signature-of-other-text"]));
    assert_eq!(found(&text(OTHER, DATA)).1, ["signature-of-other-key"]);
    assert_eq!(found(&text(APP, DATA)).1, ["wrong-key"]);
    // A frame that a program laid out may have been written anew.
    let laid_out = serde_json::from_str::<serde_json::Value>(json).unwrap();
    let laid_out = serde_json::to_string_pretty(&laid_out).unwrap();
    assert!(["unsure", "json-compacted"].contains(&found(&laid_out).1[0]), "{:?}", found(&laid_out));
}

#[test]
fn registrations_are_right_tampered_or_of_another_key() {
    let text = |key, response: &str| format!(r#"{{"response":{response},"sign":"{}"}}"#, sign(key, RESPONSE));
    let genuine = text(ALIPAY, RESPONSE);
    let http = format!("HTTP/1.1 200 OK\r\nSet-Cookie: zone=GZ00\r\n\r\n{genuine}");
    for capture in [genuine.clone(), http, format!("register: {genuine}\n")] {
        assert_eq!(found(&capture), (vec!["channel-registration"], vec![]), "{capture}");
    }
    let tampered = text(ALIPAY, &RESPONSE.replace("abcdef", "abcdeg"));
    assert_eq!(found(&tampered), (vec!["channel-registration"], vec!["signature-of-other-text"]));
    assert_eq!(found(&text(OTHER, RESPONSE)).1, ["signature-of-other-key"]);
    assert_eq!(found(&genuine[..genuine.len() - 30]).1, ["signature-cut"]);
}

#[test]
fn requests_of_the_channel_are_signed_by_the_application() {
    let common = [
        ("app_id", "2021001234567890"),
        ("charset", "utf-8"),
        ("sdk_version", "rust"),
        ("sign_type", "RSA2"),
        ("timestamp", "1574861571000"),
    ];
    for (path, more) in [("register.do", ("nonce", "abc")), ("", ("link_token", "abcdef"))] {
        let pairs = [&common[..], &[more]].concat();
        let url = |key, pairs: &[(&str, &str)], signed: &[(&str, &str)]| {
            let signature = sign(key, canonical(signed));
            let query = form(&[pairs, &[("sign", signature.as_str())]].concat());
            format!("wss://openchannel.example/websocket/{path}?{query}\n")
        };
        assert_eq!(found(&url(APP, &pairs, &pairs)), (vec!["channel-request"], vec![]));
        assert_eq!(found(&url(OTHER, &pairs, &pairs)).1, ["signature-of-other-key"]);
        assert_eq!(found(&url(ALIPAY, &pairs, &pairs)).1, ["wrong-key"]);
        let mut tampered = pairs.clone();
        tampered[4].1 = "1574861571001";
        assert_eq!(found(&url(APP, &tampered, &pairs)).1, ["signature-of-other-text"]);
    }
}
