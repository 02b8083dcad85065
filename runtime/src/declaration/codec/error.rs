//! Errors of the codec. They name the field and the kind of the value, never the value.

use crate::json::Json;

/// An answer or a message whose content is not as declared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("field `{path}`: expected {expected}, found {found}")]
#[non_exhaustive]
pub struct DecodeError {
    /// The field, as a path from the top: `order_items[2].status`.
    pub path: String,
    /// What the declaration says.
    pub expected: &'static str,
    /// What stands there.
    pub found: &'static str,
}

impl DecodeError {
    /// `json` is not `expected`.
    pub fn new(expected: &'static str, json: &Json<'_>) -> Self {
        Self { path: String::new(), expected, found: json.kind() }
    }

    /// `json` is of the right kind, but its text is not `expected`.
    pub fn malformed(expected: &'static str) -> Self {
        Self { path: String::new(), expected, found: "another text" }
    }

    pub(crate) fn missing(field: &str) -> Self {
        Self { path: field.to_owned(), expected: "a value", found: "nothing" }
    }

    pub(crate) fn wrong_kind(path: &str, expected: &'static str) -> Self {
        Self { path: path.to_owned(), expected, found: "another kind of message" }
    }

    pub(crate) fn ambiguous(path: &str) -> Self {
        let expected = "a value that contains no other parameter of the notification";
        Self { path: path.to_owned(), expected, found: "`&` followed by the name of another one" }
    }

    /// The same error, seen from the object that holds the field.
    pub(crate) fn inside(mut self, field: &str) -> Self {
        self.path = path(field, &self.path);
        self
    }

    /// The same error, seen from the list that holds the value.
    pub(crate) fn at(self, index: usize) -> Self {
        self.inside(&format!("[{index}]"))
    }
}

/// `inner` as seen from outside of `field`.
fn path(field: &str, inner: &str) -> String {
    match inner.chars().next() {
        None => field.to_owned(),
        Some('[') => format!("{field}{inner}"),
        Some(_) => format!("{field}.{inner}"),
    }
}

/// A request that cannot be put on the wire.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("field `{field}`: {problem}")]
#[non_exhaustive]
pub struct EncodeError {
    /// The field, as a path from the top.
    pub field: String,
    /// What is wrong with it and what would be right.
    pub problem: String,
}

impl EncodeError {
    pub(crate) fn new(problem: impl Into<String>) -> Self {
        Self { field: String::new(), problem: problem.into() }
    }

    pub(crate) fn of(field: &str, problem: impl Into<String>) -> Self {
        Self { field: field.to_owned(), problem: problem.into() }
    }

    pub(crate) fn inside(mut self, field: &str) -> Self {
        self.field = path(field, &self.field);
        self
    }

    /// The same error, seen from the list that holds the value.
    pub(crate) fn at(self, index: usize) -> Self {
        self.inside(&format!("[{index}]"))
    }
}
