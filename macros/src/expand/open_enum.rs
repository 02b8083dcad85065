//! Open enums: the known texts as data, and `Unknown` for all others.

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, serde_impls};
use crate::model::{EnumVariant, OpenEnum};

/// The whole expansion of `#[alipay_enum]`.
pub(crate) fn open_enum(open_enum: &OpenEnum) -> TokenStream {
    let OpenEnum { item, rt, variants } = open_enum;
    let (ident, vis) = (&item.ident, &item.vis);
    let (emitted, codec) = (emitted(open_enum), codec(open_enum));
    let texts =
        variants.iter().map(|EnumVariant { ident, cfgs, text }| quote!(#(#cfgs)* Self::#ident => #text,));
    let read =
        variants.iter().map(|EnumVariant { ident, cfgs, text }| quote!(#(#cfgs)* #text => Self::#ident,));
    quote! {
        #emitted
        #codec

        impl #ident {
            /// Returns the text on the wire.
            #[inline]
            #[must_use]
            #vis fn as_str(&self) -> &str {
                match self {
                    #(#texts)*
                    Self::Unknown(text) => text,
                }
            }
        }

        #[automatically_derived]
        impl #rt::From<&str> for #ident {
            #[inline]
            fn from(text: &str) -> Self {
                match text {
                    #(#read)*
                    other => Self::Unknown(#rt::ToOwned::to_owned(other)),
                }
            }
        }

        #[automatically_derived]
        impl #rt::Display for #ident {
            #[inline]
            fn fmt(&self, out: &mut #rt::Formatter<'_>) -> #rt::FmtResult {
                #rt::Formatter::pad(out, self.as_str())
            }
        }
    }
}

fn codec(open_enum: &OpenEnum) -> TokenStream {
    let OpenEnum { item, rt, variants } = open_enum;
    let ident = &item.ident;
    let serde = serde_impls(ident, rt);
    let known = variants.iter().map(|EnumVariant { cfgs, text, .. }| quote!(#(#cfgs)* #text));
    quote! {
        #[automatically_derived]
        impl #rt::OpenEnum for #ident {
            const KNOWN: &'static [&'static str] = &[#(#known),*];
        }

        #[automatically_derived]
        impl #rt::Value for #ident {
            #[inline]
            fn empty() -> Self {
                Self::Unknown(#rt::String::new())
            }

            #[inline]
            fn type_spec() -> #rt::TypeSpec {
                #rt::TypeSpec::Enum(<Self as #rt::OpenEnum>::KNOWN)
            }

            #[inline]
            fn to_json(&self) -> #rt::Result<#rt::Json<'_>, #rt::EncodeError> {
                #rt::Ok(#rt::Json::Text(#rt::Cow::Borrowed(self.as_str())))
            }

            #[inline]
            fn decode(&mut self, json: &#rt::Json<'_>) -> #rt::Result<(), #rt::DecodeError> {
                *self = <Self as #rt::From<&str>>::from(&*#rt::enum_text(json)?);
                #rt::Ok(())
            }
        }

        #serde
    }
}

/// The enum as the user wrote it, with wire texts in the documentation and the variant for unknown texts.
fn emitted(open_enum: &OpenEnum) -> TokenStream {
    let OpenEnum { item, rt, .. } = open_enum;
    let (attrs, vis, ident) = (&item.attrs, &item.vis, &item.ident);
    let variants = item.variants.iter().zip(&open_enum.variants).map(|(emitted, declared)| {
        let mut emitted = emitted.clone();
        docs::append(&docs::variant(declared), &mut emitted.attrs);
        docs::alias(&[&declared.text], &declared.ident, &mut emitted.attrs);
        emitted
    });
    quote! {
        #[derive(
            ::core::clone::Clone,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash
        )]
        #[non_exhaustive]
        #(#attrs)*
        #vis enum #ident {
            #(#variants,)*
            /// A text without a variant, as it was received.
            Unknown(#rt::String),
        }
    }
}
