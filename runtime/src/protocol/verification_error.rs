//! Errors of the verification of responses.

mod chinese;

use crate::json::JsonError;

/// A response that could not be verified. Its content must not be used.
#[doc(alias = "验签")]
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VerificationError {
    /// A header of the signature is missing or empty.
    #[error(
        "the response has no `{0}` header, so it is not signed; it does not come from Alipay, or a proxy removed the \
         header"
    )]
    MissingHeader(&'static str),
    /// A header of the signature occurs twice.
    #[error("the response has two `{0}` headers; a proxy may have added one")]
    DoubledHeader(&'static str),
    /// The signature is not base64.
    #[error(
        "the signature of the response is not base64; the response does not come from Alipay, or was changed"
    )]
    MalformedSignature,
    /// The signature does not match the response and the key.
    #[error(
        "the signature of the response does not match: either the configured Alipay public key is not the one that \
         the open platform shows for this app (支付宝公钥), or the response was changed on the way"
    )]
    BadSignature,
    /// The response was signed with an Alipay certificate that is not configured.
    #[error(
        "the response was signed with the Alipay certificate {serial}, which is not configured: download the new \
         Alipay certificate from the open platform, or enable `rotate_certificates` on the builder"
    )]
    UnknownCertificate {
        /// The serial of the certificate.
        serial: String,
    },
    /// The certificate that signed the response has expired.
    #[error(
        "the response was signed with the Alipay certificate {serial}, which has expired: download the new Alipay \
         certificate from the open platform, and check the clock of this computer"
    )]
    ExpiredCertificate {
        /// The serial of the certificate.
        serial: String,
    },
    /// The new Alipay certificate could not be downloaded, or is not trusted.
    #[error(
        "the response was signed with the new Alipay certificate {serial}, which could not be downloaded or is not \
         trusted: {problem}"
    )]
    NewCertificate {
        /// The serial of the certificate.
        serial: String,
        /// The problem with the certificate.
        problem: String,
    },
    /// A V2 response is not a single JSON object, or has two members of the same name.
    #[error("the response is not a JSON object as the gateway sends it: {0}")]
    Malformed(#[from] JsonError),
    /// A V2 response is not in the requested character set.
    #[error("the response is not in the requested character set; it may come from a proxy")]
    WrongCharset,
    /// A V2 response has neither the member of the called method nor `error_response`.
    #[error(
        "the response has no member `{expected}`; it belongs to another call, or does not come from the gateway"
    )]
    NoMember {
        /// The name of the expected member.
        expected: String,
    },
    /// A V2 response has both the member of the called method and `error_response`.
    #[error(
        "the response has both a result and an error, so it is ambiguous; it may have been changed on the way"
    )]
    ResultAndError,
    /// The member `sign` or `alipay_cert_sn` of a V2 response is not a string.
    #[error(
        "the member `{0}` of the response is not a string; the response may have been changed on the way"
    )]
    NotText(&'static str),
    /// A V2 response looks like success, but is not signed.
    #[error(
        "the response has no signature, which is accepted for errors only; it does not come from Alipay, or was changed"
    )]
    UnsignedSuccess,
}
