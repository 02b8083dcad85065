//! The attributes that declare Alipay endpoints, messages and models.
//!
//! Use them through `alipay-runtime` or `alipay`, which re-export and document them. Each attribute
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

use entry::Home;
use proc_macro::TokenStream;

/// Each attribute twice: for users of the runtime, and under a longer name for users of `alipay`, where
/// it is re-exported under the short one. They differ only in where expansions find the runtime.
macro_rules! attributes {
    ($($(#[$docs:meta])* $name:ident, $by_apis:ident => $entry:ident;)*) => {$(
        $(#[$docs])*
        #[proc_macro_attribute]
        pub fn $name(attribute: TokenStream, item: TokenStream) -> TokenStream {
            entry::$entry(Home::Runtime, attribute.into(), &item.into()).into()
        }

        $(#[$docs])*
        #[proc_macro_attribute]
        pub fn $by_apis(attribute: TokenStream, item: TokenStream) -> TokenStream {
            entry::$entry(Home::Apis, attribute.into(), &item.into()).into()
        }
    )*};
}

attributes! {
    /// Declares a request: see `alipay_runtime::alipay_api`.
    alipay_api, alipay_api_by_apis => api;
    /// Declares a message or a router over messages: see `alipay_runtime::alipay_notify`.
    alipay_notify, alipay_notify_by_apis => notify;
    /// Declares an object of requests, replies or messages: see `alipay_runtime::alipay_model`.
    alipay_model, alipay_model_by_apis => model;
    /// Declares an open set of texts: see `alipay_runtime::alipay_enum`.
    alipay_enum, alipay_enum_by_apis => open_enum;
    /// Declares a service handle: see `alipay_runtime::alipay_service`.
    alipay_service, alipay_service_by_apis => service;
}
