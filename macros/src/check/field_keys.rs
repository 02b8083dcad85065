//! The rules of `#[alipay(..)]` on fields.

use syn::LitInt;

use super::Use;
use crate::{diag::Errors, model::FieldKeys, parse::Keys, types};

/// Takes a field's keys apart.
pub(super) fn check(mut keys: Keys, usage: Use, errors: &mut Errors) -> FieldKeys {
    let mut checked = FieldKeys {
        name: keys.value("name", "\"wire_name\"", errors),
        as_text: keys.flag("as_text", errors),
        sensitive: keys.flag("sensitive", errors),
        serde: keys.flag("serde", errors),
        extra: keys.flag("extra", errors),
        ..FieldKeys::default()
    };
    if let Some(limit) = keys.value::<LitInt>("max_len", "64", errors) {
        match limit.base10_parse::<u32>() {
            Ok(most) if most > 0 => checked.max_len = Some((most, limit.span())),
            _ => errors.push(&limit, "`max_len` is a number of characters: a whole number above 0"),
        }
    }
    checked.min = keys.value("min", "1` or `min = \"0.01\"", errors);
    checked.max = keys.value("max", "100` or `max = \"100.00\"", errors);
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
        errors.push(name, "a wire name is neither empty nor surrounded by whitespace");
    }
    keys.finish(errors);
    checked
}

/// A field has one place on a REST route, and one on the V2 gateway.
fn check_places(keys: &FieldKeys, errors: &mut Errors) {
    let places = [&keys.query, &keys.path, &keys.file];
    let mut marks = places.into_iter().flatten();
    if let Some(first) = marks.next() {
        for other in marks {
            errors.push(
                other,
                format_args!("the field is already marked `{first}`; a field has one place in the request"),
            );
        }
    }
    if let (Some(_), Some(param)) = (&keys.file, &keys.param) {
        errors.push(param, "on V2 a file is never part of `biz_content`; remove `param`");
    }
    if let (Some(file), Some(_)) = (&keys.file, &keys.serde) {
        errors.push(file, "a file is an `Upload`, which needs no `serde`; remove that key");
    }
}

/// Checks the keys that apply to one kind of type.
pub(super) fn check_types(ty: &syn::Type, keys: &FieldKeys, errors: &mut Errors) {
    let inner = types::innermost(ty);
    if let Some(as_text) = &keys.as_text
        && types::is_text(inner)
    {
        errors.push(as_text, "the field is already text; remove `as_text`");
    }
    if let Some((_, span)) = keys.max_len
        && (types::is_number_or_bool(inner) || types::has_fixed_form(inner))
    {
        errors.push_error(syn::Error::new(span, "`max_len` applies to text; this field is not text"));
    }
    check_range(inner, keys, errors);
    if let (Some(path), true) = (&keys.path, types::argument_of(ty, "Option").is_some()) {
        errors.push(path, "a part of the path cannot be absent; remove the `Option`");
    }
}

/// `min` and `max` apply to integers and amounts, and at least one value satisfies both.
fn check_range(inner: &syn::Type, keys: &FieldKeys, errors: &mut Errors) {
    let is_amount = types::is_money(inner);
    let (least, most) =
        if is_amount { (Some(0), Some(i64::MAX.into())) } else { types::range(inner).unzip() };
    for (name, bound) in [("min", &keys.min), ("max", &keys.max)] {
        let Some(bound) = bound else { continue };
        if least.is_none() {
            let message =
                format_args!("`{name}` applies to integers and amounts; this field is neither of them");
            bound.report(errors, message);
        } else if bound.is_amount != is_amount {
            let fix = if is_amount {
                "an amount is written in yuan with two decimals, in quotes: \"0.01\""
            } else {
                "the field is an integer; write a whole number without quotes"
            };
            bound.report(errors, fix);
        } else if least.is_some_and(|least| i128::from(bound.value) < least)
            || most.is_some_and(|most| i128::from(bound.value) > most)
        {
            bound.report(
                errors,
                "this number is outside the range of the field's type; correct it, or remove the key",
            );
        }
    }
    if let (Some(min), Some(max)) = (&keys.min, &keys.max)
        && min.value > max.value
    {
        max.report(errors, format_args!("`max` is less than `min`, which is {min}"));
    }
}
