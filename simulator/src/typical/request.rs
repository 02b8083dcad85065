//! The check of a request against its declaration.

use alipay::runtime::{
    json::Json,
    spec::{EndpointSpec, FieldSpec, Place},
};

use crate::{error::Refusal, routes::Incoming};

/// Returns the fields of a request, unless one that is required is missing or a text is too long.
pub(super) fn checked(
    spec: &'static EndpointSpec,
    incoming: &Incoming<'_>,
    code: &'static str,
) -> Result<Json<'static>, Refusal> {
    let request = incoming.fields(spec).map_err(|error| Refusal::malformed(code, &error))?;
    for field in spec.request.fields {
        let is_present = match field.place {
            Place::File => incoming.file(field.name).is_some(),
            _ => is_set(&request, field.name),
        };
        if field.required && !is_present {
            return Err(Refusal::business(code, format!("the field {} is missing", field.name)));
        }
        if is_too_long(&request, field) {
            return Err(Refusal::business(code, format!("the text {} is too long", field.name)));
        }
    }
    for group in spec.request.one_of {
        if !group.iter().any(|name| is_set(&request, name)) {
            return Err(Refusal::business(code, format!("one of {} is needed", group.join(", "))));
        }
    }
    Ok(request)
}

fn is_set(request: &Json<'_>, name: &str) -> bool {
    request.get(name).is_some_and(|value| *value != Json::Null && value.as_text() != Some(""))
}

fn is_too_long(request: &Json<'_>, field: &FieldSpec) -> bool {
    let text = request.get(field.name).and_then(Json::as_text).unwrap_or_default();
    field.max_len.is_some_and(|most| text.chars().count() > most as usize)
}
