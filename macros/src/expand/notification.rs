//! Notifications and routers.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::{
    docs,
    model::{documented, impls, with_item},
};
use crate::model::{Kind, Notification, Router, Struct};

/// The whole expansion of `#[alipay_notify]` on a struct.
pub(crate) fn notification(notification: &Notification) -> TokenStream {
    let Struct { rt, item, .. } = &notification.base;
    let ident = &item.ident;
    let kind = match &notification.kind {
        Kind::NotifyType(text) => quote!(NotifyType(#text)),
        Kind::MsgMethod(text) => quote!(MsgMethod(#text)),
    };
    let impls = impls(&notification.base, &[]);
    let kind_impl = quote! {
        #[automatically_derived]
        impl #rt::Message for #ident {
            const KIND: #rt::MessageKind = #rt::MessageKind::#kind;
        }
    };
    let text = match &notification.kind {
        Kind::NotifyType(text) | Kind::MsgMethod(text) => text.value(),
    };
    let item = documented(&notification.base, &docs::notification(notification), &[&text]);
    with_item(&notification.base, &item, &quote! { #impls #kind_impl })
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
