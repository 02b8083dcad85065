//! Expansion beside errors: the item, and impls that cannot fail, so that code which uses a mistaken
//! declaration gets no follow-up errors.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Path, Visibility};

use crate::{
    expand::{self, Returns},
    model::{Endpoint, OpenEnum, Struct},
    types,
};

/// A request with mistakes.
pub(crate) fn endpoint(endpoint: &Endpoint) -> TokenStream {
    let base = &endpoint.base;
    let (rt, ident) = (&base.rt, &base.item.ident);
    let emitted = model(base);
    if !takes_impls(base) {
        return emitted;
    }
    // A service that is none is reported by rustc.
    let handle = endpoint.handle.as_ref().map(|handle| {
        let returns = if endpoint.presigned { Returns::PresignedCall } else { Returns::Call };
        expand::handle(handle, base, returns, &[])
    });
    // With the declared response, code that reads its fields gets no errors of its own.
    let response = match &endpoint.response {
        Some(ty) => quote!(#ty),
        None => quote!(#rt::Empty),
    };
    let response = (!endpoint.presigned).then(|| quote!(type Response = #response;));
    let implemented = if endpoint.presigned { quote!(Presign) } else { quote!(Endpoint) };
    quote! {
        #emitted
        impl #rt::#implemented for #ident {
            #response
            const ENDPOINT: &'static #rt::EndpointSpec = &#rt::EndpointSpec::presigned_call("", <Self as #rt::Value>::MODEL);
        }
        #handle
    }
}

/// A model with mistakes.
pub(crate) fn model(base: &Struct) -> TokenStream {
    let rt = &base.rt;
    let item = &base.item;
    if !takes_impls(base) {
        return quote!(#item);
    }
    let ident = &item.ident;
    let has_sound_fields = base.fields.iter().all(|field| types::problem(&field.ty).is_none());
    let constructors = has_sound_fields.then(|| expand::constructors(base, &[]));
    let dummies = dummies(ident, rt);
    quote! {
        #item
        #constructors
        #dummies
    }
}

/// Returns whether impls for the bare name would compile.
fn takes_impls(base: &Struct) -> bool {
    base.item.generics.params.is_empty() && !matches!(base.item.fields, syn::Fields::Unnamed(_))
}

/// A notification with mistakes.
pub(crate) fn notification(base: &Struct) -> TokenStream {
    let (rt, ident) = (&base.rt, &base.item.ident);
    let emitted = model(base);
    if !takes_impls(base) {
        return emitted;
    }
    quote! {
        #emitted
        impl #rt::Message for #ident {
            const KIND: #rt::MessageKind = #rt::MessageKind::NotifyType("");
        }
    }
}

/// A router with mistakes.
pub(crate) fn router(tokens: &TokenStream, rt: &Path) -> TokenStream {
    let ident = syn::parse2::<syn::ItemEnum>(tokens.clone()).ok().map(|item| item.ident);
    quote! {
        #tokens
        impl #rt::FromNotification for #ident {
            fn from_params(_: &#rt::Params) -> #rt::Result<Self, #rt::DecodeError> {
                loop {}
            }
        }
    }
}

/// An open enum with mistakes.
pub(crate) fn open_enum(open_enum: &OpenEnum) -> TokenStream {
    let (rt, ident) = (&open_enum.rt, &open_enum.item.ident);
    let dummies = dummies(ident, rt);
    let mut emitted = open_enum.item.clone();
    let names_unknown = emitted.variants.iter().any(|variant| variant.ident == "Unknown");
    if !names_unknown && emitted.generics.params.is_empty() {
        emitted.variants.push(syn::parse_quote!(Unknown(#rt::String)));
    }
    quote! { #emitted #dummies }
}

/// A service with mistakes.
pub(crate) fn service(ident: &Ident, vis: &Visibility, rt: &Path) -> TokenStream {
    quote! {
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        #vis struct #ident<'c> {
            client: &'c #rt::Client,
        }
        impl<'c> #rt::Service<'c> for #ident<'c> {
            fn client(self) -> &'c #rt::Client {
                self.client
            }
        }
    }
}

fn dummies(ident: &Ident, rt: &Path) -> TokenStream {
    quote! {
        impl #rt::Clone for #ident {
            fn clone(&self) -> Self {
                loop {}
            }
        }
        impl #rt::Debug for #ident {
            fn fmt(&self, _: &mut #rt::Formatter<'_>) -> #rt::FmtResult {
                loop {}
            }
        }
        impl #rt::Model for #ident {}
        impl #rt::Value for #ident {
            fn empty() -> Self {
                loop {}
            }
            fn to_json(&self) -> #rt::Result<#rt::Json<'_>, #rt::EncodeError> {
                loop {}
            }
            fn decode(&mut self, _: &#rt::Json<'_>) -> #rt::Result<(), #rt::DecodeError> {
                loop {}
            }
        }
    }
}
