//! The settings of an application: options, environment variables, and a file.
#![allow(clippy::doc_markdown)] // comments are the text of `--help`

mod client;
mod file;
mod value;

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use file::File;
pub(crate) use value::{Origin, Value};

/// The options and variables. Keys and certificates are files; a variable can also hold the text.
#[derive(Args, Clone, Default)]
#[command(next_help_heading = "Application")]
pub(crate) struct SettingsArgs {
    /// A TOML file with the settings below, such as `app_id = "2021.."`. Paths in it are relative to its folder.
    #[arg(long, global = true, env = "ALIPAY_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// The id of the application (APPID).
    #[arg(long, global = true, env = "ALIPAY_APP_ID", hide_env_values = true)]
    app_id: Option<String>,
    /// The application's private key: PKCS#8 or PKCS#1, PEM or base64.
    #[arg(long, global = true, env = "ALIPAY_PRIVATE_KEY", value_name = "FILE", hide_env_values = true)]
    private_key: Option<String>,
    /// The application's public key, for checks without the private key.
    #[arg(long, global = true, env = "ALIPAY_APP_PUBLIC_KEY", value_name = "FILE", hide_env_values = true)]
    app_public_key: Option<String>,
    /// Alipay's public key, which the open platform shows beside the application's.
    #[arg(long, global = true, env = "ALIPAY_PUBLIC_KEY", value_name = "FILE", hide_env_values = true)]
    alipay_public_key: Option<String>,
    /// The application's certificate (appCertPublicKey), in certificate mode.
    #[arg(long, global = true, env = "ALIPAY_APP_CERTIFICATE", value_name = "FILE", hide_env_values = true)]
    app_certificate: Option<String>,
    /// Alipay's certificate (alipayCertPublicKey_RSA2.crt), in certificate mode.
    #[arg(long, global = true, env = "ALIPAY_CERTIFICATE", value_name = "FILE", hide_env_values = true)]
    alipay_certificate: Option<String>,
    /// Alipay's root certificates (alipayRootCert.crt), in certificate mode.
    #[arg(
        long,
        global = true,
        env = "ALIPAY_ROOT_CERTIFICATES",
        value_name = "FILE",
        hide_env_values = true
    )]
    root_certificates: Option<String>,
    /// The key for content encryption: a file, or base64 of 16 bytes.
    #[arg(long, global = true, env = "ALIPAY_ENCRYPT_KEY", value_name = "FILE", hide_env_values = true)]
    encrypt_key: Option<String>,
    /// The URL of the server. Default: Alipay's production server. Plain http is allowed for loopback addresses only.
    #[arg(long, global = true, env = "ALIPAY_SERVER", value_name = "URL")]
    server: Option<String>,
    /// The signature algorithm: RSA2 (SHA-256), or RSA (SHA-1) for old applications. Default: RSA2.
    #[arg(long, global = true, env = "ALIPAY_SIGN_TYPE", value_name = "TYPE")]
    sign_type: Option<String>,
}

/// The settings with their origins.
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
    /// Reads the settings and their files. An option or a variable takes precedence over the file of settings.
    ///
    /// # Errors
    /// Returns an error if a file cannot be read.
    pub(crate) fn read(self) -> anyhow::Result<Settings> {
        let file = match &self.config {
            Some(path) => File::read(path).with_context(|| path.display().to_string())?,
            None => File::default(),
        };
        let plain = |flag, variable, text: Option<String>, name| {
            text.map(|text| Value::plain(&text, Origin::of(flag, variable))).or_else(|| file.plain(name))
        };
        let content = |flag, variable, text: Option<String>, name| match text {
            Some(text) => Value::content(text, Origin::of(flag, variable)).map(Some),
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

/// Options may hold secrets.
impl std::fmt::Debug for SettingsArgs {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("SettingsArgs").finish_non_exhaustive()
    }
}
