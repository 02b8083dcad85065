//! Serde's two traits, by the runtime's engine. They are not needed to make calls and cost an endpoint
//! about a tenth of its compile time, so that they are emitted with the feature `serde` only.

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
