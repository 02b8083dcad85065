//! The envelope of an answer, and the signature over the text of its value.

use alipay_apis::runtime::json::{Json, Member};
use axum::{body::Body, response::Response};
use http::{HeaderName, HeaderValue, header::CONTENT_TYPE};

use super::{Manner, problem::Problem};
use crate::server::Platform;

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
    let body = match envelope(platform, manner, &name, &text) {
        Some(body) => body,
        None => unsigned("error", Problem::broken().json().to_string().as_bytes()),
    };
    sent(&format!("application/json;charset={}", manner.charset.name()), body)
}

/// The members, in the platform's order: the value, the certificate, the signature.
fn envelope(platform: &Platform, manner: &Manner, name: &str, text: &[u8]) -> Option<Vec<u8>> {
    let mut body = unsigned(name, text);
    if !manner.is_signed {
        return Some(body);
    }
    let identity = platform.signer.current();
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
    use super::*;

    #[test]
    fn success_stands_before_the_reply_unless_it_has_a_code() {
        let json = |text| alipay_apis::runtime::json::parse(text).unwrap().into_owned();
        let expected = r#"{"code":"10000","msg":"Success","status":"DONE"}"#;
        assert_eq!(reply(json(r#"{"status":"DONE"}"#)).to_string(), expected);
        assert_eq!(reply(json("{}")).to_string(), r#"{"code":"10000","msg":"Success"}"#);
        let own = r#"{"code":"10003","msg":"order success pay inprocess"}"#;
        assert_eq!(reply(json(own)).to_string(), own);
    }
}
