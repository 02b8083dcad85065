//! The wire protocols, without input or output: bytes in, bytes out, clock and nonce from outside.
//!
//! [`v3`] is the REST protocol, [`v2`] the gateway. Both judge answers by the keys of a [`KeyRing`].

mod key_ring;
mod untrusted;
pub mod v2;
pub mod v3;

pub use key_ring::KeyRing;
pub use untrusted::Untrusted;

/// A wire protocol. Every declared endpoint can travel by each protocol that Alipay has it in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Protocol {
    /// REST, Alipay's newer one.
    #[default]
    V3,
    /// The gateway, which knows every method.
    V2,
}
