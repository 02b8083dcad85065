//! Handling of calls on the V2 gateway, and of the pages to which a browser is sent.

use std::sync::Mutex;

use bytes::Bytes;
use http::{HeaderMap, Method, Response, header::ACCEPT};

use super::page;
use crate::{
    protocol::{
        Findings, Platform, Received,
        v2::{self, GatewayRefusal, ResponseFormat, ResponseValue, VerifiedCall},
    },
    routes::{Incoming, PageHandler, PageOutcome, Routes},
    support::locks::lock,
};

/// Checks and handles a call, and records the facts about it.
pub(super) fn respond(
    platform: &Platform,
    routes: &Mutex<Routes>,
    received: &Received,
    findings: &mut Findings,
) -> Response<Bytes> {
    let mut format = ResponseFormat::default();
    let checked = v2::check(platform, received, findings, &mut format);
    let has_handler = |method: &str| lock(routes).find_v2(method).is_some();
    let is_handled = findings.method.as_deref().is_some_and(has_handler);
    let is_page = is_page(&received.parts.method, &received.parts.headers, is_handled);
    if let Ok(call) = &checked
        && let Some(handler) = find_page(routes, &call.method)
    {
        return open_page(&format, &handler, call);
    }
    let (method, value) = match checked {
        Ok(call) if is_page && !is_handled => return page::accepted(&format, &call.method),
        Ok(call) => handle(platform, routes, call, &format),
        Err(refusal) => (None, ResponseValue::Plain(refusal.json())),
    };
    if is_page {
        return page::outcome(&format, method.as_deref(), &value);
    }
    v2::response(platform, &format, method.as_deref(), &value)
}

fn find_page(routes: &Mutex<Routes>, method: &str) -> Option<PageHandler> {
    lock(routes).find_page(method)
}

/// Runs the handler of a page, and sends the browser to where it leads.
fn open_page(format: &ResponseFormat, handler: &PageHandler, call: &VerifiedCall) -> Response<Bytes> {
    let incoming = Incoming::V2 { params: call.params.clone(), content: &call.content };
    match handler(&incoming, &call.caller) {
        Ok(PageOutcome::Redirect(url)) => page::redirect(&url),
        Ok(PageOutcome::Accepted) => page::accepted(format, &call.method),
        Err(refusal) => {
            let refusal = ResponseValue::Plain(GatewayRefusal::from(&refusal).json());
            page::outcome(format, Some(&call.method), &refusal)
        }
    }
}

/// Runs the handler. Returns the method, unless it is unknown, and the value of the response.
fn handle(
    platform: &Platform,
    routes: &Mutex<Routes>,
    call: VerifiedCall,
    format: &ResponseFormat,
) -> (Option<String>, ResponseValue) {
    let VerifiedCall { method, caller, params, content, is_encrypted } = call;
    let Some(handler) = lock(routes).find_v2(&method) else {
        let message = format!("the simulator has no handler for {method}; add a stub with Simulator::on");
        return (None, ResponseValue::Plain(GatewayRefusal::invalid("method", message).json()));
    };
    let incoming = Incoming::V2 { params, content: &content };
    let json = match handler(&incoming, &caller) {
        Ok(json) => v2::success(json),
        Err(refusal) => GatewayRefusal::from(&refusal).json(),
    };
    let key = platform.encrypt_key.as_ref().filter(|_| is_encrypted);
    let value = match key.map(|key| key.encrypt(&format.charset.encode_json(&json.to_string()))) {
        None => ResponseValue::Plain(json),
        Some(Ok(ciphertext)) => ResponseValue::Encrypted(ciphertext),
        Some(Err(_)) => ResponseValue::Plain(GatewayRefusal::internal().json()),
    };
    (Some(method), value)
}

/// Returns whether the response is a page for a browser. API clients do not accept HTML. Some SDKs call by GET, so a
/// GET request alone is taken for that of a browser only if the method has no handler.
fn is_page(verb: &Method, headers: &HeaderMap, is_handled: bool) -> bool {
    let accept = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    accept.contains("text/html") || (*verb == Method::GET && !is_handled)
}
