//! Sign types of the V2 gateway.

/// The digest of a signature, with the names of the gateway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum SignType {
    /// RSA with SHA-256.
    #[default]
    Rsa2,
    /// RSA with SHA-1, which only the V2 gateway accepts.
    Rsa,
}
