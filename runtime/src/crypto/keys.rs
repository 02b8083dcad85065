//! Parsing of [keys](crate::protocol::reference#keys), in every form that Alipay's tools and SDKs write, with errors
//! that name the mistake.

mod error;
mod foreign;
mod source;
mod structure;
mod text;

use std::{fmt, str::FromStr};

use base64::{Engine, engine::general_purpose::STANDARD};
use pkcs8::der::{Decode, Encode, asn1::BitStringRef};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

pub use error::KeyError;
pub use foreign::ForeignText;
pub use source::KeySource;
pub use structure::KeyForm;
use structure::{Content, Structure};

/// Minimum size of keys for RSA2, in bits.
pub const MIN_BITS: usize = 2048;

/// Minimum size of keys for `RSA`, with SHA-1, in bits.
#[cfg(feature = "legacy-rsa")]
const MIN_LEGACY_BITS: usize = 1024;

/// The app's private key. `Debug` shows only the size, and the fingerprint of the public half.
#[doc(alias = "私钥")]
#[derive(Clone)]
pub struct PrivateKey {
    /// PKCS#1 DER.
    #[cfg_attr(
        not(any(feature = "aws-lc-rs", feature = "pure-rust", feature = "legacy-rsa")),
        allow(dead_code)
    )]
    der: Zeroizing<Vec<u8>>,
    public: PublicKey,
}

/// A public key: the Alipay public key, or that of the app.
#[doc(alias = "公钥")]
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey {
    /// PKCS#1 DER.
    der: Vec<u8>,
    modulus: Vec<u8>,
    exponent: Vec<u8>,
}

impl PrivateKey {
    /// Parses a private key: PKCS#8 or PKCS#1, as PEM or as bare base64, with any line endings. The structure
    /// decides, not the PEM label.
    ///
    /// # Errors
    /// Returns [`KeyError`], which says what the text is instead, and how to fix it. It never quotes the text.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        Self::parse_at_least(text, MIN_BITS)
    }

    /// Parses a private key of at least 1024 bits, for signatures of the type `RSA`.
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    #[cfg(feature = "legacy-rsa")]
    pub fn parse_legacy(text: &str) -> Result<Self, KeyError> {
        Self::parse_at_least(text, MIN_LEGACY_BITS)
    }

    fn parse_at_least(text: &str, bits: usize) -> Result<Self, KeyError> {
        let der = text::decode(text)?;
        let structure = Structure::of(&der)?;
        let pkcs1 = match structure.content {
            Content::RsaPrivate(pkcs1) => pkcs1,
            Content::RsaPublic(_) => return Err(KeyError::IsPublicKey),
        };
        let key = pkcs1::RsaPrivateKey::from_der(pkcs1).map_err(|_| KeyError::Malformed)?;
        let public = PublicKey::from_numbers(&key.public_key(), bits)?;
        Ok(Self { der: Zeroizing::new(pkcs1.to_vec()), public })
    }

    /// Returns the public half of the key, which must be uploaded to the open platform.
    pub fn public_key(&self) -> &PublicKey {
        &self.public
    }

    /// Returns the size of the key in bits.
    pub fn bits(&self) -> usize {
        self.public.bits()
    }

    /// Returns the PKCS#1 DER, for the backends.
    #[cfg(any(feature = "aws-lc-rs", feature = "pure-rust", feature = "legacy-rsa"))]
    pub(crate) fn pkcs1_der(&self) -> &[u8] {
        &self.der
    }
}

