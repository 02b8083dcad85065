//! Errors of the simulator itself.

use std::net::SocketAddr;

use alipay::{ConfigError, runtime::crypto::keys::KeyError};

use super::store::StoreError;

/// An error of the simulator itself.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SimulatorError {
    /// No port could be opened at the address.
    #[error("the simulator cannot listen on {address}: {error}{help}", help = listen_help(.error))]
    Listen {
        /// The address.
        address: SocketAddr,
        /// The reason.
        error: std::io::Error,
    },
    /// The address to listen on is not a loopback address.
    #[error(
        "the simulator does not listen on {0}: it prints keys and accepts orders from anyone who can connect, so \
         it serves this computer only; use 127.0.0.1 or [::1]"
    )]
    NotLoopback(SocketAddr),
    /// A configured key is invalid.
    #[error("the {setting} is not usable: {error}")]
    ProvidedKey {
        /// The setting that holds the key.
        setting: &'static str,
        /// The reason.
        error: KeyError,
    },
    /// Certificate mode needs the app's key pair, and only the public key is configured.
    #[error("certificates need the app's private key; configure it, or start without certificates")]
    CertificateOfPublicKey,
    /// The store failed, or it holds something other than the state of a simulator.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The cryptographic library failed.
    #[error("the simulator could not create a key or a signature")]
    Keys,
    /// The key for content encryption is invalid.
    #[error("the encrypt key must be 16 bytes in base64 (24 characters)")]
    EncryptKey,
    /// The simulator was started without certificates.
    #[error("the simulator was started without certificates")]
    NoCertificates,
    /// The client for a new app could not be built.
    #[error("{0}")]
    Config(#[from] ConfigError),
    /// No order has this number.
    #[error("the simulator has no order {0}")]
    UnknownOrder(String),
    /// No merchant has authorized an app with this token. The token is not shown.
    #[error("the simulator has no authorization with this app_auth_token; `authorize` returns one")]
    UnknownAuthorization,
    /// A parameter of a notification has a character that does not exist in the character set.
    #[error("the parameter `{parameter}` has a character that does not exist in {charset}")]
    Charset {
        /// The name of the parameter.
        parameter: String,
        /// The name of the character set.
        charset: &'static str,
    },
    /// A notification without `msg_method`, `app_id` or JSON in `biz_content` cannot be sent over the message channel.
    #[error(
        "only messages with `msg_method`, `app_id` and JSON in `biz_content` are sent over the message channel"
    )]
    NotAMessage,
    /// Notifications with a `notify_type` are not subscribed over the message channel.
    #[error(
        "`{0}` is a `notify_type`, which is delivered by HTTP only; the message channel carries messages with a \
             `msg_method`, which has dots"
    )]
    NotifyType(String),
    /// A message was not acknowledged over the message channel. It is delivered again.
    #[error("the message was not acknowledged yet: {0}; it is delivered again")]
    NotAcknowledged(&'static str),
    /// No receiver of notifications is configured.
    #[error("no receiver of notifications is configured")]
    NoReceiver,
    /// No notification with this `notify_id` was sent, or it was forgotten in favor of newer ones.
    #[error("the simulator has sent no notification with the notify_id {0}")]
    UnknownNotification(String),
    /// The factor of the retries is not a positive number.
    #[error("the retry scale must be a positive number, such as 60: a minute of the platform takes a second")]
    RetryScale,
    /// The address of the receiver is not an http URL of a loopback address.
    #[error(
        "`{0}` is not an http URL of a loopback address; the simulator sends notifications to this computer only"
    )]
    Receiver(String),
    /// The receiver could not be reached, or sent no valid HTTP response.
    #[error("the notification was not delivered: {0}{cause}", cause = cause(.0))]
    Delivery(#[from] reqwest::Error),
}

/// Advice about an address that cannot be used.
fn listen_help(error: &std::io::Error) -> &'static str {
    match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            "; another simulator or program uses this port: stop it, or choose another port, such as 127.0.0.1:0 for a \
             free one"
        }
        _ => "",
    }
}

/// The innermost cause, such as "connection refused", which reqwest leaves to the sources of its errors.
fn cause(error: &reqwest::Error) -> String {
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause.and_then(std::error::Error::source) {
        cause = Some(inner);
    }
    cause.map(|cause| format!(" ({cause})")).unwrap_or_default()
}
