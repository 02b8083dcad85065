//! Registration and connection of the message channel, without I/O ([message
//! channel](crate::protocol::reference#message-channel)).

use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, header};

use super::ConnectError;
use crate::{
    client::Inner,
    error::ApiError,
    json::{self, Json},
    protocol::{
        Charset, KeyRing, VerificationError,
        v2::{self, Parameters},
    },
    support::redact::Secret,
};

/// The name of the registration in errors.
const REGISTER: &str = "websocket/register.do";

/// The codes of success.
const SUCCESS: [&str; 2] = ["10000", "100000000"];

/// The value of `sdk_version`.
const SDK_VERSION: &str = concat!("alipay-runtime-", env!("CARGO_PKG_VERSION"));

/// The longest value of the cookie `zone`, in bytes.
const LONGEST_ZONE: usize = 512;

/// The result of a registration, which allows one connection.
#[derive(Debug)]
pub(super) struct Registration {
    pub(super) link_token: Secret,
    /// The cookie that leads to the part of the platform that knows the token.
    pub(super) zone: Option<HeaderValue>,
}

/// The target of the registration: path and query.
pub(super) async fn register_target(inner: &Inner) -> Result<String, ConnectError> {
    let mut parameters = common(inner)?;
    parameters.push("nonce", inner.nonces.next().replace('-', ""))?;
    Ok(format!("/websocket/register.do?{}", signed(inner, parameters).await?))
}

/// The target of a connection: path and query.
pub(super) async fn connect_target(inner: &Inner, link_token: &Secret) -> Result<String, ConnectError> {
    let mut parameters = common(inner)?;
    parameters.push("link_token", link_token.expose())?;
    Ok(format!("/websocket?{}", signed(inner, parameters).await?))
}

fn common(inner: &Inner) -> Result<Parameters, ConnectError> {
    let mut parameters = Parameters::new();
    parameters.push("timestamp", inner.clock.unix_millis().to_string())?;
    parameters.push("sign_type", inner.signer.sign_type().as_str())?;
    parameters.push("app_id", &*inner.app_id)?;
    parameters.push("charset", inner.charset.as_str())?;
    parameters.push("sdk_version", SDK_VERSION)?;
    if let Some(serials) = &inner.serials {
        parameters.push("app_cert_sn", &*serials.app)?;
        parameters.push("alipay_root_cert_sn", &*serials.roots)?;
    }
    Ok(parameters)
}

async fn signed(inner: &Inner, mut parameters: Parameters) -> Result<String, ConnectError> {
    let signature = inner.signer.sign(&parameters.content(inner.charset)?).await?;
    parameters.push("sign", STANDARD.encode(signature))?;
    Ok(parameters.encode(inner.charset)?)
}

/// Reads the response to a registration: verified over the text of its member `response`, by the scanner of V2.
pub(super) fn read_registration(
    response: &Response<Bytes>,
    charset: Charset,
    keys: &KeyRing,
) -> Result<Registration, ConnectError> {
    if response.status() != http::StatusCode::OK {
        return Err(ConnectError::NotFromPlatform { status: response.status().as_u16() });
    }
    let member = match v2::verify_member("response", charset, response.body(), keys) {
        Err(VerificationError::Malformed(_)) if response.body().trim_ascii_start().starts_with(b"<") => {
            return Err(ConnectError::NotFromPlatform { status: response.status().as_u16() });
        }
        member => member?,
    };
    let json = json::parse(&member.text).map_err(VerificationError::Malformed)?;
    let text = |name| json.get(name).and_then(Json::as_text).filter(|text| !text.is_empty());
    let is_success = text("code").is_some_and(|code| SUCCESS.contains(&code)) && text("sub_code").is_none();
    match text("link_token") {
        Some(token) if is_success && member.authenticated => {
            Ok(Registration { link_token: Secret::new(token), zone: zone(response.headers()) })
        }
        None if is_success => Err(ConnectError::NoToken),
        _ => {
            let status = response.status().as_u16();
            Err(ConnectError::Refused(Box::new(ApiError::from_v2(
                REGISTER,
                status,
                &json,
                member.authenticated,
            ))))
        }
    }
}

