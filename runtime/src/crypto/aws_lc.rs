//! RSA with AWS-LC.

use std::fmt;

use aws_lc_rs::{
    rand::SystemRandom,
    rsa::KeyPair,
    signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256},
};

use super::{BadSignature, BoxFuture, SignError, Signer, Verifier};
use crate::crypto::keys::{KeyError, PrivateKey, PublicKey};

pub(super) struct Rsa2Signer {
    pair: KeyPair,
    public: PublicKey,
}

impl Rsa2Signer {
    pub(super) fn new(key: &PrivateKey) -> Result<Self, KeyError> {
        let pair = KeyPair::from_der(key.pkcs1_der()).map_err(|_| KeyError::Malformed)?;
        Ok(Self { pair, public: key.public_key().clone() })
    }

    fn sign_now(&self, content: &[u8]) -> Result<Vec<u8>, SignError> {
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), content, &mut signature)
            .map_err(|_| SignError::new("AWS-LC rejected the key"))?;
        Ok(signature)
    }
}

impl fmt::Debug for Rsa2Signer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Rsa2Signer({:?})", self.public)
    }
}

impl Signer for Rsa2Signer {
    fn sign<'a>(&'a self, content: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SignError>> {
        Box::pin(async move { self.sign_now(content) })
    }

    fn public_key(&self) -> Option<PublicKey> {
        Some(self.public.clone())
    }
}

pub(super) struct Rsa2Verifier {
    parsed: ParsedPublicKey,
    public: PublicKey,
}

impl Rsa2Verifier {
    pub(super) fn new(key: &PublicKey) -> Result<Self, KeyError> {
        let parsed = ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key.pkcs1_der());
        Ok(Self { parsed: parsed.map_err(|_| KeyError::Malformed)?, public: key.clone() })
    }
}

impl fmt::Debug for Rsa2Verifier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Rsa2Verifier({:?})", self.public)
    }
}

impl Verifier for Rsa2Verifier {
    fn verify(&self, content: &[u8], signature: &[u8]) -> Result<(), BadSignature> {
        self.parsed.verify_sig(content, signature).map_err(|_| BadSignature)
    }

    fn public_key(&self) -> Option<PublicKey> {
        Some(self.public.clone())
    }
}
