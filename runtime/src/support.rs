//! Tools that the whole crate uses: clock and randomness, boxed futures, redaction, text checks.

pub mod clock;
pub(crate) mod future;
pub(crate) mod language;
pub(crate) mod names;
pub(crate) mod redact;
pub(crate) mod text;