/// The cookie `zone` of a response, as it is sent back.
fn zone(headers: &HeaderMap) -> Option<HeaderValue> {
    let value = headers.get_all(header::SET_COOKIE).iter().find_map(|cookie| {
        let (pair, _) = cookie.to_str().ok()?.split_once(';').unwrap_or((cookie.to_str().ok()?, ""));
        pair.trim().strip_prefix("zone=")
    })?;
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b',' | b';' | b'\\');
    if value.is_empty() || value.len() > LONGEST_ZONE || !value.bytes().all(is_plain) {
        return None;
    }
    HeaderValue::try_from(format!("zone={value}")).ok()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::crypto::{BadSignature, Verifier};

    /// Believes a signature of two bytes that repeats the length of the content.
    #[derive(Debug)]
    struct Length;

    impl Verifier for Length {
        fn verify(&self, content: &[u8], signature: &[u8]) -> Result<(), BadSignature> {
            if signature == [u8::try_from(content.len()).unwrap()] { Ok(()) } else { Err(BadSignature) }
        }
    }

    fn read(body: &str) -> Result<Registration, ConnectError> {
        let response = Response::new(Bytes::copy_from_slice(body.as_bytes()));
        read_registration(&response, Charset::Utf8, &KeyRing::public_key(Arc::new(Length)))
    }

    fn signed(member: &str) -> String {
        let sign = STANDARD.encode([u8::try_from(member.len()).unwrap()]);
        format!(r#"{{"response":{member},"sign":"{sign}"}}"#)
    }

    #[test]
    fn both_codes_of_success_give_the_token() {
        for code in SUCCESS {
            let read = read(&signed(&format!(r#"{{"code":"{code}","link_token":"t"}}"#))).unwrap();
            assert_eq!(read.link_token.expose(), "t");
        }
        assert!(matches!(read(&signed(r#"{"code":"10000"}"#)), Err(ConnectError::NoToken)));
    }

    #[test]
    fn a_token_that_is_not_signed_is_refused() {
        let member = r#"{"code":"10000","link_token":"t"}"#;
        for body in [
            format!(r#"{{"response":{member}}}"#),
            format!(r#"{{"response":{member},"sign":"AAAA"}}"#),
            format!(r#"{{"response":{{"code":"10000","link_token":"f"}},{}"#, &signed(member)[1..]),
            format!(r#"{{"r\u0065sponse":{{}},{}"#, &signed(member)[1..]),
            format!("{} x", signed(member)),
            signed(member).replacen("response", "r\\u0065sponse", 1),
            signed(member).replacen("response", "Response", 1),
        ] {
            assert!(matches!(read(&body), Err(ConnectError::Unverified(_))), "{body}");
        }
    }

    #[test]
    fn a_refusal_has_its_code_and_says_whether_it_is_signed() {
        let member = r#"{"code":"40002","sub_code":"isv.invalid-signature","sub_msg":"x"}"#;
        for (body, expected) in [(signed(member), true), (format!(r#"{{"response":{member}}}"#), false)] {
            let Err(ConnectError::Refused(refusal)) = read(&body) else { panic!("{body}") };
            assert_eq!(refusal.code(), Some("isv.invalid-signature"));
            assert_eq!(refusal.is_authenticated(), expected);
        }
    }

    #[test]
    fn a_page_of_a_proxy_is_no_response() {
        assert!(matches!(read(" <html>"), Err(ConnectError::NotFromPlatform { status: 200 })));
    }

    #[test]
    fn the_zone_is_sent_back_as_it_was_set_if_it_can_be() {
        for (cookie, expected) in [
            ("zone=GZ00A; Path=/; HttpOnly", Some("zone=GZ00A")),
            ("zone=GZ00A", Some("zone=GZ00A")),
            ("zone=", None),
            ("zone=a b", None),
            ("other=1; zone=x", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.append(header::SET_COOKIE, HeaderValue::from_static("session=1"));
            headers.append(header::SET_COOKIE, HeaderValue::from_str(cookie).unwrap());
            assert_eq!(zone(&headers), expected.map(|text| HeaderValue::from_str(text).unwrap()), "{cookie}");
        }
    }
}
