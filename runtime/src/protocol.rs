//! The wire protocols, without input or output: bytes in, bytes out, clock and nonce from outside.
//!
//! [`v3`] is the REST protocol, [`v2`] the gateway. Both judge answers by the keys of a [`KeyRing`].

pub(crate) mod charset;
pub(crate) mod content_encryption;
mod key_ring;
pub(crate) mod multipart;
pub mod v2;
pub mod v3;
mod verification_error;

#[doc = include_str!("../docs/protocol.md")]
pub mod reference {}

pub use charset::{Charset, UnmappableCharacter};
pub use content_encryption::{ContentKey, DecryptError};
pub use key_ring::KeyRing;
pub use verification_error::VerificationError;

/// A wire protocol. Every declared endpoint can travel by each protocol that Alipay has it in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Protocol {
    /// REST, Alipay's newer one.
    #[default]
    V3,
    /// The gateway, which knows every method.
    V2,
}
