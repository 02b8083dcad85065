//! Calls that may have been carried out, and calls that are not decided yet.

use std::fmt;

use super::{ApiError, Excerpt, OutcomeQuery};
use crate::{
    declaration::codec::DecodeError, json::JsonError, protocol::VerificationError,
    protocol::content_encryption::DecryptError, transport::TransportError,
};

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
    pub resolve_with: Option<&'static str>,
    pub(crate) outcome_query: Option<OutcomeQuery>,
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
    Unverified(#[from] VerificationError),
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
    /// Something on the way answered, not Alipay's API.
    #[error("the answer is no API answer; a proxy or gateway on the way seems to have written it")]
    NotFromApi,
    /// An attempt may have been carried out; when it was repeated, Alipay refused the repetition.
    #[error("an attempt may have been carried out, and its repetition was refused: {0}")]
    RepetitionRefused(Box<ApiError>),
}

impl UnknownOutcome {
    /// What Alipay said, if it reported a fault of its own or refused a repeated attempt.
    pub fn api(&self) -> Option<&ApiError> {
        match &self.reason {
            UnknownReason::PlatformFault(error) | UnknownReason::RepetitionRefused(error) => Some(error),
            _ => None,
        }
    }

    /// The request that tells whether the call was carried out: [`Client::resolve`](crate::Client::resolve)
    /// sends it. `None` where the declaration names none, or this call lacks what it needs.
    pub fn outcome_query(&self) -> Option<&OutcomeQuery> {
        self.outcome_query.as_ref()
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
        if matches!(self.reason, UnknownReason::Unverified(VerificationError::BadSignature)) {
            write!(out, "; set the right key first")?;
        }
        match (&self.outcome_query, self.resolve_with) {
            (Some(_), Some(method)) => {
                write!(
                    out,
                    "; resolve the outcome before retrying: `client.resolve(&error)` calls {method}"
                )?;
            }
            (None, Some(method)) => write!(out, "; resolve the outcome before retrying, with {method}")?,
            (_, None) => write!(out, "; find out whether it was carried out before retrying")?,
        }
        // What Alipay said has shown status and trace id already.
        if self.api().is_none()
            && let Some(status) = self.status
        {
            let trace_id = self.trace_id.as_deref().unwrap_or("none");
            write!(out, " [HTTP {status}, trace id {trace_id}]")?;
        }
        Ok(())
    }
}

/// A call that Alipay took, and that is not decided yet: a payment waits for its buyer's password (gateway
/// code 10003). Ask every few seconds until it is.
#[derive(Debug)]
#[non_exhaustive]
pub struct PendingOutcome {
    /// What Alipay said.
    pub api: ApiError,
    pub(crate) outcome_query: Option<OutcomeQuery>,
}

impl PendingOutcome {
    /// As for [`UnknownOutcome::outcome_query`].
    pub fn outcome_query(&self) -> Option<&OutcomeQuery> {
        self.outcome_query.as_ref()
    }
}

impl fmt::Display for PendingOutcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let trace_id = self.api.trace_id().unwrap_or("none");
        write!(out, "the outcome of {} is pending", self.api.method())?;
        match &self.outcome_query {
            Some(outcome_query) => {
                let method = outcome_query.method();
                write!(out, "; poll it every few seconds: `client.resolve(&error)` calls {method}")?;
            }
            None => write!(out, "; query it every few seconds")?,
        }
        write!(out, " [trace id {trace_id}]")
    }
}
