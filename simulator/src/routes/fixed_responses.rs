//! Fixed responses, for methods that nobody has declared and in place of the handlers of others.

use std::sync::Arc;

use alipay::runtime::json::Json;

use super::{handler::Handler, paths::placeholders};
use crate::error::Refusal;

/// The advice for a method that the simulator does not serve.
pub(crate) const ADD_RESPONSE: &str =
    "add a response with POST /simulator/responses, or with [[responses]] in a scenario";

/// A fixed response to the calls of a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FixedResponse {
    pub(crate) method: String,
    /// The HTTP status over V3. From 400 on, the body is a refusal with the members `code` and `message`.
    pub(crate) status: u16,
    pub(crate) body: Json<'static>,
}

impl FixedResponse {
    /// Creates a response. The body must be an object.
    pub(crate) fn new(method: String, status: u16, body: Json<'static>) -> Result<Self, Refusal> {
        let invalid = |message: &str| Refusal::new(400, "invalid-parameter", message);
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-');
        if method.is_empty() || !method.chars().all(is_name) {
            return Err(invalid("`method` must be the name of an API method, such as alipay.trade.query"));
        }
        if !(200..600).contains(&status) {
            return Err(invalid("`status` must be an HTTP status from 200 to 599"));
        }
        if !matches!(body, Json::Object(_)) {
            return Err(invalid("`body` must be an object"));
        }
        Ok(Self { method, status, body })
    }

    /// Returns the handler that gives this response.
    pub(super) fn handler(&self) -> Handler {
        let response = self.clone();
        Arc::new(move |_, _| {
            if response.status < 400 {
                return Ok(response.body.clone());
            }
            let text = |names: [&str; 2]| {
                names.into_iter().find_map(|name| response.body.get(name)?.as_text().map(ToOwned::to_owned))
            };
            let code = text(["sub_code", "code"]).unwrap_or_else(|| "BIZ_ERROR".to_owned());
            let message = text(["sub_msg", "message"]).unwrap_or_default();
            Err(Refusal::new(response.status, code, message))
        })
    }

    /// Returns whether a V3 request is a call of the method: by its declaration, or for an undeclared method by the
    /// path that follows from its name.
    pub(super) fn matches_v3(&self, verb: &str, path: &str) -> bool {
        let declared = alipay::catalogue().find(|endpoint| endpoint.method == self.method);
        match declared.and_then(|endpoint| endpoint.v3) {
            Some(route) => route.verb.as_str() == verb && placeholders(route.path, path).is_some(),
            None => path.strip_prefix("/v3/").is_some_and(|path| path.replace('/', ".") == self.method),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v3_calls_are_found_by_the_declaration_or_by_the_name() {
        let response =
            |method: &str| FixedResponse::new(method.to_owned(), 200, Json::Object(Vec::new())).unwrap();
        let undeclared = response("alipay.a.b");
        assert!(
            undeclared.matches_v3("GET", "/v3/alipay/a/b") && !undeclared.matches_v3("GET", "/v3/alipay/a")
        );
        let declared = response("alipay.merchant.tradecomplain.query");
        assert!(declared.matches_v3("GET", "/v3/alipay/merchant/tradecomplain/1"));
        assert!(!declared.matches_v3("POST", "/v3/alipay/merchant/tradecomplain/1"));
        for (method, status, body) in
            [("", 200, "{}"), ("a b", 200, "{}"), ("a", 199, "{}"), ("a", 600, "{}"), ("a", 200, "[]")]
        {
            let body = alipay::runtime::json::parse(body).unwrap().into_owned();
            assert!(FixedResponse::new(method.to_owned(), status, body).is_err(), "{method} {status}");
        }
    }
}
