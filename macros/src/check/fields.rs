//! The rules of fields, the same for requests, models and messages.

use std::collections::HashMap;

use syn::{LitInt, LitStr, Path, ext::IdentExt};

use crate::{
    diag::Errors,
    model::{Field, FieldKeys, Shape, Struct},
    parse::{
        Keys,
        item::{RawField, RawStruct},
    },
    types,
};

/// What a declaration's fields are for, as far as their rules differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    Request,
    Model,
    Message,
}

/// Names that the runtime sets itself, by the use of the declaration.
const REQUEST_PARAMETERS: [&str; 6] =
    ["sign", "sign_type", "app_auth_token", "biz_content", "notify_url", "timestamp"];
const ENVELOPE: [&str; 6] = ["sign", "sign_type", "notify_id", "notify_time", "notify_type", "charset"];

/// Checks all fields of a struct.
pub(crate) fn base(raw: RawStruct, usage: Use, rt: Path, errors: &mut Errors) -> Struct {
    let mut fields = Vec::new();
    for field in raw.fields {
        fields.extend(check_field(field, usage, errors));
    }
    check_duplicates(&fields, errors);
    let is_request = usage == Use::Request;
    Struct { item: raw.item, fields, rt, lists_are_required: is_request, has_setters: is_request }
}

fn check_field(raw: RawField, usage: Use, errors: &mut Errors) -> Option<Field> {
    let RawField { field, keys } = raw;
    let keys = check_keys(keys, usage, errors);
    // A field without a name was reported with its struct.
    let ident = field.ident?;
    let shape = if let Some(inner) = types::argument_of(&field.ty, "Option") {
        Shape::Optional(Box::new(inner.clone()))
    } else if types::argument_of(&field.ty, "Vec").is_some() {
        Shape::List
    } else {
        Shape::Required
    };
    if keys.serde.is_none()
        && let Some(problem) = types::problem(&field.ty)
    {
        errors.push(&field.ty, problem);
    }
    let name = ident.unraw().to_string();
    check_name(&ident, &name, &keys, usage, errors);
    check_key_types(&field.ty, &keys, errors);
    let wire = keys.name.as_ref().map_or(name, LitStr::value);
    let cfgs = field.attrs.into_iter().filter(|attribute| attribute.path().is_ident("cfg")).collect();
    Some(Field { ident, ty: field.ty, cfgs, wire, shape, keys })
}

fn check_keys(mut keys: Keys, usage: Use, errors: &mut Errors) -> FieldKeys {
    let mut checked = FieldKeys {
        name: keys.value("name", "\"wire_name\"", errors),
        as_text: keys.flag("as_text", errors),
        sensitive: keys.flag("sensitive", errors),
        serde: keys.flag("serde", errors),
        ..FieldKeys::default()
    };
    if let Some(limit) = keys.value::<LitInt>("max_len", "64", errors) {
        match limit.base10_parse::<u32>() {
            Ok(most) if most > 0 => checked.max_len = Some((most, limit.span())),
            _ => errors.push(&limit, "`max_len` counts characters: a whole number above 0"),
        }
    }
    if usage == Use::Request {
        checked.query = keys.flag("query", errors);
        checked.path = keys.flag("path", errors);
        checked.idempotency_key = keys.flag("idempotency_key", errors);
        checked.param = keys.flag("param", errors);
        checked.file = keys.flag("file", errors);
        check_places(&checked, errors);
    }
    if let Some(name) = &checked.name
        && (name.value().trim() != name.value() || name.value().is_empty())
    {
        errors.push(name, "a wire name is not empty and has no blanks around it");
    }
    keys.finish(errors);
    checked
}

/// A field has one place.
fn check_places(keys: &FieldKeys, errors: &mut Errors) {
    let places = [&keys.query, &keys.path, &keys.param, &keys.file];
    let mut given = places.into_iter().flatten();
    if let Some(first) = given.next() {
        for other in given {
            errors
                .push(other, format_args!("the field is marked `{first}` already; it travels in one place"));
        }
    }
    if let (Some(file), Some(_)) = (&keys.file, &keys.serde) {
        errors.push(file, "a file is an `Upload`, which needs no `serde`; remove that key");
    }
}

fn check_name(ident: &syn::Ident, name: &str, keys: &FieldKeys, usage: Use, errors: &mut Errors) {
    if keys.name.is_some() || (keys.param.is_some() && name == "notify_url") {
        return;
    }
    if name.chars().any(|c| c.is_ascii_uppercase()) {
        errors.push(
            ident,
            format_args!(
                "Alipay's names are snake_case; write `{}`, or add #[alipay(name = \"{name}\")] if the wire has capitals",
                snake_case(name)
            ),
        );
    }
    if usage == Use::Request && REQUEST_PARAMETERS.contains(&name) {
        let instead = match name {
            "app_auth_token" => "for a merchant's token use `.for_merchant(token)` on the client or the call",
            "notify_url" => "if this endpoint takes it, mark the field #[alipay(param)]",
            _ => "if it is a field of this endpoint, say so with #[alipay(name = \"..\")]",
        };
        errors.push(ident, format_args!("`{name}` is set by the client; {instead}"));
    }
    if usage == Use::Message && ENVELOPE.contains(&name) {
        errors.push(
            ident,
            format_args!("`{name}` belongs to the envelope, which every notification provides; remove the field and read it from `Notification`"),
        );
    }
}

fn check_key_types(ty: &syn::Type, keys: &FieldKeys, errors: &mut Errors) {
    let inner = types::innermost(ty);
    if let Some(as_text) = &keys.as_text
        && types::is_text(inner)
    {
        errors.push(as_text, "the field is text already; remove `as_text`");
    }
    if let Some((_, span)) = keys.max_len
        && types::is_number_or_bool(inner)
    {
        errors.push_error(syn::Error::new(
            span,
            "`max_len` counts the characters of a text; this field is none",
        ));
    }
    if let (Some(path), true) = (&keys.path, types::argument_of(ty, "Option").is_some()) {
        errors.push(path, "a path has no optional parts; make the field's type plain");
    }
}

fn check_duplicates(fields: &[Field], errors: &mut Errors) {
    let mut first: HashMap<&str, &Field> = HashMap::new();
    // Fields that exclude each other by `cfg` may share a name.
    for field in fields.iter().filter(|field| field.cfgs.is_empty()) {
        if let Some(earlier) = first.insert(&field.wire, field) {
            let message =
                format!("`{}` and `{}` are both sent as `{}`", earlier.ident, field.ident, field.wire);
            match &field.keys.name {
                Some(name) => errors.push(name, message),
                None => errors.push(&field.ident, message),
            }
        }
    }
}

fn snake_case(name: &str) -> String {
    let mut mended = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !mended.is_empty() && !mended.ends_with('_') {
            mended.push('_');
        }
        mended.push(c.to_ascii_lowercase());
    }
    mended
}
