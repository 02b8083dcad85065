//! Settings of an app: their names, their values in variables and files, and errors that are found before anything is
//! sent.

mod app_settings;
mod checks;
mod error;
#[cfg(feature = "toml")]
mod file;
mod keys;
mod origin;
mod setting;
mod variables;

pub use app_settings::{AppSettings, SettingValue};
pub(crate) use checks::{check_app_id, check_server};
pub use error::ConfigError;
pub(crate) use keys::{
    certificate_key, certificate_verifier, make_signer, make_verifier, parse_certificate, read_certificate,
};
pub(crate) use origin::Origins;
pub use origin::{Origin, Place};
pub use setting::Setting;

/// Alipay's production server.
pub(crate) const PRODUCTION: &str = "https://openapi.alipay.com";
/// Alipay's sandbox, its test environment.
pub(crate) const SANDBOX: &str = "https://openapi-sandbox.dl.alipaydev.com";
