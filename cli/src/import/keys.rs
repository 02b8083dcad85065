//! The keys of a field's attribute: its name on the wire, its place, its limits, and whether it is sensitive.

use alipay::runtime::protocol::v2::COMMON_PARAMETERS;

use super::{
    field::{Field, Owner},
    names::identifier,
};
use crate::openapi::Kind;

/// Names that the client sets itself. A field of such a name needs the key `name`.
const RESERVED: [&str; 5] = ["sign", "sign_type", "app_auth_token", "biz_content", "timestamp"];

/// Parts of the names of secrets and personal data.
const PERSONAL: [&str; 16] = [
    "token",
    "password",
    "passwd",
    "secret",
    "phone",
    "mobile",
    "email",
    "cert_no",
    "identity",
    "id_card",
    "id_no",
    "card_no",
    "real_name",
    "user_name",
    "address",
    "birthday",
];

/// The keys of a field that is called `name` in code.
pub(super) fn of(field: &Field<'_>, name: &str, owner: &Owner<'_, '_>) -> Vec<String> {
    let mut keys = Vec::new();
    let is_request = owner.is_request;
    let is_reserved = is_request && RESERVED.contains(&name);
    if is_reserved || identifier(name).trim_start_matches("r#") != field.name {
        keys.push(format!("name = {:?}", field.name));
    }
    keys.extend(field.place.map(ToOwned::to_owned));
    if is_request && COMMON_PARAMETERS.contains(&field.name) {
        keys.push("param".to_owned());
    }
    if field.place != Some("file") && PERSONAL.iter().any(|part| name.contains(part)) {
        keys.push("sensitive".to_owned());
    }
    let (schema, is_sent) = (field.schema, owner.is_sent);
    if is_sent {
        match schema.kind {
            Kind::Text if schema.texts.is_empty() => {
                keys.extend(
                    schema.max_length.filter(|most| *most > 0).map(|most| format!("max_len = {most}")),
                );
            }
            Kind::Integer => {
                let is_range = schema.minimum.zip(schema.maximum).is_none_or(|(least, most)| least <= most);
                let bound = |word: &str, bound: Option<i64>| {
                    bound.filter(|_| is_range).map(|bound| format!("{word} = {bound}"))
                };
                keys.extend(bound("min", schema.minimum));
                keys.extend(bound("max", schema.maximum));
            }
            _ => {}
        }
    }
    keys
}
