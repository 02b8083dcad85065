//! Refusals of calls.

use alipay::runtime::declaration::DecodeError;

/// A refusal of a call, as the simulated Alipay sends it.
///
/// ```
/// use alipay_simulator::Refusal;
///
/// let refusal = Refusal::business("ORDER_NOT_EXIST", "no such order");
/// assert_eq!(refusal.status, 400);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {message}")]
#[non_exhaustive]
pub struct Refusal {
    /// The HTTP status over V3.
    pub status: u16,
    /// The error code: in kebab case for codes of the platform, in upper case for codes of an endpoint.
    pub code: String,
    /// The message that goes with the code.
    pub message: String,
}

impl Refusal {
    /// Creates a refusal with this HTTP status.
    pub fn new(status: u16, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { status, code: code.into(), message: message.into() }
    }

    /// Creates a refusal by the endpoint's own rules, with HTTP status 400.
    pub fn business(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(400, code, message)
    }

    /// Creates the refusal for a failure of the simulator itself.
    pub(crate) fn internal(message: impl Into<String>) -> Self {
        Self::new(500, "unknow-error", message)
    }

    /// Creates the refusal for a request whose content does not match its declaration.
    pub(crate) fn malformed(code: &str, error: &DecodeError) -> Self {
        Self::business(code, error.to_string())
    }
}
