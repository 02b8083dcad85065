//! What is wrong with a key's text.

/// A text that is not the key that its place needs. It says what was found, the likely cause and the way
/// out; it never quotes the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// Nothing but blanks and armour.
    #[error("the key is empty; was the variable or file that should hold it read?")]
    Empty,
    /// The name of a file.
    #[error("this is the path of a file; read the file and pass its content")]
    FilePath,
    /// A public key where a private one is due.
    #[error(
        "this is a public key; the private key is the other one of the pair that the key tool made, and \
         never leaves your side"
    )]
    PublicKeyInPrivateSlot,
    /// A private key where a public one is due.
    #[error(
        "this is a private key; here belongs Alipay's public key, which the open platform shows after the \
         app's public key was uploaded"
    )]
    PrivateKeyInPublicSlot,
    /// A certificate where a key is due.
    #[error(
        "this is a certificate, not a key. For certificate mode pass the three files with `certificates`; for \
         public-key mode choose 密钥 (key) under 接口加签方式 on the open platform and copy the Alipay public key"
    )]
    CertificateInKeySlot,
    /// A request for a certificate.
    #[error("this is a certificate request (CSR); the key that made it is in another file")]
    CertificateRequestInKeySlot,
    /// A private key under a pass phrase.
    #[error(
        "the private key is protected by a pass phrase; decrypt it first: openssl pkcs8 -in key.pem -nocrypt -topk8"
    )]
    EncryptedPrivateKey,
    /// A key of another algorithm.
    #[error("this is a key for {found}; RSA2 needs an RSA key of 2048 bits")]
    OtherAlgorithm {
        /// The algorithm.
        found: String,
    },
    /// More than one key.
    #[error("the text holds several PEM blocks; pass one key alone")]
    SeveralKeys,
    /// A text that was cut.
    #[error("the key was cut: its end is missing. Copy it whole, to the last `=` or letter")]
    Truncated,
    /// A character outside base64.
    #[error("character {position} of the key is not base64; {hint}")]
    InvalidBase64 {
        /// Counted from 1, without blanks and armour.
        position: usize,
        /// What may have happened.
        hint: &'static str,
    },
    /// Base64 of something else.
    #[error("this is base64, but no key: it may be a secret, a signature, or a key that was encoded twice")]
    Malformed,
    /// Bytes after the key.
    #[error("after the key come further bytes; two keys may have been joined")]
    TrailingData,
    /// Not the key of content encryption.
    #[error(
        "this is no encrypt key; one is base64 of 16 bytes (24 characters, the last two `=`), as the open \
         platform shows it under content encryption (接口内容加密方式)"
    )]
    NotAContentKey,
    /// An RSA key that is too small.
    #[error(
        "the RSA key has {bits} bits; RSA2 needs 2048. Make a new pair with the key tool and upload its public key"
    )]
    TooShort {
        /// Its size.
        bits: usize,
    },
}

impl KeyError {
    /// A name that stays the same over versions, for tools and tables.
    pub fn code(&self) -> &'static str {
        match self {
            KeyError::Empty => "key-empty",
            KeyError::FilePath => "key-is-path",
            KeyError::PublicKeyInPrivateSlot => "key-public-in-private-setting",
            KeyError::PrivateKeyInPublicSlot => "key-private-in-public-setting",
            KeyError::CertificateInKeySlot => "key-is-certificate",
            KeyError::CertificateRequestInKeySlot => "key-is-certificate-request",
            KeyError::EncryptedPrivateKey => "key-encrypted",
            KeyError::OtherAlgorithm { .. } => "key-other-algorithm",
            KeyError::SeveralKeys => "key-several",
            KeyError::Truncated => "key-truncated",
            KeyError::InvalidBase64 { .. } => "key-not-base64",
            KeyError::Malformed => "key-malformed",
            KeyError::TrailingData => "key-trailing-data",
            KeyError::NotAContentKey => "key-not-content-key",
            KeyError::TooShort { .. } => "key-too-short",
        }
    }
}
