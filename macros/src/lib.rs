//! The attributes that declare Alipay endpoints, notifications and models.
//!
//! Use them through `alipay` or `alipay-runtime`, which re-export and document them. Each attribute has the same
//! three steps: parse, check, expand. Errors are collected on the way, and the item is emitted even then, so that
//! one mistake causes one error.

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

/// Defines each attribute twice: for users of the runtime, and hidden under a longer name for users of `alipay`,
/// where it is re-exported under the short one. They differ only in the path by which expansions find the runtime.
macro_rules! attributes {
    ($($name:ident, $in_alipay:ident => $entry:ident;)*) => {$(
        #[allow(missing_docs)] // rustdoc would append them to the reference at the re-exports
        #[proc_macro_attribute]
        pub fn $name(attribute: TokenStream, item: TokenStream) -> TokenStream {
            entry::$entry(Home::Runtime, attribute.into(), &item.into()).into()
        }

        #[doc(hidden)]
        #[proc_macro_attribute]
        pub fn $in_alipay(attribute: TokenStream, item: TokenStream) -> TokenStream {
            entry::$entry(Home::Alipay, attribute.into(), &item.into()).into()
        }
    )*};
}

attributes! {
    alipay_api, alipay_api_in_alipay => api;
    alipay_notify, alipay_notify_in_alipay => notify;
    alipay_model, alipay_model_in_alipay => model;
    alipay_enum, alipay_enum_in_alipay => open_enum;
    alipay_service, alipay_service_in_alipay => service;
}
