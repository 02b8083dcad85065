//! The raw form of a notification.

use std::fmt;

/// A notification as received: the raw query or body, and the request's content type if it is known.
///
/// It is converted from bytes and texts.
#[derive(Clone, Copy)]
pub struct RawForm<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) content_type: Option<&'a str>,
}

impl<'a> RawForm<'a> {
    /// Adds the request's `Content-Type`, whose character set is used if the notification names none
    /// ([notification signatures](crate::protocol::reference#notification-signatures)).
    #[must_use]
    pub fn with_content_type(mut self, content_type: &'a str) -> Self {
        self.content_type = Some(content_type);
        self
    }
}

impl<'a, B: AsRef<[u8]> + ?Sized> From<&'a B> for RawForm<'a> {
    fn from(bytes: &'a B) -> Self {
        Self { bytes: bytes.as_ref(), content_type: None }
    }
}

impl fmt::Debug for RawForm<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "RawForm({} bytes)", self.bytes.len())
    }
}
