//! Results that come back through browsers, apps and mini programs: genuine forms, and forgeries.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use alipay_runtime::{
    Client, Money, alipay_model,
    protocol::{Charset, ContentKey},
    returned::{AppPayStatus, ReturnedError},
};
use alipay_tests::platform::{APP_ID, Script, sign};

const ENCRYPT_KEY: &str = "AAECAwQFBgcICQoLDA0ODw==";

fn client() -> Client {
    Script::default().builder().encrypt_key(ENCRYPT_KEY).build().unwrap()
}

/// The twelve parameters of a return address, as captured.
const RETURN: [(&str, &str); 10] = [
    ("app_id", APP_ID),
    ("auth_app_id", APP_ID),
    ("charset", "utf-8"),
    ("method", "alipay.trade.page.pay.return"),
    ("out_trade_no", "20261125-7"),
    ("seller_id", "2088102169481075"),
    ("timestamp", "2026-11-25 08:00:00"),
    ("total_amount", "0.01"),
    ("trade_no", "2026112522001400000000000001"),
    ("version", "1.0"),
];

/// A form of these parameters, signed by rule V1, with others added afterwards.
fn address(signed: &[(&str, &str)], added: &[(&str, &str)]) -> String {
    let text: Vec<String> = signed.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let sign = sign(text.join("&").as_bytes());
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(added).extend_pairs(signed).append_pair("sign", &sign).append_pair("sign_type", "RSA2");
    form.finish()
}

fn with(name: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    RETURN.iter().map(|pair| if pair.0 == name { (name, value) } else { *pair }).collect()
}

#[test]
fn a_return_address_is_verified_and_typed() {
    let returned = client().verify_return(address(&RETURN, &[])).unwrap();
    assert_eq!(returned.method(), "alipay.trade.page.pay.return");
    assert_eq!(returned.out_trade_no(), Some("20261125-7"));
    assert_eq!(returned.total_amount(), Some(&Money::from_cents(1)));
    assert_eq!(returned.time().unwrap().as_str(), "2026-11-25 08:00:00");
    assert!(!format!("{returned:?}").contains("2088102169481075"));
}

#[test]
fn query_parameters_of_a_return_address_are_left_out_unless_they_are_signed() {
    let returned = client().verify_return(address(&RETURN, &[("tenant", "7")])).unwrap();
    assert_eq!((returned.trade_no(), returned.get("tenant")), (Some("2026112522001400000000000001"), None));
    let mut signed = RETURN.to_vec();
    signed.insert(6, ("tenant", "7"));
    assert_eq!(client().verify_return(address(&signed, &[])).unwrap().get("tenant"), Some("7"));
}

#[test]
fn changed_foreign_and_other_signed_forms_are_no_return() {
    let client = client();
    let changed = address(&RETURN, &[]).replace("total_amount=0.01", "total_amount=0.02");
    assert!(matches!(client.verify_return(changed), Err(ReturnedError::BadSignature)));
    let unsigned = form_urlencoded::Serializer::new(String::new()).extend_pairs(RETURN).finish();
    assert!(matches!(client.verify_return(unsigned), Err(ReturnedError::Unsigned)));
    let foreign = client.verify_return(address(&with("app_id", "2021000000000000"), &[]));
    assert!(matches!(foreign, Err(ReturnedError::OtherApp(app)) if app == "2021000000000000"));
    let nobody = client.verify_return(address(&RETURN[1..], &[]));
    assert!(matches!(nobody, Err(ReturnedError::Parameters(_))));
    // A notification is signed by the same key and rule, but has a state and is handled once.
    let notification = client.verify_return(address(&with("method", "alipay.trade.notify"), &[]));
    assert!(matches!(notification, Err(ReturnedError::Malformed(text)) if text.contains("notifications")));
    let odd = client.verify_return(address(&with("total_amount", "one"), &[]));
    assert!(matches!(odd, Err(ReturnedError::Malformed(_))));
    let twice = format!("{}&total_amount=0.02", address(&RETURN, &[]));
    assert!(matches!(client.verify_return(twice), Err(ReturnedError::Parameters(_))));
    let joined = client.verify_return(address(&with("out_trade_no", "1&seller_id=2088"), &[]));
    assert!(matches!(joined, Err(ReturnedError::Parameters(_))));
}

