//! Calls and notifications by hand, and the other parts of the benches that compare this framework with them.
#![allow(missing_docs, clippy::unwrap_used, clippy::missing_panics_doc, clippy::print_stdout)] // for benches only

pub mod floor;
pub mod meter;
pub mod platform;
