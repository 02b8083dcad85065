//! JSON as this crate reads and writes it: strict, without floats, and without duplicate members.
//!
//! A general-purpose reader would take the last of two members with one name and turn amounts into
//! floats. Both are unsafe for signed answers about money, so the reader is our own.

mod bridge;
mod read;
mod write;

use std::borrow::Cow;

pub(crate) use bridge::{from_deserializer, to_serializer};
pub use read::{JsonError, parse, parse_with_spans};

/// One JSON value. Text and numbers borrow from the document where they can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json<'a> {
    /// `null`; in a request, a field that is not sent.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as its text: it is never turned into a float.
    Number(Cow<'a, str>),
    /// Text, unescaped.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// An object; the order of the document is kept, and no name occurs twice.
    Object(Vec<Member<'a>>),
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member<'a> {
    /// Its name, unescaped.
    pub name: Cow<'a, str>,
    /// Its value.
    pub value: Json<'a>,
}

impl<'a> Json<'a> {
    /// The member called `name`, if this is an object that has one.
    pub fn get(&self, name: &str) -> Option<&Json<'a>> {
        match self {
            Json::Object(members) => members.iter().find(|member| member.name == name).map(|m| &m.value),
            _ => None,
        }
    }

    /// The text, if this is text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What kind of value this is, for error messages.
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

    /// The same value without borrowed parts.
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
