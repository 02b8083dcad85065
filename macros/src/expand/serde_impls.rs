//! Serde's two traits, implemented by the runtime's engine. Calls do not need them and they take about a tenth of
//! an endpoint's compile time, so that only the feature `serde` emits them.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Ident, Path};

pub(super) fn serde_impls(ident: &Ident, rt: &Path) -> TokenStream {
    if !cfg!(feature = "serde") {
        return TokenStream::new();
    }
    quote! {
        #[automatically_derived]
        impl #rt::Serialize for #ident {
            fn serialize<S: #rt::Serializer>(&self, serializer: S) -> #rt::Result<S::Ok, S::Error> {
                #rt::serialize(self, serializer)
            }
        }

        #[automatically_derived]
        impl<'de> #rt::Deserialize<'de> for #ident {
            fn deserialize<D: #rt::Deserializer<'de>>(deserializer: D) -> #rt::Result<Self, D::Error> {
                let mut value = <Self as #rt::Value>::empty();
                #rt::deserialize_into(&mut value, deserializer)?;
                #rt::Ok(value)
            }
        }
    }
}
