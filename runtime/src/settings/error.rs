//! Errors of settings.

mod chinese;

use std::{fmt, path::PathBuf};

use super::{Origin, Setting};
use crate::{crypto::certificates::CertificateError, crypto::keys::KeyError, transport::HttpClientError};

/// An invalid configuration. The error names the setting, or the variable or the entry of a file that has it, and says
/// how to fix it. It never quotes the value.
///
/// `Debug` shows the same text as `Display`, because `main` prints the `Debug` form of an error that it returns.
#[non_exhaustive]
pub enum ConfigError {
    /// A required setting is missing.
    Missing(Setting),
    /// A key is invalid.
    Key {
        /// The setting with the key.
        setting: Setting,
        /// The problem with the key.
        problem: KeyError,
    },
    /// A certificate is invalid.
    Certificate {
        /// The setting with the certificate.
        setting: Setting,
        /// The problem with the certificate.
        problem: CertificateError,
    },
    /// The Alipay public key is the app's own public key.
    OwnPublicKey,
    /// A setting has an invalid value.
    Invalid {
        /// The setting.
        setting: Setting,
        /// The problem with the value, and its fix.
        problem: &'static str,
    },
    /// A receiver has several handlers of one kind of notification.
    RepeatedHandler {
        /// The `msg_method` or `notify_type` of the notification.
        kind: &'static str,
    },
    /// A setting needs a part that is not compiled into this build.
    NotCompiled {
        /// The setting that needs the part, or would replace it.
        setting: Setting,
        /// The missing part.
        missing: &'static str,
        /// The features that add it, any of which is sufficient.
        feature: &'static str,
    },
    /// The HTTP client cannot be initialized.
    Transport(HttpClientError),
    /// A setting that was read from a variable or a file is missing or invalid.
    At {
        /// The origin of the setting. For a missing setting, the place where it is expected.
        origin: Origin,
        /// The problem.
        error: Box<ConfigError>,
    },
    /// A variable looks like a misspelled setting.
    UnknownVariable {
        /// The variable.
        variable: String,
        /// The variable that may be meant. It is not set.
        meant: &'static str,
    },
    /// A file of settings cannot be read.
    File {
        /// The path of the file.
        path: PathBuf,
        /// The line with the problem, counted from 1.
        line: Option<usize>,
        /// The problem, and its fix.
        problem: String,
    },
}

impl ConfigError {
    /// Returns the setting that is missing or invalid, if the error is about one.
    pub fn setting(&self) -> Option<Setting> {
        match self {
            ConfigError::Missing(setting)
            | ConfigError::Key { setting, .. }
            | ConfigError::Certificate { setting, .. }
            | ConfigError::Invalid { setting, .. }
            | ConfigError::NotCompiled { setting, .. } => Some(*setting),
            ConfigError::OwnPublicKey => Some(Setting::AlipayPublicKey),
            ConfigError::Transport(_) => Some(Setting::Transport),
            ConfigError::At { error, .. } => error.setting(),
            ConfigError::RepeatedHandler { .. }
            | ConfigError::UnknownVariable { .. }
            | ConfigError::File { .. } => None,
        }
    }

    /// Returns the origin of the setting, if it was read from a variable or a file.
    pub fn origin(&self) -> Option<&Origin> {
        match self {
            ConfigError::At { origin, .. } => Some(origin),
            _ => None,
        }
    }

    fn write(&self, out: &mut fmt::Formatter<'_>, origin: Option<&Origin>) -> fmt::Result {
        let name = |setting: &Setting| origin.map_or_else(|| setting.to_string(), ToString::to_string);
        match self {
            ConfigError::Missing(setting) => {
                let state = origin.map_or("is not set", Origin::state);
                write!(out, "{} {state}; {}", name(setting), setting.hint(origin.is_some()))
            }
            ConfigError::Key { setting, problem: KeyError::FilePath } if origin.is_some() => {
                write_no_file(out, &name(setting), origin)
            }
            ConfigError::Certificate { setting, problem: CertificateError::FilePath } if origin.is_some() => {
                write_no_file(out, &name(setting), origin)
            }
            ConfigError::Key { setting, problem } => write!(out, "{}: {problem}", name(setting)),
            ConfigError::Certificate { setting, problem } => write!(out, "{}: {problem}", name(setting)),
            ConfigError::OwnPublicKey => write!(
                out,
                "{}: this is the app's own public key, which belongs to private_key. The Alipay public key is a \
                 different one; the open platform shows it as 支付宝公钥 after you upload the app's public key",
                name(&Setting::AlipayPublicKey)
            ),
            ConfigError::Invalid { setting, problem } => write!(out, "{}: {problem}", name(setting)),
            ConfigError::RepeatedHandler { kind } => write!(
                out,
                "on: several handlers for {kind}, of which only the first would be called; do the work of all in \
                 one handler"
            ),
            ConfigError::NotCompiled { setting, missing, feature } => {
                write!(
                    out,
                    "{}: this build has no {missing}; enable the crate feature {feature}",
                    name(setting)
                )?;
                match setting {
                    Setting::Signer | Setting::Verifier | Setting::Transport => {
                        write!(out, ", or set {setting} to your own implementation")
                    }
                    _ => Ok(()),
                }
            }
            ConfigError::Transport(problem) => write!(out, "transport: {problem}"),
            ConfigError::At { origin, error } => error.write(out, Some(origin)),
            ConfigError::UnknownVariable { variable, meant } => write!(
                out,
                "{variable} is not a setting; did you mean {meant}? Rename the variable, or remove it"
            ),
            ConfigError::File { path, line, problem } => {
                if let Some(origin) = origin {
                    write!(out, "{origin}: ")?;
                }
                write!(out, "{}", path.display())?;
                match line {
                    Some(line) => write!(out, ", line {line}: {problem}"),
                    None => write!(out, ": {problem}"),
                }
            }
        }
    }
}

/// Writes that the file of a setting does not exist.
fn write_no_file(out: &mut fmt::Formatter<'_>, name: &str, origin: Option<&Origin>) -> fmt::Result {
    match origin.and_then(Origin::missing_file) {
        Some(path) => write!(out, "{name}: there is no file {}; check the path", path.display()),
        None => write!(out, "{name}: the file does not exist; check the path"),
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(out, None)
    }
}

impl fmt::Debug for ConfigError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "ConfigError({self})")
    }
}

impl std::error::Error for ConfigError {}

impl From<HttpClientError> for ConfigError {
    fn from(error: HttpClientError) -> Self {
        match error {
            HttpClientError::Proxy(problem) => ConfigError::Invalid { setting: Setting::Proxy, problem },
            HttpClientError::RootCertificate(problem) => {
                ConfigError::Invalid { setting: Setting::TlsRootCertificate, problem }
            }
            error => ConfigError::Transport(error),
        }
    }
}
