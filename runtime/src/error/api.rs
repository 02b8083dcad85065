//! Errors of Alipay's API.

mod codes;

use std::{fmt, time::Duration};

use super::{HeaderHints, Language, hint};
use crate::{
    json::{self, Json},
    support::text::shortened,
};

/// An error response of Alipay's API.
///
/// It is parsed leniently, since Alipay's generated models and its responses disagree on the type of `links`.
#[derive(Clone)]
pub struct ApiError {
    method: &'static str,
    status: u16,
    code: Option<Box<str>>,
    /// The gateway's class of error, where `code` is more specific.
    gateway_code: Option<Box<str>>,
    message: Option<Box<str>>,
    links: Vec<Link>,
    trace_id: Option<String>,
    authenticated: bool,
    hints: HeaderHints,
}

/// A help page that Alipay names.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    /// The URL.
    pub url: String,
    /// The title, if there is one.
    pub description: Option<String>,
}

impl ApiError {
    /// Reads a V3 error body ([V3 errors](crate::protocol::reference#v3-errors)). Returns `None` if it is not one.
    pub(crate) fn from_v3(
        method: &'static str,
        status: u16,
        body: &[u8],
        authenticated: bool,
    ) -> Option<Self> {
        let json = json::parse(std::str::from_utf8(body).ok()?).ok()?;
        let code = Some(text(&json, "code")?);
        let (message, links) = (text(&json, "message"), links(json.get("links")));
        let (gateway_code, trace_id, hints) = (None, None, HeaderHints::default());
        Some(Self { method, status, code, gateway_code, message, links, trace_id, authenticated, hints })
    }

    /// Reads the member of a gateway response that reports an error ([V2 codes](crate::protocol::reference#v2-codes)).
    pub(crate) fn from_v2(method: &'static str, status: u16, json: &Json<'_>, authenticated: bool) -> Self {
        let gateway_code = text(json, "code");
        let code = text(json, "sub_code").or_else(|| gateway_code.clone());
        let message = text(json, "sub_msg").or_else(|| text(json, "msg"));
        let (links, trace_id, hints) = (Vec::new(), None, HeaderHints::default());
        Self { method, status, code, gateway_code, message, links, trace_id, authenticated, hints }
    }

    /// The same error with what the headers of the response say.
    pub(crate) fn with_headers(self, trace_id: Option<String>, hints: HeaderHints) -> Self {
        Self { trace_id, hints, ..self }
    }

    /// Returns the API method that was called.
    pub fn method(&self) -> &'static str {
        self.method
    }

    /// Returns the HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the code: kebab case for codes of the platform (`invalid-signature`, in V2 `isv.invalid-signature`),
    /// upper case for codes of the endpoint (`ORDER_NOT_EXIST`).
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Returns the gateway's class of error, such as `40004`. V3 has none.
    pub fn gateway_code(&self) -> Option<&str> {
        self.gateway_code.as_deref()
    }

    /// Returns the code as an enum of the endpoint's codes: `error.code_as::<OrderErrorCode>()`.
    ///
    /// Returns `None` if the error is not signed, so that no decision depends on a code that a server on the way may
    /// have made up. [`code`](Self::code) has its text.
    pub fn code_as<'a, E: From<&'a str>>(&'a self) -> Option<E> {
        self.code().filter(|_| self.authenticated).map(E::from)
    }

    /// Returns the message, in Chinese. For signature errors it may quote the signed text.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Returns the help pages that Alipay names.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Returns the trace id, which Alipay's support asks for.
    pub fn trace_id(&self) -> Option<&str> {
        self.trace_id.as_deref()
    }

    /// Returns whether the error was signed by Alipay. An unsigned error may have been made up by any server on the
    /// way: do not base a decision on it that cannot be undone.
    pub fn is_authenticated(&self) -> bool {
        self.authenticated
    }

    /// Returns the delay before a retry that the server asks for. See [`Error::retry_after`](super::Error::retry_after).
    pub fn retry_after(&self) -> Option<Duration> {
        self.hints.retry_after
    }

    /// Returns the likely cause and the next step, for known codes of the platform.
    pub fn hint(&self) -> Option<&'static str> {
        self.hint_in(Language::English)
    }

    /// Returns the likely cause and the next step in a language, for known codes of the platform.
    pub fn hint_in(&self, language: Language) -> Option<&'static str> {
        hint::hint_for_code(self.code()?, language)
    }

    /// Returns the message if it quotes no parameters, shortened for display.
    pub(super) fn safe_message(&self) -> Option<&str> {
        self.message().filter(|_| self.message_is_safe()).map(|message| shortened(message, 200))
    }
}

