//! What a caller of the control API sends.

use alipay::runtime::json::{self, Json};

use crate::{Refusal, wire_json::text_of};

/// The body as an object.
pub(super) fn object(body: &[u8]) -> Result<Json<'_>, Refusal> {
    let text = std::str::from_utf8(body).ok();
    let json = text.and_then(|text| json::parse(text).ok());
    json.filter(|json| matches!(json, Json::Object(_)))
        .ok_or_else(|| refused("the body has to be an object of JSON"))
}

/// Refuses members that mean nothing, since a misspelt one would be ignored.
pub(super) fn only(json: &Json<'_>, known: &[&str]) -> Result<(), Refusal> {
    let Json::Object(members) = json else { return Ok(()) };
    match members.iter().find(|member| !known.contains(&member.name.as_ref())) {
        None => Ok(()),
        Some(other) => {
            Err(refused(format!("`{}` means nothing here; there are {}", other.name, known.join(", "))))
        }
    }
}

/// A text that has to be there.
pub(super) fn needed(json: &Json<'_>, name: &str) -> Result<String, Refusal> {
    optional(json, name)?.ok_or_else(|| refused(format!("`{name}` is missing")))
}

/// A text that may be there.
pub(super) fn optional(json: &Json<'_>, name: &str) -> Result<Option<String>, Refusal> {
    match json.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::Text(_)) => Ok(text_of(json, name).map(ToOwned::to_owned)),
        Some(_) => Err(refused(format!("`{name}` has to be a text"))),
    }
}

/// A yes or no that may be there.
pub(super) fn flag(json: &Json<'_>, name: &str) -> Result<Option<bool>, Refusal> {
    match json.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::Bool(value)) => Ok(Some(*value)),
        Some(_) => Err(refused(format!("`{name}` has to be true or false"))),
    }
}

/// A list of texts that may be there.
pub(super) fn texts(json: &Json<'_>, name: &str) -> Result<Vec<String>, Refusal> {
    let wrong = || refused(format!("`{name}` has to be a list of texts"));
    match json.get(name) {
        None | Some(Json::Null) => Ok(Vec::new()),
        Some(Json::List(items)) => {
            items.iter().map(|item| item.as_text().map(ToOwned::to_owned).ok_or_else(wrong)).collect()
        }
        Some(_) => Err(wrong()),
    }
}

/// A refusal of what was sent.
pub(super) fn refused(message: impl Into<String>) -> Refusal {
    Refusal::new(400, "invalid-parameter", message)
}
