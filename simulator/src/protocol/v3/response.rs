//! V3 responses, signed as Alipay signs them.

use alipay::runtime::json::{Json, Member};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode, header};

use crate::{error::Refusal, protocol::platform::Platform};

const SIGNATURE: HeaderName = HeaderName::from_static("alipay-signature");
const TIMESTAMP: HeaderName = HeaderName::from_static("alipay-timestamp");
const NONCE: HeaderName = HeaderName::from_static("alipay-nonce");
const SN: HeaderName = HeaderName::from_static("alipay-sn");
const TRACE_ID: HeaderName = HeaderName::from_static("alipay-trace-id");

const JSON: &str = "application/json;charset=utf-8";
const TEXT: &str = "text/plain;charset=utf-8";

/// Creates the signed response to a registered app. A successful response is encrypted if the request was; a refusal
/// never is. The signature covers the ciphertext.
pub(crate) fn signed(
    platform: &Platform,
    result: Result<String, Refusal>,
    is_encrypted: bool,
) -> Response<Bytes> {
    let content = match result {
        Ok(json) if is_encrypted => encrypted(platform, &json).map(|body| (200, TEXT, body)),
        Ok(json) => Some((200, JSON, json)),
        Err(refusal) => Some((refusal.status, JSON, refusal_json(&refusal))),
    };
    let response = content.and_then(|(status, content_type, body)| {
        let headers = signature_headers(platform, &body)?;
        Some(response(status, content_type, body, headers))
    });
    response.unwrap_or_else(|| unsigned(&Refusal::internal("the simulator could not create a response")))
}

fn encrypted(platform: &Platform, json: &str) -> Option<String> {
    platform.encrypt_key.as_ref()?.encrypt(json.as_bytes()).ok()
}

/// Signs a body. In certificate mode, the headers include the serial of the certificate.
fn signature_headers(platform: &Platform, body: &str) -> Option<Vec<(HeaderName, String)>> {
    let timestamp = platform.clock.unix_millis().to_string();
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    let identity = platform.signer.current();
    let signature = identity.key.sign(format!("{timestamp}\n{nonce}\n{body}\n").as_bytes()).ok()?;
    let mut headers = vec![(SIGNATURE, signature), (TIMESTAMP, timestamp), (NONCE, nonce)];
    headers.extend(identity.certificate_sn().map(|sn| (SN, sn.to_owned())));
    Some(headers)
}

/// Creates an unsigned refusal, for a request that names no registered app.
pub(crate) fn unsigned(refusal: &Refusal) -> Response<Bytes> {
    response(refusal.status, JSON, refusal_json(refusal), Vec::new())
}

fn response(
    status: u16,
    content_type: &'static str,
    body: String,
    signature: Vec<(HeaderName, String)>,
) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    let trace_id = uuid::Uuid::new_v4().simple().to_string();
    for (name, text) in signature.into_iter().chain([(TRACE_ID, trace_id)]) {
        if let Ok(value) = HeaderValue::try_from(text) {
            headers.insert(name, value);
        }
    }
    response
}

fn refusal_json(refusal: &Refusal) -> String {
    let member = |name: &'static str, value| Member { name: name.into(), value };
    let link = "https://open.alipay.com";
    let link = Json::Object(vec![
        member("link", Json::Text(link.into())),
        member("desc", Json::Text("解决方案".into())),
    ]);
    let body = vec![
        member("code", Json::Text(refusal.code.as_str().into())),
        member("message", Json::Text(refusal.message.as_str().into())),
        member("links", Json::List(vec![link])),
    ];
    Json::Object(body).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_has_code_message_and_links() {
        let body = refusal_json(&Refusal::business("ORDER_NOT_EXIST", "say \"no\""));
        let begin = r#"{"code":"ORDER_NOT_EXIST","message":"say \"no\"","links":[{"link":"https://"#;
        assert!(body.starts_with(begin), "{body}");
    }
}
