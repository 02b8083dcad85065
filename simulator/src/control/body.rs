//! Reading the body of a request to the control API.

use alipay::runtime::json::{self, Json};

use crate::{error::Refusal, support::json::text_of};

/// Parses a body as an object.
pub(super) fn object(body: &[u8]) -> Result<Json<'_>, Refusal> {
    let text = std::str::from_utf8(body).ok();
    let json = text.and_then(|text| json::parse(text).ok());
    json.filter(|json| matches!(json, Json::Object(_)))
        .ok_or_else(|| invalid("the body must be a JSON object"))
}

/// Returns a refusal if the object has other members than these, since a misspelled member would be ignored.
pub(super) fn allow_only(json: &Json<'_>, known: &[&str]) -> Result<(), Refusal> {
    let Json::Object(members) = json else { return Ok(()) };
    match members.iter().find(|member| !known.contains(&member.name.as_ref())) {
        None => Ok(()),
        Some(other) => {
            Err(invalid(format!("`{}` is unknown; the members are {}", other.name, known.join(", "))))
        }
    }
}

/// Returns a required string.
pub(super) fn required(json: &Json<'_>, name: &str) -> Result<String, Refusal> {
    optional(json, name)?.ok_or_else(|| invalid(format!("`{name}` is missing")))
}

/// Returns an optional string.
pub(super) fn optional(json: &Json<'_>, name: &str) -> Result<Option<String>, Refusal> {
    match json.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::Text(_)) => Ok(text_of(json, name).map(ToOwned::to_owned)),
        Some(_) => Err(invalid(format!("`{name}` must be a string"))),
    }
}

/// Returns an optional boolean.
pub(super) fn flag(json: &Json<'_>, name: &str) -> Result<Option<bool>, Refusal> {
    match json.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::Bool(value)) => Ok(Some(*value)),
        Some(_) => Err(invalid(format!("`{name}` must be true or false"))),
    }
}

/// Returns an optional list of strings.
pub(super) fn texts(json: &Json<'_>, name: &str) -> Result<Vec<String>, Refusal> {
    let wrong = || invalid(format!("`{name}` must be a list of strings"));
    match json.get(name) {
        None | Some(Json::Null) => Ok(Vec::new()),
        Some(Json::List(items)) => {
            items.iter().map(|item| item.as_text().map(ToOwned::to_owned).ok_or_else(wrong)).collect()
        }
        Some(_) => Err(wrong()),
    }
}

/// Creates the refusal for an invalid body.
pub(super) fn invalid(message: impl Into<String>) -> Refusal {
    Refusal::new(400, "invalid-parameter", message)
}
