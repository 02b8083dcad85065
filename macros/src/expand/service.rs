//! Service handles: types that group the client methods of related endpoints.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::Service;

/// The whole expansion of `#[alipay_service]`.
pub(crate) fn service(service: &Service) -> TokenStream {
    let Service { docs, others, vis, ident, accessor, rt } = service;
    let extension = format_ident!("{ident}Ext");
    let extension_doc = format!(" Adds the accessor of [`{ident}`] to the client.");
    quote! {
        #(#docs)*
        #(#others)*
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        #vis struct #ident<'c> {
            client: &'c #rt::Client,
        }

        #[doc = #extension_doc]
        #vis trait #extension {
            #(#docs)*
            fn #accessor(&self) -> #ident<'_>;
        }

        impl #extension for #rt::Client {
            fn #accessor(&self) -> #ident<'_> {
                #ident { client: self }
            }
        }

        #[automatically_derived]
        impl<'c> #rt::Service<'c> for #ident<'c> {
            fn client(self) -> &'c #rt::Client {
                self.client
            }
        }
    }
}