/// The result of the app SDK, with a signature over the node.
fn result(node: &str) -> String {
    let sign = sign(node.as_bytes());
    format!(r#"{{"alipay_trade_app_pay_response":{node},"sign":"{sign}","sign_type":"RSA2"}}"#)
}

fn node() -> String {
    format!(
        r#"{{"code":"10000","msg":"Success","app_id":"{APP_ID}","auth_app_id":"{APP_ID}","charset":"utf-8","timestamp":"2026-11-25 08:00:00","out_trade_no":"7","total_amount":"0.01","trade_no":"2026","seller_id":"2088"}}"#
    )
}

#[test]
fn an_app_result_is_verified_in_each_form_in_which_apps_pass_it_on() {
    let result = result(&node());
    let android = format!("resultStatus={{9000}};memo={{}};result={{{result}}}");
    let ios = serde_json::json!({ "memo": "", "result": result, "resultStatus": "9000" }).to_string();
    for (text, status) in
        [(&result, None), (&android, Some(AppPayStatus::Done)), (&ios, Some(AppPayStatus::Done))]
    {
        let found = client().verify_app_result(text).unwrap();
        let payment = found.payment.unwrap();
        assert_eq!((found.status, payment.out_trade_no.as_str()), (status, "7"), "{text}");
        assert_eq!((payment.code.as_str(), payment.total_amount), ("10000", Some(Money::from_cents(1))));
    }
    for (text, status) in [
        ("resultStatus={6001};memo={};result={}", AppPayStatus::Cancelled),
        (r#"{"resultStatus":6004,"result":""}"#, AppPayStatus::Unknown),
        (r#"{"resultStatus":"77"}"#, AppPayStatus::Other("77".to_owned())),
    ] {
        let found = client().verify_app_result(text).unwrap();
        assert_eq!((found.status, found.payment), (Some(status), None), "{text}");
    }
}

#[test]
fn an_app_result_in_gbk_is_verified_over_its_bytes() {
    let node = node().replace("utf-8", "GBK").replace("Success", "成功");
    let sign = sign(&Charset::Gbk.encode(&node).unwrap());
    let text = format!(r#"{{"alipay_trade_app_pay_response":{node},"sign":"{sign}","sign_type":"RSA2"}}"#);
    assert!(client().verify_app_result(&text).unwrap().payment.is_some());
}

#[test]
fn a_changed_unsigned_foreign_or_doubled_app_result_is_refused() {
    let client = client();
    let genuine = result(&node());
    let changed = genuine.replace("\"out_trade_no\":\"7\"", "\"out_trade_no\":\"8\"");
    assert!(matches!(client.verify_app_result(&changed), Err(ReturnedError::BadSignature)));
    let unsigned = format!(r#"{{"alipay_trade_app_pay_response":{}}}"#, node());
    assert!(matches!(client.verify_app_result(&unsigned), Err(ReturnedError::Unsigned)));
    let error = r#"{"alipay_trade_app_pay_response":{"code":"40004","out_trade_no":"7"}}"#;
    assert!(matches!(client.verify_app_result(error), Err(ReturnedError::Unsigned)));
    let foreign = result(&node().replace(&format!("\"app_id\":\"{APP_ID}\""), "\"app_id\":\"2021\""));
    assert!(matches!(client.verify_app_result(&foreign), Err(ReturnedError::OtherApp(_))));
    let doubled = genuine.replacen('{', &format!(r#"{{"alipay_trade_app_pay_response":{},"#, node()), 1);
    assert!(client.verify_app_result(&doubled).is_err());
    for text in
        ["", "9000", "null", "[]", "resultStatus={9000}", "resultStatus={9000};memo={};result={", "{}"]
    {
        let found = client.verify_app_result(text);
        assert!(found.is_err(), "{text}: {found:?}");
    }
}

/// A phone number.
#[alipay_model]
struct Phone {
    /// Number.
    #[alipay(sensitive)]
    mobile: String,
}

const PLAIN: &str = r#"{"code":"10000","msg":"Success","mobile":"13800000000"}"#;

fn open_data(response: &str, signed: &str) -> String {
    serde_json::json!({ "response": response, "sign": sign(signed.as_bytes()) }).to_string()
}

#[test]
fn open_data_is_verified_with_its_quotes_and_decrypted() {
    let ciphertext = ContentKey::parse(ENCRYPT_KEY).unwrap().encrypt(PLAIN.as_bytes());
    let quoted = open_data(&ciphertext, &format!("\"{ciphertext}\""));
    for text in [quoted.clone(), open_data(PLAIN, PLAIN)] {
        let data = client().verify_open_data(&text).unwrap();
        assert_eq!((data.text(), data.decode::<Phone>().unwrap().mobile.as_str()), (PLAIN, "13800000000"));
        assert!(!format!("{data:?}").contains("1380"));
    }
    let without_quotes = open_data(&ciphertext, &ciphertext);
    assert!(matches!(client().verify_open_data(&without_quotes), Err(ReturnedError::BadSignature)));
    let keyless = Script::default().client();
    assert!(matches!(keyless.verify_open_data(&quoted), Err(ReturnedError::NoEncryptKey)));
    let other_key = Script::default().builder().encrypt_key("AQEBAQEBAQEBAQEBAQEBAQ==").build().unwrap();
    assert!(other_key.verify_open_data(&quoted).is_err());
}

#[test]
fn unsigned_open_data_is_refused_and_errors_keep_their_codes() {
    let unsigned = serde_json::json!({ "response": PLAIN }).to_string();
    assert!(matches!(client().verify_open_data(&unsigned), Err(ReturnedError::Unsigned)));
    let refused = r#"{"code":"40001","msg":"Missing Required Arguments","subCode":"isv.missing-encrypt-key","subMsg":"缺少加密密钥"}"#;
    for text in [serde_json::json!({ "response": refused }).to_string(), open_data(refused, refused)] {
        let error = client().verify_open_data(&text).unwrap_err();
        assert!(
            matches!(&error, ReturnedError::Refused { code, sub_code, message }
                if code == "40001" && sub_code == "isv.missing-encrypt-key" && message == "缺少加密密钥"),
            "{error}"
        );
    }
    for text in ["", "{}", "[]", r#"{"response":1}"#, r#"{"response":"{}","response":"{}"}"#] {
        assert!(matches!(client().verify_open_data(text), Err(ReturnedError::Malformed(_))), "{text}");
    }
}
