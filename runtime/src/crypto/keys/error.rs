//! Errors of keys.

mod chinese;

use super::ForeignText;

/// A text that is not the required key. The error says what was found, the likely cause, and the fix. It never quotes
/// the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// The text is empty, or consists of whitespace and PEM armor.
    #[error("the key is empty; check the variable or file from which it is read")]
    Empty,
    /// The text is a file path.
    #[error(
        "this text is the path of a file; pass it as a path (`Path::new(..)`), or pass the content of the file"
    )]
    FilePath,
    /// The file cannot be read.
    #[error("the file {path} cannot be read: {problem}")]
    File {
        /// The path of the file.
        path: String,
        /// The kind of the operating system's error.
        problem: std::io::ErrorKind,
    },
    /// The text is a public key instead of a private key.
    #[error(
        "this is a public key, not a private key; the private key (应用私钥) is the other half of the pair that the \
         key tool created, and is never uploaded"
    )]
    IsPublicKey,
    /// The text is a private key instead of a public key.
    #[error(
        "this is a private key, not a public key; pass the Alipay public key (支付宝公钥), which the open platform \
         shows after you upload the app's public key"
    )]
    IsPrivateKey,
    /// The text is a certificate instead of a key.
    #[error(
        "this is a certificate, not a key; for certificate mode, pass the three files with `certificates`; for \
         public-key mode, choose 密钥 (key) under 接口加签方式 on the open platform, and copy the Alipay public key"
    )]
    IsCertificate,
    /// The text is a certificate request instead of a key.
    #[error(
        "this is a certificate request (CSR), not a key; the key with which it was created is in another file"
    )]
    IsCertificateRequest,
    /// The private key is encrypted.
    #[error(
        "the private key is encrypted with a pass phrase; decrypt it first: openssl pkcs8 -in key.pem -nocrypt -topk8"
    )]
    EncryptedPrivateKey,
    /// The key belongs to another algorithm.
    #[error("this key is not an RSA key, but one for {found}; RSA2 needs an RSA key of 2048 bits or more")]
    OtherAlgorithm {
        /// The algorithm.
        found: String,
    },
    /// The text contains more than one key.
    #[error("the text contains several PEM blocks; pass a single key")]
    SeveralKeys,
    /// The end of the key is missing.
    #[error("the key is incomplete, because its end is missing; copy the whole text")]
    Truncated,
    /// The text contains a character that is not base64.
    #[error("character {position} of the key is not base64; {hint}")]
    InvalidBase64 {
        /// The position of the character, counted from 1, without whitespace and PEM armor.
        position: usize,
        /// The likely cause.
        hint: ForeignText,
    },
    /// The text is base64, but not of a key.
    #[error(
        "the text is base64, but not a key; it may be a secret, a signature, or a key that was encoded twice"
    )]
    Malformed,
    /// The key is followed by other data.
    #[error("the key is followed by other data; two keys may have been joined")]
    TrailingData,
    /// The text is not a key of content encryption.
    #[error(
        "this is not an encrypt key; an encrypt key is base64 of 16 bytes (24 characters that end with `==`), and the \
         open platform shows it under 接口内容加密方式 (content encryption)"
    )]
    NotAContentKey,
    /// The RSA key is too short.
    #[error(
        "the RSA key has {bits} bits, but RSA2 needs at least 2048; create a new pair with the key tool, and upload \
         its public key"
    )]
    TooShort {
        /// The size of the key.
        bits: usize,
    },
}

impl KeyError {
    /// Returns a name of the error that does not change between versions, for tools and tables.
    pub fn code(&self) -> &'static str {
        match self {
            KeyError::Empty => "key-empty",
            KeyError::FilePath => "key-is-path",
            KeyError::File { .. } => "key-file-unreadable",
            KeyError::IsPublicKey => "key-public-in-private-setting",
            KeyError::IsPrivateKey => "key-private-in-public-setting",
            KeyError::IsCertificate => "key-is-certificate",
            KeyError::IsCertificateRequest => "key-is-certificate-request",
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
