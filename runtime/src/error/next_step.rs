//! The next step after a failed call.

use std::fmt;

use super::{ApiError, Error, Language, NotSentReason, UnknownReason};

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

    /// Returns the description in a language.
    pub fn in_language(self, language: Language) -> &'static str {
        let (english, chinese) = match self {
            NextStep::RetryLater => ("nothing was changed; retry after a while", "没有任何变更；请稍后重试"),
            NextStep::Fix => {
                ("nothing was changed; fix the cause, then retry", "没有任何变更；请排除原因后重试")
            }
            NextStep::Poll => ("pending; poll the outcome every few seconds", "处理中；请每隔几秒查询结果"),
            NextStep::Resolve => (
                "it may have been carried out; resolve the outcome before retrying",
                "调用可能已执行；重试之前请先查询结果",
            ),
            NextStep::Investigate => {
                ("it may have been carried out; find out before retrying", "调用可能已执行；重试之前请先确认")
            }
        };
        language.pick(english, chinese)
    }
}

impl fmt::Display for NextStep {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.in_language(Language::English))
    }
}
