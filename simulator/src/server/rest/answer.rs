//! Answers, signed as Alipay signs them.

use alipay::runtime::json::{Json, Member};
use axum::{body::Body, response::Response};
use http::{HeaderName, HeaderValue, StatusCode, header};

use crate::{Refusal, server::Platform};

const SIGNATURE: HeaderName = HeaderName::from_static("alipay-signature");
const TIMESTAMP: HeaderName = HeaderName::from_static("alipay-timestamp");
const NONCE: HeaderName = HeaderName::from_static("alipay-nonce");
const SN: HeaderName = HeaderName::from_static("alipay-sn");
const TRACE_ID: HeaderName = HeaderName::from_static("alipay-trace-id");

const JSON: &str = "application/json;charset=utf-8";
const TEXT: &str = "text/plain;charset=utf-8";

/// An answer to a known app: signed, whether it is a reply or a refusal. A reply is encrypted if the request
/// was, and signed as the ciphertext; a refusal never is.
pub(super) fn signed(platform: &Platform, result: Result<String, Refusal>, is_encrypted: bool) -> Response {
    let answer = match result {
        Ok(reply) if is_encrypted => encrypted(platform, &reply).map(|body| (200, TEXT, body)),
        Ok(body) => Some((200, JSON, body)),
        Err(fault) => Some((fault.status, JSON, body_of(&fault))),
    };
    let signed = answer.and_then(|(status, kind, body)| {
        let headers = signature(platform, &body)?;
        Some(response(status, kind, body, headers))
    });
    signed.unwrap_or_else(|| unsigned(&broken()))
}

fn encrypted(platform: &Platform, reply: &str) -> Option<String> {
    platform.encrypt_key.as_ref()?.encrypt(reply.as_bytes()).ok()
}

/// The headers with the signature of a body, and in certificate mode the serial of who signed.
fn signature(platform: &Platform, body: &str) -> Option<Vec<(HeaderName, String)>> {
    let timestamp = platform.clock.unix_millis().to_string();
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    let identity = platform.signer.current();
    let signature = identity.keys.sign(format!("{timestamp}\n{nonce}\n{body}\n").as_bytes()).ok()?;
    let mut headers = vec![(SIGNATURE, signature), (TIMESTAMP, timestamp), (NONCE, nonce)];
    headers.extend(identity.sn().map(|sn| (SN, sn.to_owned())));
    Some(headers)
}

/// An answer to nobody in particular.
pub(in crate::server) fn unsigned(fault: &Refusal) -> Response {
    response(fault.status, JSON, body_of(fault), Vec::new())
}

/// The simulator itself has failed.
pub(super) fn broken() -> Refusal {
    Refusal::new(500, "unknow-error", "the simulator could not make an answer")
}

fn response(status: u16, kind: &'static str, body: String, signed_by: Vec<(HeaderName, String)>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let trace_id = uuid::Uuid::new_v4().simple().to_string();
    for (name, text) in signed_by.into_iter().chain([(TRACE_ID, trace_id)]) {
        if let Ok(value) = HeaderValue::try_from(text) {
            headers.insert(name, value);
        }
    }
    response
}

fn body_of(fault: &Refusal) -> String {
    let member = |name: &'static str, value| Member { name: name.into(), value };
    let link = "https://open.alipay.com";
    let link = Json::Object(vec![
        member("link", Json::Text(link.into())),
        member("desc", Json::Text("解决方案".into())),
    ]);
    let body = vec![
        member("code", Json::Text(fault.code.as_str().into())),
        member("message", Json::Text(fault.message.as_str().into())),
        member("links", Json::List(vec![link])),
    ];
    Json::Object(body).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_of_a_fault_has_code_message_and_links() {
        let body = body_of(&Refusal::business("ORDER_NOT_EXIST", "say \"no\""));
        let begin = r#"{"code":"ORDER_NOT_EXIST","message":"say \"no\"","links":[{"link":"https://"#;
        assert!(body.starts_with(begin), "{body}");
    }
}
