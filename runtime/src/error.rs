//! What went wrong with a call, told by what is known about its outcome.

mod api;
mod excerpt;
mod hint;

use std::fmt;

pub use api::{ApiError, Link};
pub(crate) use excerpt::Excerpt;

use crate::{
    codec::{DecodeError, EncodeError},
    crypto::SignError,
    encryption::DecryptError,
    json::JsonError,
    protocol::Untrusted,
    transport::TransportError,
};

/// A call that did not succeed.
///
/// The three cases differ in what may be done next, which is why they are not one. `Display` names the
/// method, the code and the trace id; request and answer bodies, keys and tokens are in neither
/// `Display` nor `Debug`. `Debug` says the same as `Display`, since that is what `main` prints when it
/// returns an error.
#[non_exhaustive]
pub enum Error {
    /// Nothing reached Alipay. Mend the cause, and call again.
    NotSent(Box<NotSent>),
    /// Alipay answered, and said no.
    Refused(Box<ApiError>),
    /// The request may have been carried out, but no answer can be trusted. Ask before repeating it.
    Unknown(Box<UnknownOutcome>),
}

/// What is known about a call that did not succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// It did not happen.
    NotSent,
    /// It was refused.
    Refused,
    /// It may have happened.
    Unknown,
}

impl Error {
    /// What is known about the call.
    pub fn outcome(&self) -> Outcome {
        match self {
            Error::NotSent(_) => Outcome::NotSent,
            Error::Refused(_) => Outcome::Refused,
            Error::Unknown(_) => Outcome::Unknown,
        }
    }

    /// The API method that was called.
    pub fn method(&self) -> &'static str {
        match self {
            Error::NotSent(error) => error.method,
            Error::Refused(error) => error.method(),
            Error::Unknown(error) => error.method,
        }
    }

    /// What Alipay said, if it said something: the reason of a refusal, or the platform fault that
    /// leaves the outcome open.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Error::NotSent(_) => None,
            Error::Refused(error) => Some(error),
            Error::Unknown(error) => error.api(),
        }
    }

    /// The error code, as text.
    pub fn code(&self) -> Option<&str> {
        self.api().and_then(ApiError::code)
    }

    /// The number to quote to Alipay's support.
    pub fn trace_id(&self) -> Option<&str> {
        match self {
            Error::NotSent(_) => None,
            Error::Refused(error) => error.trace_id(),
            Error::Unknown(error) => error.trace_id.as_deref(),
        }
    }

    /// The HTTP status of the answer, if one came.
    pub fn status(&self) -> Option<u16> {
        match self {
            Error::NotSent(_) => None,
            Error::Refused(error) => Some(error.status()),
            Error::Unknown(error) => error.status,
        }
    }

    /// Whether time ran out, before or after the request had left.
    pub fn is_timeout(&self) -> bool {
        match self {
            Error::NotSent(error) => matches!(error.reason, NotSentReason::Timeout),
            Error::Unknown(error) => matches!(error.reason, UnknownReason::Timeout),
            Error::Refused(_) => false,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::NotSent(error) => error.fmt(out),
            Error::Refused(error) => error.fmt(out),
            Error::Unknown(error) => error.fmt(out),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}({self})", self.outcome())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::NotSent(error) => error.reason.source(),
            Error::Refused(_) => None,
            Error::Unknown(error) => error.reason.source(),
        }
    }
}

/// A call of which nothing reached Alipay.
#[derive(Debug, thiserror::Error)]
#[error("{method} was not sent: {reason}")]
#[non_exhaustive]
pub struct NotSent {
    /// The API method.
    pub method: &'static str,
    /// Why it was not sent.
    pub reason: NotSentReason,
}

