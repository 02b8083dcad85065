//! Certificates for tests: a root, the authorities of apps and of the platform, and what they issue for
//! the keys of the vectors.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc)] // for tests only

use std::sync::OnceLock;

use alipay_runtime::crypto::certificates::Certificate;
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, PKCS_RSA_SHA256,
    SerialNumber, date_time_ymd,
};

use crate::platform::key;

/// The files of certificate mode, and what Alipay could change to.
#[derive(Clone, Debug)]
pub struct Hierarchy {
    /// The app's certificate, for the app key of the vectors.
    pub app: String,
    /// Alipay's certificate, for the platform key of the vectors.
    pub alipay: String,
    /// Alipay's next certificate with its issuer, for the vectors' key `other`.
    pub next_alipay: String,
    /// A certificate for the same key, issued by the authority of apps, with its issuer.
    pub by_other_issuer: String,
    /// The root.
    pub roots: String,
}

/// The hierarchy; made once.
pub fn hierarchy() -> &'static Hierarchy {
    static MADE: OnceLock<Hierarchy> = OnceLock::new();
    MADE.get_or_init(make)
}

/// The serial of the first certificate of a PEM text.
pub fn serial(pem: &str) -> String {
    Certificate::parse(pem).unwrap().serial().to_owned()
}

fn make() -> Hierarchy {
    let authority = || signing("other_private_pkcs8.pem");
    let root = CertifiedIssuer::self_signed(params("Root", 1, true), authority()).unwrap();
    let class_1 = CertifiedIssuer::signed_by(params("Class 1", 2, true), authority(), &root).unwrap();
    let class_2 = CertifiedIssuer::signed_by(params("Class 2", 3, true), authority(), &root).unwrap();
    let issue = |name: &str, number: u8, key: &str, issuer: &CertifiedIssuer<'static, KeyPair>| {
        params(name, number, false).signed_by(&signing(key), issuer).unwrap().pem()
    };
    Hierarchy {
        app: issue("App", 4, "app_private_pkcs8.pem", &class_1),
        alipay: issue("Alipay", 5, "platform_private_pkcs8.pem", &class_2) + &class_2.pem(),
        next_alipay: issue("Alipay", 6, "other_private_pkcs8.pem", &class_2) + &class_2.pem(),
        by_other_issuer: issue("Alipay", 7, "other_private_pkcs8.pem", &class_1) + &class_1.pem(),
        roots: root.pem(),
    }
}

fn params(name: &str, number: u8, is_authority: bool) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CountryName, "CN");
    params.distinguished_name.push(DnType::CommonName, name);
    params.serial_number = Some(SerialNumber::from_slice(&[number]));
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(2040, 1, 1);
    if is_authority {
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    }
    params
}

fn signing(name: &str) -> KeyPair {
    KeyPair::from_pem_and_sign_algo(&key(name), &PKCS_RSA_SHA256).unwrap()
}
