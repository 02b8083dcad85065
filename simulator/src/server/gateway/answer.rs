//! The envelope of an answer, and the signature over the text of its value.

use alipay::runtime::json::{Json, Member};
use axum::{body::Body, response::Response};
use http::{HeaderName, HeaderValue, header::CONTENT_TYPE};

use super::{Manner, problem::Problem};
use crate::{server::Platform, signer::Identity};

const TRACE_ID: HeaderName = HeaderName::from_static("trace_id");

/// What the member of the answer holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Plain(Json<'static>),
    /// Base64, a JSON string. Its signature covers both quotes.
    Encrypted(String),
}

/// What a handler replies, with the code of success before it. A reply with a code of its own keeps it.
pub(super) fn reply(json: Json<'static>) -> Json<'static> {
    let Json::Object(members) = json else { return json };
    if members.iter().any(|member| member.name == "code") {
        return Json::Object(members);
    }
    let text = |name: &'static str, value: &'static str| Member {
        name: name.into(),
        value: Json::Text(value.into()),
    };
    let success = [text("code", "10000"), text("msg", "Success")];
    Json::Object(success.into_iter().chain(members).collect())
}

/// The answer to a method, or without one `error_response`.
pub(super) fn response(
    platform: &Platform,
    manner: &Manner,
    method: Option<&str>,
    value: &Value,
) -> Response {
    let name = method.map_or("error".to_owned(), |method| method.replace('.', "_"));
    let text = match value {
        Value::Plain(json) => manner.charset.encode_json(&json.to_string()),
        Value::Encrypted(ciphertext) => format!("\"{ciphertext}\"").into_bytes(),
    };
    let identity = platform.signer.current();
    let body = envelope(&identity, manner, &name, &text)
        .unwrap_or_else(|| unsigned("error", Problem::broken().json().to_string().as_bytes()));
    sent(&format!("application/json;charset={}", manner.charset.name()), body)
}

/// The members, in the platform's order: the value, the certificate, the signature.
fn envelope(identity: &Identity, manner: &Manner, name: &str, text: &[u8]) -> Option<Vec<u8>> {
    let mut body = unsigned(name, text);
    if !manner.is_signed {
        return Some(body);
    }
    let sign = identity.keys.sign_as(manner.sign_type, text).ok()?;
    body.pop();
    if let Some(sn) = identity.sn() {
        body.extend_from_slice(format!(",\"alipay_cert_sn\":\"{sn}\"").as_bytes());
    }
    body.extend_from_slice(format!(",\"sign\":\"{sign}\"}}").as_bytes());
    Some(body)
}

fn unsigned(name: &str, text: &[u8]) -> Vec<u8> {
    [format!("{{\"{name}_response\":").as_bytes(), text, b"}"].concat()
}

/// HTTP 200, whatever was said, with a number to quote.
pub(super) fn sent(content_type: &str, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    let trace_id = uuid::Uuid::new_v4().simple().to_string();
    for (name, text) in [(CONTENT_TYPE, content_type), (TRACE_ID, trace_id.as_str())] {
        if let Ok(value) = HeaderValue::from_str(text) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::STANDARD};

    use super::*;
    use crate::{
        certificates::Issued,
        charset::WireCharset,
        encryption::EncryptKey,
        keys::{Keys, SignType},
    };

    const VECTORS: &str = include_str!("../../../tests/data/v2_response.json");
    const PRIVATE: &str = include_str!("../../../tests/data/platform_private.b64");

    /// RSA signatures of one content are one: an answer has to come out byte for byte.
    #[test]
    fn answers_are_those_that_the_official_sdks_verify() {
        let vectors: serde_json::Value = serde_json::from_str(VECTORS).unwrap();
        for vector in vectors["vectors"].as_array().unwrap() {
            let text = |name: &str| vector[name].as_str();
            let expected = STANDARD.decode(text("body_base64").unwrap()).unwrap();
            let sn = String::from_utf8_lossy(&expected).contains("alipay_cert_sn");
            let sn = sn.then(|| "a5b59edf65dcda9ca26e071ab6f5a0a7".to_owned());
            let certificate = sn.map(|sn| Issued { pem: String::new(), sn });
            let identity = Identity { keys: Keys::of_text(PRIVATE), certificate };
            let sign_type = if text("sign_type") == Some("RSA") { SignType::Rsa } else { SignType::Rsa2 };
            let charset = WireCharset::named(text("charset").unwrap()).unwrap();
            let is_error = expected.starts_with(b"{\"error_response");
            let name = if is_error { "error".to_owned() } else { text("method").unwrap().replace('.', "_") };
            let content = charset.encode_json(text("content").unwrap());
            let content = match text("aes_key") {
                None => content,
                Some(key) => {
                    let ciphertext = EncryptKey::parse(key).unwrap().encrypt(&content).unwrap();
                    format!("\"{ciphertext}\"").into_bytes()
                }
            };
            let manner = Manner { charset, sign_type, is_signed: true };
            let body = envelope(&identity, &manner, &name, &content).unwrap();
            assert_eq!(body, expected, "{:?}", text("name"));
        }
    }

    #[test]
    fn success_stands_before_the_reply_unless_it_has_a_code() {
        let json = |text| alipay::runtime::json::parse(text).unwrap().into_owned();
        let expected = r#"{"code":"10000","msg":"Success","status":"DONE"}"#;
        assert_eq!(reply(json(r#"{"status":"DONE"}"#)).to_string(), expected);
        assert_eq!(reply(json("{}")).to_string(), r#"{"code":"10000","msg":"Success"}"#);
        let own = r#"{"code":"10003","msg":"order success pay inprocess"}"#;
        assert_eq!(reply(json(own)).to_string(), own);
    }
}
