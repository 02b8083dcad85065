//! Notifications and routers.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::{
    docs,
    model::{documented, impls, with_item},
};
use crate::model::{Message, MessageKind, Router, Struct};

/// The whole expansion of `#[alipay_notify]` on a struct.
pub(crate) fn message(message: &Message) -> TokenStream {
    let Struct { rt, item, .. } = &message.base;
    let ident = &item.ident;
    let kind = match &message.kind {
        MessageKind::NotifyType(text) => quote!(NotifyType(#text)),
        MessageKind::MsgMethod(text) => quote!(MsgMethod(#text)),
    };
    let impls = impls(&message.base);
    let message_impl = quote! {
        #[automatically_derived]
        impl #rt::Message for #ident {
            const KIND: #rt::MessageKind = #rt::MessageKind::#kind;
        }
    };
    let text = match &message.kind {
        MessageKind::NotifyType(text) | MessageKind::MsgMethod(text) => text.value(),
    };
    let item = documented(&message.base, &docs::message(message), &[&text]);
    with_item(&message.base, &item, &quote! { #impls #message_impl })
}

/// The whole expansion of `#[alipay_notify]` on an enum.
pub(crate) fn router(router: &Router) -> TokenStream {
    let Router { item, rt, routes, other } = router;
    let ident = &item.ident;
    let arms = routes.iter().map(|(variant, message)| {
        // An unsatisfied bound is reported on the notification's name.
        let attempt = quote_spanned!(message.span()=> #rt::route::<#message>(params));
        quote! {
            if let #rt::Some(message) = #attempt {
                return #rt::Result::map(message, Self::#variant);
            }
        }
    });
    quote! {
        #[derive(::core::fmt::Debug)]
        #[allow(clippy::large_enum_variant)]
        #[non_exhaustive]
        #item

        #[automatically_derived]
        impl #rt::FromNotification for #ident {
            fn from_params(params: &#rt::Params) -> #rt::Result<Self, #rt::DecodeError> {
                #(#arms)*
                #rt::Ok(Self::#other(#rt::Clone::clone(params)))
            }
        }
    }
}
