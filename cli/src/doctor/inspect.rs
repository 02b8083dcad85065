//! Checks of the settings, each alone and all together.

mod certificate;
mod cross_checks;
mod key;
mod other_settings;
mod problem;

use crate::doctor::finding::Finding;
use alipay::runtime::{
    crypto::certificates::{Certificate, RootBundle},
    crypto::keys::{PrivateKey, PublicKey},
};
use alipay::settings::{AppSettings, Setting, SettingValue};

/// The keys, the certificates and the other settings that captures are compared with.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) private_key: Option<PrivateKey>,
    pub(crate) app_public_key: Option<PublicKey>,
    pub(crate) alipay_public_key: Option<PublicKey>,
    pub(crate) app_certificate: Option<Certificate>,
    pub(crate) alipay_certificate: Option<Certificate>,
    pub(crate) roots: Option<RootBundle>,
    pub(crate) app_id: Option<String>,
    pub(crate) server: Option<String>,
    pub(crate) sign_type: Option<String>,
}

/// Checks the settings. Returns the findings, and the keys and certificates.
pub(crate) fn inspect(settings: &AppSettings, now: i64) -> (Vec<Finding>, Read) {
    let mut findings = Vec::new();
    if let Some(app_id) = settings.get(Setting::AppId) {
        findings.push(other_settings::app_id(app_id));
    }
    let legacy = settings.get(Setting::SignType).is_some_and(|kind| kind.as_str() == "RSA");
    if let Some(kind) = settings.get(Setting::SignType) {
        findings.push(other_settings::sign_type(kind));
    }
    let read = Read {
        private_key: each(settings.get(Setting::PrivateKey), &mut findings, |value| {
            key::private(value, legacy)
        }),
        app_public_key: each(settings.get(Setting::AppPublicKey), &mut findings, |value| {
            key::public("app_public_key", value, legacy)
        }),
        alipay_public_key: each(settings.get(Setting::AlipayPublicKey), &mut findings, |value| {
            key::public("alipay_public_key", value, legacy)
        }),
        app_certificate: each(settings.get(Setting::AppCertificate), &mut findings, |value| {
            certificate::one("app_certificate", value, now)
        }),
        alipay_certificate: each(settings.get(Setting::AlipayCertificate), &mut findings, |value| {
            certificate::one("alipay_certificate", value, now)
        }),
        roots: each(settings.get(Setting::RootCertificates), &mut findings, certificate::roots),
        app_id: settings.get(Setting::AppId).map(|value| value.as_str().to_owned()),
        server: settings.get(Setting::Server).map(|value| value.as_str().to_owned()),
        sign_type: settings.get(Setting::SignType).map(|value| value.as_str().to_owned()),
    };
    if let Some(encrypt_key) = settings.get(Setting::EncryptKey) {
        findings.push(key::encrypt(encrypt_key));
    }
    if let Some(server) = settings.get(Setting::Server) {
        findings.push(other_settings::server(server));
    }
    let is_all_good = findings.iter().all(|finding| finding.level != super::finding::Level::Bad);
    findings.extend(cross_checks::check(settings, &read, now, is_all_good));
    (findings, read)
}

/// Reads a setting if it is present, and adds its findings.
fn each<T>(
    value: Option<&SettingValue>,
    findings: &mut Vec<Finding>,
    read: impl FnOnce(&SettingValue) -> (Vec<Finding>, Option<T>),
) -> Option<T> {
    let (found, read) = read(value?);
    findings.extend(found);
    read
}
