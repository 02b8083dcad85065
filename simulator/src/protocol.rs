//! Both protocols as the platform sees them: reading, checking and signing, without any protocol code of the client.
//!
//! Bytes go in, and the outcome of each step comes out. Nothing here sends a response or runs a handler.

pub(crate) mod form;
pub(crate) mod v2;
pub(crate) mod v3;

mod charset;
mod check_steps;
mod findings;
mod multipart;
mod platform;
mod received;
mod strictness;

pub(crate) use charset::WireCharset;
pub(crate) use findings::Findings;
pub(crate) use platform::Platform;
pub(crate) use received::Received;
pub(crate) use strictness::Strictness;
