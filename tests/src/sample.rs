//! Values for every field of a declaration, made from its table.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc)] // for tests only

use alipay_runtime::{declaration::Model, spec::FieldSpec, spec::ModelSpec, spec::Place, spec::TypeSpec};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// Lists and optional models end here, so that types which hold themselves have an end.
const DEEPEST: u32 = 4;

/// A value with every field set.
pub fn sample<M: Model + DeserializeOwned>() -> M {
    serde_json::from_value(object(M::SPEC, 0)).unwrap()
}

fn object(spec: &ModelSpec, depth: u32) -> Value {
    let fields = spec.fields.iter().filter(|field| field.place != Place::File);
    let fields = fields.filter_map(|field| Some((field.name.to_owned(), value((field.ty)(), field, depth)?)));
    Value::Object(fields.collect::<Map<_, _>>())
}

fn value(ty: TypeSpec, field: &FieldSpec, depth: u32) -> Option<Value> {
    Some(match ty {
        TypeSpec::Integer => json!(7),
        TypeSpec::Boolean => json!(true),
        TypeSpec::Money => json!("88.88"),
        TypeSpec::Time => json!("2026-11-23 12:00:00"),
        TypeSpec::Enum(known) => json!(known.first()?),
        TypeSpec::List(item) if depth < DEEPEST => json!([value(item(), field, depth + 1)?]),
        TypeSpec::CommaList(item) => value(item(), field, depth)?,
        TypeSpec::JsonText(item) if depth < DEEPEST => {
            json!(value(item(), &FieldSpec::optional("", item), depth + 1)?.to_string())
        }
        TypeSpec::Model(inner) if depth < DEEPEST => object(inner, depth + 1),
        TypeSpec::Text => json!(text(field)),
        _ => return None,
    })
}

/// Characters that encodings, signatures and JSON treat each in its own way.
fn text(field: &FieldSpec) -> String {
    let most = field.max_len.map_or(usize::MAX, |most| most as usize);
    "订 +&=%/\"\\'<>?#~*".chars().take(most).collect()
}
