//! From the texts of settings to what signs and verifies.

use std::sync::Arc;

use super::{ConfigError, Slot};
use crate::{
    certificates::{Certificate, CertificateSource},
    crypto::{Backend, SignType, Signer, Verifier},
    keys::{PrivateKey, PublicKey},
    protocol::KeyRing,
    redact::Secret,
};

/// A signer from the text of the app's private key.
pub(crate) fn make_signer(
    text: Option<&Secret>,
    sign_type: SignType,
    backend: Option<Backend>,
) -> Result<Arc<dyn Signer>, ConfigError> {
    let text = text.ok_or(ConfigError::Missing(Slot::PrivateKey))?;
    let wrong = |problem| ConfigError::Key { slot: Slot::PrivateKey, problem };
    match sign_type {
        #[cfg(feature = "legacy-rsa")]
        SignType::Rsa => {
            let key = PrivateKey::parse_legacy(text.expose()).map_err(wrong)?;
            crate::crypto::legacy_signer(&key).map_err(wrong)
        }
        #[cfg(not(feature = "legacy-rsa"))]
        SignType::Rsa => Err(NO_LEGACY_RSA),
        SignType::Rsa2 => {
            let key = PrivateKey::parse(text.expose()).map_err(wrong)?;
            needed(backend, Slot::Signer)?.signer(&key).map_err(wrong)
        }
    }
}

#[cfg(not(feature = "legacy-rsa"))]
const NO_LEGACY_RSA: ConfigError = ConfigError::NotCompiled {
    slot: Slot::SignType,
    missing: "signatures with SHA-1",
    feature: "legacy-rsa",
};

/// A verifier from the text of Alipay's public key.
pub(crate) fn make_verifier(
    text: Option<&Secret>,
    sign_type: SignType,
    backend: Option<Backend>,
) -> Result<Arc<dyn Verifier>, ConfigError> {
    let text = text.ok_or(ConfigError::Missing(Slot::AlipayPublicKey))?;
    let wrong = |problem| ConfigError::Key { slot: Slot::AlipayPublicKey, problem };
    match sign_type {
        #[cfg(feature = "legacy-rsa")]
        SignType::Rsa => {
            let key = PublicKey::parse_legacy(text.expose()).map_err(wrong)?;
            crate::crypto::legacy_verifier(&key).map_err(wrong)
        }
        #[cfg(not(feature = "legacy-rsa"))]
        SignType::Rsa => Err(NO_LEGACY_RSA),
        SignType::Rsa2 => {
            let key = PublicKey::parse(text.expose()).map_err(wrong)?;
            needed(backend, Slot::Verifier)?.verifier(&key).map_err(wrong)
        }
    }
}

fn needed(backend: Option<Backend>, slot: Slot) -> Result<Backend, ConfigError> {
    let missing = "RSA implementation";
    backend.ok_or(ConfigError::NotCompiled { slot, missing, feature: "aws-lc-rs or pure-rust" })
}

/// One of the files of certificate mode.
pub(crate) fn read_certificate(source: &CertificateSource, slot: Slot) -> Result<Certificate, ConfigError> {
    let read = source.read().and_then(|text| Certificate::parse(&text));
    read.map_err(|problem| ConfigError::Certificate { slot, problem })
}

/// The key of Alipay's certificate, for notifications.
pub(crate) fn certificate_key(
    source: &CertificateSource,
    sign_type: SignType,
    backend: Option<Backend>,
) -> Result<KeyRing, ConfigError> {
    let alipay = read_certificate(source, Slot::AlipayCertificate)?;
    let verifier = certificate_verifier(&alipay, sign_type, backend)?;
    Ok(KeyRing::certificate(alipay.serial(), verifier))
}

/// A verifier from Alipay's certificate.
pub(crate) fn certificate_verifier(
    certificate: &Certificate,
    sign_type: SignType,
    backend: Option<Backend>,
) -> Result<Arc<dyn Verifier>, ConfigError> {
    let wrong = |problem| ConfigError::Key { slot: Slot::AlipayCertificate, problem };
    match sign_type {
        #[cfg(feature = "legacy-rsa")]
        SignType::Rsa => crate::crypto::legacy_verifier(certificate.public_key()).map_err(wrong),
        #[cfg(not(feature = "legacy-rsa"))]
        SignType::Rsa => Err(NO_LEGACY_RSA),
        SignType::Rsa2 => needed(backend, Slot::Verifier)?.verifier(certificate.public_key()).map_err(wrong),
    }
}
