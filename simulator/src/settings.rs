//! The settings by which a program connects to the simulator.

mod connection;
mod source;

pub use connection::{CertificateFiles, Settings};
pub(crate) use source::SettingsSource;
