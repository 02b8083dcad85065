//! The V2 gateway, `/gateway.do`: calls, and the pages that a browser is sent to.

mod answer;
mod check;
mod content;
mod page;
mod params;
mod problem;

use axum::response::Response;
use http::{HeaderMap, Method, header::ACCEPT};

use super::{Platform, Received, Seen};
use crate::{charset::WireCharset, keys::SignType, locks::lock, request::Incoming};
use answer::{Value, reply};
use check::Call;
use problem::Problem;

/// How to answer, as far as the request was understood.
#[derive(Debug, Default)]
struct Manner {
    charset: WireCharset,
    sign_type: SignType,
    /// The app is known, and so is the key that it trusts.
    is_signed: bool,
}

/// Checks a call, answers it, and notes what it was.
pub(super) fn answer(platform: &Platform, received: &Received, seen: &mut Seen) -> Response {
    let mut manner = Manner::default();
    let checked = check::check(platform, received, seen, &mut manner);
    let is_known = seen.method.as_deref().is_some_and(|name| lock(&platform.routes).method(name).is_some());
    let is_page = is_page(&received.parts.method, &received.parts.headers, is_known);
    let (method, value) = match checked {
        Ok(call) => {
            seen.verified = true;
            seen.content.clone_from(&call.content);
            let method = call.method.clone();
            if is_page && lock(&platform.routes).method(&method).is_none() {
                return page::accepted(&manner, &method);
            }
            value(platform, call, &manner)
        }
        Err(problem) => (None, Value::Plain(problem.json())),
    };
    if is_page {
        return page::of(&manner, method.as_deref(), &value);
    }
    answer::response(platform, &manner, method.as_deref(), &value)
}

/// The method, if it is one, and what its handler says.
fn value(platform: &Platform, call: Call, manner: &Manner) -> (Option<String>, Value) {
    let Call { method, caller, params, content, is_encrypted } = call;
    let Some(handler) = lock(&platform.routes).method(&method) else {
        let message = format!("the simulator has no answer for {method}; give it one with Simulator::on");
        return (None, Value::Plain(Problem::invalid("method", message).json()));
    };
    let incoming = Incoming::Gateway { params, content: &content };
    let json = match handler(&incoming, &caller) {
        Ok(json) => reply(json),
        Err(fault) => Problem::of(&fault).json(),
    };
    let key = platform.encrypt_key.as_ref().filter(|_| is_encrypted);
    let value = match key.map(|key| key.encrypt(&manner.charset.encode_json(&json.to_string()))) {
        None => Value::Plain(json),
        Some(Ok(ciphertext)) => Value::Encrypted(ciphertext),
        Some(Err(_)) => Value::Plain(Problem::broken().json()),
    };
    (Some(method), value)
}

/// A browser wants a page. Whoever calls takes no HTML; some SDKs call by GET, so that alone means a page only
/// where there is no answer for the method.
fn is_page(method: &Method, headers: &HeaderMap, is_known: bool) -> bool {
    let accept = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    accept.contains("text/html") || (*method == Method::GET && !is_known)
}
