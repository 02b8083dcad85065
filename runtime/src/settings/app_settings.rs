//! The settings of an app, as environment variables and files have them.

use std::{fmt, path::Path};

use super::{
    ConfigError, Origin, Place, Setting,
    origin::{Expected, Origins},
    setting::Form,
};
use crate::{
    crypto::{
        SignType,
        certificates::CertificateError,
        keys::{KeyError, KeySource},
    },
    support::{key_file::Content, redact::Secret, text::looks_like_path},
};

/// The length from which a text is not taken for a path.
const LONGEST_PATH: usize = 1024;

/// The settings of an app that were read from environment variables or a file, each with its [`Origin`].
///
/// [`ClientBuilder::from_env`](crate::ClientBuilder::from_env) and `alipay doctor` read settings by these rules:
///
/// - A key or a certificate is its text, or the path of its file.
/// - The variable `ALIPAY_CONFIG` names a file of further settings ([`from_toml`](Self::from_toml)). A variable takes
///   precedence over the file.
/// - An empty variable counts as not set.
///
/// | variable | name in the file | value |
/// | --- | --- | --- |
/// | `ALIPAY_APP_ID` | `app_id` | id of the app (APPID) |
/// | `ALIPAY_PRIVATE_KEY` | `private_key` | the app's private key |
/// | `ALIPAY_PUBLIC_KEY` | `alipay_public_key` | Alipay's public key |
/// | `ALIPAY_APP_CERTIFICATE` | `app_certificate` | the app's certificate, in certificate mode |
/// | `ALIPAY_CERTIFICATE` | `alipay_certificate` | Alipay's certificate |
/// | `ALIPAY_ROOT_CERTIFICATES` | `root_certificates` | Alipay's root certificates |
/// | `ALIPAY_ENCRYPT_KEY` | `encrypt_key` | key of content encryption |
/// | `ALIPAY_SERVER` | `server` | server, such as a simulator. Default: production |
/// | `ALIPAY_SANDBOX` | `sandbox` | `true`: Alipay's sandbox instead of production |
/// | `ALIPAY_SIGN_TYPE` | `sign_type` | `RSA2` (default) or `RSA` |
/// | `ALIPAY_APP_PUBLIC_KEY` | `app_public_key` | the app's public key, which only `alipay doctor` needs |
#[derive(Clone, Debug, Default)]
pub struct AppSettings {
    values: Vec<(Setting, SettingValue)>,
    expected: Expected,
}

/// The value of a setting. `Debug` does not show it, because it may be a key.
#[derive(Clone)]
pub struct SettingValue {
    text: Secret,
    origin: Origin,
}

impl AppSettings {
    /// Returns the value of a setting. The sandbox is a value of [`Setting::Server`].
    pub fn get(&self, setting: Setting) -> Option<&SettingValue> {
        self.values.iter().find(|(known, _)| *known == setting).map(|(_, value)| value)
    }

    /// Sets a setting, or replaces its value.
    pub fn set(&mut self, setting: Setting, value: SettingValue) {
        self.values.retain(|(known, _)| *known != setting);
        self.values.push((setting, value));
    }

    /// Adds the settings of `others` that are not set.
    pub fn or(mut self, others: Self) -> Self {
        for (setting, value) in others.values {
            if self.get(setting).is_none() {
                self.values.push((setting, value));
            }
        }
        if matches!(self.expected, Expected::Builder) {
            self.expected = others.expected;
        }
        self
    }

    /// Returns whether no setting is set.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Sets where missing settings are expected.
    pub(super) fn expecting(mut self, expected: Expected) -> Self {
        self.expected = expected;
        self
    }

    /// Returns a key for a builder.
    pub(crate) fn key(&self, setting: Setting) -> Option<KeySource> {
        self.get(setting).map(|value| KeySource::of_secret(value.text.clone()))
    }

    /// Returns the sign type. Default: RSA2.
    pub(crate) fn sign_type(&self) -> Result<SignType, ConfigError> {
        match self.get(Setting::SignType).map(SettingValue::as_str) {
            None | Some("RSA2") => Ok(SignType::Rsa2),
            Some("RSA") => Ok(SignType::Rsa),
            Some(_) => Err(ConfigError::Invalid {
                setting: Setting::SignType,
                problem: "the sign type has to be RSA2 or RSA",
            }),
        }
    }

