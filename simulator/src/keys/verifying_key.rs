//! Public RSA keys.

use std::fmt;

use alipay::runtime::crypto::keys::PublicKey;
use aws_lc_rs::signature::{
    RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey,
};
use base64::{Engine, engine::general_purpose::STANDARD};

use super::sign_type::SignType;
use crate::error::SimulatorError;

/// A public RSA key.
#[derive(Clone)]
pub(crate) struct VerifyingKey(Vec<u8>);

impl VerifyingKey {
    pub(super) fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Parses an app's public key in any form that the client accepts.
    pub(crate) fn parse(text: &str) -> Result<Self, SimulatorError> {
        let key = PublicKey::parse(text)
            .map_err(|error| SimulatorError::ProvidedKey { setting: "app's public key", error })?;
        STANDARD.decode(key.to_spki_base64()).map(Self).map_err(|_| SimulatorError::Keys)
    }

    /// Returns the key in base64.
    pub(crate) fn to_base64(&self) -> String {
        STANDARD.encode(&self.0)
    }

    /// Returns whether this base64 text is a valid signature of `content` with SHA-256.
    pub(crate) fn verifies(&self, content: &[u8], signature: &str) -> bool {
        self.verifies_as(SignType::Rsa2, content, signature)
    }

    /// Returns whether this base64 text is a valid signature of `content` with the digest of this sign type.
    pub(crate) fn verifies_as(&self, sign_type: SignType, content: &[u8], signature: &str) -> bool {
        let algorithm = match sign_type {
            SignType::Rsa2 => &RSA_PKCS1_2048_8192_SHA256,
            SignType::Rsa => &RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY,
        };
        let key = UnparsedPublicKey::new(algorithm, &self.0);
        STANDARD.decode(signature).is_ok_and(|signature| key.verify(content, &signature).is_ok())
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("VerifyingKey(..)")
    }
}
