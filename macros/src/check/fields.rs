//! The rules of fields, the same for requests, models and notifications.

use std::collections::HashMap;

use syn::{LitStr, Path, ext::IdentExt};

use super::{derives, field_keys};
use crate::{
    diag::Errors,
    model::{Extra, Field, FieldKeys, Shape, Struct},
    parse::item::{RawField, RawStruct},
    types,
};

/// The kind of declaration that the fields belong to, as far as their rules differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    Request,
    Model,
    Notification,
}

/// Parameters that the client sets, per kind of declaration.
const REQUEST_PARAMETERS: [&str; 6] =
    ["sign", "sign_type", "app_auth_token", "biz_content", "notify_url", "timestamp"];
const ENVELOPE: [&str; 6] = ["sign", "sign_type", "notify_id", "notify_time", "notify_type", "charset"];

/// Checks all fields of a struct.
pub(crate) fn base(raw: RawStruct, usage: Use, rt: Path, errors: &mut Errors) -> Struct {
    let mut fields = Vec::new();
    let mut extra = None;
    for field in raw.fields {
        let Some(field) = check_field(field, usage, errors) else { continue };
        if field.keys.extra.is_some() && check_extra(&field, extra.as_ref(), errors) {
            extra = Some(Extra { ident: field.ident, ty: field.ty, docs: field.docs });
        } else {
            fields.push(field);
        }
    }
    check_duplicates(&fields, errors);
    let is_request = usage == Use::Request;
    let mut base = Struct {
        item: raw.item,
        fields,
        rt,
        lists_are_required: is_request,
        has_constructors: is_request,
        extra,
        one_of: Vec::new(),
        camel_case: false,
    };
    let implements_default = base.implements_default();
    derives::check(&mut base.item.attrs, implements_default, errors);
    base
}

fn check_field(raw: RawField, usage: Use, errors: &mut Errors) -> Option<Field> {
    let RawField { field, keys } = raw;
    let keys = field_keys::check(keys, usage, errors);
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
    if keys.file.is_none() && types::is_upload(&field.ty) {
        let message = match usage {
            Use::Request => "a file is sent apart from the other fields: mark the field #[alipay(file)]",
            Use::Model | Use::Notification => {
                "only requests carry files: move the field to the request and mark it #[alipay(file)]"
            }
        };
        errors.push(&field.ty, message);
    }
    let name = ident.unraw().to_string();
    check_name(&ident, &name, &keys, usage, errors);
    field_keys::check_types(&field.ty, &keys, errors);
    let wire = keys.name.as_ref().map_or(name, LitStr::value);
    let deprecated = field.attrs.iter().find(|attribute| attribute.path().is_ident("deprecated")).cloned();
    let (cfgs, others): (Vec<_>, Vec<_>) =
        field.attrs.into_iter().partition(|attribute| attribute.path().is_ident("cfg"));
    let docs = others.into_iter().filter(|attribute| attribute.path().is_ident("doc")).collect();
    Some(Field { ident, ty: field.ty, cfgs, docs, deprecated, wire, shape, keys })
}

fn check_name(ident: &syn::Ident, name: &str, keys: &FieldKeys, usage: Use, errors: &mut Errors) {
    if keys.name.is_some() || (keys.param.is_some() && name == "notify_url") {
        return;
    }
    if name.chars().any(|c| c.is_ascii_uppercase()) {
        errors.push(
            ident,
            format_args!(
                "Alipay's names are snake_case; write `{}`, or add #[alipay(name = \"{name}\")] if the wire name has capitals",
                snake_case(name)
            ),
        );
    }
    if usage == Use::Request && REQUEST_PARAMETERS.contains(&name) {
        let instead = match name {
            "app_auth_token" => "for a merchant's token use `.for_merchant(token)` on the client or the call",
            "notify_url" => {
                "if this endpoint takes it, mark the field #[alipay(param)], or with `v2 = none` #[alipay(name = \"notify_url\")]"
            }
            _ => "if it is a field of this endpoint, add #[alipay(name = \"..\")]",
        };
        errors.push(ident, format_args!("`{name}` is set by the client; {instead}"));
    }
    if usage == Use::Notification && ENVELOPE.contains(&name) {
        errors.push(
            ident,
            format_args!("`{name}` belongs to the envelope, which every notification provides; remove the field and read it from `Notification`"),
        );
    }
}

/// Returns whether the field can be the one for undeclared members.
fn check_extra(field: &Field, earlier: Option<&Extra>, errors: &mut Errors) -> bool {
    if let Some(earlier) = earlier {
        errors.push(
            &field.ident,
            format_args!("`{}` already takes the undeclared members; keep one of the two", earlier.ident),
        );
        return false;
    }
    if types::last_ident(&field.ty).is_none_or(|ident| ident != "Extra") {
        errors.push(
            &field.ty,
            "undeclared members are kept in an `alipay_runtime::values::Extra`; use that type",
        );
        return false;
    }
    if let Some(cfg) = field.cfgs.first() {
        errors.push(cfg, "the field of undeclared members cannot be conditional; remove the `cfg`");
    }
    true
}

fn check_duplicates(fields: &[Field], errors: &mut Errors) {
    let mut first: HashMap<&str, &Field> = HashMap::new();
    // Fields that exclude each other by `cfg` may share a name.
    for field in fields.iter().filter(|field| field.cfgs.is_empty()) {
        if let Some(earlier) = first.insert(&field.wire, field) {
            let message =
                format!("`{}` and `{}` have the same wire name `{}`", earlier.ident, field.ident, field.wire);
            match &field.keys.name {
                Some(name) => errors.push(name, message),
                None => errors.push(&field.ident, message),
            }
        }
    }
}

fn snake_case(name: &str) -> String {
    let mut converted = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !converted.is_empty() && !converted.ends_with('_') {
            converted.push('_');
        }
        converted.push(c.to_ascii_lowercase());
    }
    converted
}
