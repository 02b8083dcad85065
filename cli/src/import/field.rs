//! A field before it is written, and the struct that declares it.

use super::plan::{Home, Plan};
use crate::openapi::{Property, Schema};

/// Who declares a struct.
pub(super) struct Owner<'p, 'd> {
    pub(super) plan: &'p Plan<'d>,
    pub(super) home: &'p Home,
    /// The struct's name.
    pub(super) name: &'p str,
    /// The schema that it is made of, if that has a name.
    pub(super) schema: Option<&'p str>,
    /// Whether a field that the document requires is certain to be there.
    pub(super) is_sent: bool,
    /// Whether it is the request itself.
    pub(super) is_request: bool,
}

/// A field before it is written.
pub(super) struct Field<'f> {
    pub(super) name: &'f str,
    pub(super) required: bool,
    pub(super) schema: &'f Schema,
    /// Keys that say where it travels.
    pub(super) place: Option<&'static str>,
}

impl<'f> From<&'f Property> for Field<'f> {
    fn from(property: &'f Property) -> Self {
        let Property { name, required, schema } = property;
        Self { name, required: *required, schema, place: None }
    }
}
