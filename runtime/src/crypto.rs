//! RSA signatures: the traits that the protocols use, and the backends behind them
//! (protocol: signatures).

#[cfg(feature = "aws-lc-rs")]
mod aws_lc;
mod certificate_algorithms;
pub mod certificates;
pub mod keys;
#[cfg(any(feature = "pure-rust", feature = "legacy-rsa"))]
mod pure_rust;

use std::{error::Error, fmt, sync::Arc};

pub use crate::support::future::BoxFuture;
pub(crate) use certificate_algorithms::certificate_algorithms;

use crate::crypto::keys::{KeyError, PrivateKey, PublicKey};

/// A kind of signature (protocol: signatures).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SignType {
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    #[default]
    Rsa2,
    /// RSASSA-PKCS1-v1_5 with SHA-1, for applications that Alipay still has on it: V2 and notifications
    /// only, and only with the crate's feature `legacy-rsa`.
    Rsa,
}

impl SignType {
    /// The name as it stands in the parameter `sign_type`.
    pub fn name(self) -> &'static str {
        match self {
            SignType::Rsa2 => "RSA2",
            SignType::Rsa => "RSA",
        }
    }
}

/// Makes signatures. It is asynchronous, so that a KMS or HSM can stand behind it.
pub trait Signer: fmt::Debug + Send + Sync + 'static {
    /// The signature of `content`, as bytes.
    ///
    /// # Errors
    /// When the key or the service behind it fails.
    fn sign<'a>(&'a self, content: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SignError>>;

    /// The kind of signature that it makes.
    fn sign_type(&self) -> SignType {
        SignType::Rsa2
    }

    /// The public half of the key, if it is known: with it a client refuses an Alipay key that is the
    /// application's own.
    fn public_key(&self) -> Option<PublicKey> {
        None
    }
}

/// Checks signatures with one public key.
pub trait Verifier: fmt::Debug + Send + Sync + 'static {
    /// Whether `signature` is that of `content`.
    ///
    /// # Errors
    /// When it is not.
    fn verify(&self, content: &[u8], signature: &[u8]) -> Result<(), BadSignature>;

    /// The kind of signature that it accepts; it never lets the signature itself choose.
    fn sign_type(&self) -> SignType {
        SignType::Rsa2
    }

    /// The key, if it is known.
    fn public_key(&self) -> Option<PublicKey> {
        None
    }
}

/// A signature that could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the signature could not be made: {0}")]
pub struct SignError(#[source] Box<dyn Error + Send + Sync>);

impl SignError {
    /// With what caused it. The text must not hold key material.
    pub fn new(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(source.into())
    }
}

/// A signature that is not that of this content and key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not verify")]
pub struct BadSignature;

/// An implementation of RSA. Which ones there are depends on the crate's features.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Backend {
    /// AWS-LC: six times as fast as pure Rust when signing.
    #[cfg(feature = "aws-lc-rs")]
    AwsLc,
    /// The `rsa` crate; needs no C compiler.
    #[cfg(feature = "pure-rust")]
    PureRust,
}

impl Backend {
    /// Every backend that was compiled in, the preferred one first.
    pub const ALL: &'static [Backend] = &[
        #[cfg(feature = "aws-lc-rs")]
        Backend::AwsLc,
        #[cfg(feature = "pure-rust")]
        Backend::PureRust,
    ];

    /// The one that is used unless another is chosen; none if the crate was compiled without.
    pub fn preferred() -> Option<Backend> {
        Self::ALL.first().copied()
    }

    /// A signer of RSA2 with a key in memory. The key is parsed once, here.
    ///
    /// # Errors
    /// When the numbers of the key do not belong together.
    #[cfg_attr(not(any(feature = "aws-lc-rs", feature = "pure-rust")), allow(unused_variables))]
    pub fn signer(self, key: &PrivateKey) -> Result<Arc<dyn Signer>, KeyError> {
        match self {
            #[cfg(feature = "aws-lc-rs")]
            Backend::AwsLc => Ok(Arc::new(aws_lc::Rsa2Signer::new(key)?)),
            #[cfg(feature = "pure-rust")]
            Backend::PureRust => Ok(Arc::new(pure_rust::RsaSigner::new(key, SignType::Rsa2)?)),
        }
    }

    /// A verifier of RSA2 with a key in memory. The key is parsed once, here.
    ///
    /// # Errors
    /// When the numbers are no RSA key.
    #[cfg_attr(not(any(feature = "aws-lc-rs", feature = "pure-rust")), allow(unused_variables))]
    pub fn verifier(self, key: &PublicKey) -> Result<Arc<dyn Verifier>, KeyError> {
        match self {
            #[cfg(feature = "aws-lc-rs")]
            Backend::AwsLc => Ok(Arc::new(aws_lc::Rsa2Verifier::new(key)?)),
            #[cfg(feature = "pure-rust")]
            Backend::PureRust => Ok(Arc::new(pure_rust::RsaVerifier::new(key, SignType::Rsa2)?)),
        }
    }
}

/// A signer of `RSA`, with SHA-1 (feature `legacy-rsa`). It is made by the `rsa` crate whatever the
/// backend, since AWS-LC makes no such signatures.
///
/// # Errors
/// When the numbers of the key do not belong together.
#[cfg(feature = "legacy-rsa")]
pub fn legacy_signer(key: &PrivateKey) -> Result<Arc<dyn Signer>, KeyError> {
    Ok(Arc::new(pure_rust::RsaSigner::new(key, SignType::Rsa)?))
}

/// A verifier of `RSA`, with SHA-1 (feature `legacy-rsa`).
///
/// # Errors
/// When the numbers are no RSA key.
#[cfg(feature = "legacy-rsa")]
pub fn legacy_verifier(key: &PublicKey) -> Result<Arc<dyn Verifier>, KeyError> {
    Ok(Arc::new(pure_rust::RsaVerifier::new(key, SignType::Rsa)?))
}

impl fmt::Display for Backend {
    #[cfg_attr(not(any(feature = "aws-lc-rs", feature = "pure-rust")), allow(unreachable_code))]
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(match *self {
            #[cfg(feature = "aws-lc-rs")]
            Backend::AwsLc => "aws-lc-rs",
            #[cfg(feature = "pure-rust")]
            Backend::PureRust => "pure-rust",
        })
    }
}
