//! Responses of both protocols.

use super::{ALIPAY, APP, codes, keys, sections, sign, wrong, wrong_built};

const BODY: &str = r#"{"a":"x\/y","b":"中"}"#;

/// As `curl -i` prints it: what was signed, and what was captured.
fn rest(signed: &str, captured: &str) -> String {
    let signature = sign(ALIPAY, format!("1795392000000\nnonce-1\n{signed}\n"));
    format!(
        "HTTP/2 200 \ncontent-type: application/json\nAlipay-Timestamp: 1795392000000\nalipay-nonce: nonce-1\n\
         alipay-signature: {signature}\n\n{captured}"
    )
}

#[test]
fn a_valid_rest_response_verifies() {
    assert_eq!(wrong(rest(BODY, BODY)), [""; 0]);
    assert_eq!(wrong(rest("", "")), [""; 0]);
    assert_eq!(wrong_built(rest(BODY, BODY), format!("1795392000000\nnonce-1\n{BODY}\n")), [""; 0]);
}

#[test]
fn each_change_of_a_rest_response_is_named() {
    for (signed, captured, code) in [
        (BODY, format!("{BODY}\n"), "trimmed"),
        ("{\"a\":1}\n", "{\"a\":1}".to_owned(), "trailing-newline"),
        (BODY, BODY.replace("\\/", "/"), "slashes-escaped"),
        (&BODY.replace("\\/", "/"), BODY.to_owned(), "slashes-unescaped"),
        (BODY, BODY.replace('中', "\\u4e2d"), "unicode-unescaped"),
        (BODY, r#"{"a": "x\/y", "b": "中"}"#.to_owned(), "signature-of-other-text"),
        (r#"{"a":"x","b":1}"#, r#"{"a": "x", "b": 1}"#.to_owned(), "json-compacted"),
        ("{\"a\":\n1}", "{\"a\":\r\n1}".to_owned(), "line-ends"),
        (BODY, BODY.replace('"', "&quot;"), "html-escaped"),
        (BODY, format!("\u{feff}{BODY}"), "byte-order-mark"),
        (BODY, BODY.replace("\"b\"", "\"c\""), "signature-of-other-text"),
    ] {
        assert_eq!(wrong(rest(signed, &captured)), [code], "{captured}");
    }
    assert_eq!(
        wrong_built(rest(BODY, BODY), format!("1795392000000\nnonce-1\n{BODY}")),
        ["no-final-line-feed"]
    );
    assert_eq!(
        wrong_built(rest(BODY, BODY), format!("nonce-1\n1795392000000\n{BODY}\n")),
        ["headers-swapped"]
    );
    assert_eq!(
        wrong_built(rest(BODY, BODY), format!("1795392000000\nnonce-1\n{}\n", BODY.replace("\\/", "/"))),
        ["slashes-unescaped"]
    );
}

fn gateway(signed: &str, captured: &str) -> String {
    let signature = sign(ALIPAY, signed);
    format!(r#"{{"alipay_open_servicemarket_order_accept_response":{captured},"sign":"{signature}"}}"#)
}

#[test]
fn a_valid_gateway_response_verifies_in_every_kind_of_text() {
    let value = r#"{"code":"10000","msg":"Success"}"#;
    let response = gateway(value, value);
    let logged = format!("08:00 DEBUG response={response} took 20ms");
    let by_curl = format!("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n{response}");
    let encrypted = gateway("\"AAAA\"", "\"AAAA\"");
    let as_json = serde_json::json!({ "took": 20, "response": response }).to_string();
    for captured in [&response, &logged, &by_curl, &encrypted, &as_json] {
        assert_eq!(wrong(captured), [""; 0], "{captured}");
    }
}

#[test]
fn each_change_of_a_gateway_response_is_named() {
    let value = r#"{"code":"10000","url":"https:\/\/a"}"#;
    for (signed, captured, code) in [
        (value.to_owned(), value.replace("\\/", "/"), "slashes-escaped"),
        (value.replace("\\/", "/"), value.to_owned(), "slashes-unescaped"),
        (r#"{"a":1,"b":2}"#.to_owned(), r#"{ "a": 1, "b": 2 }"#.to_owned(), "json-compacted"),
    ] {
        assert_eq!(wrong(gateway(&signed, &captured)), [code]);
    }
    let response = gateway(value, value);
    assert_eq!(wrong_built(&response, &response), ["whole-response"]);
    let gbk = alipay::Charset::Gbk.encode(r#"{"msg":"中"}"#).unwrap().into_owned();
    let signature = sign(ALIPAY, &gbk);
    let of =
        |value: &[u8]| [b"{\"a_response\":", value, b",\"sign\":\"", signature.as_bytes(), b"\"}"].concat();
    assert_eq!(wrong(of(&gbk)), [""; 0]);
    assert_eq!(wrong(of(r#"{"msg":"中"}"#.as_bytes())), ["gbk-for-utf8"]);
}

#[test]
fn a_response_with_the_apps_key_and_an_unsigned_one_are_named() {
    let signature = sign(APP, "1\nn\n{}\n");
    let own = format!(
        "HTTP/1.1 200 OK\nalipay-timestamp: 1\nalipay-nonce: n\nalipay-signature: {signature}\n\n{{}}"
    );
    assert_eq!(wrong(own), ["wrong-key"]);
    let error = "HTTP/1.1 400 Bad Request\n\n{\"code\":\"invalid-app-id\",\"message\":\"x\"}";
    let found = sections(&[error.as_bytes()], None, &keys());
    assert_eq!(codes(&found), ["unsigned", "platform-error"]);
    assert!(format!("{found:?}").contains("invalid-app-id"));
}
