//! Keys, signatures, certificates and content encryption, without any cryptographic code of the client.

mod certificates;
mod encryption;
mod provided;
mod sha1;
mod sign_type;
mod signer;
mod signing_key;
mod verifying_key;

pub use certificates::CertificateIssuer;
pub(crate) use certificates::{Certificates, IssuedCertificate};
pub(crate) use encryption::EncryptKey;
pub(crate) use sign_type::SignType;
pub(crate) use signer::{Identity, Signer};
pub(crate) use signing_key::SigningKey;
pub(crate) use verifying_key::VerifyingKey;
