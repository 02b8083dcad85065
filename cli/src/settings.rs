//! The settings of an application: options, environment variables, and a file. Apart from the options, the library reads
//! them, by the same rules.
#![allow(clippy::doc_markdown)] // comments are the text of `--help`

use std::{
    env, io,
    path::{Path, PathBuf},
};

use alipay::settings::{AppSettings, Place, Setting, SettingValue};
use anyhow::Context;
use clap::Args;
use zeroize::Zeroizing;

/// The options. Keys and certificates are files or texts.
#[derive(Args, Clone, Default)]
#[command(next_help_heading = "Application")]
pub(crate) struct SettingsArgs {
    /// A TOML file with the settings below, such as `app_id = "2021.."`. Paths in it are relative to its folder.
    /// [env: ALIPAY_CONFIG]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The id of the application (APPID). [env: ALIPAY_APP_ID]
    #[arg(long, global = true)]
    app_id: Option<String>,
    /// The application's private key: PKCS#8 or PKCS#1, PEM or base64. [env: ALIPAY_PRIVATE_KEY]
    #[arg(long, global = true, value_name = "FILE")]
    private_key: Option<String>,
    /// The application's public key, for checks without the private key. [env: ALIPAY_APP_PUBLIC_KEY]
    #[arg(long, global = true, value_name = "FILE")]
    app_public_key: Option<String>,
    /// Alipay's public key, which the open platform shows beside the application's. [env: ALIPAY_PUBLIC_KEY]
    #[arg(long, global = true, value_name = "FILE")]
    alipay_public_key: Option<String>,
    /// The application's certificate (appCertPublicKey), in certificate mode. [env: ALIPAY_APP_CERTIFICATE]
    #[arg(long, global = true, value_name = "FILE")]
    app_certificate: Option<String>,
    /// Alipay's certificate (alipayCertPublicKey_RSA2.crt), in certificate mode. [env: ALIPAY_CERTIFICATE]
    #[arg(long, global = true, value_name = "FILE")]
    alipay_certificate: Option<String>,
    /// Alipay's root certificates (alipayRootCert.crt), in certificate mode. [env: ALIPAY_ROOT_CERTIFICATES]
    #[arg(long, global = true, value_name = "FILE")]
    root_certificates: Option<String>,
    /// The key for content encryption: a file, or base64 of 16 bytes. [env: ALIPAY_ENCRYPT_KEY]
    #[arg(long, global = true, value_name = "FILE")]
    encrypt_key: Option<String>,
    /// The URL of the server. Default: Alipay's production server. Plain http is allowed for loopback addresses only.
    /// [env: ALIPAY_SERVER]
    #[arg(long, global = true, value_name = "URL")]
    server: Option<String>,
    /// Uses Alipay's sandbox instead of production. [env: ALIPAY_SANDBOX]
    #[arg(long, global = true, conflicts_with = "server")]
    sandbox: bool,
    /// The signature algorithm: RSA2 (SHA-256), or RSA (SHA-1) for old applications. Default: RSA2.
    /// [env: ALIPAY_SIGN_TYPE]
    #[arg(long, global = true, value_name = "TYPE")]
    sign_type: Option<String>,
}

impl SettingsArgs {
    /// Reads the settings and their files. An option takes precedence over a variable, and a variable over the file of
    /// settings.
    ///
    /// # Errors
    /// Returns an error if a file cannot be read, or if a variable or an entry of the file is unknown.
    pub(crate) fn read(self) -> anyhow::Result<AppSettings> {
        let mut settings = AppSettings::default();
        for (setting, option, text) in [
            (Setting::AppId, "--app-id", self.app_id),
            (Setting::PrivateKey, "--private-key", self.private_key),
            (Setting::AppPublicKey, "--app-public-key", self.app_public_key),
            (Setting::AlipayPublicKey, "--alipay-public-key", self.alipay_public_key),
            (Setting::AppCertificate, "--app-certificate", self.app_certificate),
            (Setting::AlipayCertificate, "--alipay-certificate", self.alipay_certificate),
            (Setting::RootCertificates, "--root-certificates", self.root_certificates),
            (Setting::EncryptKey, "--encrypt-key", self.encrypt_key),
            (Setting::Server, "--server", self.server),
            (Setting::Sandbox, "--sandbox", self.sandbox.then(|| "true".to_owned())),
            (Setting::SignType, "--sign-type", self.sign_type),
        ] {
            match text.map(Zeroizing::new) {
                None => {}
                Some(text) if *text == STANDARD_INPUT => settings.set(setting, standard_input()?),
                Some(text) => settings.read(setting, &text, Place::Argument(option), Path::new(""))?,
            }
        }
        // The option replaces the file that the variable names.
        let is_read = |name: &std::ffi::OsStr| self.config.is_none() || name != "ALIPAY_CONFIG";
        let variables = env::vars_os().filter(|(name, _)| is_read(name));
        let settings = settings.or(AppSettings::from_variables(variables)?);
        Ok(match &self.config {
            Some(path) => settings.or(AppSettings::from_toml(path)?),
            None => settings,
        })
    }
}

/// The value of an option that stands for the standard input.
const STANDARD_INPUT: &str = "-";

fn standard_input() -> anyhow::Result<SettingValue> {
    let text = io::read_to_string(io::stdin()).context("cannot read the standard input")?;
    Ok(SettingValue::new(&Zeroizing::new(text), Place::Argument(STANDARD_INPUT)))
}

/// Returns whether a value is an argument on the command line, rather than the path of a file or the standard input.
pub(crate) fn is_argument(value: &SettingValue) -> bool {
    let origin = value.origin();
    let is_option = matches!(origin.place(), Place::Argument(option) if *option != STANDARD_INPUT);
    is_option && origin.path().is_none() && origin.missing_file().is_none()
}

/// Returns the origin of a value in short: the path of its file, or the name of its option, variable or entry.
pub(crate) fn short_origin(value: &SettingValue) -> String {
    let origin = value.origin();
    match (origin.path(), origin.place()) {
        (Some(path), _) => path.display().to_string(),
        (None, Place::Argument(name) | Place::Variable(name) | Place::Entry { name, .. }) => {
            (*name).to_owned()
        }
        (None, _) => origin.to_string(),
    }
}

/// Options may hold secrets.
impl std::fmt::Debug for SettingsArgs {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("SettingsArgs").finish_non_exhaustive()
    }
}
