//! What can go wrong in the simulator itself, and what its Alipay answers when it refuses.

use std::net::SocketAddr;

use alipay::{
    ConfigError,
    runtime::{crypto::keys::KeyError, declaration::DecodeError},
};

use crate::StoreError;

/// The simulator could not do what it was asked to.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SimulatorError {
    /// No port on loopback could be opened.
    #[error("the simulator cannot listen on loopback: {0}")]
    Listen(#[from] std::io::Error),
    /// The address to listen on is not this computer's own.
    #[error(
        "the simulator does not listen on {0}: it prints keys and takes orders from anybody, so it serves this \
         computer alone; choose 127.0.0.1 or [::1]"
    )]
    NotLoopback(SocketAddr),
    /// A key that was given is none.
    #[error("the {setting} is not usable: {error}")]
    ProvidedKey {
        /// What the key is for.
        setting: &'static str,
        /// What is wrong with it.
        error: KeyError,
    },
    /// A certificate is made of a key pair, and only half of it is there.
    #[error("certificates need the app's private key; give that, or go without certificates")]
    CertificateOfPublicKey,
    /// The store failed, or what it holds is no state of a simulator.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The cryptographic library failed.
    #[error("the simulator could not make a key or a signature")]
    Keys,
    /// The key for content encryption is none.
    #[error("the encrypt key has to be the base64 text of 16 bytes (24 characters)")]
    EncryptKey,
    /// There are no certificates to change.
    #[error("the simulator was started without certificates; call `certificates` on its builder")]
    NoCertificates,
    /// The client for a new app could not be built.
    #[error("{0}")]
    Config(#[from] ConfigError),
    /// No order has this number.
    #[error("the simulator has no order {0}")]
    UnknownOrder(String),
    /// A parameter of a notification has a character that its character set lacks.
    #[error("the parameter `{parameter}` has a character that {charset} lacks")]
    Charset {
        /// The parameter.
        parameter: String,
        /// The character set.
        charset: &'static str,
    },
    /// There is nobody to notify.
    #[error("no receiver is set; call `notify_to` first")]
    NoReceiver,
    /// The receiver is not on this computer, or its address is no URL.
    #[error("`{0}` is no http URL of a loopback address; the simulator talks to nobody else")]
    Receiver(String),
    /// The receiver could not be reached, or gave no answer.
    #[error("the notification was not delivered: {0}")]
    DeliveryReport(#[from] reqwest::Error),
}

/// A refusal, as the simulator's Alipay answers it.
///
/// ```
/// use alipay_simulator::Refusal;
///
/// let fault = Refusal::business("ORDER_NOT_EXIST", "no such order");
/// assert_eq!(fault.status, 400);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {message}")]
#[non_exhaustive]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// The code: kebab case for the platform's own, upper case for an endpoint's.
    pub code: String,
    /// What is wrong.
    pub message: String,
}

impl Refusal {
    /// A refusal with a status of its own.
    pub fn new(status: u16, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { status, code: code.into(), message: message.into() }
    }

    /// A refusal by the endpoint's own rules: HTTP 400.
    pub fn business(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(400, code, message)
    }

    /// A request whose content is not as declared.
    pub(crate) fn malformed(code: &str, problem: &DecodeError) -> Self {
        Self::business(code, problem.to_string())
    }
}
