//! RSA by the `rsa` crate, blinded against timing (RUSTSEC-2023-0071 is about its private-key operations).

use std::fmt;

use rsa::{BigUint, Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey, pkcs1::DecodeRsaPrivateKey, rand_core::OsRng};
use sha2::{Digest, Sha256};

use super::{BadSignature, BoxFuture, SignError, Signer, Verifier};
use crate::keys::{KeyError, PrivateKey, PublicKey};

/// The size up to which AWS-LC checks signatures; the crate itself would stop at 4096.
const MAX_BITS: usize = 8192;

pub(super) struct Rsa2Signer {
    // Clears its private numbers on drop.
    key: RsaPrivateKey,
    public: PublicKey,
}

impl Rsa2Signer {
    pub(super) fn new(key: &PrivateKey) -> Result<Self, KeyError> {
        let mut private = RsaPrivateKey::from_pkcs1_der(key.pkcs1_der()).map_err(|_| KeyError::Malformed)?;
        private.precompute().map_err(|_| KeyError::Malformed)?;
        private.validate().map_err(|_| KeyError::Malformed)?;
        Ok(Self { key: private, public: key.public_key().clone() })
    }
}

impl fmt::Debug for Rsa2Signer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Rsa2Signer({:?})", self.public)
    }
}

impl Signer for Rsa2Signer {
    fn sign<'a>(&'a self, content: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SignError>> {
        Box::pin(async move {
            let digest = Sha256::digest(content);
            self.key
                .sign_with_rng(&mut OsRng, Pkcs1v15Sign::new::<Sha256>(), &digest)
                .map_err(|_| SignError::new("the rsa crate refused the key"))
        })
    }

    fn public_key(&self) -> Option<PublicKey> {
        Some(self.public.clone())
    }
}

pub(super) struct Rsa2Verifier {
    key: RsaPublicKey,
    public: PublicKey,
}

impl Rsa2Verifier {
    pub(super) fn new(key: &PublicKey) -> Result<Self, KeyError> {
        let (modulus, exponent) = key.numbers();
        let (modulus, exponent) = (BigUint::from_bytes_be(modulus), BigUint::from_bytes_be(exponent));
        let parsed = RsaPublicKey::new_with_max_size(modulus, exponent, MAX_BITS);
        let parsed = parsed.map_err(|_| KeyError::Malformed)?;
        Ok(Self { key: parsed, public: key.clone() })
    }
}

impl fmt::Debug for Rsa2Verifier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Rsa2Verifier({:?})", self.public)
    }
}

impl Verifier for Rsa2Verifier {
    fn verify(&self, content: &[u8], signature: &[u8]) -> Result<(), BadSignature> {
        let digest = Sha256::digest(content);
        self.key.verify(Pkcs1v15Sign::new::<Sha256>(), &digest, signature).map_err(|_| BadSignature)
    }

    fn public_key(&self) -> Option<PublicKey> {
        Some(self.public.clone())
    }
}
