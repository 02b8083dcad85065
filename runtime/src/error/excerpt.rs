//! The beginning of an answer that could not be used.

use std::fmt;

use crate::support::text::shortened;

/// The longest piece of an answer that an error keeps, in characters.
const LONGEST: usize = 512;

/// For finding the cause; it may hold personal data, so `Debug` shows its length only.
#[derive(Clone)]
pub(crate) struct Excerpt(Box<str>);

impl Excerpt {
    pub(crate) fn of(body: &[u8]) -> Self {
        // Four bytes a character at the most; the rest need not be looked at.
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
