//! What may be done after a call that did not succeed.

use std::fmt;

use super::{ApiError, Error, NotSentReason};

/// What may be done after a call that did not succeed, for programs that decide by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NextStep {
    /// Nothing happened, and nothing is wrong with the request: call again after a while.
    CallAgainLater,
    /// Nothing happened. Mend what the error names; calling again unchanged ends the same way.
    Mend,
    /// It is not decided yet: ask every few seconds with [`Client::settle`](crate::Client::settle).
    AskUntilDecided,
    /// It may have happened: ask with [`Client::settle`](crate::Client::settle) before anything else.
    Ask,
    /// It may have happened, and there is no call that tells: look it up in another way.
    LookUp,
}

impl NextStep {
    pub(super) fn after(error: &Error) -> Self {
        match error {
            Error::NotSent(error) => match error.reason {
                NotSentReason::Connection(_) | NotSentReason::Timeout => NextStep::CallAgainLater,
                _ => NextStep::Mend,
            },
            Error::Refused(api) if ApiError::is_rate_limit(api) => NextStep::CallAgainLater,
            Error::Refused(_) => NextStep::Mend,
            Error::Pending(_) => NextStep::AskUntilDecided,
            Error::Unknown(error) if error.confirmation.is_some() => NextStep::Ask,
            Error::Unknown(_) => NextStep::LookUp,
        }
    }
}

impl fmt::Display for NextStep {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(match self {
            NextStep::CallAgainLater => "nothing happened; call again after a while",
            NextStep::Mend => "nothing happened; mend what the error names, then call again",
            NextStep::AskUntilDecided => "it is not decided yet; ask every few seconds",
            NextStep::Ask => "it may have happened; ask before calling again",
            NextStep::LookUp => "it may have happened; look it up before calling again",
        })
    }
}
