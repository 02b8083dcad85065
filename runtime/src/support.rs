//! Small tools of every room: time and randomness, futures behind a pointer, redaction, texts.

pub mod clock;
pub(crate) mod future;
pub(crate) mod redact;
pub(crate) mod text;
