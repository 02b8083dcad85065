//! RSA [signatures](crate::protocol::reference#signatures): the traits that the protocols use, and the backends that
//! implement them.

#[cfg(feature = "aws-lc-rs")]
mod aws_lc;
mod certificate_algorithms;
pub mod certificates;
pub mod keys;
#[cfg(any(feature = "pure-rust", feature = "legacy-rsa"))]
mod pure_rust;
mod sign_type;

use std::{error::Error, fmt, sync::Arc};

pub use crate::support::future::BoxFuture;
pub(crate) use certificate_algorithms::certificate_algorithms;
pub use sign_type::SignType;

use crate::{
    crypto::keys::{KeyError, PrivateKey, PublicKey},
    support::language::{InChinese, Language, LocalizedError},
};

/// A signer of requests. It is asynchronous, so that a KMS or an HSM can hold the key.
#[doc(alias = "加签")]
pub trait Signer: fmt::Debug + Send + Sync + 'static {
    /// Signs `content`. The result is the signature in bytes, not in base64.
    ///
    /// # Errors
    /// Returns [`SignError`] if the key or the service that holds it fails.
    fn sign<'a>(&'a self, content: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SignError>>;

    /// Returns the kind of the signatures. Default: RSA2.
    fn sign_type(&self) -> SignType {
        SignType::Rsa2
    }

    /// Returns the public half of the key, if it is known. With it, a client can detect that the app's own public
    /// key is configured as the Alipay public key. Default: `None`.
    fn public_key(&self) -> Option<PublicKey> {
        None
    }
}

/// A verifier of signatures of one public key.
#[doc(alias = "验签")]
pub trait Verifier: fmt::Debug + Send + Sync + 'static {
    /// Verifies that `signature` was made over `content`.
    ///
    /// # Errors
    /// Returns [`BadSignature`] if it was not.
    fn verify(&self, content: &[u8], signature: &[u8]) -> Result<(), BadSignature>;

    /// Returns the kind of signature that is accepted, whatever the signature contains. Default: RSA2.
    fn sign_type(&self) -> SignType {
        SignType::Rsa2
    }

    /// Returns the key, if it is known. Default: `None`.
    fn public_key(&self) -> Option<PublicKey> {
        None
    }
}

/// A failure to sign.
#[derive(Debug, thiserror::Error)]
#[error("signing failed: {0}")]
pub struct SignError(#[source] Box<dyn Error + Send + Sync>);

impl SignError {
    /// Creates an error with its cause, whose text must not contain key material.
    pub fn new(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(source.into())
    }

    /// Returns the error for display in a language. The cause stays as its signer words it.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }
}

impl InChinese for SignError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "加签失败：{}", self.0)
    }
}

/// A signature that does not match the content and the key. Implementations of [`Verifier`] create it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not match")]
pub struct BadSignature;

/// An implementation of RSA. The features of the crate decide which ones are available.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Backend {
    /// AWS-LC. It signs about six times as fast as pure Rust.
    #[cfg(feature = "aws-lc-rs")]
    AwsLc,
    /// The crate `rsa`. It needs no C compiler.
    #[cfg(feature = "pure-rust")]
    PureRust,
}

impl Backend {
    /// Every backend of this build, the preferred one first.
    pub const ALL: &'static [Backend] = &[
        #[cfg(feature = "aws-lc-rs")]
        Backend::AwsLc,
        #[cfg(feature = "pure-rust")]
        Backend::PureRust,
    ];

    /// Returns the default backend, or `None` if this build has none.
    pub fn preferred() -> Option<Backend> {
        Self::ALL.first().copied()
    }

    /// Creates a signer for RSA2 with a key in memory.
    ///
    /// # Errors
    /// Returns [`KeyError::Malformed`] if the numbers of the key do not match each other.
    #[cfg_attr(not(any(feature = "aws-lc-rs", feature = "pure-rust")), allow(unused_variables))]
    pub fn signer(self, key: &PrivateKey) -> Result<Arc<dyn Signer>, KeyError> {
        match self {
            #[cfg(feature = "aws-lc-rs")]
            Backend::AwsLc => Ok(Arc::new(aws_lc::Rsa2Signer::new(key)?)),
            #[cfg(feature = "pure-rust")]
            Backend::PureRust => Ok(Arc::new(pure_rust::RsaSigner::new(key, SignType::Rsa2)?)),
        }
    }

    /// Creates a verifier for RSA2 with a key in memory.
    ///
    /// # Errors
    /// Returns [`KeyError::Malformed`] if the numbers are not an RSA key.
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

/// Creates a signer for `RSA`, with SHA-1 (feature `legacy-rsa`). It always uses the crate `rsa`, because AWS-LC does
/// not create such signatures.
///
/// # Errors
/// Returns [`KeyError::Malformed`] if the numbers of the key do not match each other.
#[cfg(feature = "legacy-rsa")]
pub fn legacy_signer(key: &PrivateKey) -> Result<Arc<dyn Signer>, KeyError> {
    Ok(Arc::new(pure_rust::RsaSigner::new(key, SignType::Rsa)?))
}

/// Creates a verifier for `RSA`, with SHA-1 (feature `legacy-rsa`).
///
/// # Errors
/// Returns [`KeyError::Malformed`] if the numbers are not an RSA key.
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
