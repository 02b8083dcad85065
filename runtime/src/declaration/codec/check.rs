//! What can be known to be wrong before a request is sent.

use super::EncodeError;
use crate::declaration::spec::{FieldSpec, ModelSpec, TypeSpec};
use crate::json::Json;

/// Checks a request against its table, models within it included.
pub(crate) fn check(spec: &'static ModelSpec, json: &Json<'_>) -> Result<(), EncodeError> {
    for field in spec.fields {
        if let Some(value) = json.get(field.name) {
            check_field(field, (field.ty)(), value).map_err(|error| error.inside(field.name))?;
        }
    }
    spec.one_of.iter().try_for_each(|group| check_group(group, json))
}

fn check_field(field: &FieldSpec, ty: TypeSpec, value: &Json<'_>) -> Result<(), EncodeError> {
    match (ty, value) {
        (TypeSpec::Model(inner), value) => check(inner, value),
        (TypeSpec::List(item), Json::List(values)) => {
            values.iter().enumerate().try_for_each(|(index, value)| {
                check_field(field, item(), value).map_err(|error| error.at(index))
            })
        }
        (TypeSpec::Integer, Json::Number(text) | Json::Text(text)) => check_range(field, text),
        (TypeSpec::CommaList(item), Json::Text(text)) if matches!(item(), TypeSpec::Integer) => {
            text.split(',').try_for_each(|text| check_range(field, text))
        }
        (_, Json::Text(text)) => check_length(field, text),
        _ => Ok(()),
    }
}

fn check_length(field: &FieldSpec, text: &str) -> Result<(), EncodeError> {
    match field.max_len {
        Some(most) if text.chars().nth(most as usize).is_some() => {
            let length = text.chars().count();
            Err(EncodeError::new(format!("has {length} characters; Alipay takes at most {most}")))
        }
        _ => Ok(()),
    }
}

fn check_range(field: &FieldSpec, text: &str) -> Result<(), EncodeError> {
    // Integers of 64 bits of either kind.
    let Ok(value) = text.parse::<i128>() else { return Ok(()) };
    let out_of_range =
        |word: &str, bound: i64| Err(EncodeError::new(format!("is {value}; Alipay takes at {word} {bound}")));
    match (field.min, field.max) {
        (Some(min), _) if value < i128::from(min) => out_of_range("least", min),
        (_, Some(max)) if value > i128::from(max) => out_of_range("most", max),
        _ => Ok(()),
    }
}

/// Empty text means the same as nothing to Alipay.
fn check_group(group: &[&str], json: &Json<'_>) -> Result<(), EncodeError> {
    let is_given = |name: &&str| json.get(name).is_some_and(|value| value.as_text() != Some(""));
    match group {
        [first, others @ ..] if !group.iter().any(is_given) => Err(EncodeError::of(
            first,
            format!("is absent, and so is `{}`; Alipay needs one of them", others.join("`, `")),
        )),
        _ => Ok(()),
    }
}
