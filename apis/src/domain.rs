//! Macros that declare domains and their endpoints, each from a single list.

/// Declares the content of a domain's module. Every list is in the order of its names; endpoints are in the
/// order of their API methods.
///
/// - `services`: handles and their accessor traits, from `service.rs`. The traits become part of the prelude.
/// - `endpoints`: one file per request, named by the last words of the API method. `call` is a request that
///   the client sends, `presigned` one that a browser or an app sends. They make up `ENDPOINTS` and, for
///   tests, the exported macro named after `as`, which expands to `callback! { kind domain file Request }`
///   per endpoint.
/// - `models`: files with everything else.
#[allow(unused_macros)] // where no domain is enabled
macro_rules! domain {
    ($domain:ident $($content:tt)*) => {
        $crate::domain::domain! { @with ($) $domain $($content)* }
    };
    (
        @with ($d:tt)
        $domain:ident as $list:ident;
        services { $($service:ident: $extension:ident,)+ }
        endpoints { $($kind:ident $file:ident::$request:ident,)+ }
        models { $($model:ident,)* }
    ) => {
        mod service;
        pub use service::{$($service, $extension),+};

        /// Accessor traits of this domain.
        pub(crate) mod extensions {
            pub use super::{$($extension),+};
        }

        $(
            mod $file;
            pub use $file::*;
        )+
        $(
            mod $model;
            pub use $model::*;
        )*

        /// Endpoints of this domain, in the order of their API methods.
        pub(crate) const ENDPOINTS: &[&alipay_runtime::spec::EndpointSpec] =
            &[$($crate::domain::domain!(@spec $kind $request)),+];

        #[doc(hidden)]
        #[macro_export]
        macro_rules! $list {
            ($d callback:ident) => {
                $($d callback! { $kind $domain $file $request })+
            };
        }
    };
    (@spec call $request:ident) => {{
        // A simulator has to be able to construct the response.
        const _: fn() -> <$request as alipay_runtime::declaration::Endpoint>::Response = Default::default;
        <$request as alipay_runtime::declaration::Endpoint>::ENDPOINT
    }};
    (@spec presigned $request:ident) => {
        <$request as alipay_runtime::declaration::Presign>::ENDPOINT
    };
}

/// Declares the domains: their modules behind Cargo features, `domains()`, and the accessor traits of the
/// prelude.
///
/// For tests it exports `for_each_endpoint!(callback)`, which expands to the lists of all enabled domains.
macro_rules! domains {
    ($feature:literal $($content:tt)*) => {
        $crate::domain::domains! { @with ($) $feature $($content)* }
    };
    (@with ($d:tt) $($feature:literal $domain:ident as $list:ident,)+) => {
        $(
            #[cfg(feature = $feature)]
            pub mod $domain;

            #[cfg(not(feature = $feature))]
            #[doc(hidden)]
            #[macro_export]
            macro_rules! $list {
                ($d callback:ident) => {};
            }
        )+

        /// Accessor traits of the enabled domains, and the trait of the options per call.
        pub mod prelude {
            pub use alipay_runtime::call::CallOptionsBuilder;
            $(
                #[cfg(feature = $feature)]
                pub use crate::$domain::extensions::*;
            )+
        }

        /// Returns the enabled domains, in the order of their names.
        pub fn domains() -> &'static [Domain] {
            &[$(
                #[cfg(feature = $feature)]
                Domain { name: $feature, endpoints: crate::$domain::ENDPOINTS },
            )+]
        }

        #[doc(hidden)]
        #[macro_export]
        macro_rules! for_each_endpoint {
            ($d callback:ident) => {
                $($crate::$list! { $d callback })+
            };
        }
    };
}

#[allow(unused_imports)] // where no domain is enabled
pub(crate) use domain;
pub(crate) use domains;
