//! The platform's message with the text that it checked.

use super::{APP, canonical, codes, form, keys, sections, sign};

fn pairs() -> Vec<(&'static str, &'static str)> {
    vec![
        ("app_id", "2021"),
        ("biz_content", r#"{"a":"b"}"#),
        ("charset", "utf-8"),
        ("method", "alipay.open.servicemarket.order.accept"),
        ("sign_type", "RSA2"),
    ]
}

fn request(signed: &str) -> String {
    let signature = sign(APP, signed);
    form(&[pairs().as_slice(), &[("sign", signature.as_str())]].concat())
}

fn message(checked: &str) -> String {
    let escaped = checked.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        r#"{{"error_response":{{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-signature","sub_msg":"验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：{escaped}"}}}}"#
    )
}

fn found(captured: &[&str]) -> Vec<super::Section> {
    let captured: Vec<&[u8]> = captured.iter().map(|text| text.as_bytes()).collect();
    sections(&captured, None, &keys())
}

#[test]
fn text_and_signature_that_agree_show_that_another_public_key_was_uploaded() {
    let right = canonical(&pairs());
    let found = found(&[&request(&right), &message(&right)]);
    assert_eq!(codes(&found), ["other-key-uploaded"]);
    let own = keys().private_key.unwrap().public_key().to_spki_base64();
    assert!(format!("{found:?}").contains(&own), "the key to upload is not shown");
}

#[test]
fn a_text_that_arrived_otherwise_is_shown_beside_the_one_that_was_signed() {
    let right = canonical(&pairs());
    let found = found(&[&request(&right), &message(&right.replace("\"b\"", "\"?\""))]);
    assert_eq!(codes(&found), ["quote-differs"]);
    let difference = &found.last().unwrap().difference;
    assert!(difference.contains(&r#"- biz_content={"a":"b"}&"#.to_owned()), "{difference:?}");
    assert!(difference.contains(&r#"+ biz_content={"a":"?"}&"#.to_owned()), "{difference:?}");
}

#[test]
fn a_mistake_of_the_program_shows_in_both_ways() {
    let right = canonical(&pairs());
    let found = found(&[&request(&right.replace("&sign_type=RSA2", "")), &message(&right)]);
    assert_eq!(codes(&found), ["sign-type-left-out", "quote-differs", "quote-parameters"]);
}

#[test]
fn the_message_alone_asks_for_the_request() {
    assert_eq!(codes(&found(&[&message(&canonical(&pairs()))])), ["quote-alone"]);
}
