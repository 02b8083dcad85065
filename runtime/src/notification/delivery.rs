//! The parts of an HTTP request that carries a notification.

use std::fmt;

/// The parts of an HTTP request that carries a notification.
#[derive(Clone, Copy)]
pub struct Delivery<'r> {
    pub(super) query: &'r str,
    pub(super) content_type: Option<&'r str>,
    pub(super) body: &'r [u8],
}

impl<'r> Delivery<'r> {
    /// Creates the delivery of a GET with this query (without `?`).
    #[must_use]
    pub fn get(query: &'r str) -> Self {
        Self { query, content_type: None, body: b"" }
    }

    /// Creates the delivery of a POST with this body. The query of a POST is yours and is ignored.
    #[must_use]
    pub fn post(body: &'r [u8]) -> Self {
        Self { query: "", content_type: None, body }
    }

    /// Adds the request's `Content-Type`.
    #[must_use]
    pub fn with_content_type(mut self, content_type: Option<&'r str>) -> Self {
        self.content_type = content_type;
        self
    }
}

impl fmt::Debug for Delivery<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Delivery({} bytes)", self.query.len().saturating_add(self.body.len()))
    }
}
