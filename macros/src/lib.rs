//! The attributes that declare Alipay endpoints, messages and models.
//!
//! Use them through `alipay-runtime` or `alipay-apis`, which re-export and document them. Each attribute
//! goes through the same four steps: parse, model, check, expand. Errors are collected on the way and the
//! item is emitted even then, so that one mistake gives one error.

mod check;
mod diag;
mod entry;
mod expand;
mod fallback;
mod model;
mod parse;
#[cfg(test)]
#[allow(clippy::expect_used)] // a broken expansion fails its test
mod snapshots;
mod types;
mod wire;

use proc_macro::TokenStream;

/// Declares a request: see `alipay_runtime::alipay_api`.
#[proc_macro_attribute]
pub fn alipay_api(attribute: TokenStream, item: TokenStream) -> TokenStream {
    entry::api(attribute.into(), &item.into()).into()
}

/// Declares a message or a router over messages: see `alipay_runtime::alipay_notify`.
#[proc_macro_attribute]
pub fn alipay_notify(attribute: TokenStream, item: TokenStream) -> TokenStream {
    entry::notify(attribute.into(), &item.into()).into()
}

/// Declares an object of requests, replies or messages: see `alipay_runtime::alipay_model`.
#[proc_macro_attribute]
pub fn alipay_model(attribute: TokenStream, item: TokenStream) -> TokenStream {
    entry::model(attribute.into(), &item.into()).into()
}

/// Declares an open set of texts: see `alipay_runtime::alipay_enum`.
#[proc_macro_attribute]
pub fn alipay_enum(attribute: TokenStream, item: TokenStream) -> TokenStream {
    entry::open_enum(attribute.into(), &item.into()).into()
}

/// Declares a service handle: see `alipay_runtime::alipay_service`.
#[proc_macro_attribute]
pub fn alipay_service(attribute: TokenStream, item: TokenStream) -> TokenStream {
    entry::service(attribute.into(), &item.into()).into()
}