fn text(json: &Json<'_>, name: &str) -> Option<Box<str>> {
    json.get(name).and_then(Json::as_text).filter(|text| !text.is_empty()).map(Box::from)
}

fn links(json: Option<&Json<'_>>) -> Vec<Link> {
    let link = |url: &str, description: Option<&str>| Link {
        url: url.to_owned(),
        description: description.map(ToOwned::to_owned),
    };
    match json {
        Some(Json::Text(url)) if !url.is_empty() => vec![link(url, None)],
        Some(Json::List(items)) => items
            .iter()
            .filter_map(|item| {
                let url = item.get("link").or(Some(item)).and_then(Json::as_text)?;
                Some(link(url, item.get("desc").and_then(Json::as_text)))
            })
            .collect(),
        _ => Vec::new(),
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code().unwrap_or("no code");
        write!(out, "{} was refused with {code}", self.method)?;
        if let Some(class) = self.gateway_code().filter(|class| *class != code) {
            write!(out, " ({class})")?;
        }
        if let Some(message) = self.safe_message() {
            write!(out, " ({message})")?;
        }
        if let Some(hint) = self.hint() {
            write!(out, ": {hint}")?;
        }
        if let Some(offset) = self.hints.clock_offset.filter(|_| self.is_about_the_timestamp()) {
            write!(out, "; {offset}")?;
        }
        let trace_id = self.trace_id().unwrap_or("none");
        let signed = if self.authenticated { "signed" } else { "not signed" };
        write!(out, " [HTTP {}, trace id {trace_id}, {signed}]", self.status)
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ApiError")
            .field("method", &self.method)
            .field("status", &self.status)
            .field("code", &self.code)
            .field("gateway_code", &self.gateway_code)
            .field("trace_id", &self.trace_id)
            .field("authenticated", &self.authenticated)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for ApiError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(body: &str) -> Option<ApiError> {
        let error = ApiError::from_v3("alipay.trade.query", 400, body.as_bytes(), true)?;
        Some(error.with_headers(Some("trace-1".into()), HeaderHints::default()))
    }

    #[test]
    fn links_are_read_in_each_of_their_forms() {
        let listed =
            parse(r#"{"code":"X","links":[{"link":"https://a","desc":"d"},"https://b",{}]}"#).unwrap();
        assert_eq!(
            listed.links().iter().map(|link| link.url.as_str()).collect::<Vec<_>>(),
            ["https://a", "https://b"]
        );
        let text = parse(r#"{"code":"X","links":"https://c"}"#).unwrap();
        assert_eq!(text.links()[0].url, "https://c");
        assert!(parse(r#"{"code":"X","links":7}"#).unwrap().links().is_empty());
    }

    #[test]
    fn what_has_no_code_is_no_api_error() {
        for body in ["", "<html>", "[]", "{}", r#"{"code":1}"#, r#"{"code":"A","code":"B"}"#] {
            assert!(parse(body).is_none(), "{body}");
        }
    }

    #[test]
    fn the_message_of_a_signature_error_is_not_displayed_but_a_hint_is() {
        let error = parse(r#"{"code":"invalid-signature","message":"string: phone=13550"}"#).unwrap();
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("13550"), "{shown}");
        assert!(shown.contains("trace-1") && shown.contains("private key"), "{shown}");
        assert_eq!(error.message(), Some("string: phone=13550"));
    }
}
