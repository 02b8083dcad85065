//! Signing with RSA and SHA-1, which AWS-LC verifies but does not sign.

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use rsa::{Pkcs1v15Sign, RsaPrivateKey, pkcs8::DecodePrivateKey};

use crate::error::SimulatorError;

/// The `DigestInfo` of SHA-1 before the digest itself (RFC 8017, section 9.2).
const PREFIX: [u8; 15] =
    [0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00, 0x04, 0x14];

/// Signs with a private key in PKCS#8.
pub(super) fn sign(pkcs8_der: &[u8], content: &[u8]) -> Result<Vec<u8>, SimulatorError> {
    let key = RsaPrivateKey::from_pkcs8_der(pkcs8_der).map_err(|_| SimulatorError::Keys)?;
    let digest = digest(&SHA1_FOR_LEGACY_USE_ONLY, content);
    let padding = Pkcs1v15Sign { hash_len: Some(digest.as_ref().len()), prefix: PREFIX.into() };
    key.sign(padding, digest.as_ref()).map_err(|_| SimulatorError::Keys)
}
