//! Private RSA keys. They sign with AWS-LC directly, so that a mistake in the signing code of the client is found.

use std::fmt;

use aws_lc_rs::{
    encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der},
    rand::SystemRandom,
    rsa::{KeyPair, KeySize},
    signature::{KeyPair as _, RSA_PKCS1_SHA256},
};
use base64::{Engine, engine::general_purpose::STANDARD};

use super::{sha1, sign_type::SignType, verifying_key::VerifyingKey};
use crate::error::SimulatorError;

/// A private RSA key.
pub(crate) struct SigningKey(KeyPair);

impl SigningKey {
    pub(super) fn new(key: KeyPair) -> Self {
        Self(key)
    }

    /// Generates a key.
    pub(crate) async fn generate() -> Result<Self, SimulatorError> {
        // Takes too long for a thread that runs tasks.
        let generated = tokio::task::spawn_blocking(|| KeyPair::generate(KeySize::Rsa2048)).await;
        generated.ok().and_then(Result::ok).map(Self).ok_or(SimulatorError::Keys)
    }

    /// Reads the base64 of a key in PKCS#8.
    #[cfg(test)]
    pub(crate) fn from_base64(text: &str) -> Self {
        Self(KeyPair::from_pkcs8(&STANDARD.decode(text.trim()).unwrap()).unwrap())
    }

    /// The key in PKCS#8.
    pub(crate) fn pkcs8_der(&self) -> Result<Vec<u8>, SimulatorError> {
        let der: Pkcs8V1Der<'_> = self.0.as_der().map_err(|_| SimulatorError::Keys)?;
        Ok(der.as_ref().to_vec())
    }

    /// The key in PKCS#8 and base64, as Alipay's key tool writes it.
    pub(crate) fn pkcs8_base64(&self) -> Result<String, SimulatorError> {
        self.pkcs8_der().map(|der| STANDARD.encode(der))
    }

    /// The public key as `SubjectPublicKeyInfo` in base64, as the open platform displays it.
    pub(crate) fn spki_base64(&self) -> Result<String, SimulatorError> {
        let der: PublicKeyX509Der<'_> = self.0.public_key().as_der().map_err(|_| SimulatorError::Keys)?;
        Ok(STANDARD.encode(der.as_ref()))
    }

    /// Signs with SHA-256. Returns the signature in base64.
    pub(crate) fn sign(&self, content: &[u8]) -> Result<String, SimulatorError> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), content, &mut signature)
            .map_err(|_| SimulatorError::Keys)?;
        Ok(STANDARD.encode(signature))
    }

    /// Signs with the digest of this sign type. Returns the signature in base64.
    pub(crate) fn sign_as(&self, sign_type: SignType, content: &[u8]) -> Result<String, SimulatorError> {
        match sign_type {
            SignType::Rsa2 => self.sign(content),
            SignType::Rsa => sha1::sign(&self.pkcs8_der()?, content).map(|bytes| STANDARD.encode(bytes)),
        }
    }

    /// The key that verifies the signatures of this key.
    pub(crate) fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey::new(self.0.public_key().as_ref().to_vec())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("SigningKey(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_signature_is_valid_only_for_its_content_and_key() {
        let (key, other) = (SigningKey::generate().await.unwrap(), SigningKey::generate().await.unwrap());
        let signature = key.sign(b"content").unwrap();
        assert!(key.verifying_key().verifies(b"content", &signature));
        assert!(!key.verifying_key().verifies(b"Content", &signature));
        assert!(!other.verifying_key().verifies(b"content", &signature));
        assert!(!key.verifying_key().verifies(b"content", "not base64"));
    }

    #[tokio::test]
    async fn a_signature_is_valid_only_for_its_digest() {
        let key = SigningKey::generate().await.unwrap();
        let [new, old] = [SignType::Rsa2, SignType::Rsa].map(|kind| key.sign_as(kind, b"content").unwrap());
        assert!(key.verifying_key().verifies_as(SignType::Rsa2, b"content", &new));
        assert!(key.verifying_key().verifies_as(SignType::Rsa, b"content", &old));
        assert!(!key.verifying_key().verifies_as(SignType::Rsa2, b"content", &old));
        assert!(!key.verifying_key().verifies_as(SignType::Rsa, b"content", &new));
    }
}
