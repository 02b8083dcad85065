//! Pages for browsers, with the outcome of the call that led there.

use alipay::runtime::json::Json;
use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header::LOCATION};

use crate::{
    protocol::v2::{self, ResponseFormat, ResponseValue},
    support::html::escape,
};

/// Creates the page of a method without a handler. On the platform, the buyer continues there.
pub(super) fn accepted(format: &ResponseFormat, method: &str) -> Response<Bytes> {
    page(format, &format!("The simulator has accepted the call of {}.", escape(method)))
}

/// Creates the page with the outcome of a call. A refused call may have no method.
pub(super) fn outcome(
    format: &ResponseFormat,
    method: Option<&str>,
    value: &ResponseValue,
) -> Response<Bytes> {
    let refusal = match value {
        ResponseValue::Plain(json) => refusal_text(json),
        ResponseValue::Encrypted(_) => None,
    };
    match (method, refusal) {
        (Some(method), None) => accepted(format, method),
        (_, refusal) => {
            let refusal = refusal.unwrap_or_default();
            page(format, &format!("The simulator has refused the call: {}", escape(&refusal)))
        }
    }
}

/// Sends the browser to a page of the simulator.
pub(super) fn redirect(url: &str) -> Response<Bytes> {
    let mut response = v2::ok("text/html;charset=utf-8", Vec::new());
    if let Ok(location) = HeaderValue::from_str(url) {
        *response.status_mut() = StatusCode::FOUND;
        response.headers_mut().insert(LOCATION, location);
    }
    response
}

/// Returns the text of a refusal, or `None` for a successful response.
fn refusal_text(json: &Json<'_>) -> Option<String> {
    let text = |name| json.get(name).and_then(Json::as_text).unwrap_or_default();
    json.get("sub_code").map(|_| format!("{} {} {}", text("code"), text("sub_code"), text("sub_msg")))
}

fn page(format: &ResponseFormat, text: &str) -> Response<Bytes> {
    let charset = format.charset.as_str();
    let html = format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"{charset}\"><title>Alipay simulator</title></head>\
         <body><p>{text}</p></body></html>\n"
    );
    v2::ok(&format!("text/html;charset={charset}"), format.charset.encode_html(&html))
}
