//! Requests as JSON.

use alipay::runtime::json::Json;

use super::excerpt::{excerpt, excerpt_of, form_params};
use crate::{
    events::{ReceivedRequest, Step, StepOutcome},
    protocol::WireCharset,
    support::json::{list, number, object, text, text_or_null},
};

/// Converts a request.
pub(in crate::control) fn request(request: &ReceivedRequest) -> Json<'static> {
    let is_v2 = request.is_v2();
    let headers = request.headers.iter().map(|(name, value)| {
        object([("name", text(name.as_str())), ("value", text(String::from_utf8_lossy(value.as_bytes())))])
    });
    let canonical = request.canonical.as_ref().map(|signed| excerpt(signed.as_bytes()));
    object([
        ("kind", text("request")),
        ("number", number(request.number)),
        ("at", number(request.at)),
        ("protocol", text(if is_v2 { "V2" } else { "V3" })),
        ("verb", text(&request.verb)),
        ("target", text(excerpt(request.target.as_bytes()))),
        ("path", text(request.path())),
        ("method", text_or_null(request.endpoint.as_deref())),
        ("app_id", text_or_null(request.app_id.as_deref())),
        ("headers", list(headers)),
        ("params", if is_v2 { params(request) } else { list([]) }),
        ("body", text(excerpt_of(&request.body, request.body_size))),
        ("content", text(excerpt(request.content.as_bytes()))),
        ("canonical", text_or_null(canonical)),
        ("notes", list(request.notes.iter().map(|note| text(excerpt(note.as_bytes()))))),
        ("steps", list(request.steps.iter().map(step))),
        ("verified", Json::Bool(request.verified)),
        ("status", number(request.status)),
        ("trace_id", text_or_null(request.trace_id.as_deref())),
        ("response", text(excerpt_of(&request.response, request.response_size))),
        ("fault", text_or_null(request.fault.map(|fault| fault.to_string()))),
    ])
}

fn step(step: &Step) -> Json<'static> {
    let (outcome, reason) = match &step.outcome {
        StepOutcome::Passed => ("passed", None),
        StepOutcome::Failed(reason) => ("failed", Some(excerpt(reason.as_bytes()))),
        StepOutcome::NotReached => ("not_reached", None),
    };
    object([("name", text(step.name)), ("outcome", text(outcome)), ("reason", text_or_null(reason))])
}

/// Converts the parameters of a call on the gateway, decoded from its character set.
fn params(request: &ReceivedRequest) -> Json<'static> {
    let query = request.target.split_once('?').map(|(_, query)| query).unwrap_or_default();
    let charset = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "charset");
    let charset = charset.and_then(|(_, name)| WireCharset::named(&name));
    let content_type = request.headers.get(http::header::CONTENT_TYPE);
    let content_type = content_type.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_form = content_type.starts_with("application/x-www-form-urlencoded");
    let body: &[u8] = if is_form { &request.body } else { b"" };
    form_params(&[query.as_bytes(), b"&", body].concat(), charset)
}
