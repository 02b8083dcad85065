//! Tools that the whole crate uses: clock and randomness, boxed futures, files of keys, redaction, text checks, tables of
//! stores.

pub mod clock;
pub(crate) mod future;
pub(crate) mod key_file;
pub(crate) mod language;
#[cfg(any(
    feature = "inbox-postgres",
    feature = "inbox-sqlite",
    feature = "tokens-postgres",
    feature = "tokens-sqlite",
))]
pub(crate) mod migration;
pub(crate) mod millis;
pub(crate) mod missing_table;
pub(crate) mod names;
pub(crate) mod place;
pub(crate) mod redact;
pub(crate) mod text;
