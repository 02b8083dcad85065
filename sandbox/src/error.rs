//! What can go wrong in the sandbox itself, and what its Alipay answers when it refuses.

use alipay_apis::{ConfigError, runtime::DecodeError};

/// The sandbox could not do what it was asked to.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SandboxError {
    /// No port on loopback could be opened.
    #[error("the sandbox cannot listen on 127.0.0.1: {0}")]
    Listen(#[from] std::io::Error),
    /// The cryptographic library failed.
    #[error("the sandbox could not make a key or a signature")]
    Keys,
    /// The key for content encryption is none.
    #[error("the encrypt key has to be the base64 text of 16 bytes (24 characters)")]
    EncryptKey,
    /// There are no certificates to change.
    #[error("the sandbox was started without certificates; call `certificates` on its builder")]
    NoCertificates,
    /// The client for a new app could not be built.
    #[error("{0}")]
    Config(#[from] ConfigError),
    /// No order has this number.
    #[error("the sandbox has no order {0}")]
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
    #[error("`{0}` is no http URL of a loopback address; the sandbox talks to nobody else")]
    Receiver(String),
    /// The receiver could not be reached, or gave no answer.
    #[error("the notification was not delivered: {0}")]
    Delivery(#[from] reqwest::Error),
}

/// A refusal, as the sandbox's Alipay answers it.
///
/// ```
/// use alipay_sandbox::Fault;
///
/// let fault = Fault::business("ORDER_NOT_EXIST", "no such order");
/// assert_eq!(fault.status, 400);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {message}")]
#[non_exhaustive]
pub struct Fault {
    /// The HTTP status.
    pub status: u16,
    /// The code: kebab case for the platform's own, upper case for an endpoint's.
    pub code: String,
    /// What is wrong.
    pub message: String,
}

impl Fault {
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
