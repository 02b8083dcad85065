//! Requests: the endpoint as data, and the method on the service handle.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Attribute, Ident, Path, ext::IdentExt, spanned::Spanned};

use super::{
    docs, lints,
    model::{documented, impls, with_item},
};
use crate::model::{Endpoint, Field, Handle, Page, Struct};

/// The whole expansion of `#[alipay_api]`.
pub(crate) fn endpoint(endpoint: &Endpoint) -> TokenStream {
    let spec = spec(endpoint);
    let paged = endpoint.page.as_ref().map(|page| paged(page, &endpoint.base));
    let names = docs::method_names(&endpoint.method.value());
    let names = [names[0].as_str(), names[1].as_str()];
    // rustdoc's search misses the aliases of a struct that is re-exported from a private module, but not of its methods.
    let impls = impls(&endpoint.base, &names);
    let section = docs::endpoint(endpoint);
    let handle = endpoint.handle.as_ref().map(|handle| {
        let mut docs: Vec<Attribute> =
            endpoint.base.item.attrs.iter().filter(|a| a.path().is_ident("doc")).cloned().collect();
        docs::append(&section, &mut docs);
        docs::alias(&names, &handle.call, &mut docs);
        self::handle(handle, &endpoint.base, Returns::of(endpoint), &docs)
    });
    let item = documented(&endpoint.base, &section, &names);
    with_item(&endpoint.base, &item, &quote! { #impls #spec #paged #handle })
}

/// The return type of the client method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Returns {
    Call,
    /// A call, and in a second method a stream over pages.
    CallAndPages,
    PresignedCall,
}

impl Returns {
    pub(crate) fn of(endpoint: &Endpoint) -> Self {
        match (endpoint.presigned, &endpoint.page) {
            (true, _) => Returns::PresignedCall,
            (false, Some(_)) => Returns::CallAndPages,
            (false, None) => Returns::Call,
        }
    }
}

fn spec(endpoint: &Endpoint) -> TokenStream {
    let Struct { rt, item, .. } = &endpoint.base;
    let ident = &item.ident;
    let method = endpoint.method.value();
    let response = match &endpoint.response {
        Some(ty) => quote!(#ty),
        None => quote!(#rt::Empty),
    };
    let mut set = Vec::new();
    if let Some(route) = &endpoint.v3 {
        let (verb, path) = (&route.verb, &route.path);
        set.push(quote!(.v3(#rt::Verb::#verb, #path)));
    }
    if !endpoint.v2 {
        set.push(quote!(.without_v2()));
    }
    if let Some(page) = &endpoint.page {
        let (number, items) = (&page.number_wire, page.items.unraw().to_string());
        let total = match &page.total {
            Some(total) => {
                let total = total.unraw().to_string();
                quote!(#rt::Some(#total))
            }
            None => quote!(#rt::None),
        };
        set.push(quote!(.page(#rt::PageSpec::new(#number, #items, #total))));
    }
    if endpoint.presigned {
        return presigned(endpoint, &method);
    }
    if endpoint.idempotent {
        set.push(quote!(.idempotent()));
    }
    if let Some(path) = &endpoint.resolve_with {
        set.push(quote!(.resolve_with(|| <#path as #rt::Endpoint>::ENDPOINT)));
    }
    let uploads = uploads(&endpoint.base);
    quote! {
        #[automatically_derived]
        impl #rt::Endpoint for #ident {
            type Response = #response;
            const ENDPOINT: &'static #rt::EndpointSpec = &#rt::EndpointSpec::new(
                #method,
                <Self as #rt::Value>::MODEL,
                <Self as #rt::Endpoint>::RESPONSE,
            )
            #(#set)*;
            #uploads
        }
    }
}

/// A presigned request has no response.
fn presigned(endpoint: &Endpoint, method: &str) -> TokenStream {
    let Struct { rt, item, .. } = &endpoint.base;
    let ident = &item.ident;
    quote! {
        #[automatically_derived]
        impl #rt::Presign for #ident {
            const ENDPOINT: &'static #rt::EndpointSpec =
                &#rt::EndpointSpec::presigned_call(#method, <Self as #rt::Value>::MODEL);
        }
    }
}

/// The request's files, if it has any.
fn uploads(base: &Struct) -> Option<TokenStream> {
    let rt = &base.rt;
    let mut files = base.fields.iter().filter(|field| field.keys.file.is_some()).peekable();
    files.peek()?;
    let files = files.map(|Field { ident, ty, cfgs, wire, .. }| {
        let upload = quote_spanned!(ty.span()=> <#ty as #rt::FileField>::upload(&self.#ident));
        quote!(#(#cfgs)* (#wire, #upload))
    });
    Some(quote! {
        #[inline]
        fn uploads(&self) -> #rt::Vec<(&'static str, #rt::Upload)> {
            #rt::uploads(#rt::vec![#(#files),*])
        }
    })
}

/// Access to the fields that paging needs. The response's fields carry the span of the key, so that a misspelt
/// name is reported there.
fn paged(page: &Page, base: &Struct) -> TokenStream {
    let Struct { rt, item, .. } = base;
    let Page { number, items, item: listed, total, .. } = page;
    let ident = &item.ident;
    let items = quote_spanned!(items.span()=> &mut (*response).#items);
    let total = match total {
        Some(total) => quote_spanned!(total.span()=> #rt::page_total(&response.#total)),
        None => quote!(#rt::None),
    };
    quote! {
        #[automatically_derived]
        impl #rt::Paged for #ident {
            type Item = #listed;

            #[inline]
            fn set_page(&mut self, number: u32) {
                #rt::set_page(&mut self.#number, number);
            }

            #[inline]
            fn page(&self) -> u32 {
                #rt::page_number(&self.#number)
            }

            #[inline]
            fn items(response: &mut Self::Response) -> &mut #rt::Vec<#listed> {
                #items
            }

            #[inline]
            #[allow(unused_variables)]
            fn total(response: &Self::Response) -> #rt::Option<u64> {
                #total
            }
        }
    }
}

/// The client method. Every token of the impl carries the span of the service and every token of the
/// method the span of its name, so that rustc's own errors underline just these.
pub(crate) fn handle(handle: &Handle, base: &Struct, returns: Returns, docs: &[Attribute]) -> TokenStream {
    let Struct { rt, item, .. } = base;
    let Handle { service, call } = handle;
    let request = &respanned(item.ident.to_token_stream(), call.span());
    let vis = &respanned(item.vis.to_token_stream(), call.span());
    let (returned, prepare) = match returns {
        Returns::PresignedCall => ("PresignedCall", "presign"),
        Returns::Call | Returns::CallAndPages => ("Call", "call"),
    };
    let (returned, prepare) = (Ident::new(returned, call.span()), Ident::new(prepare, call.span()));
    let allow = lints::of_method(call);
    let method = quote_spanned! {call.span()=>
        #(#docs)*
        #allow
        #[inline]
        #vis fn #call(self, request: #request) -> #rt::#returned<'c, #request> {
            #rt::Client::#prepare(#rt::Service::client(self), request)
        }
    };
    let all = (returns == Returns::CallAndPages).then(|| all_method(call, request, vis, rt));
    quote_spanned! {service.span()=>
        impl<'c> #service<'c> { #method #all }
    }
}

fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
    let respan = |mut token: TokenTree| {
        token.set_span(span.resolved_at(token.span()));
        token
    };
    tokens.into_iter().map(respan).collect()
}

fn all_method(call: &Ident, request: &TokenStream, vis: &TokenStream, rt: &Path) -> TokenStream {
    let name = format_ident!("{}_all", call.unraw(), span = call.span());
    let doc = format!(
        " Returns a stream of all pages of [`{0}`](Self::{0}), each verified; `.items()` turns it into a stream \
         of items.",
        call.unraw()
    );
    quote_spanned! {call.span()=>
        #[doc = #doc]
        #[inline]
        #vis fn #name(self, request: #request) -> #rt::Pages<'c, #request> {
            #rt::Client::pages(#rt::Service::client(self), request)
        }
    }
}
