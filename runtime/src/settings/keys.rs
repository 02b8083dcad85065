//! Signers and verifiers from the keys and certificates of the settings.

use std::sync::Arc;

use super::{ConfigError, Setting};
use crate::{
    crypto::certificates::{Certificate, CertificateError, CertificateSource},
    crypto::keys::{KeySource, PrivateKey, PublicKey},
    crypto::{Backend, SignType, Signer, Verifier},
    protocol::KeyRing,
    support::clock::Clock,
};

/// Creates a signer from the app's private key.
pub(crate) fn make_signer(
    source: Option<&KeySource>,
    sign_type: SignType,
    backend: Option<Backend>,
) -> Result<Arc<dyn Signer>, ConfigError> {
    let source = source.ok_or(ConfigError::Missing(Setting::PrivateKey))?;
    let wrong = |problem| ConfigError::Key { setting: Setting::PrivateKey, problem };
    let text = source.read().map_err(wrong)?;
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
            compiled(backend, Setting::Signer)?.signer(&key).map_err(wrong)
        }
    }
}

#[cfg(not(feature = "legacy-rsa"))]
const NO_LEGACY_RSA: ConfigError = ConfigError::NotCompiled {
    setting: Setting::SignType,
    missing: "signatures with SHA-1",
    feature: "legacy-rsa",
};

/// Creates a verifier from the Alipay public key.
pub(crate) fn make_verifier(
    source: Option<&KeySource>,
    sign_type: SignType,
    backend: Option<Backend>,
) -> Result<Arc<dyn Verifier>, ConfigError> {
    let source = source.ok_or(ConfigError::Missing(Setting::AlipayPublicKey))?;
    let wrong = |problem| ConfigError::Key { setting: Setting::AlipayPublicKey, problem };
    let text = source.read().map_err(wrong)?;
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
            compiled(backend, Setting::Verifier)?.verifier(&key).map_err(wrong)
        }
    }
}

fn compiled(backend: Option<Backend>, setting: Setting) -> Result<Backend, ConfigError> {
    let missing = "RSA implementation";
    backend.ok_or(ConfigError::NotCompiled { setting, missing, feature: "aws-lc-rs or pure-rust" })
}

/// Reads one of the files of certificate mode.
pub(crate) fn read_certificate(
    source: &CertificateSource,
    setting: Setting,
) -> Result<Certificate, ConfigError> {
    let text = source.read().map_err(|problem| ConfigError::Certificate { setting, problem })?;
    parse_certificate(&text, setting)
}

/// Parses the text of one of these files.
pub(crate) fn parse_certificate(text: &str, setting: Setting) -> Result<Certificate, ConfigError> {
    let parsed = Certificate::parse(text).and_then(|certificate| {
        if certificate.is_authority() { Err(CertificateError::IsAuthority) } else { Ok(certificate) }
    });
    parsed.map_err(|problem| ConfigError::Certificate { setting, problem })
}

/// Creates the key ring of notifications from the Alipay certificate.
pub(crate) fn certificate_key(
    source: &CertificateSource,
    sign_type: SignType,
    backend: Option<Backend>,
    clock: Arc<dyn Clock>,
) -> Result<KeyRing, ConfigError> {
    let alipay = read_certificate(source, Setting::AlipayCertificate)?;
    let verifier = certificate_verifier(&alipay, sign_type, backend)?;
    Ok(KeyRing::certificate(alipay.serial(), verifier).with_expiry(alipay.not_after_millis(), clock))
}

/// Creates a verifier from the Alipay certificate.
pub(crate) fn certificate_verifier(
    certificate: &Certificate,
    sign_type: SignType,
    backend: Option<Backend>,
) -> Result<Arc<dyn Verifier>, ConfigError> {
    let wrong = |problem| ConfigError::Key { setting: Setting::AlipayCertificate, problem };
    match sign_type {
        #[cfg(feature = "legacy-rsa")]
        SignType::Rsa => crate::crypto::legacy_verifier(certificate.public_key()).map_err(wrong),
        #[cfg(not(feature = "legacy-rsa"))]
        SignType::Rsa => Err(NO_LEGACY_RSA),
        SignType::Rsa2 => {
            compiled(backend, Setting::Verifier)?.verifier(certificate.public_key()).map_err(wrong)
        }
    }
}
