//! RSA with the crate `rsa`. Signing is blinded against timing attacks, because RUSTSEC-2023-0071 concerns its
//! operations with private keys.

use std::fmt;

use rsa::{BigUint, Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey, pkcs1::DecodeRsaPrivateKey, rand_core::OsRng};
use sha2::{Digest, Sha256};

use super::{BadSignature, BoxFuture, SignError, SignType, Signer, Verifier};
use crate::crypto::keys::{KeyError, PrivateKey, PublicKey};

/// The maximum size of keys, as in AWS-LC. The default of the crate is 4096.
const MAX_BITS: usize = 8192;

/// Returns the padding scheme and the digest of the content.
fn digest(sign_type: SignType, content: &[u8]) -> (Pkcs1v15Sign, Vec<u8>) {
    match sign_type {
        #[cfg(feature = "legacy-rsa")]
        SignType::Rsa => (Pkcs1v15Sign::new::<sha1::Sha1>(), sha1::Sha1::digest(content).to_vec()),
        _ => (Pkcs1v15Sign::new::<Sha256>(), Sha256::digest(content).to_vec()),
    }
}

pub(super) struct RsaSigner {
    // Clears its private numbers on drop.
    key: RsaPrivateKey,
    public: PublicKey,
    sign_type: SignType,
}

impl RsaSigner {
    pub(super) fn new(key: &PrivateKey, sign_type: SignType) -> Result<Self, KeyError> {
        let mut private = RsaPrivateKey::from_pkcs1_der(key.pkcs1_der()).map_err(|_| KeyError::Malformed)?;
        private.precompute().map_err(|_| KeyError::Malformed)?;
        private.validate().map_err(|_| KeyError::Malformed)?;
        Ok(Self { key: private, public: key.public_key().clone(), sign_type })
    }
}

impl fmt::Debug for RsaSigner {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "RsaSigner({:?})", self.public)
    }
}

impl Signer for RsaSigner {
    fn sign<'a>(&'a self, content: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SignError>> {
        Box::pin(async move {
            let (scheme, digest) = digest(self.sign_type, content);
            self.key
                .sign_with_rng(&mut OsRng, scheme, &digest)
                .map_err(|_| SignError::new("the crate rsa rejected the key"))
        })
    }

    fn sign_type(&self) -> SignType {
        self.sign_type
    }

    fn public_key(&self) -> Option<PublicKey> {
        Some(self.public.clone())
    }
}

pub(super) struct RsaVerifier {
    key: RsaPublicKey,
    public: PublicKey,
    sign_type: SignType,
}

impl RsaVerifier {
    pub(super) fn new(key: &PublicKey, sign_type: SignType) -> Result<Self, KeyError> {
        let (modulus, exponent) = key.numbers();
        let (modulus, exponent) = (BigUint::from_bytes_be(modulus), BigUint::from_bytes_be(exponent));
        let parsed = RsaPublicKey::new_with_max_size(modulus, exponent, MAX_BITS);
        let parsed = parsed.map_err(|_| KeyError::Malformed)?;
        Ok(Self { key: parsed, public: key.clone(), sign_type })
    }
}

impl fmt::Debug for RsaVerifier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "RsaVerifier({:?})", self.public)
    }
}

impl Verifier for RsaVerifier {
    fn verify(&self, content: &[u8], signature: &[u8]) -> Result<(), BadSignature> {
        let (scheme, digest) = digest(self.sign_type, content);
        self.key.verify(scheme, &digest, signature).map_err(|_| BadSignature)
    }

    fn sign_type(&self) -> SignType {
        self.sign_type
    }

    fn public_key(&self) -> Option<PublicKey> {
        Some(self.public.clone())
    }
}
