//! The settings as data, and as JSON.

use std::fmt;

use alipay::runtime::json::Json;

use crate::support::json::{object, text, text_or_null};

/// The settings of an SDK that calls the simulator. `Debug` shows no key.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Settings {
    /// The address of the server, for V3.
    pub url: String,
    /// The address of the V2 gateway.
    pub gateway: String,
    /// The address of the page for browsers, if the simulator was started with
    /// [`control`](crate::SimulatorBuilder::control).
    pub page: Option<String>,
    /// The number of the app.
    pub app_id: String,
    /// The private key of the app in PKCS#8 and base64, if the simulator generated it. A configured key is not shown.
    pub app_private_key: Option<String>,
    /// The public key of the simulated Alipay.
    pub alipay_public_key: String,
    /// The key for content encryption, if the simulator generated it. A configured key is not shown.
    pub encrypt_key: Option<String>,
    /// True if the simulator has a key for content encryption, either generated or configured.
    pub takes_encryption: bool,
    /// The certificate files, in certificate mode.
    pub certificates: Option<CertificateFiles>,
    /// The IP address from which notifications are sent.
    pub notify_from: String,
}

/// The certificate files of an app, as PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CertificateFiles {
    /// The certificate of the app: `appCertPublicKey.crt`.
    pub app: String,
    /// The certificate of the platform: `alipayCertPublicKey_RSA2.crt`.
    pub alipay: String,
    /// The root certificates: `alipayRootCert.crt`.
    pub root: String,
}

impl Settings {
    /// Returns the settings as one line of JSON, whose members have the names of the fields.
    pub fn to_json(&self) -> String {
        self.json().to_string()
    }

    pub(crate) fn json(&self) -> Json<'static> {
        let certificates = self.certificates.as_ref().map_or(Json::Null, |files| {
            object([
                ("app", text(files.app.as_str())),
                ("alipay", text(files.alipay.as_str())),
                ("root", text(files.root.as_str())),
            ])
        });
        object([
            ("url", text(self.url.as_str())),
            ("gateway", text(self.gateway.as_str())),
            ("page", text_or_null(self.page.as_deref())),
            ("app_id", text(self.app_id.as_str())),
            ("app_private_key", text_or_null(self.app_private_key.as_deref())),
            ("alipay_public_key", text(self.alipay_public_key.as_str())),
            ("encrypt_key", text_or_null(self.encrypt_key.as_deref())),
            ("takes_encryption", Json::Bool(self.takes_encryption)),
            ("certificates", certificates),
            ("notify_from", text(self.notify_from.as_str())),
        ])
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Settings")
            .field("url", &self.url)
            .field("app_id", &self.app_id)
            .finish_non_exhaustive()
    }
}
