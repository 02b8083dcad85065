//! Structs and their `#[alipay(..)]` fields, taken apart but not yet judged.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, Field, Fields, Item, ItemStruct, Meta, punctuated::Punctuated};

use super::Keys;
use crate::diag::Errors;

/// A struct whose fields have lost their `#[alipay(..)]`, and what stood there.
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

/// Reads a struct with named fields (or none). What is no such struct is reported and `None`.
pub(crate) fn parse_struct(tokens: &TokenStream, attribute: &str, errors: &mut Errors) -> Option<RawStruct> {
    let mut item = match syn::parse2::<Item>(tokens.clone()) {
        Ok(Item::Struct(item)) => item,
        Ok(other) => {
            let instead = match &other {
                Item::Enum(_) => "; an enum of texts takes #[alipay_enum]",
                _ => "",
            };
            let message = format_args!("#[{attribute}] works on a struct with named fields{instead}");
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
            "declarations own their data: remove the parameters, and use `String` instead of `&str`";
        errors.push(&item.generics, message);
    }
    if let Fields::Unnamed(fields) = &item.fields {
        errors.push(fields, "give the fields names; they are the names on the wire");
    }
    check_derives(&mut item.attrs, errors);
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
        // What is reported is not emitted, or rustc would report it again.
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
        Some("write #[alipay(name = \"..\")] instead: it also feeds the field table, and serde follows it")
    } else if attribute.path().is_ident("cfg_attr") && names_ours() {
        Some("conditional #[alipay] keys are not seen; write two fields with #[cfg]")
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

/// Reports derives that the attributes provide themselves, and takes them out.
fn check_derives(attributes: &mut [Attribute], errors: &mut Errors) {
    for attribute in attributes.iter_mut().filter(|attribute| attribute.path().is_ident("derive")) {
        let derives = attribute.parse_args_with(Punctuated::<syn::Path, syn::Token![,]>::parse_terminated);
        // What is no list of derives is rustc's to report.
        let Ok(derives) = derives else { continue };
        let (ours, theirs): (Vec<_>, Vec<_>) = derives.into_iter().partition(|path| provided(path).is_some());
        if ours.is_empty() {
            continue;
        }
        for derive in &ours {
            let (name, why) = provided(derive).unwrap_or_default();
            errors.push(derive, format_args!("remove `{name}`: the attribute implements it{why}"));
        }
        *attribute = syn::parse_quote!(#[derive(#(#theirs),*)]);
    }
}

/// The derive's name and a remark, if the attributes implement it.
fn provided(derive: &syn::Path) -> Option<(&'static str, &'static str)> {
    const PROVIDED: [(&str, &str); 5] = [
        ("Clone", ""),
        ("Debug", " (it hides sensitive fields)"),
        (
            "Default",
            " where every field may be absent; models and messages ask for it with the key `setters`",
        ),
        ("Serialize", ""),
        ("Deserialize", ""),
    ];
    let last = &derive.segments.last()?.ident;
    PROVIDED.into_iter().find(|(name, _)| last == name)
}
