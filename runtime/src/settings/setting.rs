//! Settings by name: in builders, environment variables and files.

use std::fmt;

/// A setting of a builder. Some of them can also be [environment variables](Self::variable) and
/// [entries of a file](Self::name).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(missing_docs)] // the variants are named after the settings
pub enum Setting {
    AppId,
    PrivateKey,
    AppPublicKey,
    AlipayPublicKey,
    Server,
    Sandbox,
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

/// The settings of an app that can be read, with their names in files and their variables.
const READABLE: [(Setting, &str, &str); 11] = [
    (Setting::AppId, "app_id", "ALIPAY_APP_ID"),
    (Setting::PrivateKey, "private_key", "ALIPAY_PRIVATE_KEY"),
    (Setting::AppPublicKey, "app_public_key", "ALIPAY_APP_PUBLIC_KEY"),
    (Setting::AlipayPublicKey, "alipay_public_key", "ALIPAY_PUBLIC_KEY"),
    (Setting::AppCertificate, "app_certificate", "ALIPAY_APP_CERTIFICATE"),
    (Setting::AlipayCertificate, "alipay_certificate", "ALIPAY_CERTIFICATE"),
    (Setting::RootCertificates, "root_certificates", "ALIPAY_ROOT_CERTIFICATES"),
    (Setting::EncryptKey, "encrypt_key", "ALIPAY_ENCRYPT_KEY"),
    (Setting::Server, "server", "ALIPAY_SERVER"),
    (Setting::Sandbox, "sandbox", "ALIPAY_SANDBOX"),
    (Setting::SignType, "sign_type", "ALIPAY_SIGN_TYPE"),
];

/// The form of a setting that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A short text.
    Plain,
    /// A key: its text, or the path of its file.
    Key,
    /// A certificate: its text, or the path of its file.
    Certificate,
}

impl Setting {
    /// Returns the settings that [`AppSettings`](super::AppSettings) reads.
    pub fn readable() -> impl Iterator<Item = Setting> {
        READABLE.iter().map(|(setting, ..)| *setting)
    }

    /// Returns the name of the setting in a file of settings, such as `private_key`.
    pub fn name(self) -> Option<&'static str> {
        self.row().map(|(_, name, _)| *name)
    }

    /// Returns the name of the environment variable of the setting, such as `ALIPAY_PRIVATE_KEY`.
    pub fn variable(self) -> Option<&'static str> {
        self.row().map(|(.., variable)| *variable)
    }

    fn row(self) -> Option<&'static (Setting, &'static str, &'static str)> {
        READABLE.iter().find(|(setting, ..)| *setting == self)
    }

    pub(super) fn form(self) -> Form {
        match self {
            Setting::PrivateKey | Setting::AppPublicKey | Setting::AlipayPublicKey | Setting::EncryptKey => {
                Form::Key
            }
            Setting::AppCertificate | Setting::AlipayCertificate | Setting::RootCertificates => {
                Form::Certificate
            }
            _ => Form::Plain,
        }
    }

    /// Returns where the value is found. `reads_paths` is true if the setting takes the path of a file as well.
    pub(super) fn hint(self, reads_paths: bool) -> &'static str {
        match (self, reads_paths) {
            (Setting::AppId, _) => "the open platform shows it on the page of the app (APPID)",
            (Setting::PrivateKey, false) => {
                "pass the text of the app's private key (应用私钥), which the key tool created together with the \
                 public key that you uploaded"
            }
            (Setting::PrivateKey, true) => {
                "set it to the app's private key (应用私钥), as text or as the path of its file; the key tool created \
                 it together with the public key that you uploaded"
            }
            (Setting::AlipayPublicKey, false) => {
                "pass the text of the Alipay public key (支付宝公钥), which the open platform shows on the page of \
                 the app; it is not the app's own public key"
            }
            (Setting::AlipayPublicKey, true) => {
                "set it to the Alipay public key (支付宝公钥), as text or as the path of its file; the open platform \
                 shows it on the page of the app, and it is not the app's own public key. An app in certificate mode \
                 needs its three certificates instead"
            }
            (Setting::AppCertificate | Setting::AlipayCertificate | Setting::RootCertificates, true) => {
                "certificate mode needs all three files: the app's certificate (appCertPublicKey), Alipay's \
                 (alipayCertPublicKey_RSA2.crt) and the roots (alipayRootCert.crt)"
            }
            _ => "set it on the builder",
        }
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Setting::AppCertificate => "app certificate",
            Setting::AlipayCertificate => "Alipay certificate",
            Setting::RootCertificates => "root certificates",
            Setting::Signer => "signer",
            Setting::Verifier => "verifier",
            Setting::Transport => "transport",
            Setting::Timeout => "timeout",
            Setting::Protocol => "protocol",
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
            readable => readable.name().unwrap_or_default(),
        })
    }
}
