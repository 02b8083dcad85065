//! Whether a request is really the app's: the sandbox's own reading of the V3 signature.

use bytes::Bytes;
use http::{HeaderMap, request::Parts};

use super::Platform;
use crate::{Caller, Fault, accounts::lock};

/// The header with a merchant's authorisation.
const TOKEN: &str = "alipay-app-auth-token";

/// How far a timestamp may be off, in milliseconds, where the request does not say.
const WINDOW: i64 = 10 * 60 * 1000;

/// A request whose signature holds.
#[derive(Debug)]
pub(super) struct Checked {
    pub(super) caller: Caller,
}

/// A request that goes no further, and whose it seems to be.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) fault: Fault,
    pub(super) app_id: Option<String>,
}

/// The parts of an `Authorization` header.
#[derive(Debug, PartialEq, Eq)]
struct Authorization<'h> {
    /// Everything before the signature, as it was signed.
    auth: &'h str,
    app_id: &'h str,
    nonce: &'h str,
    timestamp: i64,
    window: i64,
    signature: &'h str,
}

/// Checks app, signature, time, nonce and token. Nothing is remembered of a request that nobody signed.
pub(super) fn check(platform: &Platform, parts: &Parts, body: &Bytes) -> Result<Checked, Refusal> {
    let unknown = |message: &str| Refusal { fault: Fault::business("invalid-app-id", message), app_id: None };
    let header = single(&parts.headers, "authorization").map_err(unknown)?;
    let header = header.ok_or_else(|| unknown("there is no Authorization header"))?;
    let authorization = Authorization::parse(header).map_err(unknown)?;
    let app_id = authorization.app_id;
    let keys = lock(&platform.accounts).keys(app_id);
    let keys = keys.ok_or_else(|| unknown("no such app is registered with this sandbox"))?;
    let refused = |fault| Refusal { fault, app_id: Some(app_id.to_owned()) };
    let token = single(&parts.headers, TOKEN);
    let token = token.map_err(|problem| refused(Fault::new(401, "invalid-app-auth-token", problem)))?;
    let content = authorization.content(parts, body, token);
    if !keys.verifies(&content, authorization.signature) {
        let message = "the signature is not that of this request by this app's private key";
        return Err(refused(Fault::business("invalid-signature", message)));
    }
    fresh(platform, &authorization).map_err(refused)?;
    let caller = lock(&platform.accounts).caller(app_id, token).map_err(refused)?;
    Ok(Checked { caller })
}

/// Whether the request was made just now, and comes for the first time.
fn fresh(platform: &Platform, authorization: &Authorization<'_>) -> Result<(), Fault> {
    let Authorization { app_id, nonce, timestamp, window, .. } = *authorization;
    let now = platform.clock.unix_millis();
    if now.saturating_sub(timestamp).saturating_abs() > window {
        return Err(Fault::business(
            "invalid-timestamp",
            "the timestamp is too far from the sandbox's clock",
        ));
    }
    if !lock(&platform.accounts).is_new(app_id, nonce, now, timestamp.saturating_add(window)) {
        return Err(Fault::business("invalid-nonce", "a request with this nonce has come before"));
    }
    Ok(())
}

impl<'h> Authorization<'h> {
    /// Reads `ALIPAY-SHA256withRSA app_id=..,nonce=..,timestamp=..,sign=..`.
    fn parse(header: &'h str) -> Result<Self, &'static str> {
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
            None => WINDOW,
            Some(text) => text
                .parse::<u32>()
                .map(|seconds| i64::from(seconds) * 1000)
                .map_err(|_| "expired_seconds is no number")?,
        };
        Ok(Self {
            auth,
            app_id: value("app_id").ok_or("the Authorization header has no app_id")?,
            nonce: value("nonce").ok_or("the Authorization header has no nonce")?,
            timestamp: value("timestamp")
                .and_then(|text| text.parse().ok())
                .ok_or("timestamp is no number")?,
            window,
            signature,
        })
    }

    /// What the app signed: four lines or five, each with its end.
    fn content(&self, parts: &Parts, body: &Bytes, token: Option<&str>) -> Vec<u8> {
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

/// A header that may come once.
fn single<'h>(headers: &'h HeaderMap, name: &str) -> Result<Option<&'h str>, &'static str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() {
        return Err("a header of the signature occurs twice");
    }
    first.map(|value| value.to_str().map_err(|_| "a header of the signature is no plain text")).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_authorization_header_is_read_in_any_order() {
        let header = "ALIPAY-SHA256withRSA timestamp=17,expired_seconds=120,nonce=n,app_id=2021,sign=ab+/==";
        let read = Authorization::parse(header).unwrap();
        assert_eq!((read.app_id, read.nonce, read.timestamp, read.window), ("2021", "n", 17, 120_000));
        assert_eq!(read.signature, "ab+/==");
        assert_eq!(read.auth, "timestamp=17,expired_seconds=120,nonce=n,app_id=2021");
    }

    #[test]
    fn what_is_signed_is_built_line_by_line() {
        let header = "ALIPAY-SHA256withRSA app_id=1,nonce=n,timestamp=17,sign=s";
        let read = Authorization::parse(header).unwrap();
        let request = http::Request::get("http://127.0.0.1:80/v3/a/b?x=%20&y=+").body(()).unwrap();
        let parts = request.into_parts().0;
        let expected = b"app_id=1,nonce=n,timestamp=17\nGET\n/v3/a/b?x=%20&y=+\n\n";
        assert_eq!(read.content(&parts, &Bytes::new(), None), expected);
        let expected = b"app_id=1,nonce=n,timestamp=17\nGET\n/v3/a/b?x=%20&y=+\n{}\ntoken\n";
        assert_eq!(read.content(&parts, &Bytes::from_static(b"{}"), Some("token")), expected);
    }

    #[test]
    fn a_header_with_a_part_missing_or_doubled_is_refused() {
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
