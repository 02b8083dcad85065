//! Why an answer cannot be believed.

use crate::json::JsonError;

/// Why an answer cannot be believed. Nothing in it may be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VerificationError {
    /// A header that a signed answer must have is missing or empty.
    #[error("the answer has no `{0}` header, so it was not signed by Alipay (or a proxy dropped the header)")]
    MissingHeader(&'static str),
    /// A header of the signature occurs twice.
    #[error("the answer has two `{0}` headers")]
    DoubledHeader(&'static str),
    /// The signature is not base64.
    #[error("the answer's signature is not base64")]
    MalformedSignature,
    /// The signature does not belong to these bytes and this key.
    #[error(
        "the answer's signature does not verify: either the configured Alipay public key is not the one \
         that the open platform shows for this app, or the answer was changed on its way"
    )]
    BadSignature,
    /// The answer names a certificate of Alipay's that this client does not have.
    #[error(
        "the answer was signed with Alipay's certificate {serial}, which is not configured: download the new \
         Alipay certificate from the open platform, or let the client do it (`rotate_certificates`)"
    )]
    UnknownCertificate {
        /// The serial that the answer names.
        serial: String,
    },
    /// Alipay's new certificate could not be had, or is not to be trusted.
    #[error(
        "the answer was signed with Alipay's new certificate {serial}, which could not be taken over: {problem}"
    )]
    NewCertificate {
        /// The serial that the answer names.
        serial: String,
        /// What went wrong.
        problem: String,
    },
    /// A gateway answer is not one JSON object, or has a name twice.
    #[error("the answer is not the JSON object that the gateway sends: {0}")]
    Malformed(#[from] JsonError),
    /// A gateway answer is not in the character set that was asked for.
    #[error("the answer is not in the character set that was asked for")]
    WrongCharset,
    /// A gateway answer has neither the member of the called method nor `error_response`.
    #[error("the answer has no member `{expected}`: it belongs to another call, or is none of the gateway's")]
    NoMember {
        /// The member that was due.
        expected: String,
    },
    /// A gateway answer has both the member of the called method and `error_response`.
    #[error("the answer has both a result and an error")]
    ResultAndError,
    /// `sign` or `alipay_cert_sn` of a gateway answer is no text.
    #[error("the answer's `{0}` is no text")]
    NotText(&'static str),
    /// A gateway answer looks like success, but nobody signed it.
    #[error("the answer has no signature, and only an error may come without")]
    UnsignedSuccess,
}
