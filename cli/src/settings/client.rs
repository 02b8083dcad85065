//! A client with the settings.

use alipay::{Client, ClientBuilder, Protocol, runtime::crypto::SignType};

use super::{Settings, Value};

impl Settings {
    /// Creates a builder with the settings. Its `build` reports missing ones.
    pub(crate) fn client_builder(&self) -> ClientBuilder {
        let text = |value: &Option<Value>| value.as_ref().map(|value| value.as_str().to_owned());
        let mut builder = Client::builder();
        if let Some(app_id) = text(&self.app_id) {
            builder = builder.app_id(app_id);
        }
        if let Some(key) = text(&self.private_key) {
            builder = builder.private_key(key);
        }
        if let Some(key) = text(&self.encrypt_key) {
            builder = builder.encrypt_key(key);
        }
        if let Some(server) = text(&self.server) {
            builder = builder.server(server);
        }
        let certificates = [&self.app_certificate, &self.alipay_certificate, &self.root_certificates];
        if let [Some(app), Some(alipay), Some(roots)] = certificates.map(text) {
            builder = builder.certificates(app, alipay, roots);
        } else if let Some(key) = text(&self.alipay_public_key) {
            builder = builder.alipay_public_key(key);
        }
        if self.sign_type.as_ref().is_some_and(|kind| kind.as_str() == "RSA") {
            builder = builder.sign_type(SignType::Rsa).protocol(Protocol::V2);
        }
        builder
    }
}
