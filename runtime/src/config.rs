//! What can be known to be wrong before anything is sent.

mod checks;
mod keys;

use std::fmt;

pub(crate) use checks::{check_app_id, check_server};
pub(crate) use keys::{certificate_key, certificate_verifier, make_signer, make_verifier, read_certificate};

use crate::{certificates::CertificateError, keys::KeyError, transport::TransportError};

/// A configuration that cannot work. It names the setting, and says how to mend it.
///
/// `Debug` says the same as `Display`, since that is what `main` prints when it returns an error.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// A setting that has no default is missing.
    #[error("{0} is not set; {hint}", hint = .0.hint())]
    Missing(Slot),
    /// A key cannot be used.
    #[error("{slot}: {problem}")]
    Key {
        /// Which key.
        slot: Slot,
        /// What is wrong with it.
        problem: KeyError,
    },
    /// A certificate cannot be used.
    #[error("{slot}: {problem}")]
    Certificate {
        /// Which certificate.
        slot: Slot,
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
    #[error("{slot}: {problem}")]
    Invalid {
        /// Which setting.
        slot: Slot,
        /// What is wrong with it, and what would be right.
        problem: &'static str,
    },
    /// The crate was compiled without the part that a setting needs.
    #[error("{slot}: this build has no {missing}; enable the feature {feature}, or set {slot} yourself")]
    NotCompiled {
        /// Which setting would replace the missing part.
        slot: Slot,
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
pub enum Slot {
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
}

impl Slot {
    fn hint(self) -> &'static str {
        match self {
            Slot::AppId => "it stands on the app's page of the open platform",
            Slot::PrivateKey => "give the text of the app's private key, the one that your key tool made",
            Slot::AlipayPublicKey => {
                "give the text of the key that the open platform shows as \"Alipay public key\" (支付宝公钥)"
            }
            _ => "set it on the builder",
        }
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Slot::AppId => "app_id",
            Slot::PrivateKey => "private_key",
            Slot::AlipayPublicKey => "alipay_public_key",
            Slot::Server => "server",
            Slot::Signer => "signer",
            Slot::Verifier => "verifier",
            Slot::Transport => "transport",
            Slot::Timeout => "timeout",
            Slot::AppCertificate => "app certificate",
            Slot::AlipayCertificate => "Alipay certificate",
            Slot::RootCertificates => "root certificates",
            Slot::EncryptKey => "encrypt_key",
            Slot::Protocol => "protocol",
            Slot::SignType => "sign_type",
        })
    }
}
