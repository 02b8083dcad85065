//! Why a notification must not be used.

use crate::{declaration::codec::DecodeError, json::JsonError};

use super::Notification;

/// A notification that must not be used. Values of parameters never stand in it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotifyError {
    /// The raw bytes are no form of parameters.
    #[error(
        "this is no form of parameters ({0}); pass the raw query without `?`, or the raw body of a \
         form-encoded POST"
    )]
    NotAForm(&'static str),
    /// A parameter's name occurs twice.
    #[error("the parameter `{0}` occurs twice; query and body must not be joined")]
    DoubledParameter(String),
    /// There is no signature.
    #[error("there is no `sign`, so this was not sent by Alipay, or a proxy or framework dropped it")]
    MissingSignature,
    /// The signature is not base64.
    #[error("`sign` is not base64; was the form decoded twice?")]
    MalformedSignature,
    /// The message names another kind of signature than the application uses.
    #[error(
        "`sign_type` names another kind of signature than this application is configured for (RSA2 unless set)"
    )]
    SignType,
    /// The signature does not belong to these bytes and this key.
    #[error(
        "the signature does not verify: the raw bytes were decoded or changed before they came here, the \
         configured Alipay public key is not this app's, or somebody forged the notification"
    )]
    BadSignature,
    /// The message's character set is unknown, or its bytes do not belong to it.
    #[error("the parameter `{parameter}` is not valid {charset}")]
    Charset {
        /// The parameter.
        parameter: String,
        /// The character set that the message names.
        charset: String,
    },
    /// It is for another application.
    #[error("the notification is for the app {0}, not for this one")]
    OtherApp(String),
    /// A parameter that such a message always has is missing.
    #[error("the parameter `{0}` is missing")]
    MissingParameter(&'static str),
    /// It was sent too long ago.
    #[error("the notification was sent {seconds} s ago, longer than this receiver takes")]
    TooOld {
        /// Its age.
        seconds: u64,
    },
    /// It is authentic, but its content is not as declared.
    #[error("the notification is authentic, but not as declared: {problem}")]
    Content {
        /// What is different.
        #[source]
        problem: DecodeError,
        /// The notification, with all its parameters.
        notification: Box<Notification>,
    },
}

impl From<JsonError> for DecodeError {
    fn from(error: JsonError) -> Self {
        DecodeError { path: "biz_content".to_owned(), expected: "JSON", found: error.problem }
    }
}
