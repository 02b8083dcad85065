//! What can be known to be wrong before anything is sent.

mod checks;
mod keys;

use std::fmt;

pub(crate) use checks::{check_app_id, check_server};
pub(crate) use keys::{certificate_key, certificate_verifier, make_signer, make_verifier, read_certificate};

use crate::{crypto::certificates::CertificateError, crypto::keys::KeyError, transport::TransportError};

/// A configuration that cannot work. It names the setting, and says how to mend it.
///
/// `Debug` says the same as `Display`, since that is what `main` prints when it returns an error.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// A setting that has no default is missing.
    #[error("{0} is not set; {hint}", hint = .0.hint())]
    Missing(Setting),
    /// A key cannot be used.
    #[error("{setting}: {problem}")]
    Key {
        /// Which key.
        setting: Setting,
        /// What is wrong with it.
        problem: KeyError,
    },
    /// A certificate cannot be used.
    #[error("{setting}: {problem}")]
    Certificate {
        /// Which certificate.
        setting: Setting,
        /// What is wrong with it.
        problem: CertificateError,
    },
    /// Alipay's public key is the application's own.
    #[error(
        "alipay_public_key is the app's own public key: it belongs to private_key. Alipay's key is another one; \
         the open platform shows it beside the app's after the app's was uploaded (\"Alipay public key\", 支付宝公钥)"
    )]
    OwnPublicKey,
    /// A setting has a value that cannot work.
    #[error("{setting}: {problem}")]
    Invalid {
        /// Which setting.
        setting: Setting,
        /// What is wrong with it, and what would be right.
        problem: &'static str,
    },
    /// The crate was compiled without the part that a setting needs.
    #[error(
        "{setting}: this build has no {missing}; enable the feature {feature}, or set {setting} yourself"
    )]
    NotCompiled {
        /// Which setting would replace the missing part.
        setting: Setting,
        /// What is missing.
        missing: &'static str,
        /// The features that bring it, one of which is enough.
        feature: &'static str,
    },
    /// The HTTP client cannot be set up.
    #[error("transport: {0}")]
    Transport(#[from] TransportError),
}

impl fmt::Debug for ConfigError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "ConfigError({self})")
    }
}

/// A setting of a builder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(missing_docs)] // named after the setting
pub enum Setting {
    AppId,
    PrivateKey,
    AlipayPublicKey,
    Server,
    Signer,
    Verifier,
    Transport,
    Timeout,
    AppCertificate,
    AlipayCertificate,
    RootCertificates,
    EncryptKey,
    Protocol,
    SignType,
    Lease,
    MaxAge,
    MaxHandlers,
}

impl Setting {
    fn hint(self) -> &'static str {
        match self {
            Setting::AppId => "it stands on the app's page of the open platform",
            Setting::PrivateKey => "give the text of the app's private key, the one that your key tool made",
            Setting::AlipayPublicKey => {
                "give the text of the key that the open platform shows as \"Alipay public key\" (支付宝公钥)"
            }
            _ => "set it on the builder",
        }
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Setting::AppId => "app_id",
            Setting::PrivateKey => "private_key",
            Setting::AlipayPublicKey => "alipay_public_key",
            Setting::Server => "server",
            Setting::Signer => "signer",
            Setting::Verifier => "verifier",
            Setting::Transport => "transport",
            Setting::Timeout => "timeout",
            Setting::AppCertificate => "app certificate",
            Setting::AlipayCertificate => "Alipay certificate",
            Setting::RootCertificates => "root certificates",
            Setting::EncryptKey => "encrypt_key",
            Setting::Protocol => "protocol",
            Setting::SignType => "sign_type",
            Setting::Lease => "lease",
            Setting::MaxAge => "max_age",
            Setting::MaxHandlers => "max_handlers",
        })
    }
}
