//! Errors of verifying notifications.

mod chinese;

use super::Notification;
use crate::{declaration::DecodeError, json::JsonError, protocol::DecryptError};

/// The reason why a notification must not be used. It contains no values of parameters, except the ids of other apps
/// and sellers.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotifyError {
    /// The raw bytes are not a form of parameters.
    #[error(
        "the notification is not a form of parameters ({0}); pass the raw query without `?`, or the raw body of a \
         form-encoded POST"
    )]
    NotAForm(&'static str),
    /// A parameter occurs twice.
    #[error("parameter `{0}` occurs twice; do not join query and body")]
    DoubledParameter(String),
    /// The signed text could be split into other parameters, so that its meaning is not certain.
    #[error(
        "the value of `{parameter}` contains the name of another parameter after `&`: the signed text has more than \
         one meaning; query the trade or order instead"
    )]
    Ambiguous {
        /// The parameter.
        parameter: String,
    },
    /// There is no signature.
    #[error("parameter `sign` is missing: Alipay did not send this, or a proxy or framework dropped it")]
    MissingSignature,
    /// The signature is not base64.
    #[error("`sign` is not base64; the form was probably decoded twice")]
    MalformedSignature,
    /// The notification names another kind of signature than the app uses.
    #[error("`sign_type` differs from the configured one (default: RSA2)")]
    SignType,
    /// The signature does not match the content and Alipay's public key.
    #[error(
        "the signature does not match. Likely causes: parameters of your own in the notify URL (configure \
         `ignore_query_parameters`), a framework that decoded or changed the form before it was verified, or an \
         Alipay public key of another app. `alipay doctor explain` finds the cause in a captured notification"
    )]
    BadSignature,
    /// Every configured Alipay certificate has expired.
    #[error(
        "the Alipay certificate has expired: download the new one from the open platform, and check the clock of this \
         computer"
    )]
    ExpiredCertificate,
    /// The character set is unknown, or a value is not valid in it.
    #[error("parameter `{parameter}` is not valid {charset}")]
    Charset {
        /// The parameter.
        parameter: String,
        /// The character set that the notification names.
        charset: String,
    },
    /// Alipay checks the address of the gateway; this is not a notification.
    #[error(
        "this is the check by which the console activates a gateway address (`service=alipay.service.check`), not a \
         notification: it has to be answered with XML that is signed with the app's private key, which a receiver does \
         not have. Addresses that are set in today's console need no such check"
    )]
    ActivationCheck,
    /// The notification is for another app.
    #[error("the notification is for app {0}, not for this one")]
    OtherApp(String),
    /// The notification is about another seller's trade.
    #[error("the notification is about a trade of seller {0}, which is not configured")]
    OtherSeller(String),
    /// A parameter that such a notification always has is missing.
    #[error("parameter `{0}` is missing")]
    MissingParameter(&'static str),
    /// The notification was sent too long ago.
    #[error("the notification was sent {seconds} s ago, which is more than `max_age`")]
    TooOld {
        /// The age, in seconds.
        seconds: u64,
    },
    /// A message of the message channel must not be used.
    #[error("{0}")]
    Message(#[from] MessageError),
    /// The notification was verified, but its content is not as declared.
    #[error("the notification was verified, but is not as declared: {problem}")]
    Content {
        /// The difference.
        #[source]
        problem: DecodeError,
        /// The notification, with all its parameters.
        notification: Box<Notification>,
    },
}

/// The reason why a message of the [message channel](crate::protocol::reference#message-channel) must not be used. It
/// contains nothing of the message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MessageError {
    /// The frame has no object `data`.
    #[error("the frame has no object `data`, so there is nothing that could be signed")]
    NoData,
    /// The frame has no signature.
    #[error("the frame has no `x-sign`: Alipay did not send this, or something on the way changed it")]
    MissingSignature,
    /// The signature is not base64.
    #[error("`x-sign` is not base64; the frame was changed on the way")]
    MalformedSignature,
    /// The signature does not match the text of `data` and Alipay's public key.
    #[error(
        "the signature of the message does not match its `data`: the Alipay public key is that of another app, the \
         kind of signature is not the one that the open platform shows for this app, or the message was changed"
    )]
    BadSignature,
    /// The message was verified, but a member that every message has is missing, or is not text.
    #[error("the message was verified, but has no text in `data.header.{0}`")]
    NoHeader(&'static str),
    /// The message was verified, but is not strict JSON.
    #[error("the message was verified, but its `data` is not as documented: {0}")]
    Malformed(#[from] JsonError),
    /// The content is encrypted, and the client has no key for it.
    #[error("the content of the message is encrypted; set `encrypt_key` on the client")]
    Encrypted,
    /// The content cannot be decrypted.
    #[error("{0}")]
    Decrypt(#[from] DecryptError),
}

impl From<JsonError> for DecodeError {
    fn from(_: JsonError) -> Self {
        DecodeError { path: "biz_content".to_owned(), expected: "JSON", found: "malformed JSON" }
    }
}
