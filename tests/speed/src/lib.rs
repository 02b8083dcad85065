//! What the benches compare: calls and notifications by this framework, and the same by hand.
#![allow(missing_docs, clippy::unwrap_used, clippy::missing_panics_doc)] // for benches only

pub mod floor;
pub mod meter;
pub mod platform;
