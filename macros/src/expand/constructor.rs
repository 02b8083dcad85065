//! Constructors: `new(..)` with the required fields, a `with_` setter for each other field, and `Default`.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::{Attribute, Path, Type, ext::IdentExt, parse_quote};

use super::docs;
use crate::{
    model::{Extra, Field, Shape, Struct},
    types,
};

/// The inherent impl, and `Default` where nothing is required. Most models only come in responses: without the
/// key `setters` they have only `Default`. `aliases` lead to `new`.
pub(crate) fn constructors(base: &Struct, aliases: &[&str]) -> TokenStream {
    let default = default(base);
    if !base.has_constructors {
        return default;
    }
    let Struct { rt, item, fields, .. } = base;
    let (ident, vis) = (&item.ident, &item.vis);
    let required: Vec<_> = fields.iter().filter(|field| base.is_required(field)).collect();
    let parameters = required.iter().map(|Field { ident, cfgs, ty, .. }| {
        let ty = argument_type(ty, rt);
        quote!(#(#cfgs)* #ident: #ty)
    });
    let values = fields.iter().map(|field| {
        let Field { ident, cfgs, ty, .. } = field;
        let value = match &field.shape {
            _ if base.is_required(field) => argument(&quote!(#ident), ty, rt),
            Shape::List => quote!(#rt::Vec::new()),
            _ => quote!(#rt::None),
        };
        quote!(#(#cfgs)* #ident: #value)
    });
    let extra = base.extra.iter().map(|Extra { ident, .. }| quote!(#ident: #rt::Default::default()));
    let values = values.chain(extra);
    let setters = fields.iter().filter(|field| !base.is_required(field)).map(|field| setter(field, base));
    let setters = setters.chain(base.extra.iter().map(|extra| extra_setter(extra, base)));
    let new_doc = if required.is_empty() {
        " Creates a value in which every field is absent."
    } else {
        " Creates a value from the required fields; all others are absent."
    };
    let mut new_docs: Vec<Attribute> = vec![parse_quote!(#[doc = #new_doc])];
    // At the name of the struct, which rustc then shows for a call with wrong arguments, and not the whole attribute.
    let new = format_ident!("new", span = Span::call_site().located_at(ident.span()));
    docs::alias(aliases, &new, &mut new_docs);
    quote! {
        impl #ident {
            #(#new_docs)*
            #[allow(clippy::too_many_arguments)]
            #[inline]
            #vis fn #new(#(#parameters),*) -> Self {
                Self { #(#values),* }
            }

            #(#setters)*
        }

        #default
    }
}

fn default(base: &Struct) -> TokenStream {
    let Struct { rt, item, .. } = base;
    let ident = &item.ident;
    if !base.implements_default() {
        return TokenStream::new();
    }
    quote! {
        #[automatically_derived]
        impl #rt::Default for #ident {
            #[inline]
            fn default() -> Self {
                <Self as #rt::Value>::empty()
            }
        }
    }
}

fn setter(field: &Field, base: &Struct) -> TokenStream {
    let rt = &base.rt;
    let Field { ident, cfgs, ty, shape, deprecated, .. } = field;
    let vis = &base.item.vis;
    let (ty, wrap) = match shape {
        Shape::Optional(inner) => (&**inner, true),
        _ => (ty, false),
    };
    let name = format_ident!("with_{}", ident.unraw(), span = ident.span());
    let docs = docs::setter(field);
    let parameter = argument_type(ty, rt);
    let value = argument(&quote!(value), ty, rt);
    let value = if wrap { quote!(#rt::Some(#value)) } else { value };
    quote! {
        #(#cfgs)*
        #docs
        #deprecated
        #[inline]
        #vis fn #name(mut self, value: #parameter) -> Self {
            self.#ident = #value;
            self
        }
    }
}

fn extra_setter(extra: &Extra, base: &Struct) -> TokenStream {
    let Extra { ident, ty, docs } = extra;
    let docs = if docs.is_empty() {
        quote!(#[doc = " Members that the declaration does not name."])
    } else {
        quote!(#(#docs)*)
    };
    let vis = &base.item.vis;
    let name = format_ident!("with_{}", ident.unraw(), span = ident.span());
    quote! {
        #docs
        #[inline]
        #vis fn #name(mut self, members: #ty) -> Self {
            self.#ident = members;
            self
        }
    }
}

/// Text is taken as anything that converts into it, every other type as it is.
fn argument_type(ty: &Type, rt: &Path) -> TokenStream {
    if types::is_converted(ty) { quote!(impl #rt::Into<#ty>) } else { quote!(#ty) }
}

fn argument(value: &TokenStream, ty: &Type, rt: &Path) -> TokenStream {
    if types::is_converted(ty) { quote!(#rt::Into::into(#value)) } else { value.clone() }
}
