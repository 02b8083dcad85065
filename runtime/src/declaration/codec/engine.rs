//! The engine that encodes and decodes models by their tables.

use std::fmt;

use serde::{Deserializer, Serializer, de::Error as _, ser::Error as _};

use super::{Decode, DecodeError, Encode, EncodeError, with_content};
use crate::declaration::spec::{ModelSpec, Place, TypeSpec};
use crate::json::{self, Json, Member};

/// Builds an object from the fields of a struct. Absent fields are omitted.
pub fn to_object<'a>(spec: &'static ModelSpec, values: &[&'a dyn Encode]) -> Result<Json<'a>, EncodeError> {
    collect(spec, values.iter().map(|value| value.encode()))
}

/// Builds an object from fields that are already encoded.
pub fn object_of<'a>(
    spec: &'static ModelSpec,
    values: Vec<Result<Json<'a>, EncodeError>>,
) -> Result<Json<'a>, EncodeError> {
    collect(spec, values.into_iter())
}

fn collect<'a>(
    spec: &'static ModelSpec,
    mut values: impl ExactSizeIterator<Item = Result<Json<'a>, EncodeError>> + DoubleEndedIterator,
) -> Result<Json<'a>, EncodeError> {
    let mut members = Vec::with_capacity(values.len());
    // The field for undeclared members is the last one.
    let extra = if spec.extra { values.next_back() } else { None };
    for (field, value) in spec.fields.iter().zip(values) {
        let value = value.map_err(|error| error.inside(field.name))?;
        if value != Json::Null {
            let value = if field.as_text { quoted(value) } else { value };
            members.push(Member { name: field.name.into(), value });
        }
    }
    if let Some(Json::Object(extra)) = extra.transpose()? {
        if let Some(member) = extra.iter().find(|member| spec.field(&member.name).is_some()) {
            return Err(EncodeError::of(
                &member.name,
                "this is a declared field; set it directly, not in `extra`",
                "这是已声明的字段；请直接设置，不要放在 `extra` 中",
            ));
        }
        members.extend(extra);
    }
    Ok(Json::Object(members))
}

/// Converts the numbers and booleans in `value` to text.
pub(super) fn quoted(value: Json<'_>) -> Json<'_> {
    match value {
        Json::Number(text) => Json::Text(text),
        Json::Bool(value) => Json::Text(if value { "true" } else { "false" }.into()),
        Json::List(items) => Json::List(items.into_iter().map(quoted).collect()),
        other => other,
    }
}

/// Fills the fields of a struct from an object. Undeclared members go to the field marked `extra`, if there is one.
pub fn fill(
    spec: &'static ModelSpec,
    json: &Json<'_>,
    targets: &mut [&mut dyn Decode],
) -> Result<(), DecodeError> {
    let Json::Object(members) = json else {
        return Err(DecodeError::new("an object", json));
    };
    let by_field = by_field(spec, members)?;
    let mut targets = targets.iter_mut();
    if spec.extra
        && let Some(extra) = targets.next_back()
    {
        extra.fill(&undeclared(spec, members))?;
    }
    for ((field, value), target) in spec.fields.iter().zip(by_field).zip(targets) {
        match value {
            // Files are sent beside the JSON.
            _ if field.place == Place::File => {}
            Some(value) if field.required && *value != Json::Null => {
                target.fill(value).map_err(|error| error.inside(field.name))?;
            }
            Some(value) if !field.required && !means_absent(value) => {
                target.fill(value).map_err(|error| error.inside(field.name))?;
            }
            _ if field.required => return Err(DecodeError::missing(field.name)),
            _ => {}
        }
    }
    Ok(())
}

/// The value of each field of a model, in the order of its fields.
fn by_field<'j, 'a>(
    spec: &ModelSpec,
    members: &'j [Member<'a>],
) -> Result<Vec<Option<&'j Json<'a>>>, DecodeError> {
    let mut values = vec![None; spec.fields.len()];
    let mut next = 0;
    for member in members {
        let Some(index) = position(spec, &member.name, next) else { continue };
        if let Some(value) = values.get_mut(index)
            && value.replace(&member.value).is_some()
        {
            return Err(DecodeError::two_spellings(&member.name));
        }
        next = index.saturating_add(1);
    }
    Ok(values)
}

