//! `new(..)` with what is certainly required, and a `with_` setter for everything else.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Path, Type, ext::IdentExt};

use crate::{
    model::{Extra, Field, Shape, Struct},
    types,
};

/// The inherent impl, and `Default` where nothing is required; nothing for what only comes in answers.
pub(crate) fn constructors(base: &Struct) -> TokenStream {
    if !base.has_constructors {
        return TokenStream::new();
    }
    let Struct { rt, item, fields, .. } = base;
    let (ident, vis) = (&item.ident, &item.vis);
    let is_required = |field: &Field| match field.shape {
        Shape::Required => true,
        Shape::List => base.lists_are_required,
        Shape::Optional(_) => false,
    };
    let required: Vec<_> = fields.iter().filter(|field| is_required(field)).collect();
    let parameters = required.iter().map(|Field { ident, cfgs, ty, .. }| {
        let ty = argument_type(ty, rt);
        quote!(#(#cfgs)* #ident: #ty)
    });
    let values = fields.iter().map(|field| {
        let Field { ident, cfgs, ty, .. } = field;
        let value = match &field.shape {
            _ if is_required(field) => argument(&quote!(#ident), ty, rt),
            Shape::List => quote!(#rt::Vec::new()),
            _ => quote!(#rt::None),
        };
        quote!(#(#cfgs)* #ident: #value)
    });
    let extra = base.extra.iter().map(|Extra { ident, .. }| quote!(#ident: #rt::Default::default()));
    let values = values.chain(extra);
    let setters = fields.iter().filter(|field| !is_required(field)).map(|field| setter(field, base));
    let setters = setters.chain(base.extra.iter().map(|extra| extra_setter(extra, base)));
    let new_doc = if required.is_empty() {
        "Everything is absent."
    } else {
        "With what is required; everything else is absent."
    };
    let default = required.is_empty().then(|| {
        quote! {
            #[automatically_derived]
            impl #rt::Default for #ident {
                #[inline]
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    });
    quote! {
        impl #ident {
            #[doc = #new_doc]
            #[allow(clippy::too_many_arguments)]
            #[inline]
            #vis fn new(#(#parameters),*) -> Self {
                Self { #(#values),* }
            }

            #(#setters)*
        }

        #default
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
    let doc = format!("Sets `{}`.", ident.unraw());
    let parameter = argument_type(ty, rt);
    let value = argument(&quote!(value), ty, rt);
    let value = if wrap { quote!(#rt::Some(#value)) } else { value };
    quote! {
        #(#cfgs)*
        #[doc = #doc]
        #deprecated
        #[inline]
        #vis fn #name(mut self, value: #parameter) -> Self {
            self.#ident = #value;
            self
        }
    }
}

fn extra_setter(extra: &Extra, base: &Struct) -> TokenStream {
    let Extra { ident, ty } = extra;
    let vis = &base.item.vis;
    let name = format_ident!("with_{}", ident.unraw(), span = ident.span());
    quote! {
        /// Sets members that the declaration does not name.
        #[inline]
        #vis fn #name(mut self, members: #ty) -> Self {
            self.#ident = members;
            self
        }
    }
}

/// Text is taken in any form; everything else as it is.
fn argument_type(ty: &Type, rt: &Path) -> TokenStream {
    if types::is_text(ty) { quote!(impl #rt::Into<#ty>) } else { quote!(#ty) }
}

fn argument(value: &TokenStream, ty: &Type, rt: &Path) -> TokenStream {
    if types::is_text(ty) { quote!(#rt::Into::into(#value)) } else { value.clone() }
}
