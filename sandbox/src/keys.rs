//! RSA2 by AWS-LC directly: the sandbox shares no signing code with the client that it checks.

use std::fmt;

use aws_lc_rs::{
    encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der},
    rand::SystemRandom,
    rsa::{KeyPair, KeySize},
    signature::{KeyPair as _, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, UnparsedPublicKey},
};
use base64::{Engine, engine::general_purpose::STANDARD};

use crate::SandboxError;

/// A throw-away RSA key of 2048 bits.
pub(crate) struct Keys(KeyPair);

impl Keys {
    /// Makes a new key, off the tasks' threads: it takes a while.
    pub(crate) async fn generate() -> Result<Self, SandboxError> {
        let made = tokio::task::spawn_blocking(|| KeyPair::generate(KeySize::Rsa2048)).await;
        made.ok().and_then(Result::ok).map(Self).ok_or(SandboxError::Keys)
    }

    /// The private key as the key tool writes it: bare base64 of PKCS#8.
    pub(crate) fn private_text(&self) -> Result<String, SandboxError> {
        let der: Pkcs8V1Der<'_> = self.0.as_der().map_err(|_| SandboxError::Keys)?;
        Ok(STANDARD.encode(der.as_ref()))
    }

    /// The public key as the open platform shows it: bare base64 of `SubjectPublicKeyInfo`.
    pub(crate) fn public_text(&self) -> Result<String, SandboxError> {
        let der: PublicKeyX509Der<'_> = self.0.public_key().as_der().map_err(|_| SandboxError::Keys)?;
        Ok(STANDARD.encode(der.as_ref()))
    }

    /// The signature of `content`, as text.
    pub(crate) fn sign(&self, content: &[u8]) -> Result<String, SandboxError> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), content, &mut signature)
            .map_err(|_| SandboxError::Keys)?;
        Ok(STANDARD.encode(signature))
    }

    /// Whether this text is the signature that this key makes of `content`.
    pub(crate) fn verifies(&self, content: &[u8], signature: &str) -> bool {
        let key = UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, self.0.public_key().as_ref());
        STANDARD.decode(signature).is_ok_and(|signature| key.verify(content, &signature).is_ok())
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
        assert!(keys.verifies(b"content", &signature));
        assert!(!keys.verifies(b"Content", &signature));
        assert!(!others.verifies(b"content", &signature));
        assert!(!keys.verifies(b"content", "not base64"));
    }
}
