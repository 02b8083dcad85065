//! Builders with the settings of the environment or of a file.

use super::{CertificateFiles, ClientBuilder};
use crate::{
    crypto::certificates::CertificateSource,
    settings::{AppSettings, ConfigError, Setting, SettingValue},
};

impl ClientBuilder {
    /// Creates a builder with the settings of the environment: `ALIPAY_APP_ID`, `ALIPAY_PRIVATE_KEY`,
    /// `ALIPAY_PUBLIC_KEY` and [others](AppSettings). Keys and certificates are texts or paths. What the program sets
    /// afterwards takes precedence.
    ///
    /// `alipay doctor` checks the same variables, and `alipay simulator --env FILE` writes them.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), alipay::settings::ConfigError> {
    /// use std::time::Duration;
    ///
    /// let client =
    ///     alipay::ClientBuilder::from_env()?.timeout(Duration::from_secs(10)).build()?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Returns an error that names the variable if a file cannot be read, if a certificate is missing, or if a variable
    /// looks like a misspelled setting. [`build`](Self::build) checks the values, and its errors name the variables too.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::from_settings(&AppSettings::from_env()?)
    }

    /// Creates a builder with the settings of a TOML file, as [`AppSettings::from_toml`] reads it. Environment variables
    /// are not read.
    ///
    /// # Errors
    /// Returns an error that names the file and its entry, as [`from_env`](Self::from_env) names the variable.
    #[cfg(feature = "toml")]
    pub fn from_toml(path: impl AsRef<std::path::Path>) -> Result<Self, ConfigError> {
        Self::from_settings(&AppSettings::from_toml(path)?)
    }

    /// Creates a builder with settings that were read before.
    ///
    /// # Errors
    /// Returns an error if one or two of the three certificates are missing, or if the sign type is unknown.
    pub fn from_settings(settings: &AppSettings) -> Result<Self, ConfigError> {
        let mut builder = Self::new();
        let text = |setting| settings.get(setting).map(SettingValue::as_str);
        builder.app_id = text(Setting::AppId).map(ToOwned::to_owned);
        builder.private_key = settings.key(Setting::PrivateKey);
        builder.alipay_public_key = settings.key(Setting::AlipayPublicKey);
        builder.encrypt_key = settings.key(Setting::EncryptKey);
        if let Some(server) = text(Setting::Server) {
            server.clone_into(&mut builder.server);
        }
        builder.origins = settings.origins();
        let checked = certificates(settings).and_then(|files| Ok((files, settings.sign_type()?)));
        (builder.certificates, builder.sign_type) = checked.map_err(|error| builder.origins.locate(error))?;
        Ok(builder)
    }
}

/// Returns the three certificates, or `None` if there is none of them.
fn certificates(settings: &AppSettings) -> Result<Option<CertificateFiles>, ConfigError> {
    const FILES: [Setting; 3] =
        [Setting::AppCertificate, Setting::AlipayCertificate, Setting::RootCertificates];
    if FILES.iter().all(|file| settings.get(*file).is_none()) {
        return Ok(None);
    }
    let read = |setting| match settings.get(setting) {
        Some(value) => Ok(CertificateSource::from(value.as_str())),
        None => Err(ConfigError::Missing(setting)),
    };
    let [app, alipay, roots] = FILES.map(read);
    Ok(Some(CertificateFiles { app: app?, alipay: alipay?, roots: roots? }))
}
