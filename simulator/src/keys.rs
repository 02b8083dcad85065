//! RSA signatures by AWS-LC directly: the simulator shares no signing code with the client that it checks.

mod legacy;
mod provided;

use std::fmt;

use alipay::runtime::crypto::keys::PublicKey;
use aws_lc_rs::{
    encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der},
    rand::SystemRandom,
    rsa::{KeyPair, KeySize},
    signature::{
        KeyPair as _, RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY, RSA_PKCS1_2048_8192_SHA256,
        RSA_PKCS1_SHA256, UnparsedPublicKey,
    },
};
use base64::{Engine, engine::general_purpose::STANDARD};

use crate::SimulatorError;

/// The digest of a signature, by the gateway's names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum SignType {
    /// SHA-256.
    #[default]
    Rsa2,
    /// SHA-1, on the V2 gateway only.
    Rsa,
}

/// An RSA key, thrown away unless it was given.
pub(crate) struct Keys(KeyPair);

impl Keys {
    /// Makes a new key, off the tasks' threads: it takes a while.
    pub(crate) async fn generate() -> Result<Self, SimulatorError> {
        let made = tokio::task::spawn_blocking(|| KeyPair::generate(KeySize::Rsa2048)).await;
        made.ok().and_then(Result::ok).map(Self).ok_or(SimulatorError::Keys)
    }

    /// A key from bare base64 of PKCS#8.
    #[cfg(test)]
    pub(crate) fn of_text(text: &str) -> Self {
        Self(KeyPair::from_pkcs8(&STANDARD.decode(text.trim()).unwrap()).unwrap())
    }

    /// The private key as PKCS#8.
    pub(crate) fn private_der(&self) -> Result<Vec<u8>, SimulatorError> {
        let der: Pkcs8V1Der<'_> = self.0.as_der().map_err(|_| SimulatorError::Keys)?;
        Ok(der.as_ref().to_vec())
    }

    /// The private key as the key tool writes it: bare base64 of PKCS#8.
    pub(crate) fn private_text(&self) -> Result<String, SimulatorError> {
        self.private_der().map(|der| STANDARD.encode(der))
    }

    /// The public key as the open platform shows it: bare base64 of `SubjectPublicKeyInfo`.
    pub(crate) fn public_text(&self) -> Result<String, SimulatorError> {
        let der: PublicKeyX509Der<'_> = self.0.public_key().as_der().map_err(|_| SimulatorError::Keys)?;
        Ok(STANDARD.encode(der.as_ref()))
    }

    /// The RSA2 signature of `content`, as text.
    pub(crate) fn sign(&self, content: &[u8]) -> Result<String, SimulatorError> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), content, &mut signature)
            .map_err(|_| SimulatorError::Keys)?;
        Ok(STANDARD.encode(signature))
    }

    /// The signature of `content` in this digest, as text.
    pub(crate) fn sign_as(&self, sign_type: SignType, content: &[u8]) -> Result<String, SimulatorError> {
        match sign_type {
            SignType::Rsa2 => self.sign(content),
            SignType::Rsa => legacy::sign(&self.private_der()?, content).map(|made| STANDARD.encode(made)),
        }
    }

    /// What verifies the signatures of this key.
    pub(crate) fn public(&self) -> PublicHalf {
        PublicHalf(self.0.public_key().as_ref().to_vec())
    }
}

/// A public key, for verifying.
#[derive(Clone)]
pub(crate) struct PublicHalf(Vec<u8>);

impl PublicHalf {
    /// Reads a public key in every form that people have.
    pub(crate) fn parse(text: &str) -> Result<Self, SimulatorError> {
        let key = PublicKey::parse(text)
            .map_err(|error| SimulatorError::ProvidedKey { setting: "app's public key", error })?;
        STANDARD.decode(key.to_spki_base64()).map(Self).map_err(|_| SimulatorError::Keys)
    }

    /// Whether this text is the RSA2 signature that this key makes of `content`.
    pub(crate) fn verifies(&self, content: &[u8], signature: &str) -> bool {
        self.verifies_as(SignType::Rsa2, content, signature)
    }

    /// Whether this text is the signature that this key makes of `content` in this digest.
    pub(crate) fn verifies_as(&self, sign_type: SignType, content: &[u8], signature: &str) -> bool {
        let rule = match sign_type {
            SignType::Rsa2 => &RSA_PKCS1_2048_8192_SHA256,
            SignType::Rsa => &RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY,
        };
        let key = UnparsedPublicKey::new(rule, &self.0);
        STANDARD.decode(signature).is_ok_and(|signature| key.verify(content, &signature).is_ok())
    }
}

impl fmt::Debug for PublicHalf {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("PublicHalf(..)")
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Keys(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_signature_holds_for_its_content_and_key_only() {
        let (keys, others) = (Keys::generate().await.unwrap(), Keys::generate().await.unwrap());
        let signature = keys.sign(b"content").unwrap();
        assert!(keys.public().verifies(b"content", &signature));
        assert!(!keys.public().verifies(b"Content", &signature));
        assert!(!others.public().verifies(b"content", &signature));
        assert!(!keys.public().verifies(b"content", "not base64"));
    }

    #[tokio::test]
    async fn a_signature_holds_in_its_digest_only() {
        let keys = Keys::generate().await.unwrap();
        let [new, old] = [SignType::Rsa2, SignType::Rsa].map(|kind| keys.sign_as(kind, b"content").unwrap());
        assert!(keys.public().verifies_as(SignType::Rsa2, b"content", &new));
        assert!(keys.public().verifies_as(SignType::Rsa, b"content", &old));
        assert!(!keys.public().verifies_as(SignType::Rsa2, b"content", &old));
        assert!(!keys.public().verifies_as(SignType::Rsa, b"content", &new));
    }
}
