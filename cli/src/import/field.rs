//! A field of the document, and the struct that declares it.

use super::plan::{Home, Plan};
use crate::openapi::{Property, Schema};

/// The struct that declares a field.
pub(super) struct Owner<'p, 'd> {
    pub(super) plan: &'p Plan<'d>,
    pub(super) home: &'p Home,
    /// The struct's name.
    pub(super) name: &'p str,
    /// The name of its schema, if it has one.
    pub(super) schema: Option<&'p str>,
    /// True if it is sent. A field that the document requires is then required.
    pub(super) is_sent: bool,
    /// True for the request itself, not a model in it.
    pub(super) is_request: bool,
}

/// A field of the document.
pub(super) struct Field<'f> {
    pub(super) name: &'f str,
    pub(super) required: bool,
    pub(super) schema: &'f Schema,
    /// The key of its place in the request.
    pub(super) place: Option<&'static str>,
}

impl<'f> From<&'f Property> for Field<'f> {
    fn from(property: &'f Property) -> Self {
        let Property { name, required, schema } = property;
        Self { name, required: *required, schema, place: None }
    }
}
