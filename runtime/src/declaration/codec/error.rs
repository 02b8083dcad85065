//! Errors of the codec. They name the field and the kind of the value, but never the value.

mod chinese;

pub(super) use chinese::kind as kind_in_chinese;

use std::fmt;

use crate::json::Json;

/// A response or a notification whose content does not match the declaration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("field `{path}`: expected {expected}, found {found}")]
#[non_exhaustive]
pub struct DecodeError {
    /// The field, as a path from the top: `order_items[2].status`.
    pub path: String,
    /// The declared kind of value.
    pub expected: &'static str,
    /// The kind of value in the document.
    pub found: &'static str,
}

impl DecodeError {
    /// Creates an error for a value of another kind than `expected`.
    pub fn new(expected: &'static str, json: &Json<'_>) -> Self {
        Self { path: String::new(), expected, found: json.kind() }
    }

    /// Creates an error for a text that does not have the form `expected`.
    pub fn malformed(expected: &'static str) -> Self {
        Self { path: String::new(), expected, found: "a text of another form" }
    }

    pub(crate) fn missing(field: &str) -> Self {
        Self { path: field.to_owned(), expected: "a value", found: "nothing" }
    }

    pub(crate) fn two_spellings(field: &str) -> Self {
        let found = "the same name twice, in snake_case and in camelCase";
        Self { path: field.to_owned(), expected: "one value", found }
    }

    pub(crate) fn wrong_kind(path: &str, expected: &'static str) -> Self {
        Self { path: path.to_owned(), expected, found: "another kind of notification" }
    }

    pub(crate) fn ambiguous(path: &str) -> Self {
        let expected = "a value that contains no other parameter of the notification";
        Self { path: path.to_owned(), expected, found: "`&` followed by the name of another one" }
    }

    /// Prepends the name of the object's field to the path.
    pub(crate) fn inside(mut self, field: &str) -> Self {
        self.path = path(field, &self.path);
        self
    }

    /// Prepends the index in the list to the path.
    pub(crate) fn at(self, index: usize) -> Self {
        self.inside(&format!("[{index}]"))
    }
}

/// Joins the name of a field and a path within it.
fn path(field: &str, inner: &str) -> String {
    match inner.chars().next() {
        None => field.to_owned(),
        Some('[') => format!("{field}{inner}"),
        Some(_) => format!("{field}.{inner}"),
    }
}

/// A request that cannot be sent, because the value of a field is invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EncodeError {
    /// The field, as a path from the top. Empty if the error is about the request itself.
    pub field: String,
    /// The problem, and its fix where it is not obvious.
    pub problem: String,
    /// The same in Chinese.
    chinese: String,
}

impl fmt::Display for EncodeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field.as_str() {
            "" => out.write_str(&self.problem),
            field => write!(out, "field `{field}`: {}", self.problem),
        }
    }
}

impl std::error::Error for EncodeError {}

impl EncodeError {
    pub(crate) fn new(problem: impl Into<String>, chinese: impl Into<String>) -> Self {
        Self { field: String::new(), problem: problem.into(), chinese: chinese.into() }
    }

    pub(crate) fn of(field: &str, problem: impl Into<String>, chinese: impl Into<String>) -> Self {
        Self { field: field.to_owned(), ..Self::new(problem, chinese) }
    }

    /// An error of another library, in its own words.
    pub(crate) fn caused_by(field: &str, cause: &impl fmt::Display) -> Self {
        Self::of(field, cause.to_string(), cause.to_string())
    }

    /// Prepends the name of the object's field to the path.
    pub(crate) fn inside(mut self, field: &str) -> Self {
        self.field = path(field, &self.field);
        self
    }

    /// Prepends the index in the list to the path.
    pub(crate) fn at(self, index: usize) -> Self {
        self.inside(&format!("[{index}]"))
    }
}