/// The index of the field to which a member belongs, by its name or, in a model `camel_case`, by the camelCase form of it.
/// The search begins at the field `next`, because documents have their members about in the order of the declaration.
fn position(spec: &ModelSpec, name: &str, next: usize) -> Option<usize> {
    let is_name_of = |own: &str| own == name || (spec.camel_case && is_camel_case(name, own));
    let (before, after) = spec.fields.split_at_checked(next)?;
    let found = after.iter().position(|field| is_name_of(field.name)).map(|index| index.saturating_add(next));
    found.or_else(|| before.iter().position(|field| is_name_of(field.name)))
}

/// Returns whether `camel` is another spelling of the `snake_case` name `snake`: `fundChannel` of `fund_channel`.
fn is_camel_case(camel: &str, snake: &str) -> bool {
    let mut after_underscore = false;
    let expected = snake.chars().filter_map(|character| match character {
        '_' => {
            after_underscore = true;
            None
        }
        _ if std::mem::take(&mut after_underscore) => Some(character.to_ascii_uppercase()),
        _ => Some(character),
    });
    camel != snake && camel.chars().eq(expected)
}

fn undeclared<'a>(spec: &ModelSpec, members: &[Member<'a>]) -> Json<'a> {
    let others = members.iter().filter(|member| position(spec, &member.name, 0).is_none());
    Json::Object(others.cloned().collect())
}

/// Returns whether a value means that a field is absent: Alipay writes null, empty text, or the text `null`.
fn means_absent(json: &Json<'_>) -> bool {
    match json {
        Json::Null => true,
        Json::Text(text) => text.is_empty() || text == "null",
        _ => false,
    }
}

/// Formats a struct for `Debug`, with `***` for sensitive fields.
pub fn debug(spec: &'static ModelSpec, value: &dyn Encode, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value.encode() {
        Ok(json) => fmt::Debug::fmt(&Shown { ty: TypeSpec::Model(spec), json: &json }, out),
        Err(error) => write!(out, "{} {{ {error} }}", spec.name),
    }
}

struct Shown<'a> {
    ty: TypeSpec,
    json: &'a Json<'a>,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.ty, self.json) {
            (TypeSpec::Model(spec), Json::Object(members)) => {
                let mut shown = out.debug_struct(spec.name);
                let Ok(values) = by_field(spec, members) else { return shown.finish_non_exhaustive() };
                for (field, value) in spec.fields.iter().zip(values) {
                    match value {
                        Some(_) if field.sensitive => shown.field(field.name, &format_args!("***")),
                        Some(json) => shown.field(field.name, &Shown { ty: (field.ty)(), json }),
                        None => &mut shown,
                    };
                }
                shown.finish()
            }
            (TypeSpec::List(item), Json::List(values)) => {
                out.debug_list().entries(values.iter().map(|json| Shown { ty: item(), json })).finish()
            }
            (TypeSpec::JsonText(content), Json::Text(text)) => {
                let shown = with_content(text, content(), |json| Ok(Shown { ty: content(), json }.fmt(out)));
                shown.unwrap_or_else(|_| out.write_str("***"))
            }
            (_, json) => write!(out, "{json}"),
        }
    }
}

/// Implements `serde::Serialize` for a declared type.
pub fn serialize<S: Serializer>(value: &dyn Encode, serializer: S) -> Result<S::Ok, S::Error> {
    json::to_serializer(&value.encode().map_err(S::Error::custom)?, serializer)
}

/// Implements `serde::Deserialize` for a declared type, by filling an empty value.
pub fn deserialize_into<'de, D: Deserializer<'de>>(
    value: &mut dyn Decode,
    deserializer: D,
) -> Result<(), D::Error> {
    value.fill(&json::from_deserializer(deserializer)?).map_err(D::Error::custom)
}
