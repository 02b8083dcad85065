//! Responses of the control API.

use alipay::runtime::json::Json;
use axum::{body::Body, response::Response};
use http::{HeaderValue, StatusCode, header};

use crate::{
    error::Refusal,
    support::json::{object, text},
};

/// The content security policy: no foreign content, no inline scripts or styles, no embedding in a frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A successful response of the control API.
pub(super) enum ControlResponse {
    Json(Json<'static>),
    /// The content type and the content of a file of the page.
    File(&'static str, &'static str),
    /// An image.
    Svg(String),
    /// A stream of server-sent events.
    Stream(Body),
    /// A redirect to the page.
    Redirect(String),
}

/// Creates the HTTP response. It is never cached, and its content type is never guessed.
pub(super) fn http_response(result: Result<ControlResponse, Refusal>) -> Response {
    let (status, content_type, body) = match result {
        Ok(ControlResponse::Json(json)) => (200, "application/json", Body::from(json.to_string())),
        Ok(ControlResponse::File(content_type, content)) => (200, content_type, Body::from(content)),
        Ok(ControlResponse::Svg(image)) => (200, "image/svg+xml", Body::from(image)),
        Ok(ControlResponse::Stream(body)) => (200, "text/event-stream", body),
        Ok(ControlResponse::Redirect(to)) => return redirect(&to),
        Err(Refusal { status, code, message }) => {
            let json = object([("code", text(code)), ("message", text(message))]);
            (status, "application/json", Body::from(json.to_string()))
        }
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = [
        (header::CONTENT_TYPE, content_type),
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

fn redirect(to: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::TEMPORARY_REDIRECT;
    if let Ok(location) = HeaderValue::from_str(to) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}
