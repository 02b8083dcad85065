//! Structs and their `#[alipay(..)]` fields, taken apart but not yet checked.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, Field, Fields, Item, ItemStruct, Meta};

use super::Keys;
use crate::diag::Errors;

/// A struct without the `#[alipay(..)]` attributes of its fields, and the keys of those attributes.
#[derive(Debug)]
pub(crate) struct RawStruct {
    pub(crate) item: ItemStruct,
    pub(crate) fields: Vec<RawField>,
}

#[derive(Debug)]
pub(crate) struct RawField {
    pub(crate) field: Field,
    pub(crate) keys: Keys,
}

/// Reads a struct with named fields (or none). Reports anything else and returns `None`.
pub(crate) fn parse_struct(tokens: &TokenStream, attribute: &str, errors: &mut Errors) -> Option<RawStruct> {
    let mut item = match syn::parse2::<Item>(tokens.clone()) {
        Ok(Item::Struct(item)) => item,
        Ok(other) => {
            let instead = match &other {
                Item::Enum(_) => "; for an enum of texts use #[alipay_enum]",
                _ => "",
            };
            let message = format_args!("#[{attribute}] applies to a struct with named fields{instead}");
            errors.push(keyword(&other), message);
            return None;
        }
        Err(error) => {
            errors.push_error(error);
            return None;
        }
    };
    if !item.generics.params.is_empty() {
        let message =
            "remove the generic parameters: declarations own their data; use `String` instead of `&str`";
        errors.push(&item.generics, message);
    }
    if let Fields::Unnamed(fields) = &item.fields {
        errors.push(fields, "the fields need names, which are their names on the wire");
    }
    let fields = take_field_attributes(&mut item, errors);
    Some(RawStruct { item, fields })
}

/// The token to underline when a whole item is of the wrong kind.
pub(crate) fn keyword(item: &Item) -> TokenStream {
    match item {
        Item::Struct(item) => item.struct_token.to_token_stream(),
        Item::Enum(item) => item.enum_token.to_token_stream(),
        Item::Union(item) => item.union_token.to_token_stream(),
        Item::Fn(item) => item.sig.fn_token.to_token_stream(),
        Item::Trait(item) => item.trait_token.to_token_stream(),
        Item::Impl(item) => item.impl_token.to_token_stream(),
        Item::Mod(item) => item.mod_token.to_token_stream(),
        Item::Type(item) => item.type_token.to_token_stream(),
        other => other.to_token_stream(),
    }
}

fn take_field_attributes(item: &mut ItemStruct, errors: &mut Errors) -> Vec<RawField> {
    let mut raw = Vec::new();
    for field in &mut item.fields {
        let mut keys = Keys::default();
        for attribute in take_alipay(&mut field.attrs) {
            match attribute.meta {
                Meta::List(list) => keys.add(list.tokens, errors),
                other => errors.push(other, "expected `#[alipay(key, key = value)]`"),
            }
        }
        // A reported attribute is not emitted, or rustc would report it as well.
        field.attrs.retain(|attribute| match attribute_problem(attribute) {
            Some(problem) => {
                errors.push(attribute, problem);
                false
            }
            None => true,
        });
        raw.push(RawField { field: field.clone(), keys });
    }
    raw
}

fn attribute_problem(attribute: &Attribute) -> Option<&'static str> {
    let names_ours = || attribute.to_token_stream().to_string().contains("alipay");
    if attribute.path().is_ident("serde") {
        Some("use #[alipay(name = \"..\")] instead of #[serde(..)]; the serde implementation follows it")
    } else if attribute.path().is_ident("cfg_attr") && names_ours() {
        Some("#[alipay(..)] inside `cfg_attr` is not supported; write two fields with #[cfg(..)]")
    } else {
        None
    }
}

/// Takes the `#[alipay..]` attributes out of a list.
pub(crate) fn take_alipay(attributes: &mut Vec<Attribute>) -> Vec<Attribute> {
    let (ours, theirs) = std::mem::take(attributes).into_iter().partition(|a| a.path().is_ident("alipay"));
    *attributes = theirs;
    ours
}
