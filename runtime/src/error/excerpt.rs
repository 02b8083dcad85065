//! Parts of responses that errors hold. They may contain personal data, so `Debug` shows their length only.

use std::fmt;

use bytes::Bytes;

use crate::support::text::shortened;

/// Length of an excerpt, in characters.
const LONGEST: usize = 512;

/// The first characters of a response that could not be used, for finding the cause.
#[derive(Clone)]
pub(crate) struct Excerpt(Box<str>);

impl Excerpt {
    pub(crate) fn of(body: &[u8]) -> Self {
        // At most four bytes per character.
        let beginning = body.get(..LONGEST.saturating_mul(4)).unwrap_or(body);
        Self(shortened(&String::from_utf8_lossy(beginning), LONGEST).into())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "({} bytes)", self.0.len())
    }
}

/// The content of a response that was verified but could not be decoded.
#[derive(Clone)]
pub(crate) struct VerifiedBody(pub(crate) Bytes);

impl fmt::Debug for VerifiedBody {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "({} bytes)", self.0.len())
    }
}
