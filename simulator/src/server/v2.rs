//! Handling of calls on the V2 gateway, and of the pages to which a browser is sent.

use std::sync::Mutex;

use bytes::Bytes;
use http::Response;

use super::page;
use crate::{
    events::ReceivedFile,
    protocol::{
        Findings, Platform, Received,
        v2::{self, GatewayRefusal, ResponseFormat, ResponseValue, VerifiedCall},
    },
    routes::{ADD_RESPONSE, Incoming, PageHandler, PageOutcome, Routes},
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
    let method = findings.method.as_deref();
    let page = method.and_then(|method| find_page(routes, method));
    let is_page = page.is_some() || method.is_some_and(is_declared_page);
    match (checked, page) {
        (Ok(call), Some(handler)) => open_page(&format, &handler, &call),
        (Ok(call), None) if is_page => page::accepted(&format, &call.method),
        (Ok(call), None) => {
            let (method, value) = handle(platform, routes, call, &format, &findings.files);
            v2::response(platform, &format, method.as_deref(), &value)
        }
        (Err(refusal), _) => {
            let value = ResponseValue::Plain(refusal.json());
            if is_page {
                return page::outcome(&format, None, &value);
            }
            // A refusal has the name of a known method, and that of an error otherwise.
            let known = method.filter(|method| is_known(routes, method));
            v2::response(platform, &format, known, &value)
        }
    }
}

/// Returns whether a method is declared `presigned`: a browser sends the call, and gets a page. The headers do not tell,
/// because the Java SDK accepts HTML on every call, and python-alipay-sdk makes every call by GET.
fn is_declared_page(method: &str) -> bool {
    alipay::catalogue().any(|endpoint| endpoint.presigned && endpoint.method == method)
}

/// Returns whether the platform knows a method: it is declared, or has a handler.
fn is_known(routes: &Mutex<Routes>, method: &str) -> bool {
    lock(routes).find_v2(method).is_some() || alipay::catalogue().any(|endpoint| endpoint.method == method)
}

fn find_page(routes: &Mutex<Routes>, method: &str) -> Option<PageHandler> {
    lock(routes).find_page(method)
}

/// Runs the handler of a page, and sends the browser to where it leads.
fn open_page(format: &ResponseFormat, handler: &PageHandler, call: &VerifiedCall) -> Response<Bytes> {
    let incoming = Incoming::V2 { params: call.params.clone(), content: &call.content, files: &[] };
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
    files: &[ReceivedFile],
) -> (Option<String>, ResponseValue) {
    let VerifiedCall { method, caller, params, content, is_encrypted } = call;
    let Some(handler) = lock(routes).find_v2(&method) else {
        let message = format!("the simulator does not serve {method}; {ADD_RESPONSE}");
        return (None, ResponseValue::Plain(GatewayRefusal::invalid("method", message).json()));
    };
    let incoming = Incoming::V2 { params, content: &content, files };
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
