//! Errors of calls, by what is known about the outcome.

mod api;
mod excerpt;
mod header_hints;
mod hint;
mod localized;
mod next_step;
mod not_sent;
mod outcome_query;
mod stored_query;
mod unknown;

use std::{fmt, time::Duration};

use crate::support::language::InChinese;
pub use crate::support::language::{Language, LocalizedError};
pub use api::{ApiError, Link};
pub(crate) use excerpt::{Excerpt, VerifiedBody};
pub(crate) use header_hints::HeaderHints;
pub use hint::hint_for_code;
pub use next_step::NextStep;
pub use not_sent::{NotSent, NotSentReason};
pub use outcome_query::OutcomeQuery;
pub use stored_query::StoredQuery;
pub use unknown::{PendingOutcome, UnknownOutcome, UnknownReason};

/// The error of a failed call.
///
/// Its four variants say what is known about the outcome, and so what may be done next: see
/// [`next_step`](Self::next_step). `Display` contains the method, the code, the likely cause and the trace id. Neither
/// `Display` nor `Debug` contains request or response bodies, keys or tokens. `Debug` shows what `Display` shows, since
/// that is what `main` prints when it returns an error.
#[non_exhaustive]
pub enum Error {
    /// The request was not sent. Fix the cause, and retry.
    NotSent(Box<NotSent>),
    /// Alipay refused the call: it was not carried out.
    ///
    /// The error is signed ([`ApiError::is_authenticated`]), with two exceptions, which say so: calls that only read,
    /// and codes that the platform sends before it can know which key to sign with, such as `invalid-app-id`
    /// ([V3 errors](crate::protocol::reference#v3-errors)).
    Refused(Box<ApiError>),
    /// Alipay accepted the call and has not decided it yet. Poll the outcome every few seconds.
    Pending(Box<PendingOutcome>),
    /// The call may have been carried out, but no trusted response says so. Resolve the outcome before you repeat it.
    Unknown(Box<UnknownOutcome>),
}

/// The outcome of a failed call, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// The request was not sent.
    NotSent,
    /// Alipay refused the call.
    Refused,
    /// Alipay has not decided the call yet.
    Pending,
    /// The call may have been carried out.
    Unknown,
}

impl Error {
    /// Returns what is known about the outcome.
    pub fn outcome(&self) -> Outcome {
        match self {
            Error::NotSent(_) => Outcome::NotSent,
            Error::Refused(_) => Outcome::Refused,
            Error::Pending(_) => Outcome::Pending,
            Error::Unknown(_) => Outcome::Unknown,
        }
    }

    /// Returns the API method that was called.
    pub fn method(&self) -> &'static str {
        match self {
            Error::NotSent(error) => error.method,
            Error::Refused(error) => error.method(),
            Error::Pending(error) => error.api.method(),
            Error::Unknown(error) => error.method,
        }
    }

    /// Returns Alipay's error, if there is one: the reason of a refusal, or an error that leaves the outcome unknown.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Error::NotSent(_) => None,
            Error::Refused(error) => Some(error),
            Error::Pending(error) => Some(&error.api),
            Error::Unknown(error) => error.api(),
        }
    }

    /// Returns the error code as text. It may be unsigned: see [`ApiError::is_authenticated`].
    pub fn code(&self) -> Option<&str> {
        self.api().and_then(ApiError::code)
    }

    /// Returns the code of a **signed** error as one of an endpoint's error codes; see [`ApiError::code_as`].
    pub fn code_as<'a, E: From<&'a str>>(&'a self) -> Option<E> {
        self.api().and_then(ApiError::code_as)
    }

    /// Returns the trace id, which Alipay's support asks for.
    pub fn trace_id(&self) -> Option<&str> {
        match self {
            Error::NotSent(_) => None,
            Error::Refused(error) => error.trace_id(),
            Error::Pending(error) => error.api.trace_id(),
            Error::Unknown(error) => error.trace_id.as_deref(),
        }
    }

    /// Returns the HTTP status of the response, if there was one.
    pub fn status(&self) -> Option<u16> {
        match self {
            Error::NotSent(_) => None,
            Error::Refused(error) => Some(error.status()),
            Error::Pending(error) => Some(error.api.status()),
            Error::Unknown(error) => error.status,
        }
    }

    /// Returns the delay before a retry that the server asks for: the `Retry-After` of a response with the status 429 or
    /// 503. The header is not signed, so a longer delay counts as 60 s, and it does not make a retry safe: see
    /// [`next_step`](Self::next_step).
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Error::NotSent(_) | Error::Pending(_) => None,
            Error::Refused(error) => error.retry_after(),
            Error::Unknown(error) => error.api().map_or(error.retry_after, ApiError::retry_after),
        }
    }

    /// Returns whether the call timed out, before or after the request was sent.
    pub fn is_timeout(&self) -> bool {
        match self {
            Error::NotSent(error) => matches!(error.reason, NotSentReason::Timeout),
            Error::Unknown(error) => matches!(error.reason, UnknownReason::Timeout),
            Error::Refused(_) | Error::Pending(_) => false,
        }
    }

    /// Returns the error for display in a language.
    pub fn in_language(&self, language: Language) -> LocalizedError<'_, Self> {
        self.localized(language)
    }

    /// Returns what may be done next.
    pub fn next_step(&self) -> NextStep {
        NextStep::after(self)
    }

    /// Returns the query that tells the outcome, if there is one; [`Client::resolve`](crate::Client::resolve) sends it.
    pub fn outcome_query(&self) -> Option<&OutcomeQuery> {
        match self {
            Error::NotSent(_) | Error::Refused(_) => None,
            Error::Pending(error) => error.outcome_query(),
            Error::Unknown(error) => error.outcome_query(),
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(match self {
            Outcome::NotSent => "not sent",
            Outcome::Refused => "refused",
            Outcome::Pending => "pending",
            Outcome::Unknown => "unknown",
        })
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
