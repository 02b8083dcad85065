//! Encoding and decoding of declared types: one table of fields per type, and one engine for all of them.
//!
//! A declaration expands to data and three small functions. All logic is in this module and is compiled once, which
//! keeps the build time of a crate with hundreds of endpoints short.

mod any_json;
mod by_serde;
mod check;
mod coerce;
mod containers;
mod embedded;
mod engine;
mod error;
mod scalars;

use std::borrow::Cow;

pub use by_serde::BySerde;
pub(crate) use check::check;
pub(crate) use coerce::coerce;
pub(crate) use embedded::{JSON_IN_TEXT, with_content};
pub use engine::{debug, deserialize_into, fill, object_of, serialize, to_object};
pub use error::{DecodeError, EncodeError};

use super::spec::{ModelSpec, TypeSpec};
use crate::json::Json;

/// A type that a field of a declaration can have.
///
/// It is implemented for `String`, integers, `bool`, [`Money`](super::values::Money),
/// [`BeijingTime`](super::values::BeijingTime), [`CommaList`](super::values::CommaList),
/// [`JsonText`](super::values::JsonText), models, enums, and for
/// `Vec`, `Option` and `Box` of these. Annotate your own types with `#[alipay_model]` or `#[alipay_enum]`, or mark
/// the field `#[alipay(serde)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of an Alipay declaration",
    label = "the wire form of this type is unknown",
    note = "annotate `{Self}` with #[alipay_model] (a struct) or #[alipay_enum] (an enum of texts)",
    note = "or mark the field #[alipay(serde)] to use the type's own serde implementation"
)]
pub trait Value: Sized {
    /// A placeholder that decoding fills. The decoder never returns it unfilled.
    #[doc(hidden)]
    fn empty() -> Self;

    /// Name and fields of a model. Users read it as [`Model::SPEC`].
    #[doc(hidden)]
    const MODEL: &'static ModelSpec = &ModelSpec::new("", &[]);

    /// Returns the kind of this value on the wire. Default: a model.
    fn type_spec() -> TypeSpec {
        TypeSpec::Model(Self::MODEL)
    }

    #[doc(hidden)]
    #[inline]
    fn encoder(&self) -> &dyn Encode {
        self
    }

    #[doc(hidden)]
    #[inline]
    fn decoder(&mut self) -> &mut dyn Decode {
        self
    }

    /// Returns the wire form. `Json::Null` means that the value is not sent.
    ///
    /// # Errors
    /// Returns [`EncodeError`] if the value has no wire form: the serde implementation of a `#[alipay(serde)]` field
    /// fails, or an item of a comma list contains a comma.
    fn to_json(&self) -> Result<Json<'_>, EncodeError>;

    /// Reads the value from its wire form. Numbers and booleans may be quoted.
    ///
    /// # Errors
    /// Returns [`DecodeError`] if the wire form is of another kind. The error names the field and never contains
    /// the value.
    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError>;
}

/// The half of [`Value`] that requests need. The halves are separate, so that a program that only sends a type does
/// not contain the code that reads it.
pub trait Encode {
    /// See [`Value::to_json`].
    #[doc(hidden)]
    fn encode(&self) -> Result<Json<'_>, EncodeError>;
}

impl<T: Value> Encode for T {
    #[inline]
    fn encode(&self) -> Result<Json<'_>, EncodeError> {
        self.to_json()
    }
}

/// The half of [`Value`] that responses need.
pub trait Decode {
    /// See [`Value::decode`].
    #[doc(hidden)]
    fn fill(&mut self, json: &Json<'_>) -> Result<(), DecodeError>;
}

impl<T: Value> Decode for T {
    #[inline]
    fn fill(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        self.decode(json)
    }
}

/// A declared struct, whose fields are known as data.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an Alipay model",
    label = "this struct has no table of fields",
    note = "a response or a notification is a struct with named fields, annotated with #[alipay_model]"
)]
pub trait Model: Value {
    /// The name and the fields.
    const SPEC: &'static ModelSpec = Self::MODEL;
}

/// A declared enum of texts. It is open: an unknown text becomes its variant `Unknown`.
pub trait OpenEnum: Value + Sized {
    /// Every text that has a variant.
    const KNOWN: &'static [&'static str];
}

/// Returns the text of an open enum.
#[doc(hidden)]
pub fn enum_text<'a>(json: &'a Json<'_>) -> Result<Cow<'a, str>, DecodeError> {
    scalars::text_of(json).ok_or_else(|| DecodeError::new("text", json))
}

#[cfg(test)]
mod tests;
