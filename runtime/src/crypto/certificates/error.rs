//! Errors of certificates.

mod chinese;

use crate::{crypto::keys::KeyError, declaration::values::BeijingTime};

/// A certificate that cannot be used. The error says what was found, the likely cause, and the fix.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CertificateError {
    /// The file cannot be read.
    #[error("the file {path} cannot be read: {problem}")]
    File {
        /// The path of the file.
        path: String,
        /// The error of the operating system.
        #[source]
        problem: std::io::Error,
    },
    /// The text is a file path instead of the content of a file.
    #[error(
        "this text is the path of a file; pass it as a path (`Path::new(..)`), or pass the content of the file"
    )]
    FilePath,
    /// The text contains no certificate.
    #[error("the text contains no certificate; a certificate begins with -----BEGIN CERTIFICATE-----")]
    NoCertificate,
    /// The text is a private or public key instead of a certificate.
    #[error(
        "this is a key, not a certificate; download the certificate from the open platform as a .crt file"
    )]
    Key,
    /// The PEM armor or its base64 is damaged.
    #[error("the PEM text is damaged; download the file again, and do not edit it")]
    Pem,
    /// The content of the PEM text is not a certificate.
    #[error("the certificate is malformed; download the file again")]
    Malformed,
    /// The key of the certificate cannot be used.
    #[error("the key in the certificate cannot be used: {0}")]
    KeyOf(#[from] KeyError),
    /// The file of roots has no root with an RSA signature.
    #[error("no root certificate in the text has an RSA signature; use the file alipayRootCert.crt")]
    NoRsaRoot,
    /// The text has the certificate of the app or of Alipay instead of the roots.
    #[error(
        "this is not a file of root certificates, but a certificate that an authority has issued; use the file \
         alipayRootCert.crt"
    )]
    NotARoot,
    /// The certificate is that of an authority, such as a root, instead of that of the app or of Alipay.
    #[error(
        "this is the certificate of an authority, such as a root, and not that of the app (appCertPublicKey) or of \
         Alipay (alipayCertPublicKey_RSA2); the files may be swapped"
    )]
    IsAuthority,
    /// The certificates of the app and of Alipay are swapped.
    #[error(
        "the certificates of the app (appCertPublicKey) and of Alipay (alipayCertPublicKey_RSA2) are swapped"
    )]
    Swapped,
    /// The certificate was issued for another key.
    #[error(
        "the app certificate does not belong to the private key, because it was issued for another key pair; use the \
         private key with which the certificate request (CSR) was created"
    )]
    OtherKey,
    /// The certificate has expired.
    #[error(
        "the certificate expired on {expired} (Beijing time); download it again or renew it on the open platform"
    )]
    Expired {
        /// The end of the validity.
        expired: BeijingTime,
    },
    /// The certificate is not yet valid.
    #[error("the certificate is not valid before {from} (Beijing time); check the clock of this computer")]
    NotYetValid {
        /// The beginning of the validity.
        from: BeijingTime,
    },
    /// The certificate has no valid chain to a root.
    #[error(
        "the certificate has no valid chain to a configured root ({0}); pass Alipay's certificate with its \
         intermediate certificates, and the file alipayRootCert.crt of the same environment"
    )]
    Untrusted(String),
    /// The certificate has a chain to a root, but is not Alipay's.
    #[error(
        "the certificate is not Alipay's: its issuer is `{found}`, that of the configured Alipay certificate is \
         `{expected}`. The certificates of merchants have a chain to the same root"
    )]
    OtherIssuer {
        /// The issuer of the certificate.
        found: String,
        /// The issuer of the configured Alipay certificate.
        expected: String,
    },
}
