//! Answers, signed as Alipay signs them.

use alipay_apis::runtime::json::{Json, Member};
use axum::{body::Body, response::Response};
use http::{HeaderName, HeaderValue, StatusCode, header};

use super::Platform;
use crate::Fault;

const SIGNATURE: HeaderName = HeaderName::from_static("alipay-signature");
const TIMESTAMP: HeaderName = HeaderName::from_static("alipay-timestamp");
const NONCE: HeaderName = HeaderName::from_static("alipay-nonce");
const TRACE_ID: HeaderName = HeaderName::from_static("alipay-trace-id");

/// An answer to a known app: signed, whether it is a reply or a refusal.
pub(super) fn signed(platform: &Platform, result: &Result<String, Fault>) -> Response {
    let (status, body) = match result {
        Ok(body) => (200, body.clone()),
        Err(fault) => (fault.status, body_of(fault)),
    };
    let timestamp = platform.clock.unix_millis().to_string();
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    match platform.keys.sign(format!("{timestamp}\n{nonce}\n{body}\n").as_bytes()) {
        Ok(signature) => {
            let signed_by = [(SIGNATURE, signature), (TIMESTAMP, timestamp), (NONCE, nonce)];
            response(status, body, signed_by)
        }
        Err(_) => unsigned(&broken()),
    }
}

/// An answer to nobody in particular.
pub(super) fn unsigned(fault: &Fault) -> Response {
    response(fault.status, body_of(fault), [])
}

/// The sandbox itself has failed.
pub(super) fn broken() -> Fault {
    Fault::new(500, "unknow-error", "the sandbox could not make an answer")
}

fn response<const N: usize>(status: u16, body: String, signed_by: [(HeaderName, String); N]) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    let json = HeaderValue::from_static("application/json;charset=utf-8");
    headers.insert(header::CONTENT_TYPE, json);
    let trace_id = uuid::Uuid::new_v4().simple().to_string();
    for (name, text) in signed_by.into_iter().chain([(TRACE_ID, trace_id)]) {
        if let Ok(value) = HeaderValue::try_from(text) {
            headers.insert(name, value);
        }
    }
    response
}

fn body_of(fault: &Fault) -> String {
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
        let body = body_of(&Fault::business("ORDER_NOT_EXIST", "say \"no\""));
        let begin = r#"{"code":"ORDER_NOT_EXIST","message":"say \"no\"","links":[{"link":"https://"#;
        assert!(body.starts_with(begin), "{body}");
    }
}
