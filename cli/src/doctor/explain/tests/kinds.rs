//! Every kind of signed text, in the shapes in which people have them.

use super::{ALIPAY, APP, canonical, codes, form, keys, sections, sign};

const RESPONSE: &str = r#"{"code":"10000","msg":"Success","app_id":"2021001234567890","out_trade_no":"7050","total_amount":"88.00","trade_no":"2026","body":"a\/b 测试"}"#;

fn found(text: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let sections = sections(&[text.as_bytes()], None, &keys());
    (sections.iter().map(|section| section.kind).collect(), codes(&sections))
}

fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

#[test]
fn a_return_address_is_signed_by_alipay() {
    let pairs = [
        ("app_id", "2021001234567890"),
        ("charset", "utf-8"),
        ("method", "alipay.trade.page.pay.return"),
        ("out_trade_no", "7050"),
        ("timestamp", "2026-11-23 08:00:00"),
        ("total_amount", "88.00"),
        ("version", "1.0"),
    ];
    let signature = sign(ALIPAY, canonical(&pairs));
    let query = form(&[&pairs[..], &[("sign", signature.as_str()), ("sign_type", "RSA2")]].concat());
    for text in [
        format!("https://shop.example/return?{query}"),
        format!("GET /return?{query} HTTP/1.1\r\nHost: shop.example\r\n\r\n"),
        format!("11-23 08:00:00.123  2211  2233 D WebView: loading https://shop.example/return?{query}\n"),
    ] {
        assert_eq!(found(&text), (vec!["return-address"], vec![]), "{text}");
    }
}

