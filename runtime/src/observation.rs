//! Observation of calls: reports for metrics, with the fields of the events that calls log.
//!
//! [`ClientBuilder::on_call`](crate::ClientBuilder::on_call) takes an observer. The names of the fields in spans and events
//! are listed in the document `docs/observability.md`.

use std::{
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    time::Duration,
};

use crate::{error::Outcome, protocol::Protocol};

/// A report of one call, made at its end.
///
/// It has no key, token or content of a request or response.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct CallReport<'c> {
    /// API method, such as `alipay.trade.query`.
    pub method: &'static str,
    /// App that called.
    pub app_id: &'c str,
    /// Protocol; `None` if neither of them has the endpoint, so that nothing was sent.
    pub protocol: Option<Protocol>,
    /// Request id of all attempts.
    pub request_id: &'c str,
    /// True if the call acts for a merchant.
    pub for_merchant: bool,
    /// End of the call.
    pub outcome: CallOutcome,
    /// Alipay's error code. It may be unsigned: see [`ApiError::is_authenticated`](crate::error::ApiError::is_authenticated).
    pub code: Option<&'c str>,
    /// HTTP status of the last response.
    pub status: Option<u16>,
    /// Trace id of the last response, which Alipay's support asks for.
    pub trace_id: Option<&'c str>,
    /// Attempts made, including the first; zero if the call timed out before it could begin.
    pub attempts: u32,
    /// Time from the first poll of the call to its end.
    pub elapsed: Duration,
}

/// End of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallOutcome {
    /// The call was carried out, and its response was verified and read: `success`.
    Success,
    /// The request was not sent: `not_sent`.
    NotSent,
    /// Alipay refused the call: `refused`.
    Refused,
    /// Alipay has not decided the call yet: `pending`.
    Pending,
    /// The call may have been carried out: `unknown`.
    Unknown,
    /// The future of the call was dropped before its end, so that the call may have been carried out, and nobody was
    /// told: `dropped`.
    Dropped,
}

impl CallOutcome {
    /// Returns the label of a metric, as in the field `alipay.outcome`.
    pub fn as_str(self) -> &'static str {
        match self {
            CallOutcome::Success => "success",
            CallOutcome::NotSent => "not_sent",
            CallOutcome::Refused => "refused",
            CallOutcome::Pending => "pending",
            CallOutcome::Unknown => "unknown",
            CallOutcome::Dropped => "dropped",
        }
    }

    /// Returns whether the call is as it should be: it succeeded, or waits for somebody, such as a buyer who has to enter
    /// a password. Events of other calls are warnings.
    pub fn is_expected(self) -> bool {
        matches!(self, CallOutcome::Success | CallOutcome::Pending)
    }
}

impl fmt::Display for CallOutcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.as_str())
    }
}

impl From<Outcome> for CallOutcome {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::NotSent => CallOutcome::NotSent,
            Outcome::Refused => CallOutcome::Refused,
            Outcome::Pending => CallOutcome::Pending,
            Outcome::Unknown => CallOutcome::Unknown,
        }
    }
}

type Observer = dyn Fn(&CallReport<'_>) + Send + Sync;

/// The observers of a client.
#[derive(Clone, Default)]
pub(crate) struct Observers(Vec<Arc<Observer>>);

impl Observers {
    pub(crate) fn add(&mut self, observer: impl Fn(&CallReport<'_>) + Send + Sync + 'static) {
        self.0.push(Arc::new(observer));
    }

    /// Reports a call. An observer that panics must not take the result of the call with it.
    pub(crate) fn report(&self, report: &CallReport<'_>) {
        for observer in &self.0 {
            if catch_unwind(AssertUnwindSafe(|| observer(report))).is_err() {
                tracing::error!("an observer of calls panicked");
            }
        }
    }
}

impl fmt::Debug for Observers {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Observers({})", self.0.len())
    }
}
