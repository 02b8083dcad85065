//! The rules of `#[alipay_notify]`, on notifications and on routers.

use syn::{Fields, ItemEnum, LitStr, Path};

use super::fields::{Use, base};
use crate::{
    diag::Errors,
    model::{Kind, Router, Struct},
    parse::{Keys, item::RawStruct},
    types, wire,
};

/// Checks a notification; without a kind if the attribute names none.
pub(crate) fn notification(
    mut keys: Keys,
    raw: RawStruct,
    rt: Path,
    errors: &mut Errors,
) -> (Struct, Option<Kind>) {
    let name = raw.item.ident.clone();
    let notify_type = keys.value::<LitStr>("notify_type", "\"trade_status_sync\"", errors);
    let msg_method = keys.value::<LitStr>("msg_method", "\"alipay.open...notify\"", errors);
    let setters = keys.flag("setters", errors);
    let has_kind = keys.is_present("notify_type") || keys.is_present("msg_method");
    keys.finish(errors);
    let mut base = base(raw, Use::Notification, rt, errors);
    base.has_constructors = setters.is_some();
    let kind = match (notify_type, msg_method) {
        (Some(_), Some(second)) => {
            errors.push(second, "a notification has a `notify_type` or a `msg_method`; keep one");
            None
        }
        (Some(text), None) => Some(Kind::NotifyType(check_notify_type(text, errors))),
        (None, Some(text)) => Some(Kind::MsgMethod(check_msg_method(text, errors))),
        (None, None) => {
            if !has_kind {
                errors.push(
                    name,
                    "the kind of notification is missing: add `notify_type = \"..\"` (fields are parameters) or `msg_method = \"alipay...\"` (fields are in `biz_content`)",
                );
            }
            None
        }
    };
    (base, kind)
}

fn check_notify_type(text: LitStr, errors: &mut Errors) -> LitStr {
    let value = text.value();
    if value.is_empty() || value.contains(char::is_whitespace) {
        errors.push(&text, "`notify_type` is one word, such as \"trade_status_sync\"");
    } else if value.starts_with("alipay.") {
        errors.push(&text, "this is a method name; write `msg_method = ..`");
    }
    text
}

fn check_msg_method(text: LitStr, errors: &mut Errors) -> LitStr {
    let name = text.value();
    if let Some(problem) = wire::method_problem(&name).or_else(|| wire::misspelt_family(&name)) {
        errors.push(&text, problem);
    }
    text
}

/// Checks a router: one variant per kind of notification, and one for all others.
pub(crate) fn router(keys: Keys, item: ItemEnum, rt: Path, errors: &mut Errors) -> Option<Router> {
    keys.finish(errors);
    if !item.generics.params.is_empty() {
        errors.push(&item.generics, "a router has no generic parameters; remove them");
    }
    let mut routes = Vec::new();
    let mut other = None;
    for variant in &item.variants {
        let held = match &variant.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => fields.unnamed.first(),
            _ => None,
        };
        let Some(held) = held else {
            errors.push(
                variant,
                "a variant of a router holds one notification, as in `OrderPlaced(OrderPlaced)`",
            );
            continue;
        };
        if types::last_ident(&held.ty).is_some_and(|ident| ident == "Params") {
            if other.is_some() {
                errors.push(
                    variant,
                    "a second variant for all other notifications can never be reached; remove it",
                );
            }
            other = Some(variant.ident.clone());
        } else {
            routes.push((variant.ident.clone(), held.ty.clone()));
        }
    }
    let Some(other) = other else {
        errors.push(
            &item.ident,
            "Alipay may add kinds of notifications: add a variant `Other(alipay_runtime::notification::Params)` for them",
        );
        return None;
    };
    Some(Router { item, rt, routes, other })
}
