//! Strict JSON, without floats and without duplicate members.
//!
//! General-purpose readers take the last of two members with the same name, and convert amounts to floats. Both
//! are unsafe for signed responses about money, so this crate has its own reader.

mod bridge;
mod chinese;
mod read;
mod write;

use std::borrow::Cow;

pub(crate) use bridge::{from_deserializer, to_serializer};
pub use read::{JsonError, parse, parse_with_spans};

/// A JSON value. Strings and numbers borrow from the document where possible.
///
/// The enum is exhaustive: JSON has these kinds of values and no others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json<'a> {
    /// `null`. In a request, a field that is not sent.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written in the document. It is never converted to a float.
    Number(Cow<'a, str>),
    /// A string, unescaped.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Json<'a>>),
    /// An object, with its members in the order of the document. Names are unique.
    Object(Vec<Member<'a>>),
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member<'a> {
    /// The name, unescaped.
    pub name: Cow<'a, str>,
    /// The value.
    pub value: Json<'a>,
}

impl Member<'_> {
    /// Returns whether the document spells the name with escapes. It is known only until [`Json::into_owned`].
    pub(crate) fn is_escaped(&self) -> bool {
        matches!(self.name, Cow::Owned(_))
    }
}

impl<'a> Json<'a> {
    /// Returns the value of the member `name`, if this is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Json<'a>> {
        match self {
            Json::Object(members) => members.iter().find(|member| member.name == name).map(|m| &m.value),
            _ => None,
        }
    }

    /// Returns the text, if this is a string.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the kind of this value in words, for error messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Bool(_) => "a boolean",
            Json::Number(_) => "a number",
            Json::Text(_) => "text",
            Json::List(_) => "a list",
            Json::Object(_) => "an object",
        }
    }

    /// Converts the value into one that borrows nothing.
    pub fn into_owned(self) -> Json<'static> {
        match self {
            Json::Null => Json::Null,
            Json::Bool(value) => Json::Bool(value),
            Json::Number(text) => Json::Number(Cow::Owned(text.into_owned())),
            Json::Text(text) => Json::Text(Cow::Owned(text.into_owned())),
            Json::List(items) => Json::List(items.into_iter().map(Json::into_owned).collect()),
            Json::Object(members) => Json::Object(
                members
                    .into_iter()
                    .map(|m| Member { name: Cow::Owned(m.name.into_owned()), value: m.value.into_owned() })
                    .collect(),
            ),
        }
    }
}
