//! RSA2 signatures: the traits that the protocols use, and the backends behind them
//! (protocol: signatures).

#[cfg(feature = "aws-lc-rs")]
mod aws_lc;
#[cfg(feature = "pure-rust")]
mod pure_rust;

use std::{error::Error, fmt, future::Future, pin::Pin, sync::Arc};

use crate::keys::{KeyError, PrivateKey, PublicKey};

/// A future behind a pointer, as traits that stand for outside services return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Makes RSA2 signatures (RSASSA-PKCS1-v1_5 with SHA-256). It is asynchronous, so that a KMS or HSM can
/// stand behind it.
pub trait Signer: fmt::Debug + Send + Sync + 'static {
    /// The signature of `content`, as bytes.
    ///
    /// # Errors
    /// When the key or the service behind it fails.
    fn sign<'a>(&'a self, content: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SignError>>;

    /// The public half of the key, if it is known: with it a client refuses an Alipay key that is the
    /// application's own.
    fn public_key(&self) -> Option<PublicKey> {
        None
    }
}

/// Checks RSA2 signatures with one public key.
pub trait Verifier: fmt::Debug + Send + Sync + 'static {
    /// Whether `signature` is that of `content`.
    ///
    /// # Errors
    /// When it is not.
    fn verify(&self, content: &[u8], signature: &[u8]) -> Result<(), BadSignature>;

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

    /// A signer with a key in memory. The key is parsed once, here.
    ///
    /// # Errors
    /// When the numbers of the key do not belong together.
    #[cfg_attr(not(any(feature = "aws-lc-rs", feature = "pure-rust")), allow(unused_variables))]
    pub fn signer(self, key: &PrivateKey) -> Result<Arc<dyn Signer>, KeyError> {
        match self {
            #[cfg(feature = "aws-lc-rs")]
            Backend::AwsLc => Ok(Arc::new(aws_lc::Rsa2Signer::new(key)?)),
            #[cfg(feature = "pure-rust")]
            Backend::PureRust => Ok(Arc::new(pure_rust::Rsa2Signer::new(key)?)),
        }
    }

    /// A verifier with a key in memory. The key is parsed once, here.
    ///
    /// # Errors
    /// When the numbers are no RSA key.
    #[cfg_attr(not(any(feature = "aws-lc-rs", feature = "pure-rust")), allow(unused_variables))]
    pub fn verifier(self, key: &PublicKey) -> Result<Arc<dyn Verifier>, KeyError> {
        match self {
            #[cfg(feature = "aws-lc-rs")]
            Backend::AwsLc => Ok(Arc::new(aws_lc::Rsa2Verifier::new(key)?)),
            #[cfg(feature = "pure-rust")]
            Backend::PureRust => Ok(Arc::new(pure_rust::Rsa2Verifier::new(key)?)),
        }
    }
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
