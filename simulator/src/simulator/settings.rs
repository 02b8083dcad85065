//! What a program has to be told to call the simulator.

use std::{fmt, net::SocketAddr};

use alipay::runtime::json::Json;

use super::Simulator;
use crate::wire_json::{object, text, text_or_null};

/// What an SDK has to be told. `Debug` shows no key.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Settings {
    /// The server's address, for V3.
    pub url: String,
    /// The address of the V2 gateway.
    pub gateway: String,
    /// The page in a browser; `None` unless the simulator was started with
    /// [`control`](crate::SimulatorBuilder::control).
    pub page: Option<String>,
    /// The app's number.
    pub app_id: String,
    /// The app's private key, bare PKCS#8, if the simulator made it. A key that was given is not shown.
    pub app_private_key: Option<String>,
    /// The simulator's public key, for the place of Alipay's.
    pub alipay_public_key: String,
    /// The key for content encryption, if the simulator made it.
    pub encrypt_key: Option<String>,
    /// Whether calls may be encrypted, with this key or one that was given.
    pub takes_encryption: bool,
    /// In certificate mode, the three files.
    pub certificates: Option<Certified>,
    /// The IP address from which notifications come.
    pub notify_from: String,
}

/// What an app is given in certificate mode, as PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Certified {
    /// The app's certificate: `appCertPublicKey.crt`.
    pub app: String,
    /// The platform's certificate: `alipayCertPublicKey_RSA2.crt`.
    pub alipay: String,
    /// The bundle of roots: `alipayRootCert.crt`.
    pub root: String,
}

impl Simulator {
    /// What an SDK has to be told to call the simulator for its first app.
    pub fn settings(&self) -> Settings {
        let own = |is_own: bool, key: &str| is_own.then(|| key.to_owned());
        let address = self.url.trim_start_matches("http://").parse::<SocketAddr>();
        let is_v6 = address.is_ok_and(|address| address.is_ipv6());
        Settings {
            url: self.url.clone(),
            gateway: format!("{}/gateway.do", self.url),
            page: self.has_page.then(|| format!("{}/simulator/", self.url)),
            app_id: self.app.app_id.clone(),
            app_private_key: own(self.shown.app_private_key, &self.app.private_key),
            alipay_public_key: self.app.alipay_public_key.clone(),
            encrypt_key: self.encrypt_key().filter(|_| self.shown.encrypt_key),
            takes_encryption: self.platform.encrypt_key.is_some(),
            certificates: self.app.certificate.clone().map(|app| Certified {
                app,
                alipay: self.alipay_certificate(),
                root: self.root_certificates(),
            }),
            notify_from: if is_v6 { "::1" } else { "127.0.0.1" }.to_owned(),
        }
    }
}

impl Settings {
    /// One line of JSON, with the names of the fields.
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
