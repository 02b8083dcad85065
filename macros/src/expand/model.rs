//! Structs: the item itself, its table of fields, and the codec's three functions.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{Attribute, ItemStruct, Path, spanned::Spanned};

use super::{constructors, docs, lints, serde_impls};
use crate::{
    model::{Extra, Field, Shape, Struct},
    parse::Bound,
    types,
};

/// The whole expansion of `#[alipay_model]`.
pub(crate) fn model(base: &Struct) -> TokenStream {
    with_item(base, &documented(base, &docs::model(base), &[]), &impls(base, &[]))
}

/// The struct and its impls.
pub(super) fn with_item(base: &Struct, item: &ItemStruct, impls: &TokenStream) -> TokenStream {
    let allow = lints::of_struct(base);
    let ours = quote! {
        #allow
        #[derive(::core::clone::Clone)]
        #[must_use]
        #[non_exhaustive]
    };
    let is_deprecated = |attribute: &Attribute| attribute.path().is_ident("deprecated");
    let attributes = base.item.fields.iter().flat_map(|field| &field.attrs).chain(&base.item.attrs);
    if attributes.into_iter().any(is_deprecated) {
        // The impls name the deprecated items.
        quote! { #ours #item #[allow(deprecated)] const _: () = { #impls }; }
    } else {
        quote! { #ours #item #impls }
    }
}

/// The impls that requests, models and notifications have in common. `aliases` are for `new`.
pub(super) fn impls(base: &Struct, aliases: &[&str]) -> TokenStream {
    let parts = [constructors(base, aliases), value(base), debug_and_serde(base)];
    quote! { #(#parts)* }
}

/// The struct as the user wrote it without our field attributes, its documentation completed: `section` and
/// `aliases` for the struct, the keys of each field for the field.
pub(super) fn documented(base: &Struct, section: &str, aliases: &[&str]) -> ItemStruct {
    let mut item = base.item.clone();
    docs::append(section, &mut item.attrs);
    docs::alias(aliases, &item.ident, &mut item.attrs);
    for emitted in &mut item.fields {
        let Some(ident) = &emitted.ident else { continue };
        // Fields that exclude each other by `cfg` may share a name, and then differ in their type or keys.
        let declared = base.fields.iter().filter(|field| field.ident == *ident && field.ty == emitted.ty);
        let declared: Vec<_> = declared.collect();
        let [field] = declared[..] else { continue };
        docs::append(&docs::field(field), &mut emitted.attrs);
        docs::alias(&[&field.wire], ident, &mut emitted.attrs);
    }
    item
}

fn spec(base: &Struct) -> TokenStream {
    let Struct { rt, item, .. } = base;
    let name = item.ident.to_string();
    let fields = base.fields.iter().map(|field| field_spec(field, rt));
    let mut set = Vec::new();
    if !base.one_of.is_empty() {
        let groups = base.one_of.iter().map(|group| quote!(&[#(#group),*]));
        set.push(quote!(.one_of(&[#(#groups),*])));
    }
    if base.extra.is_some() {
        set.push(quote!(.extra()));
    }
    if base.camel_case {
        set.push(quote!(.camel_case()));
    }
    quote! {
        const MODEL: &'static #rt::ModelSpec =
            &#rt::ModelSpec::new(#name, &[#(#fields),*]) #(#set)*;
    }
}

fn field_spec(field: &Field, rt: &Path) -> TokenStream {
    let Field { cfgs, wire, ty, keys, shape, .. } = field;
    let ty = if keys.serde.is_some() { quote!(#rt::BySerde) } else { quote!(#ty) };
    let kind = if *shape == Shape::Required { quote!(required) } else { quote!(optional) };
    let mut set = Vec::new();
    if keys.as_text.is_some() {
        set.push(quote!(.as_text()));
    }
    if let Some((most, _)) = keys.max_len {
        set.push(quote!(.max_len(#most)));
    }
    for (name, bound) in [("min", &keys.min), ("max", &keys.max)] {
        if let Some(Bound { value, .. }) = bound {
            let name = format_ident!("{name}");
            set.push(quote!(.#name(#value)));
        }
    }
    if keys.sensitive.is_some() {
        set.push(quote!(.sensitive()));
    }
    let places = [(&keys.query, "Query"), (&keys.path, "Path"), (&keys.file, "File")];
    if let Some((_, place)) = places.into_iter().find(|(key, _)| key.is_some()) {
        let place = format_ident!("{place}");
        set.push(quote!(.place(#rt::Place::#place)));
    }
    if keys.param.is_some() {
        set.push(quote!(.param()));
    }
    if keys.idempotency_key.is_some() {
        set.push(quote!(.idempotency_key()));
    }
    quote! {
        #(#cfgs)*
        #rt::FieldSpec::#kind(#wire, <#ty as #rt::Value>::type_spec) #(#set)*
    }
}

fn value(base: &Struct) -> TokenStream {
    let Struct { rt, item, fields, .. } = base;
    let ident = &item.ident;
    let empty = fields.iter().map(|Field { ident, cfgs, shape, keys, .. }| {
        let empty = match shape {
            Shape::Optional(_) => quote!(#rt::None),
            Shape::List => quote!(#rt::Vec::new()),
            Shape::Required if keys.serde.is_some() => quote!(#rt::Default::default()),
            Shape::Required => quote!(#rt::Value::empty()),
        };
        quote!(#(#cfgs)* #ident: #empty)
    });
    let extra = base.extra.iter().map(|Extra { ident, .. }| quote!(#ident: #rt::Default::default()));
    let empty = empty.chain(extra);
    let (spec, to_json, decode) = (spec(base), to_json(base), decode(base));
    quote! {
        #[automatically_derived]
        impl #rt::Model for #ident {}

        #[automatically_derived]
        impl #rt::Value for #ident {
            #spec

            #[inline]
            fn empty() -> Self {
                Self { #(#empty),* }
            }

            #[inline]
            fn to_json(&self) -> #rt::Result<#rt::Json<'_>, #rt::EncodeError> {
                #to_json
            }

            #[inline]
            fn decode(&mut self, json: &#rt::Json<'_>) -> #rt::Result<(), #rt::DecodeError> {
                #decode
            }
        }
    }
}

/// Returns whether the type is certainly one of the runtime's. A mere coercion is cheaper to compile; every other
/// type is named by its path, so that rustc words its error the same everywhere and reports it once.
fn is_known(ty: &syn::Type) -> bool {
    let inner = types::innermost(ty);
    types::is_text(inner) || types::is_number_or_bool(inner)
}

fn to_json(base: &Struct) -> TokenStream {
    let Struct { rt, fields, .. } = base;
    let spec = quote!(<Self as #rt::Value>::MODEL);
    if fields.iter().all(|field| field.keys.serde.is_none()) {
        let values = fields.iter().map(|Field { ident, ty, cfgs, .. }| {
            let value = if is_known(ty) {
                quote!(&self.#ident)
            } else {
                quote_spanned!(ty.span()=> <#ty as #rt::Value>::encoder(&self.#ident))
            };
            quote!(#(#cfgs)* #value)
        });
        let values = values.chain(base.extra.iter().map(|Extra { ident, ty, .. }| {
            quote_spanned!(ty.span()=> <#rt::Extra as #rt::Value>::encoder(&self.#ident))
        }));
        return quote!(#rt::to_object(#spec, &[#(#values),*]));
    }
    let written = fields.iter().map(|Field { ident, ty, cfgs, keys, .. }| {
        let written = if keys.serde.is_some() {
            quote_spanned!(ty.span()=> #rt::BySerde::write(&self.#ident))
        } else {
            quote_spanned!(ty.span()=> <#ty as #rt::Value>::to_json(&self.#ident))
        };
        quote!(#(#cfgs)* #written)
    });
    let written = written.chain(base.extra.iter().map(
        |Extra { ident, ty, .. }| quote_spanned!(ty.span()=> <#rt::Extra as #rt::Value>::to_json(&self.#ident)),
    ));
    quote!(#rt::object_of(#spec, #rt::vec![#(#written),*]))
}

fn decode(base: &Struct) -> TokenStream {
    let Struct { rt, fields, .. } = base;
    // Fields of the user's own types are read in a second step, from the values that the engine put aside for them.
    let by_serde: Vec<_> = fields.iter().filter(|field| field.keys.serde.is_some()).collect();
    let aside = by_serde.iter().map(
        |Field { ident, cfgs, .. }| quote!(#(#cfgs)* let mut #ident = <#rt::BySerde as #rt::Value>::empty();),
    );
    let slots = fields.iter().map(|Field { ident, ty, cfgs, keys, .. }| {
        let setting = if keys.serde.is_some() {
            quote!(&mut #ident)
        } else if is_known(ty) {
            quote!(&mut self.#ident)
        } else {
            quote_spanned!(ty.span()=> <#ty as #rt::Value>::decoder(&mut self.#ident))
        };
        quote!(#(#cfgs)* #setting)
    });
    let slots = slots.chain(base.extra.iter().map(|Extra { ident, ty, .. }| {
        quote_spanned!(ty.span()=> <#rt::Extra as #rt::Value>::decoder(&mut self.#ident))
    }));
    let read = by_serde.iter().map(|Field { ident, cfgs, wire, .. }| {
        quote!(#(#cfgs)* #rt::BySerde::read(#ident, #wire, &mut self.#ident)?;)
    });
    let fill = quote!(#rt::fill(<Self as #rt::Value>::MODEL, json, &mut [#(#slots),*]));
    if by_serde.is_empty() {
        fill
    } else {
        quote! {
            #(#aside)*
            #fill?;
            #(#read)*
            #rt::Ok(())
        }
    }
}

fn debug_and_serde(base: &Struct) -> TokenStream {
    let Struct { rt, item, .. } = base;
    let ident = &item.ident;
    let serde = serde_impls(ident, rt);
    quote! {
        #[automatically_derived]
        impl #rt::Debug for #ident {
            #[inline]
            fn fmt(&self, out: &mut #rt::Formatter<'_>) -> #rt::FmtResult {
                #rt::debug(<Self as #rt::Value>::MODEL, self, out)
            }
        }

        #serde
    }
}