#[test]
fn app_results_are_responses() {
    let signature = sign(ALIPAY, RESPONSE);
    let result =
        format!(r#"{{"alipay_trade_app_pay_response":{RESPONSE},"sign":"{signature}","sign_type":"RSA2"}}"#);
    for text in [
        result.clone(),
        format!("resultStatus={{9000}};memo={{}};result={{{result}}}"),
        format!("{{resultStatus=9000, result={result}, memo=处理成功}}"),
        format!(r#"{{"memo":"","resultStatus":"9000","result":{}}}"#, json(&result)),
        format!("D/PayDemo( 123): {{memo=, result={result}, resultStatus=9000}}\n"),
    ] {
        assert_eq!(found(&text), (vec!["v2-response"], vec![]), "{text}");
    }
}

#[test]
fn frames_of_the_message_channel_are_read() {
    let data = r#"{"header":{"appId":"2021","msgApi":"alipay.open.servicemarket.order.change.notify"},"content":{"order_no":"1"}}"#;
    let signature = sign(ALIPAY, data);
    let frame = format!(
        "from-sys: a\r\nfrom-sys-ip: b\r\nstream-id: c\r\n\r\n{{\"protocol\":{{\"x-type\":\"message\",\"x-cmd\":\"CONSUME\",\"x-sign\":\"{signature}\"}},\"data\":{data}}}"
    );
    assert_eq!(found(&frame), (vec!["channel-frame"], vec![]));
    let (_, codes) = found(&frame.replace("\"order_no\":\"1\"", "\"order_no\":\"2\""));
    assert_eq!(codes, ["signature-of-other-text"]);
}

#[test]
fn responses_of_the_gateway_are_found_in_every_text() {
    let signature = sign(ALIPAY, RESPONSE);
    let body = format!(r#"{{"alipay_trade_query_response":{RESPONSE},"sign":"{signature}"}}"#);
    let object = serde_json::from_str::<serde_json::Value>(RESPONSE).unwrap();
    let member = |name: &str| object[name].as_str().unwrap().to_owned();
    for text in [
        body.clone(),
        format!("2026-11-23 INFO response: {body}\n\tat X.java:1\n"),
        format!(r#"{{"msg":{}}}"#, json(&body)),
        format!(r#"{{"msg":{}}}"#, json(&json(&body))),
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{body}"),
    ] {
        assert_eq!(found(&text), (vec!["v2-response"], vec![]), "{text}");
    }
    // An object of Python: the slashes of the original are lost, and are found again.
    let plain = RESPONSE.replace("\\/", "/");
    let signature = sign(ALIPAY, &plain);
    let python = format!(
        "{{'alipay_trade_query_response': {{'code': '10000', 'msg': 'Success', 'app_id': '2021001234567890', 'out_trade_no': '7050', 'total_amount': '88.00', 'trade_no': '{}', 'body': '{}'}}, 'sign': '{signature}'}}",
        member("trade_no"),
        member("body"),
    );
    assert_eq!(found(&python), (vec!["v2-response"], vec![]));
}

#[test]
fn an_answer_that_was_written_from_a_struct_is_named() {
    let response = RESPONSE.replace("\\/", "-");
    let signature = sign(ALIPAY, &response);
    let rewritten =
        response.replace("\"msg\":\"Success\"", "\"msg\":\"Success\",\"sub_code\":\"\",\"sub_msg\":\"\"");
    let body = format!(r#"{{"alipay_trade_query_response":{rewritten},"sign":"{signature}"}}"#);
    assert_eq!(found(&body).1, ["empty-members-added"]);
}

#[test]
fn messages_of_v3_are_found_in_logs() {
    let body = r#"{"trade_no":"1"}"#;
    let signature = sign(ALIPAY, format!("1795392000000\nn\n{body}\n"));
    let message = format!(
        "HTTP/1.1 200 OK\r\nalipay-timestamp: 1795392000000\r\nalipay-nonce: n\r\nalipay-signature: {signature}\r\n\r\n{body}"
    );
    assert_eq!(found(&message), (vec!["v3-response"], vec![]));
    assert_eq!(found(&format!(r#"{{"msg":{}}}"#, json(&message))), (vec!["v3-response"], vec![]));
    let python = format!("reply: {}", message.replace("\r\n", "\\r\\n"));
    assert_eq!(found(&format!("b'{}'", &python[7..])), (vec!["v3-response"], vec![]));
    let auth = "app_id=2021001234567890,nonce=n,timestamp=1795392000000";
    let signature = sign(APP, format!("{auth}\nPOST\n/v3/alipay/trade/query\n{body}\n"));
    let curl = format!(
        "curl -X POST 'https://openapi.alipay.com/v3/alipay/trade/query' -H 'authorization: ALIPAY-SHA256withRSA {auth},sign={signature}' -H 'content-type: application/json' -d '{body}'\n"
    );
    assert_eq!(found(&curl), (vec!["v3-request"], vec![]));
}

#[test]
fn what_frameworks_do_to_notifications_is_named() {
    let pairs = [
        ("app_id", "2021001234567890"),
        ("isv_ticket", ""),
        ("notify_id", "1"),
        ("notify_type", "servicemarket_order_notify"),
        ("title", "商品 "),
        ("total_price", "88.00"),
    ];
    let map = |pairs: &[(&str, &str)], signature: &str| {
        let members: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{}:{}", json(name), json(value))).collect();
        format!("{{{},\"sign\":\"{signature}\",\"sign_type\":\"RSA2\"}}", members.join(","))
    };
    let signature = sign(ALIPAY, canonical(&pairs));
    assert_eq!(found(&map(&pairs, &signature)).1, [""; 0]);
    let dropped: Vec<_> = pairs.iter().copied().filter(|(_, value)| !value.is_empty()).collect();
    assert_eq!(found(&map(&dropped, &signature)).1, ["empty-dropped"]);
    let signature = sign(ALIPAY, canonical(&dropped));
    let mut trimmed = dropped.clone();
    trimmed[3].1 = "商品";
    assert_eq!(found(&map(&trimmed, &signature)).1, ["trimmed-in-transit"]);
    let mut reformatted = dropped.clone();
    reformatted[4].1 = "88.0";
    assert_eq!(found(&map(&reformatted, &signature)).1, ["numbers-reformatted"]);
}
