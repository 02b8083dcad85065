//! Structs: the item itself, its table of fields, and the codec's three functions.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{Path, spanned::Spanned};

use super::constructors;
use crate::model::{Field, Shape, Struct};

/// Everything that requests, models and messages have in common.
pub(crate) fn model(base: &Struct) -> TokenStream {
    let parts = [item(base), constructors(base), spec(base), value(base), debug_and_serde(base)];
    quote! { #(#parts)* }
}

/// The struct as the user wrote it, less our field attributes.
fn item(base: &Struct) -> TokenStream {
    let item = &base.item;
    quote! {
        #[derive(::core::clone::Clone)]
        #[non_exhaustive]
        #item
    }
}

fn spec(base: &Struct) -> TokenStream {
    let Struct { rt, item, .. } = base;
    let ident = &item.ident;
    let name = ident.to_string();
    let fields = base.fields.iter().map(|field| field_spec(field, rt));
    quote! {
        #[automatically_derived]
        impl #rt::Model for #ident {
            const SPEC: &'static #rt::ModelSpec =
                &#rt::ModelSpec { name: #name, fields: &[#(#fields),*] };
        }
    }
}

fn field_spec(field: &Field, rt: &Path) -> TokenStream {
    let Field { cfgs, wire, ty, keys, shape, .. } = field;
    let ty = if keys.serde.is_some() { quote!(#rt::BySerde) } else { quote!(#ty) };
    let mut set = Vec::new();
    if *shape == Shape::Required {
        set.push(quote!(required: true));
    }
    if keys.as_text.is_some() {
        set.push(quote!(as_text: true));
    }
    if let Some((most, _)) = keys.max_len {
        set.push(quote!(max_len: #rt::Some(#most)));
    }
    if keys.sensitive.is_some() {
        set.push(quote!(sensitive: true));
    }
    let places = [(&keys.query, "Query"), (&keys.path, "Path"), (&keys.param, "Param"), (&keys.file, "File")];
    if let Some((_, place)) = places.into_iter().find(|(key, _)| key.is_some()) {
        let place = format_ident!("{place}");
        set.push(quote!(place: #rt::Place::#place));
    }
    if keys.idempotency_key.is_some() {
        set.push(quote!(idempotency_key: true));
    }
    quote! {
        #(#cfgs)*
        #rt::FieldSpec {
            name: #wire,
            ty: <#ty as #rt::Value>::type_spec,
            #(#set,)*
            ..#rt::FieldSpec::PLAIN
        }
    }
}

fn value(base: &Struct) -> TokenStream {
    let Struct { rt, item, fields, .. } = base;
    let ident = &item.ident;
    let vacant = fields.iter().map(|Field { ident, cfgs, keys, .. }| {
        let vacant =
            if keys.serde.is_some() { quote!(#rt::Default::default()) } else { quote!(#rt::Value::vacant()) };
        quote!(#(#cfgs)* #ident: #vacant)
    });
    let written = fields.iter().map(|Field { ident, ty, cfgs, keys, .. }| {
        let written = if keys.serde.is_some() {
            quote_spanned!(ty.span()=> #rt::BySerde::write(&self.#ident))
        } else {
            quote_spanned!(ty.span()=> <#ty as #rt::Value>::to_json(&self.#ident))
        };
        quote!(#(#cfgs)* #written)
    });
    let decode = decode(base);
    quote! {
        #[automatically_derived]
        impl #rt::Value for #ident {
            fn vacant() -> Self {
                Self { #(#vacant),* }
            }

            fn type_spec() -> #rt::TypeSpec {
                #rt::TypeSpec::Model(<Self as #rt::Model>::SPEC)
            }

            fn to_json(&self) -> #rt::Result<#rt::Json<'_>, #rt::EncodeError> {
                #rt::to_object(<Self as #rt::Model>::SPEC, #rt::vec![#(#written),*])
            }

            fn decode(&mut self, json: &#rt::Json<'_>) -> #rt::Result<(), #rt::DecodeError> {
                #decode
            }
        }
    }
}

fn decode(base: &Struct) -> TokenStream {
    let Struct { rt, fields, .. } = base;
    // Fields of the user's own types are read in a second step, from what the engine put aside for them.
    let by_serde: Vec<_> = fields.iter().filter(|field| field.keys.serde.is_some()).collect();
    let aside = by_serde.iter().map(|Field { ident, cfgs, .. }| {
        quote!(#(#cfgs)* let mut #ident = <#rt::BySerde as #rt::Value>::vacant();)
    });
    let slots = fields.iter().map(|Field { ident, ty, cfgs, keys, .. }| {
        let slot = if keys.serde.is_some() {
            quote!(&mut #ident)
        } else {
            quote_spanned!(ty.span()=> <#ty as #rt::Value>::slot(&mut self.#ident))
        };
        quote!(#(#cfgs)* #slot)
    });
    let read = by_serde.iter().map(|Field { ident, cfgs, wire, .. }| {
        quote!(#(#cfgs)* #rt::BySerde::read(#ident, #wire, &mut self.#ident)?;)
    });
    let fill = quote!(#rt::fill(<Self as #rt::Model>::SPEC, json, &mut [#(#slots),*]));
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
    quote! {
        #[automatically_derived]
        impl #rt::Debug for #ident {
            fn fmt(&self, out: &mut #rt::Formatter<'_>) -> #rt::FmtResult {
                #rt::debug(<Self as #rt::Model>::SPEC, self, out)
            }
        }

        #[automatically_derived]
        impl #rt::Serialize for #ident {
            fn serialize<S: #rt::Serializer>(&self, serializer: S) -> #rt::Result<S::Ok, S::Error> {
                #rt::serialize(self, serializer)
            }
        }

        #[automatically_derived]
        impl<'de> #rt::Deserialize<'de> for #ident {
            fn deserialize<D: #rt::Deserializer<'de>>(deserializer: D) -> #rt::Result<Self, D::Error> {
                let mut value = <Self as #rt::Value>::vacant();
                #rt::deserialize_into(&mut value, deserializer)?;
                #rt::Ok(value)
            }
        }
    }
}
