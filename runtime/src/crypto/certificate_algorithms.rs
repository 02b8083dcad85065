//! The accepted signatures of certificates: RSASSA-PKCS1-v1_5 with SHA-256, SHA-384 or SHA-512.

use rustls_pki_types::SignatureVerificationAlgorithm;

/// Returns the algorithms that may sign the certificates of a chain.
#[cfg(feature = "aws-lc-rs")]
pub(crate) fn certificate_algorithms() -> Vec<&'static dyn SignatureVerificationAlgorithm> {
    vec![
        webpki::aws_lc_rs::RSA_PKCS1_2048_8192_SHA256,
        webpki::aws_lc_rs::RSA_PKCS1_2048_8192_SHA384,
        webpki::aws_lc_rs::RSA_PKCS1_2048_8192_SHA512,
    ]
}

/// Returns the algorithms that may sign the certificates of a chain.
#[cfg(all(feature = "pure-rust", not(feature = "aws-lc-rs")))]
pub(crate) fn certificate_algorithms() -> Vec<&'static dyn SignatureVerificationAlgorithm> {
    pure_rust::ALL.to_vec()
}

/// Returns no algorithm, so that no chain is trusted without a backend.
#[cfg(not(any(feature = "pure-rust", feature = "aws-lc-rs")))]
pub(crate) fn certificate_algorithms() -> Vec<&'static dyn SignatureVerificationAlgorithm> {
    Vec::new()
}

#[cfg(all(feature = "pure-rust", not(feature = "aws-lc-rs")))]
mod pure_rust {
    use rsa::{Pkcs1v15Sign, RsaPublicKey, pkcs1::DecodeRsaPublicKey, pkcs8::AssociatedOid};
    use rustls_pki_types::{AlgorithmIdentifier, InvalidSignature, SignatureVerificationAlgorithm, alg_id};
    use sha2::{Digest, Sha256, Sha384, Sha512};

    pub(super) const ALL: &[&dyn SignatureVerificationAlgorithm] = &[
        &Rsa { name: "SHA-256", id: alg_id::RSA_PKCS1_SHA256, verify: verify::<Sha256> },
        &Rsa { name: "SHA-384", id: alg_id::RSA_PKCS1_SHA384, verify: verify::<Sha384> },
        &Rsa { name: "SHA-512", id: alg_id::RSA_PKCS1_SHA512, verify: verify::<Sha512> },
    ];

    struct Rsa {
        name: &'static str,
        id: AlgorithmIdentifier,
        verify: fn(&RsaPublicKey, &[u8], &[u8]) -> rsa::Result<()>,
    }

    fn verify<D: Digest + AssociatedOid>(
        key: &RsaPublicKey,
        message: &[u8],
        signature: &[u8],
    ) -> rsa::Result<()> {
        key.verify(Pkcs1v15Sign::new::<D>(), &D::digest(message), signature)
    }

    impl std::fmt::Debug for Rsa {
        fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(out, "RSA with {}", self.name)
        }
    }

    impl SignatureVerificationAlgorithm for Rsa {
        fn verify_signature(
            &self,
            public_key: &[u8],
            message: &[u8],
            signature: &[u8],
        ) -> Result<(), InvalidSignature> {
            let key = RsaPublicKey::from_pkcs1_der(public_key).map_err(|_| InvalidSignature)?;
            (self.verify)(&key, message, signature).map_err(|_| InvalidSignature)
        }

        fn public_key_alg_id(&self) -> AlgorithmIdentifier {
            alg_id::RSA_ENCRYPTION
        }

        fn signature_alg_id(&self) -> AlgorithmIdentifier {
            self.id
        }
    }
    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn each_algorithm_has_its_own_digest() {
            assert_eq!(format!("{ALL:?}"), "[RSA with SHA-256, RSA with SHA-384, RSA with SHA-512]");
        }
    }
}
