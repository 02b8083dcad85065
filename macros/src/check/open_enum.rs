//! The rules of `#[alipay_enum]`.

use std::collections::HashMap;

use syn::{Attribute, Fields, ItemEnum, LitStr, Meta, Path, Variant};

use crate::{
    diag::Errors,
    model::{EnumVariant, OpenEnum},
    parse::{Keys, item::take_alipay},
};

/// Checks an open enum and takes the wire texts off its variants.
pub(crate) fn open_enum(keys: Keys, mut item: ItemEnum, rt: Path, errors: &mut Errors) -> OpenEnum {
    keys.finish(errors);
    if !item.generics.params.is_empty() {
        errors.push(&item.generics, "an enum of texts has no generic parameters; remove them");
    }
    let mut variants: Vec<EnumVariant> = Vec::new();
    let mut seen: HashMap<String, String> = HashMap::new();
    for variant in &mut item.variants {
        let Some((text, at)) = check_variant(variant, errors) else { continue };
        let cfgs: Vec<Attribute> =
            variant.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg")).cloned().collect();
        if let Some(earlier) = seen.insert(text.clone(), variant.ident.to_string()) {
            errors.push(
                at,
                format_args!("`{earlier}` and `{}` have the same wire text `{text}`", variant.ident),
            );
        }
        variants.push(EnumVariant { ident: variant.ident.clone(), cfgs, text });
    }
    OpenEnum { item, rt, variants }
}

fn check_variant(variant: &mut Variant, errors: &mut Errors) -> Option<(String, LitStr)> {
    let ours = take_alipay(&mut variant.attrs);
    if variant.ident == "Unknown" {
        errors.push(
            &variant.ident,
            "the attribute adds `Unknown(String)` for new texts; remove or rename this variant",
        );
        return None;
    }
    if !matches!(variant.fields, Fields::Unit) {
        errors.push(&variant.fields, "a variant represents one wire text and has no fields; remove them");
    }
    if let Some((_, value)) = &variant.discriminant {
        errors.push(
            value,
            "values on the wire are texts, not numbers; write #[alipay(\"TEXT\")] on the variant",
        );
    }
    let mut texts = ours.iter();
    let (first, second) = (texts.next(), texts.next());
    let Some(attribute) = first else {
        errors.push(
            &variant.ident,
            format_args!("the wire text of `{}` is missing: add #[alipay(\"TEXT\")]", variant.ident),
        );
        return None;
    };
    if let Some(second) = second {
        errors.push(second, "a variant has one wire text; remove this one");
    }
    match &attribute.meta {
        Meta::List(list) => match syn::parse2::<LitStr>(list.tokens.clone()) {
            Ok(text) => Some((text.value(), text)),
            Err(_) => {
                errors.push(&list.tokens, "expected the wire text: #[alipay(\"TEXT\")]");
                None
            }
        },
        other => {
            errors.push(other, "expected the wire text: #[alipay(\"TEXT\")]");
            None
        }
    }
}
