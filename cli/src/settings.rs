//! What a command is told about an application: by flags, variables of the environment, and a file.

mod client;
mod file;
mod value;

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use file::File;
pub(crate) use value::{Origin, Value};

/// The flags and variables. Keys and certificates are given as files; a variable may hold the text itself.
#[derive(Args, Clone, Default)]
#[command(next_help_heading = "Application")]
pub(crate) struct SettingsArgs {
    /// A TOML file with the settings below, under their names with underscores.
    #[arg(long, global = true, env = "ALIPAY_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// The application's number.
    #[arg(long, global = true, env = "ALIPAY_APP_ID", hide_env_values = true)]
    app_id: Option<String>,
    /// The application's private key.
    #[arg(long, global = true, env = "ALIPAY_PRIVATE_KEY", value_name = "FILE", hide_env_values = true)]
    private_key: Option<String>,
    /// The application's public key, where the private one is out of reach.
    #[arg(long, global = true, env = "ALIPAY_APP_PUBLIC_KEY", value_name = "FILE", hide_env_values = true)]
    app_public_key: Option<String>,
    /// Alipay's public key, from the open platform.
    #[arg(long, global = true, env = "ALIPAY_PUBLIC_KEY", value_name = "FILE", hide_env_values = true)]
    alipay_public_key: Option<String>,
    /// Certificate mode: the application's certificate.
    #[arg(long, global = true, env = "ALIPAY_APP_CERTIFICATE", value_name = "FILE", hide_env_values = true)]
    app_certificate: Option<String>,
    /// Certificate mode: Alipay's certificate.
    #[arg(long, global = true, env = "ALIPAY_CERTIFICATE", value_name = "FILE", hide_env_values = true)]
    alipay_certificate: Option<String>,
    /// Certificate mode: the bundle of Alipay's roots.
    #[arg(
        long,
        global = true,
        env = "ALIPAY_ROOT_CERTIFICATES",
        value_name = "FILE",
        hide_env_values = true
    )]
    root_certificates: Option<String>,
    /// The key of content encryption.
    #[arg(long, global = true, env = "ALIPAY_ENCRYPT_KEY", value_name = "FILE", hide_env_values = true)]
    encrypt_key: Option<String>,
    /// The server; Alipay's own unless given. Plain http only on this computer.
    #[arg(long, global = true, env = "ALIPAY_SERVER", value_name = "URL")]
    server: Option<String>,
    /// What signs: RSA2, or RSA (SHA-1) for old applications.
    #[arg(long, global = true, env = "ALIPAY_SIGN_TYPE", value_name = "TYPE")]
    sign_type: Option<String>,
}

/// The settings, wherever they came from.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    pub(crate) app_id: Option<Value>,
    pub(crate) private_key: Option<Value>,
    pub(crate) app_public_key: Option<Value>,
    pub(crate) alipay_public_key: Option<Value>,
    pub(crate) app_certificate: Option<Value>,
    pub(crate) alipay_certificate: Option<Value>,
    pub(crate) root_certificates: Option<Value>,
    pub(crate) encrypt_key: Option<Value>,
    pub(crate) server: Option<Value>,
    pub(crate) sign_type: Option<Value>,
}

impl SettingsArgs {
    /// Reads everything that is named. A flag or a variable goes before the file.
    ///
    /// # Errors
    /// When a file that is named cannot be read.
    pub(crate) fn read(self) -> anyhow::Result<Settings> {
        let file = match &self.config {
            Some(path) => File::read(path).with_context(|| path.display().to_string())?,
            None => File::default(),
        };
        let plain = |flag, variable, given: Option<String>, name| {
            given.map(|text| Value::plain(&text, Origin::given(flag, variable))).or_else(|| file.plain(name))
        };
        let content = |flag, variable, given: Option<String>, name| match given {
            Some(text) => Value::content(text, Origin::given(flag, variable)).map(Some),
            None => file.content(name),
        };
        Ok(Settings {
            app_id: plain("--app-id", "ALIPAY_APP_ID", self.app_id, "app_id"),
            private_key: content("--private-key", "ALIPAY_PRIVATE_KEY", self.private_key, "private_key")?,
            app_public_key: content(
                "--app-public-key",
                "ALIPAY_APP_PUBLIC_KEY",
                self.app_public_key,
                "app_public_key",
            )?,
            alipay_public_key: content(
                "--alipay-public-key",
                "ALIPAY_PUBLIC_KEY",
                self.alipay_public_key,
                "alipay_public_key",
            )?,
            app_certificate: content(
                "--app-certificate",
                "ALIPAY_APP_CERTIFICATE",
                self.app_certificate,
                "app_certificate",
            )?,
            alipay_certificate: content(
                "--alipay-certificate",
                "ALIPAY_CERTIFICATE",
                self.alipay_certificate,
                "alipay_certificate",
            )?,
            root_certificates: content(
                "--root-certificates",
                "ALIPAY_ROOT_CERTIFICATES",
                self.root_certificates,
                "root_certificates",
            )?,
            encrypt_key: content("--encrypt-key", "ALIPAY_ENCRYPT_KEY", self.encrypt_key, "encrypt_key")?,
            server: plain("--server", "ALIPAY_SERVER", self.server, "server"),
            sign_type: plain("--sign-type", "ALIPAY_SIGN_TYPE", self.sign_type, "sign_type"),
        })
    }
}

/// Flags may hold secrets.
impl std::fmt::Debug for SettingsArgs {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("SettingsArgs").finish_non_exhaustive()
    }
}