    /// Returns the origins of the settings, for errors about them.
    pub(crate) fn origins(&self) -> Origins {
        let found = self.values.iter().map(|(setting, value)| (*setting, value.origin.clone()));
        Origins::new(found.collect(), self.expected.clone())
    }

    /// Adds a setting as variables, files and options have it: a text, or the path of a file below `folder`.
    ///
    /// # Errors
    /// Returns an error if the value is the path of a file that cannot be read, or if the value of
    /// `sandbox` is neither `true` nor `false`. Keys and certificates are not checked.
    pub fn read(
        &mut self,
        setting: Setting,
        text: &str,
        place: Place,
        folder: &Path,
    ) -> Result<(), ConfigError> {
        if setting == Setting::Sandbox {
            return self.read_sandbox(text, place);
        }
        let value = match setting.form() {
            Form::Plain => SettingValue::new(text.trim(), place),
            form => SettingValue::read(setting, form, text, place, folder)?,
        };
        if setting == Setting::Server && self.get(Setting::Server).is_some() {
            return Err(two_servers(value.origin));
        }
        self.set(setting, value);
        Ok(())
    }

    fn read_sandbox(&mut self, text: &str, place: Place) -> Result<(), ConfigError> {
        let origin = Origin::new(place);
        match text.trim().to_ascii_lowercase().as_str() {
            "true" | "1" if self.get(Setting::Server).is_some() => Err(two_servers(origin)),
            "true" | "1" => {
                self.set(Setting::Server, SettingValue { text: Secret::new(super::SANDBOX), origin });
                Ok(())
            }
            "false" | "0" => Ok(()),
            _ => {
                let problem = "the value has to be true or false";
                Err(at(origin, ConfigError::Invalid { setting: Setting::Sandbox, problem }))
            }
        }
    }
}

impl SettingValue {
    /// Creates a value that is at a place.
    pub fn new(text: &str, place: Place) -> Self {
        Self { text: Secret::new(text), origin: Origin::new(place) }
    }

    /// Returns the text. It may be a key: do not print it.
    pub fn as_str(&self) -> &str {
        self.text.expose()
    }

    /// Returns the origin.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Reads a key or a certificate.
    fn read(
        setting: Setting,
        form: Form,
        text: &str,
        place: Place,
        folder: &Path,
    ) -> Result<Self, ConfigError> {
        let trimmed = text.trim();
        // A long text, or one with line breaks, is not a path, and must not be quoted in an error.
        if trimmed.is_empty() || trimmed.len() >= LONGEST_PATH || trimmed.contains('\n') {
            return Ok(Self::new(text, place));
        }
        let path = folder.join(trimmed);
        if path.is_file() {
            let read = Content::read(&path).map(|content| match form {
                Form::Certificate => Secret::new(content.into_certificate()),
                _ => Secret::of(content.into_key()),
            });
            let origin = Origin::read_from(place, &path);
            return match read {
                Ok(text) => Ok(Self { text, origin }),
                Err(problem) => {
                    Err(at(Origin::new(origin.place().clone()), unreadable(setting, form, &path, problem)))
                }
            };
        }
        if path.is_dir() {
            let problem = std::io::ErrorKind::IsADirectory.into();
            return Err(at(Origin::new(place), unreadable(setting, form, &path, problem)));
        }
        let origin = if is_certainly_a_path(trimmed) {
            Origin::without_file(place, &path)
        } else {
            Origin::new(place)
        };
        Ok(Self { text: Secret::new(text), origin })
    }
}

/// Returns whether a text is a path and no key, so that an error can quote it. Base64 has none of these characters, or not
/// beside slashes.
fn is_certainly_a_path(text: &str) -> bool {
    looks_like_path(text) && text.contains(['.', '~', '_', '-'])
}

fn at(origin: Origin, error: ConfigError) -> ConfigError {
    ConfigError::At { origin, error: Box::new(error) }
}

fn two_servers(origin: Origin) -> ConfigError {
    let problem = "the server and the sandbox are both configured; remove one of them";
    at(origin, ConfigError::Invalid { setting: Setting::Server, problem })
}

fn unreadable(setting: Setting, form: Form, path: &Path, problem: std::io::Error) -> ConfigError {
    let path = path.display().to_string();
    match form {
        Form::Certificate => {
            ConfigError::Certificate { setting, problem: CertificateError::File { path, problem } }
        }
        _ => ConfigError::Key { setting, problem: KeyError::File { path, problem: problem.kind() } },
    }
}

impl fmt::Debug for SettingValue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SettingValue(*** from {})", self.origin)
    }
}
