//! What is wrong with a certificate.

use crate::{crypto::keys::KeyError, declaration::values::BeijingTime};

/// A certificate that cannot be used: what was found, the likely cause, and the way out.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CertificateError {
    /// The file cannot be read.
    #[error("the file {path} cannot be read: {problem}")]
    File {
        /// Its path.
        path: String,
        /// Why.
        #[source]
        problem: std::io::Error,
    },
    /// The name of a file where its content is due.
    #[error("this is the path of a file; pass it as a path (`Path::new(..)`), or pass the file's content")]
    FilePath,
    /// No certificate in the text.
    #[error("there is no certificate in it; one begins with -----BEGIN CERTIFICATE-----")]
    NoCertificate,
    /// A private or public key where a certificate is due.
    #[error("this is a key, not a certificate; the open platform offers the certificate as a .crt file")]
    Key,
    /// The PEM armour or its base64 is damaged.
    #[error("the PEM text is damaged; download the file again and do not edit it")]
    Pem,
    /// The bytes within the armour are no certificate.
    #[error("the certificate is malformed; download the file again")]
    Malformed,
    /// The certificate's key cannot be used.
    #[error("the certificate's key: {0}")]
    KeyOf(#[from] KeyError),
    /// A bundle of roots without a root that RSA signatures lead to.
    #[error("no root in it has an RSA signature; it must be the file alipayRootCert.crt")]
    NoRsaRoot,
    /// The certificate was issued for another key.
    #[error(
        "the app certificate does not belong to the private key: it was issued for another key pair; use the \
         private key that made its CSR"
    )]
    OtherKey,
    /// The certificate is past its time.
    #[error("the certificate expired on {expired} (Beijing time); download or renew it on the open platform")]
    Expired {
        /// The end of its time.
        expired: BeijingTime,
    },
    /// The certificate's time has not come.
    #[error("the certificate is valid from {from} (Beijing time) on only; is this computer's clock right?")]
    NotYetValid {
        /// The beginning of its time.
        from: BeijingTime,
    },
    /// The certificate does not lead to a root.
    #[error("the certificate does not lead to a configured root: {0}")]
    Untrusted(String),
    /// The certificate was not issued by whoever issued the configured one.
    #[error(
        "the certificate was issued by `{found}`, but Alipay's by `{expected}`; a merchant's certificate leads \
         to the same root"
    )]
    OtherIssuer {
        /// Who issued it.
        found: String,
        /// Who should have.
        expected: String,
    },
}
