//! How declared types become JSON and come back: a table of fields per type and one engine for all.
//!
//! What a declaration expands to is data and three thin functions; every decision is made here, once,
//! and compiled once. That keeps the build of a crate with hundreds of endpoints short.

mod any_json;
mod by_serde;
mod check;
mod coerce;
mod containers;
mod engine;
mod error;
mod scalars;

use std::borrow::Cow;

pub use by_serde::BySerde;
pub(crate) use check::check;
pub(crate) use coerce::coerce;
pub use engine::{debug, deserialize_into, fill, object_of, serialize, to_object};
pub use error::{DecodeError, EncodeError};

use super::spec::{ModelSpec, TypeSpec};
use crate::json::Json;

/// A type that a field of a declaration can have.
///
/// Text, integers, booleans, [`Money`](crate::Money), [`BeijingTime`](crate::BeijingTime),
/// [`CommaList`](crate::CommaList), models, enums, and `Vec`, `Option` and `Box` of these implement it.
/// Annotate types of your own with `#[alipay_model]` or `#[alipay_enum]`, or mark the field
/// `#[alipay(serde)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of an Alipay declaration",
    label = "Alipay's wire form of this type is not known",
    note = "annotate `{Self}` with #[alipay_model] (a struct) or #[alipay_enum] (an enum of texts)",
    note = "or mark the field #[alipay(serde)] to send it as its serde implementation does"
)]
pub trait Value: Sized {
    /// A placeholder that decoding fills; it never leaves the decoder unfilled.
    #[doc(hidden)]
    fn empty() -> Self;

    /// A model's name and fields; public as [`Model::SPEC`].
    #[doc(hidden)]
    const MODEL: &'static ModelSpec = &ModelSpec::new("", &[]);

    /// What kind of value this is on the wire; a model unless it says otherwise.
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

    /// The wire form; `Json::Null` stands for a value that is not sent.
    ///
    /// # Errors
    /// Only for a `#[alipay(serde)]` field whose own implementation fails.
    fn to_json(&self) -> Result<Json<'_>, EncodeError>;

    /// Takes the value from its wire form, leniently: numbers and booleans may be quoted.
    ///
    /// # Errors
    /// When the wire form is of another kind; the error names the field and never holds the value.
    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError>;
}

/// The half of [`Value`] that requests need. Apart from the other half, so that a program which only sends
/// a type holds no code that reads it.
pub trait Encode {
    /// [`Value::to_json`].
    #[doc(hidden)]
    fn encode(&self) -> Result<Json<'_>, EncodeError>;
}

impl<T: Value> Encode for T {
    #[inline]
    fn encode(&self) -> Result<Json<'_>, EncodeError> {
        self.to_json()
    }
}

/// The half of [`Value`] that answers need.
pub trait Decode {
    /// [`Value::decode`].
    #[doc(hidden)]
    fn fill(&mut self, json: &Json<'_>) -> Result<(), DecodeError>;
}

impl<T: Value> Decode for T {
    #[inline]
    fn fill(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        self.decode(json)
    }
}

/// A struct that a declaration made: its fields are known as data.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an Alipay model",
    label = "this struct has no table of fields",
    note = "a reply or a message is a struct with named fields, annotated with #[alipay_model]"
)]
pub trait Model: Value {
    /// Name and fields.
    const SPEC: &'static ModelSpec = Self::MODEL;
}

/// A set of texts with names, open at its end: an unknown text survives.
pub trait OpenEnum: Value + Sized {
    /// Every text that the declaration names.
    const KNOWN: &'static [&'static str];
}

/// Decodes the text of an open enum.
#[doc(hidden)]
pub fn enum_text<'a>(json: &'a Json<'_>) -> Result<Cow<'a, str>, DecodeError> {
    scalars::text_of(json).ok_or_else(|| DecodeError::new("text", json))
}

#[cfg(test)]
mod tests;
