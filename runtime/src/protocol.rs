//! The wire protocols, without input or output: bytes in, bytes out, clock and nonce from outside.
//!
//! [`v3`] is the REST protocol. The V2 gateway gets its module beside it.

pub mod v3;
