//! Fixed responses, for methods that nobody has declared and in place of the handlers of others.

use alipay::runtime::json::Json;

use super::{
    body::{allow_only, invalid, required},
    handles::Handles,
    response::ControlResponse,
};
use crate::{
    error::Refusal,
    routes::FixedResponse,
    support::{
        json::{integer_of, list as json_list, number, object, text},
        locks::lock,
    },
};

/// Returns all fixed responses.
pub(super) fn list(handles: &Handles) -> ControlResponse {
    let routes = lock(&handles.routes);
    let responses: Vec<_> = routes.responses().map(json).collect();
    ControlResponse::Json(object([("responses", json_list(responses))]))
}

fn json(response: &FixedResponse) -> Json<'static> {
    object([
        ("method", text(response.method.as_str())),
        ("status", number(response.status)),
        ("body", response.body.clone()),
    ])
}

/// Sets the fixed response of a method.
pub(super) fn set(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["method", "status", "body"])?;
    let status = match body.get("status") {
        None => 200,
        Some(_) => integer_of(body, "status").ok_or_else(|| invalid("`status` must be a number"))?,
    };
    let content = body.get("body").cloned().map_or_else(|| Json::Object(Vec::new()), Json::into_owned);
    let response = FixedResponse::new(required(body, "method")?, status, content)?;
    lock(&handles.routes).set_response(response);
    Ok(list(handles))
}

/// Removes the fixed response of a method.
pub(super) fn remove(handles: &Handles, body: &Json<'_>) -> Result<ControlResponse, Refusal> {
    allow_only(body, &["method"])?;
    lock(&handles.routes).remove_response(&required(body, "method")?);
    Ok(list(handles))
}
