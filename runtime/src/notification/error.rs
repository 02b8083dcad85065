//! Errors of verifying notifications.

use super::Notification;
use crate::{declaration::DecodeError, json::JsonError};

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

impl From<JsonError> for DecodeError {
    fn from(_: JsonError) -> Self {
        DecodeError { path: "biz_content".to_owned(), expected: "JSON", found: "malformed JSON" }
    }
}
