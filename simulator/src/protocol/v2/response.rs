//! The envelope of a response, with the signature over the text of its value.

use alipay::runtime::json::{Json, Member};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, header::CONTENT_TYPE};

use super::{format::ResponseFormat, refusal::GatewayRefusal};
use crate::{keys::Identity, protocol::platform::Platform};

const TRACE_ID: HeaderName = HeaderName::from_static("trace_id");

/// The value of the member `<method>_response`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ResponseValue {
    Plain(Json<'static>),
    /// A ciphertext in base64, sent as a JSON string. The signature covers the quotes.
    Encrypted(String),
}

/// Adds the code of success to the response of a handler. A code or a message of its own is kept: an object has each
/// member once.
pub(crate) fn success(json: Json<'static>) -> Json<'static> {
    let Json::Object(members) = json else { return json };
    if members.iter().any(|member| member.name == "code") {
        return Json::Object(members);
    }
    let text = |name: &'static str, value: &'static str| Member {
        name: name.into(),
        value: Json::Text(value.into()),
    };
    let has_message = members.iter().any(|member| member.name == "msg");
    let message = (!has_message).then(|| text("msg", "Success"));
    Json::Object([text("code", "10000")].into_iter().chain(message).chain(members).collect())
}

/// Creates the response to a method; without a method, `error_response`.
pub(crate) fn response(
    platform: &Platform,
    format: &ResponseFormat,
    method: Option<&str>,
    value: &ResponseValue,
) -> Response<Bytes> {
    let name = method.map_or("error".to_owned(), |method| method.replace('.', "_"));
    named(platform, format, &format!("{name}_response"), value)
}

/// Creates the response to a registration of the message channel.
pub(crate) fn channel_response(
    platform: &Platform,
    format: &ResponseFormat,
    value: Json<'static>,
) -> Response<Bytes> {
    named(platform, format, "response", &ResponseValue::Plain(value))
}

fn named(platform: &Platform, format: &ResponseFormat, name: &str, value: &ResponseValue) -> Response<Bytes> {
    let text = match value {
        ResponseValue::Plain(json) => format.charset.encode_json(&json.to_string()),
        ResponseValue::Encrypted(ciphertext) => format!("\"{ciphertext}\"").into_bytes(),
    };
    let identity = platform.signer.current();
    let body = envelope(&identity, format, name, &text).unwrap_or_else(|| {
        unsigned_envelope("error_response", GatewayRefusal::internal().json().to_string().as_bytes())
    });
    ok(&format!("application/json;charset={}", format.charset.as_str()), body)
}

/// Creates the envelope, with its members in the platform's order: value, certificate serial, signature.
fn envelope(identity: &Identity, format: &ResponseFormat, name: &str, text: &[u8]) -> Option<Vec<u8>> {
    let mut body = unsigned_envelope(name, text);
    if !format.is_signed {
        return Some(body);
    }
    let sign = identity.key.sign_as(format.sign_type, text).ok()?;
    body.pop();
    if let Some(sn) = identity.certificate_sn() {
        body.extend_from_slice(format!(",\"alipay_cert_sn\":\"{sn}\"").as_bytes());
    }
    body.extend_from_slice(format!(",\"sign\":\"{sign}\"}}").as_bytes());
    Some(body)
}

fn unsigned_envelope(name: &str, text: &[u8]) -> Vec<u8> {
    [format!("{{\"{name}\":").as_bytes(), text, b"}"].concat()
}

/// Creates a response with HTTP 200, which the gateway uses for refusals as well, and with a trace id.
pub(crate) fn ok(content_type: &str, body: Vec<u8>) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body));
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
        keys::{EncryptKey, IssuedCertificate, SignType, SigningKey},
        protocol::charset::WireCharset,
    };

    const VECTORS: &str = include_str!("../../../tests/data/v2_response.json");
    const PRIVATE: &str = include_str!("../../../tests/data/platform_private.b64");

    /// RSA signatures are deterministic, so each response must match byte for byte.
    #[test]
    fn responses_are_those_that_the_official_sdks_verify() {
        let vectors: serde_json::Value = serde_json::from_str(VECTORS).unwrap();
        for vector in vectors["vectors"].as_array().unwrap() {
            let text = |name: &str| vector[name].as_str();
            let expected = STANDARD.decode(text("body_base64").unwrap()).unwrap();
            let sn = String::from_utf8_lossy(&expected).contains("alipay_cert_sn");
            let sn = sn.then(|| "a5b59edf65dcda9ca26e071ab6f5a0a7".to_owned());
            let certificate = sn.map(|sn| IssuedCertificate { pem: String::new(), sn });
            let identity = Identity { key: SigningKey::from_base64(PRIVATE), certificate };
            let sign_type = if text("sign_type") == Some("RSA") { SignType::Rsa } else { SignType::Rsa2 };
            let charset = WireCharset::named(text("charset").unwrap()).unwrap();
            let is_error = expected.starts_with(b"{\"error_response");
            let name = if is_error { "error".to_owned() } else { text("method").unwrap().replace('.', "_") };
            let name = format!("{name}_response");
            let content = charset.encode_json(text("content").unwrap());
            let content = match text("aes_key") {
                None => content,
                Some(key) => {
                    let ciphertext = EncryptKey::parse(key).unwrap().encrypt(&content).unwrap();
                    format!("\"{ciphertext}\"").into_bytes()
                }
            };
            let format = ResponseFormat { charset, sign_type, is_signed: true };
            let body = envelope(&identity, &format, &name, &content).unwrap();
            assert_eq!(body, expected, "{:?}", text("name"));
        }
    }

    #[test]
    fn success_is_added_unless_the_response_has_a_code() {
        let json = |text| alipay::runtime::json::parse(text).unwrap().into_owned();
        let expected = r#"{"code":"10000","msg":"Success","status":"DONE"}"#;
        assert_eq!(success(json(r#"{"status":"DONE"}"#)).to_string(), expected);
        assert_eq!(success(json("{}")).to_string(), r#"{"code":"10000","msg":"Success"}"#);
        let message = r#"{"code":"10000","msg":"too late","success":false}"#;
        assert_eq!(success(json(r#"{"msg":"too late","success":false}"#)).to_string(), message);
        let own = r#"{"code":"10003","msg":"order success pay inprocess"}"#;
        assert_eq!(success(json(own)).to_string(), own);
    }
}
