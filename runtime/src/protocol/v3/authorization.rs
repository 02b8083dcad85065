//! The [string to sign](crate::protocol::reference#v3-string-to-sign) and the `Authorization` header.

use base64::{Engine, engine::general_purpose::STANDARD};

/// The parts of a request that a V3 signature covers
/// ([string to sign](crate::protocol::reference#v3-string-to-sign)).
///
/// The struct is exhaustive on purpose: if a part is added to the signature, code that signs must not compile without
/// it.
#[doc(alias = "加签")]
#[derive(Clone, Copy, Debug)]
pub struct SignedParts<'a> {
    /// The app id.
    pub app_id: &'a str,
    /// Serial of the app certificate, in certificate mode.
    pub app_cert_sn: Option<&'a str>,
    /// A text that is used once.
    pub nonce: &'a str,
    /// Milliseconds since the Unix epoch, in decimal.
    pub timestamp: &'a str,
    /// Validity of the request in seconds. Optional.
    pub expired_seconds: Option<&'a str>,
    /// The HTTP verb in upper case.
    pub http_method: &'a str,
    /// Path and query exactly as they are sent.
    pub request_target: &'a str,
    /// The body exactly as it is sent. For uploads, the part `data` alone.
    pub body: &'a [u8],
    /// The merchant's token, if the call is for a merchant.
    pub app_auth_token: Option<&'a str>,
}

impl SignedParts<'_> {
    /// Returns the auth string, which is the first line of the string to sign, and a part of the header.
    pub fn auth_string(&self) -> String {
        let mut text = String::with_capacity(192);
        text.extend(["app_id=", self.app_id]);
        let optional = |text: &mut String, name: &str, value: Option<&str>| {
            if let Some(value) = value {
                text.extend([",", name, "=", value]);
            }
        };
        optional(&mut text, "app_cert_sn", self.app_cert_sn);
        optional(&mut text, "nonce", Some(self.nonce));
        optional(&mut text, "timestamp", Some(self.timestamp));
        optional(&mut text, "expired_seconds", self.expired_seconds);
        text
    }

    /// Returns the bytes to sign. Every line ends with a line feed, including the last one. An empty body is an empty
    /// line. Without a token there is no line for it.
    pub fn content(&self) -> Vec<u8> {
        let auth_string = self.auth_string();
        let lines =
            [auth_string.as_bytes(), self.http_method.as_bytes(), self.request_target.as_bytes(), self.body];
        let mut content = Vec::with_capacity(self.body.len().saturating_add(512));
        for line in lines.into_iter().chain(self.app_auth_token.map(str::as_bytes)) {
            content.extend_from_slice(line);
            content.push(b'\n');
        }
        content
    }
}

/// Returns the value of the `Authorization` header.
pub fn authorization_header(auth_string: &str, signature: &[u8]) -> String {
    format!("ALIPAY-SHA256withRSA {auth_string},sign={}", STANDARD.encode(signature))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: SignedParts<'_> = SignedParts {
        app_id: "2021",
        app_cert_sn: None,
        nonce: "n-1",
        timestamp: "17",
        expired_seconds: None,
        http_method: "POST",
        request_target: "/v3/a?b=c",
        body: b"{}",
        app_auth_token: None,
    };

    #[test]
    fn every_line_ends_with_a_line_feed_and_an_absent_token_has_no_line() {
        assert_eq!(PARTS.content(), b"app_id=2021,nonce=n-1,timestamp=17\nPOST\n/v3/a?b=c\n{}\n");
        let empty = SignedParts { body: b"", app_auth_token: Some("tok"), ..PARTS };
        assert_eq!(empty.content(), b"app_id=2021,nonce=n-1,timestamp=17\nPOST\n/v3/a?b=c\n\ntok\n");
    }

    #[test]
    fn optional_parts_have_the_order_of_the_sdks() {
        let parts = SignedParts { app_cert_sn: Some("ab"), expired_seconds: Some("60"), ..PARTS };
        let expected = "app_id=2021,app_cert_sn=ab,nonce=n-1,timestamp=17,expired_seconds=60";
        assert_eq!(parts.auth_string(), expected);
        assert_eq!(authorization_header("app_id=1", b"sig"), "ALIPAY-SHA256withRSA app_id=1,sign=c2ln");
    }
}
