//! The `Authorization` header, and the text that its signature covers.

use http::request::Parts;

use crate::protocol::platform::DEFAULT_WINDOW;

/// The parts of an `Authorization` header.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Authorization<'h> {
    /// The text before the signature, which the signature covers.
    auth: &'h str,
    pub(super) app_id: &'h str,
    pub(super) app_cert_sn: Option<&'h str>,
    pub(super) nonce: &'h str,
    /// Milliseconds since the epoch.
    pub(super) timestamp: i64,
    /// The allowed difference between the timestamp and the clock, in milliseconds.
    pub(super) window: i64,
    pub(super) signature: &'h str,
}

impl<'h> Authorization<'h> {
    /// Parses `ALIPAY-SHA256withRSA app_id=..,nonce=..,timestamp=..,sign=..`.
    pub(super) fn parse(header: &'h str) -> Result<Self, &'static str> {
        let rest =
            header.strip_prefix("ALIPAY-SHA256withRSA ").ok_or("the scheme is not ALIPAY-SHA256withRSA")?;
        let (auth, signature) = rest.split_once(",sign=").ok_or("the Authorization header has no sign")?;
        let mut values: Vec<(&str, &str)> = Vec::new();
        for part in auth.split(',') {
            let (name, value) =
                part.split_once('=').ok_or("a part of the Authorization header has no value")?;
            if value.is_empty() || values.iter().any(|(other, _)| *other == name) {
                return Err("a part of the Authorization header is empty or occurs twice");
            }
            values.push((name, value));
        }
        let value = |name: &str| values.iter().find(|(own, _)| *own == name).map(|(_, value)| *value);
        let window = match value("expired_seconds") {
            None => DEFAULT_WINDOW,
            Some(text) => text
                .parse::<u32>()
                .map(|seconds| i64::from(seconds) * 1000)
                .map_err(|_| "expired_seconds is not a number")?,
        };
        Ok(Self {
            auth,
            app_id: value("app_id").ok_or("the Authorization header has no app_id")?,
            app_cert_sn: value("app_cert_sn"),
            nonce: value("nonce").ok_or("the Authorization header has no nonce")?,
            timestamp: value("timestamp")
                .and_then(|text| text.parse().ok())
                .ok_or("timestamp is not a number")?,
            window,
            signature,
        })
    }

    /// The text that the app had to sign: four lines, or five with a token, each with a line break.
    pub(super) fn canonical(&self, parts: &Parts, body: &[u8], token: Option<&str>) -> Vec<u8> {
        let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
        let mut content = format!("{}\n{}\n{target}\n", self.auth, parts.method).into_bytes();
        content.extend_from_slice(body);
        content.push(b'\n');
        if let Some(token) = token {
            content.extend_from_slice(token.as_bytes());
            content.push(b'\n');
        }
        content
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_may_be_in_any_order() {
        let header = "ALIPAY-SHA256withRSA timestamp=17,expired_seconds=120,nonce=n,app_cert_sn=5f,app_id=2021,sign=ab+/==";
        let read = Authorization::parse(header).unwrap();
        assert_eq!((read.app_id, read.nonce, read.timestamp, read.window), ("2021", "n", 17, 120_000));
        assert_eq!(read.signature, "ab+/==");
        assert_eq!(read.auth, "timestamp=17,expired_seconds=120,nonce=n,app_cert_sn=5f,app_id=2021");
        assert_eq!(read.app_cert_sn, Some("5f"));
    }

    #[test]
    fn the_signed_text_has_four_or_five_lines() {
        let header = "ALIPAY-SHA256withRSA app_id=1,nonce=n,timestamp=17,sign=s";
        let read = Authorization::parse(header).unwrap();
        let request = http::Request::get("http://127.0.0.1:80/v3/a/b?x=%20&y=+").body(()).unwrap();
        let parts = request.into_parts().0;
        let expected = b"app_id=1,nonce=n,timestamp=17\nGET\n/v3/a/b?x=%20&y=+\n\n";
        assert_eq!(read.canonical(&parts, b"", None), expected);
        let expected = b"app_id=1,nonce=n,timestamp=17\nGET\n/v3/a/b?x=%20&y=+\n{}\ntoken\n";
        assert_eq!(read.canonical(&parts, b"{}", Some("token")), expected);
    }

    #[test]
    fn missing_and_repeated_parts_are_rejected() {
        for header in [
            "",
            "Basic app_id=1,nonce=n,timestamp=17,sign=s",
            "ALIPAY-SHA256withRSA app_id=1,nonce=n,timestamp=17",
            "ALIPAY-SHA256withRSA app_id=1,timestamp=17,sign=s",
            "ALIPAY-SHA256withRSA app_id=1,app_id=2,nonce=n,timestamp=17,sign=s",
            "ALIPAY-SHA256withRSA app_id=,nonce=n,timestamp=17,sign=s",
            "ALIPAY-SHA256withRSA app_id=1,nonce=n,timestamp=now,sign=s",
            "ALIPAY-SHA256withRSA app_id,nonce=n,timestamp=17,sign=s",
        ] {
            assert!(Authorization::parse(header).is_err(), "{header}");
        }
    }
}
