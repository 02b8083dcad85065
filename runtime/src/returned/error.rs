//! Errors of verifying what is handed back.

use crate::{
    declaration::DecodeError,
    notification::NotifyError,
    protocol::{DecryptError, VerificationError},
};

/// The reason why something that was handed back must not be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReturnedError {
    /// It does not have the form in which Alipay returns it.
    #[error("{0}")]
    Malformed(&'static str),
    /// There is no signature.
    #[error(
        "it is not signed: Alipay did not send this, or it was cut on its way through the buyer's device"
    )]
    Unsigned,
    /// The signature does not match the content and Alipay's public key.
    #[error(
        "the signature does not match. Likely causes: the text was decoded, re-encoded or changed on its way to your \
         server, or the Alipay public key is that of another app. `alipay doctor explain` finds the cause"
    )]
    BadSignature,
    /// It is for another app.
    #[error("it is for app {0}, not for this one")]
    OtherApp(String),
    /// The parameters of a return address cannot be used.
    #[error("the parameters of the return address: {0}")]
    Parameters(#[source] NotifyError),
    /// The signature of an app's result or of open data could not be verified.
    #[error("it could not be verified: {0}")]
    Unverified(#[source] VerificationError),
    /// Open data is encrypted, and the client has no content key.
    #[error(
        "the data is encrypted: configure `encrypt_key`, which the open platform shows for the app \
         (接口内容加密方式)"
    )]
    NoEncryptKey,
    /// Open data that was verified cannot be decrypted.
    #[error("{0}")]
    Undecryptable(#[from] DecryptError),
    /// Alipay returned an error to the mini program instead of data.
    #[error("Alipay returned an error to the mini program: {code} {sub_code} ({message})")]
    Refused {
        /// The code, such as `40001`.
        code: String,
        /// The detailed code, such as `isv.missing-encrypt-key`; it may be empty.
        sub_code: String,
        /// The message; it may be empty.
        message: String,
    },
    /// The verified content does not match the declared type.
    #[error("it was verified, but is not as declared: {0}")]
    Content(#[from] DecodeError),
}

impl From<NotifyError> for ReturnedError {
    fn from(error: NotifyError) -> Self {
        match error {
            NotifyError::MissingSignature => Self::Unsigned,
            NotifyError::BadSignature | NotifyError::MalformedSignature => Self::BadSignature,
            NotifyError::OtherApp(app) => Self::OtherApp(app),
            other => Self::Parameters(other),
        }
    }
}

impl From<VerificationError> for ReturnedError {
    fn from(error: VerificationError) -> Self {
        match error {
            VerificationError::UnsignedSuccess => Self::Unsigned,
            VerificationError::BadSignature | VerificationError::MalformedSignature => Self::BadSignature,
            other => Self::Unverified(other),
        }
    }
}
