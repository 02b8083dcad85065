//! Errors and checks of settings, which are found before anything is sent.

mod checks;
mod keys;

use std::fmt;

pub(crate) use checks::{check_app_id, check_server};
pub(crate) use keys::{certificate_key, certificate_verifier, make_signer, make_verifier, read_certificate};

use crate::{crypto::certificates::CertificateError, crypto::keys::KeyError, transport::HttpClientError};

/// An invalid configuration. The error names the setting, and says how to fix it.
///
/// `Debug` shows the same text as `Display`, because `main` prints the `Debug` form of an error that it returns.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// A required setting is missing.
    #[error("{0} is not set; {hint}", hint = .0.hint())]
    Missing(Setting),
    /// A key is invalid.
    #[error("{setting}: {problem}")]
    Key {
        /// The setting with the key.
        setting: Setting,
        /// The problem with the key.
        problem: KeyError,
    },
    /// A certificate is invalid.
    #[error("{setting}: {problem}")]
    Certificate {
        /// The setting with the certificate.
        setting: Setting,
        /// The problem with the certificate.
        problem: CertificateError,
    },
    /// The Alipay public key is the app's own public key.
    #[error(
        "alipay_public_key: this is the app's own public key, which belongs to private_key. The Alipay public key \
         is a different one; the open platform shows it as 支付宝公钥 after you upload the app's public key"
    )]
    OwnPublicKey,
    /// A setting has an invalid value.
    #[error("{setting}: {problem}")]
    Invalid {
        /// The setting.
        setting: Setting,
        /// The problem with the value, and its fix.
        problem: &'static str,
    },
    /// A setting needs a part that is not compiled into this build.
    #[error(
        "{setting}: this build has no {missing}; enable the crate feature {feature}, or set \
         {setting} to your own implementation"
    )]
    NotCompiled {
        /// The setting that needs the part, or would replace it.
        setting: Setting,
        /// The missing part.
        missing: &'static str,
        /// The features that add it, any of which is sufficient.
        feature: &'static str,
    },
    /// The HTTP client cannot be initialised.
    #[error("transport: {0}")]
    Transport(HttpClientError),
}

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

impl fmt::Debug for ConfigError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "ConfigError({self})")
    }
}

/// A setting of a builder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(missing_docs)] // the variants are named after the settings
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
    MaxConcurrentRequests,
    Proxy,
    TlsRootCertificate,
    Receiver,
    Connections,
    MaxInFlight,
    RenewAfter,
}

impl Setting {
    fn hint(self) -> &'static str {
        match self {
            Setting::AppId => "the open platform shows it on the page of the app (APPID)",
            Setting::PrivateKey => {
                "pass the text of the app's private key (应用私钥), which the key tool created together with the \
                 public key that you uploaded"
            }
            Setting::AlipayPublicKey => {
                "pass the text of the Alipay public key (支付宝公钥), which the open platform shows on the page of \
                 the app; it is not the app's own public key"
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
            Setting::MaxConcurrentRequests => "max_concurrent_requests",
            Setting::Proxy => "proxy",
            Setting::TlsRootCertificate => "tls_root_certificate",
            Setting::Receiver => "receiver",
            Setting::Connections => "connections",
            Setting::MaxInFlight => "max_in_flight",
            Setting::RenewAfter => "renew_after",
        })
    }
}
