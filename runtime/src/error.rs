//! What went wrong with a call, told by what is known about its outcome.

mod api;
mod excerpt;
mod hint;
mod next_step;
mod not_sent;
mod outcome_query;
mod unknown;

use std::fmt;

pub use api::{ApiError, Link};
pub(crate) use excerpt::Excerpt;
pub use next_step::NextStep;
pub use not_sent::{NotSent, NotSentReason};
pub use outcome_query::OutcomeQuery;
pub use unknown::{PendingOutcome, UnknownOutcome, UnknownReason};

/// A call that did not succeed.
///
/// The four cases differ in what may be done next, which is why they are not one; see
/// [`next_step`](Self::next_step). `Display` names the
/// method, the code and the trace id; request and answer bodies, keys and tokens are in neither
/// `Display` nor `Debug`. `Debug` says the same as `Display`, since that is what `main` prints when it
/// returns an error.
#[non_exhaustive]
pub enum Error {
    /// Nothing reached Alipay. Mend the cause, and call again.
    NotSent(Box<NotSent>),
    /// Alipay answered, and said no.
    Refused(Box<ApiError>),
    /// Alipay took the call, and it is not decided yet. Ask every few seconds.
    Pending(Box<PendingOutcome>),
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
    /// It is not decided yet.
    Pending,
    /// It may have happened.
    Unknown,
}

impl Error {
    /// What is known about the call.
    pub fn outcome(&self) -> Outcome {
        match self {
            Error::NotSent(_) => Outcome::NotSent,
            Error::Refused(_) => Outcome::Refused,
            Error::Pending(_) => Outcome::Pending,
            Error::Unknown(_) => Outcome::Unknown,
        }
    }

    /// The API method that was called.
    pub fn method(&self) -> &'static str {
        match self {
            Error::NotSent(error) => error.method,
            Error::Refused(error) => error.method(),
            Error::Pending(error) => error.api.method(),
            Error::Unknown(error) => error.method,
        }
    }

    /// What Alipay said, if it said something: the reason of a refusal, or the platform fault that
    /// leaves the outcome open.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Error::NotSent(_) => None,
            Error::Refused(error) => Some(error),
            Error::Pending(error) => Some(&error.api),
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
            Error::Pending(error) => error.api.trace_id(),
            Error::Unknown(error) => error.trace_id.as_deref(),
        }
    }

    /// The HTTP status of the answer, if one came.
    pub fn status(&self) -> Option<u16> {
        match self {
            Error::NotSent(_) => None,
            Error::Refused(error) => Some(error.status()),
            Error::Pending(error) => Some(error.api.status()),
            Error::Unknown(error) => error.status,
        }
    }

    /// Whether time ran out, before or after the request had left.
    pub fn is_timeout(&self) -> bool {
        match self {
            Error::NotSent(error) => matches!(error.reason, NotSentReason::Timeout),
            Error::Unknown(error) => matches!(error.reason, UnknownReason::Timeout),
            Error::Refused(_) | Error::Pending(_) => false,
        }
    }

    /// What may be done next.
    pub fn next_step(&self) -> NextStep {
        NextStep::after(self)
    }

    /// The request that tells what became of the call, where there is one; see
    /// [`Client::resolve`](crate::Client::resolve).
    pub fn outcome_query(&self) -> Option<&OutcomeQuery> {
        match self {
            Error::NotSent(_) | Error::Refused(_) => None,
            Error::Pending(error) => error.outcome_query(),
            Error::Unknown(error) => error.outcome_query(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::NotSent(error) => error.fmt(out),
            Error::Refused(error) => error.fmt(out),
            Error::Pending(error) => error.fmt(out),
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
            Error::Refused(_) | Error::Pending(_) => None,
            Error::Unknown(error) => error.reason.source(),
        }
    }
}
