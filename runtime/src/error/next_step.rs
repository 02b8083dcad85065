//! The next step after a failed call.

use std::fmt;

use super::{ApiError, Error, NotSentReason, UnknownReason};

/// The next step after a failed call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NextStep {
    /// The call was not carried out, or it only reads, and the request is not at fault: retry after a while.
    RetryLater,
    /// The call was not carried out, or it only reads. Fix the cause that the error names: the same call fails again.
    Fix,
    /// The outcome is pending: poll it every few seconds with [`Client::resolve`](crate::Client::resolve).
    Poll,
    /// The call may have been carried out: resolve the outcome with [`Client::resolve`](crate::Client::resolve)
    /// before anything else.
    Resolve,
    /// The call may have been carried out, and no declared endpoint tells: investigate in another way, such as in
    /// the merchant's account.
    Investigate,
}

impl NextStep {
    pub(super) fn after(error: &Error) -> Self {
        match error {
            Error::NotSent(error) => match error.reason {
                NotSentReason::Connection(_) | NotSentReason::Timeout => NextStep::RetryLater,
                _ => NextStep::Fix,
            },
            Error::Refused(api) if ApiError::is_rate_limit(api) => NextStep::RetryLater,
            Error::Refused(_) => NextStep::Fix,
            Error::Pending(_) => NextStep::Poll,
            Error::Unknown(error) if error.reads_only => match error.reason {
                // The same response, or a like one, would come again.
                UnknownReason::Unverified(_)
                | UnknownReason::Json(_)
                | UnknownReason::Content(_)
                | UnknownReason::Decrypt(_) => NextStep::Fix,
                _ => NextStep::RetryLater,
            },
            Error::Unknown(error) if error.outcome_query.is_some() => NextStep::Resolve,
            Error::Unknown(_) => NextStep::Investigate,
        }
    }
}

impl fmt::Display for NextStep {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(match self {
            NextStep::RetryLater => "nothing was changed; retry after a while",
            NextStep::Fix => "nothing was changed; fix the cause, then retry",
            NextStep::Poll => "pending; poll the outcome every few seconds",
            NextStep::Resolve => "it may have been carried out; resolve the outcome before retrying",
            NextStep::Investigate => "it may have been carried out; find out before retrying",
        })
    }
}