impl PublicKey {
    /// Parses a public key: `SubjectPublicKeyInfo` or PKCS#1, as PEM or as bare base64, with any line endings.
    ///
    /// # Errors
    /// Returns [`KeyError`], which says what the text is instead, and how to fix it. It never quotes the text.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        Self::from_der(&text::decode(text)?, MIN_BITS)
    }

    /// Parses a public key of at least 1024 bits, for signatures of the type `RSA`.
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    #[cfg(feature = "legacy-rsa")]
    pub fn parse_legacy(text: &str) -> Result<Self, KeyError> {
        Self::from_der(&text::decode(text)?, MIN_LEGACY_BITS)
    }

    /// Parses a public key in DER: `SubjectPublicKeyInfo` or PKCS#1.
    pub(crate) fn from_der(der: &[u8], bits: usize) -> Result<Self, KeyError> {
        match Structure::of(der)?.content {
            Content::RsaPublic(pkcs1) => {
                let key = pkcs1::RsaPublicKey::from_der(pkcs1).map_err(|_| KeyError::Malformed)?;
                Self::from_numbers(&key, bits)
            }
            Content::RsaPrivate(_) => Err(KeyError::IsPrivateKey),
        }
    }

    fn from_numbers(key: &pkcs1::RsaPublicKey<'_>, bits: usize) -> Result<Self, KeyError> {
        let der = key.to_der().map_err(|_| KeyError::Malformed)?;
        let (modulus, exponent) = (key.modulus.as_bytes().to_vec(), key.public_exponent.as_bytes().to_vec());
        let public = Self { der, modulus, exponent };
        if public.bits() < bits {
            return Err(KeyError::TooShort { bits: public.bits() });
        }
        Ok(public)
    }

    /// Returns the size of the key in bits.
    pub fn bits(&self) -> usize {
        let leading = self.modulus.first().map_or(0, |byte| byte.leading_zeros() as usize);
        self.modulus.len().saturating_mul(8).saturating_sub(leading)
    }

    /// Returns whether both are the same key.
    pub fn same_key(&self, other: &PublicKey) -> bool {
        self.modulus == other.modulus && self.exponent == other.exponent
    }

    /// Returns a short fingerprint for comparing keys: the first 16 hexadecimal digits of the SHA-256 digest of the
    /// `SubjectPublicKeyInfo`.
    pub fn fingerprint(&self) -> String {
        use fmt::Write;
        let digest = Sha256::digest(self.spki());
        digest.iter().take(8).fold(String::new(), |mut text, byte| {
            let _infallible = write!(text, "{byte:02x}");
            text
        })
    }

    /// Returns the key as the open platform shows it: the `SubjectPublicKeyInfo` in bare base64.
    pub fn to_spki_base64(&self) -> String {
        STANDARD.encode(self.spki())
    }

    fn spki(&self) -> Vec<u8> {
        let subject_public_key = BitStringRef::from_bytes(&self.der);
        let spki = subject_public_key.map(|subject_public_key| spki::SubjectPublicKeyInfoRef {
            algorithm: pkcs1::ALGORITHM_ID,
            subject_public_key,
        });
        // A key that was parsed can always be encoded.
        spki.and_then(|spki| spki.to_der()).unwrap_or_default()
    }

    /// Returns the PKCS#1 DER, for the backend that parses it.
    #[cfg(feature = "aws-lc-rs")]
    pub(crate) fn pkcs1_der(&self) -> &[u8] {
        &self.der
    }

    /// Returns modulus and exponent, for the backend that takes numbers.
    #[cfg(any(feature = "pure-rust", feature = "legacy-rsa"))]
    pub(crate) fn numbers(&self) -> (&[u8], &[u8]) {
        (&self.modulus, &self.exponent)
    }
}

impl KeyForm {
    /// Returns the form of a key's text, with or without PEM armor. The structure decides, not the PEM label.
    ///
    /// # Errors
    /// Returns [`KeyError`] if the text is not an RSA key.
    pub fn of(text: &str) -> Result<Self, KeyError> {
        Ok(Structure::of(&text::decode(text)?)?.form)
    }
}

impl FromStr for PrivateKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        Self::parse(text)
    }
}

impl FromStr for PublicKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        Self::parse(text)
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "PrivateKey({} bits, public half {})", self.bits(), self.public.fingerprint())
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "PublicKey({} bits, {})", self.bits(), self.fingerprint())
    }
}

#[cfg(test)]
mod tests;
