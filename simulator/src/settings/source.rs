//! The parts of which the settings consist. Some of them change: a certificate can be rotated.

use std::sync::Arc;

use super::connection::{CertificateFiles, Settings};
use crate::{accounts::App, keys::EncryptKey, protocol::Platform};

/// The source of the settings for the simulator's first app.
#[derive(Debug)]
pub(crate) struct SettingsSource {
    pub(crate) url: String,
    pub(crate) app: App,
    pub(crate) platform: Arc<Platform>,
    pub(crate) has_page: bool,
    /// True if the app's private key was generated, so that it may be shown.
    pub(crate) shows_app_key: bool,
    /// True if the key for content encryption was generated, so that it may be shown.
    pub(crate) shows_encrypt_key: bool,
}

impl SettingsSource {
    /// Returns the settings as they are now.
    pub(crate) fn settings(&self) -> Settings {
        let is_v6 = self.url.starts_with("http://[");
        Settings {
            url: self.url.clone(),
            gateway: format!("{}/gateway.do", self.url),
            page: self.has_page.then(|| format!("{}/simulator/", self.url)),
            app_id: self.app.app_id.clone(),
            app_private_key: self.shows_app_key.then(|| self.app.private_key.clone()),
            alipay_public_key: self.app.alipay_public_key.clone(),
            encrypt_key: self.encrypt_key().filter(|_| self.shows_encrypt_key),
            takes_encryption: self.platform.encrypt_key.is_some(),
            certificates: self.app.certificate.clone().map(|app| CertificateFiles {
                app,
                alipay: self.alipay_certificate(),
                root: self.root_certificates(),
            }),
            notify_from: if is_v6 { "::1" } else { "127.0.0.1" }.to_owned(),
        }
    }

    /// The key for content encryption, if there is one.
    pub(crate) fn encrypt_key(&self) -> Option<String> {
        self.platform.encrypt_key.as_ref().map(EncryptKey::text).map(ToOwned::to_owned)
    }

    /// The current certificate of the platform, followed by that of its issuer. Empty without certificate mode.
    pub(crate) fn alipay_certificate(&self) -> String {
        let identity = self.platform.signer.current();
        identity.certificate.as_ref().map(|certificate| certificate.pem.clone()).unwrap_or_default()
    }

    /// The root certificates. Empty without certificate mode.
    pub(crate) fn root_certificates(&self) -> String {
        self.platform.certificates.as_ref().map(|certificates| certificates.roots()).unwrap_or_default()
    }
}