/// Why a call was not sent.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotSentReason {
    /// The request cannot be put on the wire.
    #[error("{0}")]
    Request(#[from] EncodeError),
    /// No protocol that this client speaks has the endpoint.
    #[error(
        "the endpoint is not in the protocol that the call asks for, or the client's signatures are not (V3 \
         takes RSA2 only); leave the choice of the protocol to the client"
    )]
    NoRoute,
    /// The merchant's token or the request id cannot stand in a header.
    #[error("the {0} is empty or has characters that a header cannot carry")]
    Header(&'static str),
    /// The call is to be encrypted, but the client has no encrypt key.
    #[error(
        "the call is to be encrypted, but the client has no key for it; set `encrypt_key` on the builder"
    )]
    NoEncryptKey,
    /// A file cannot be read.
    #[error("the file of the field `{field}` cannot be read: {problem}")]
    File {
        /// The field.
        field: String,
        /// Why.
        #[source]
        problem: std::io::Error,
    },
    /// The signer failed.
    #[error("{0}")]
    Signing(#[from] SignError),
    /// There was no connection.
    #[error("{0}; check the network, DNS, proxy and certificates, then call again")]
    Connection(#[source] TransportError),
    /// Time ran out before the request left.
    #[error("time ran out before the request left; give the call a longer timeout")]
    Timeout,
}

/// A call that may have been carried out.
#[derive(Debug)]
#[non_exhaustive]
pub struct UnknownOutcome {
    /// The API method.
    pub method: &'static str,
    /// Why the outcome is not known.
    pub reason: UnknownReason,
    /// The HTTP status, if an answer came.
    pub status: Option<u16>,
    /// The number to quote to Alipay's support, if an answer came.
    pub trace_id: Option<String>,
    /// The method to ask whether the call was carried out, if the declaration names one.
    pub confirm_with: Option<&'static str>,
    pub(crate) excerpt: Option<Excerpt>,
}

/// Why the outcome of a call is not known.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UnknownReason {
    /// Time ran out after the request may have left.
    #[error("time ran out while waiting for the answer")]
    Timeout,
    /// The answer did not come, or not to its end, or was too large.
    #[error("{0}")]
    Transport(#[from] TransportError),
    /// The answer is not certainly Alipay's.
    #[error("{0}")]
    Untrusted(#[from] Untrusted),
    /// The answer is Alipay's, but it is not JSON.
    #[error("the signed answer is not the JSON we accept: {0}")]
    Json(#[from] JsonError),
    /// The answer is Alipay's, but its content is not as declared.
    #[error("the signed answer is not as declared: {0}")]
    Content(#[from] DecodeError),
    /// Alipay reports a fault of its own.
    #[error("{0}")]
    PlatformFault(Box<ApiError>),
    /// The answer is Alipay's, but its encrypted content cannot be read.
    #[error("{0}")]
    Decrypt(#[from] DecryptError),
    /// The payment waits for its buyer: neither paid nor refused (gateway code 10003).
    #[error("the payment waits for its buyer")]
    Pending(Box<ApiError>),
    /// Something on the way answered, not Alipay's API.
    #[error("the answer is no API answer; a proxy or gateway on the way seems to have written it")]
    NotFromApi,
}

impl UnknownOutcome {
    /// What Alipay said, if it reported a fault of its own.
    pub fn api(&self) -> Option<&ApiError> {
        match &self.reason {
            UnknownReason::PlatformFault(error) | UnknownReason::Pending(error) => Some(error),
            _ => None,
        }
    }

    /// The beginning of the answer (at most 512 characters), for finding the cause. It may hold personal
    /// data, so it appears in neither `Display` nor `Debug`.
    pub fn excerpt(&self) -> Option<&str> {
        self.excerpt.as_ref().map(Excerpt::as_str)
    }
}

impl fmt::Display for UnknownOutcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the outcome of {} is unknown: {}", self.method, self.reason)?;
        if matches!(self.reason, UnknownReason::Untrusted(Untrusted::BadSignature)) {
            write!(out, "; set the right key first")?;
        }
        match self.confirm_with {
            Some(method) => write!(out, "; ask {method} before calling again")?,
            None => write!(out, "; find out whether it took effect before calling again")?,
        }
        // A platform fault has shown status and trace id already.
        if !matches!(self.reason, UnknownReason::PlatformFault(_))
            && let Some(status) = self.status
        {
            let trace_id = self.trace_id.as_deref().unwrap_or("none");
            write!(out, " [HTTP {status}, trace id {trace_id}]")?;
        }
        Ok(())
    }
}
