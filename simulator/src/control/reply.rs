//! Answers of the control API.

use alipay::runtime::json::Json;
use axum::{body::Body, response::Response};
use http::{HeaderValue, StatusCode, header};

use crate::{
    Refusal,
    wire_json::{object, text},
};

/// Nothing from elsewhere, nothing inline, and in nobody's frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What is answered.
pub(super) enum Answer {
    Json(Json<'static>),
    /// A part of the page, with its kind.
    File(&'static str, &'static str),
    /// Events without an end.
    Stream(Body),
    /// The page is elsewhere.
    Moved(&'static str),
}

/// The answer as HTTP, never kept and never taken for something else.
pub(super) fn response(answer: Result<Answer, Refusal>) -> Response {
    let (status, kind, body) = match answer {
        Ok(Answer::Json(json)) => (200, "application/json", Body::from(json.to_string())),
        Ok(Answer::File(kind, content)) => (200, kind, Body::from(content)),
        Ok(Answer::Stream(body)) => (200, "text/event-stream", body),
        Ok(Answer::Moved(to)) => return moved(to),
        Err(Refusal { status, code, message }) => {
            let said = object([("code", text(code)), ("message", text(message))]);
            (status, "application/json", Body::from(said.to_string()))
        }
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    for (name, value) in headers {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    let own = HeaderValue::from_static("same-origin");
    response.headers_mut().insert("cross-origin-resource-policy", own);
    response
}

fn moved(to: &'static str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::TEMPORARY_REDIRECT;
    response.headers_mut().insert(header::LOCATION, HeaderValue::from_static(to));
    response
}
