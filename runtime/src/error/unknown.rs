//! Unknown and pending outcomes.

use std::{fmt, time::Duration};

use super::{ApiError, Excerpt, OutcomeQuery, VerifiedBody};
use crate::{
    declaration::codec::DecodeError, json::JsonError, protocol::VerificationError,
    protocol::content_encryption::DecryptError, transport::TransportError,
};

/// A call whose outcome is unknown: it may have been carried out.
#[derive(Debug)]
#[non_exhaustive]
pub struct UnknownOutcome {
    /// The API method.
    pub method: &'static str,
    /// The reason why the outcome is unknown.
    pub reason: UnknownReason,
    /// The HTTP status, if there was a response.
    pub status: Option<u16>,
    /// The trace id, if there was a response. Alipay's support asks for it.
    pub trace_id: Option<String>,
    /// The API method that tells the outcome, if the declaration names one.
    pub resolve_with: Option<&'static str>,
    /// See [`Error::retry_after`](super::Error::retry_after).
    pub(crate) retry_after: Option<Duration>,
    pub(crate) outcome_query: Option<OutcomeQuery>,
    pub(crate) excerpt: Option<Excerpt>,
    /// Of a response that was verified but could not be decoded.
    pub(crate) verified_body: Option<VerifiedBody>,
    /// The call changes nothing, so that its outcome does not matter.
    pub(crate) reads_only: bool,
}

/// The reason why the outcome of a call is unknown.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UnknownReason {
    /// The call timed out after the request may have been sent.
    #[error("the call timed out while waiting for the response")]
    Timeout,
    /// The response was not received, or not completely, or it was too large.
    #[error("{0}")]
    Transport(#[from] TransportError),
    /// The response could not be verified.
    #[error("{0}")]
    Unverified(#[from] VerificationError),
    /// The response was verified, but it is not strict JSON.
    #[error("the verified response is not valid JSON: {0}")]
    Json(#[from] JsonError),
    /// The response was verified, but its content is not as declared.
    #[error("the verified response is not as declared: {0}")]
    Content(#[from] DecodeError),
    /// Alipay reports an error of its own platform.
    #[error("{0}")]
    PlatformFault(Box<ApiError>),
    /// The response is an error that nobody signed: it may be Alipay's, or that of a server on the way.
    #[error("{0}; an unsigned error does not prove that the call was not carried out")]
    UnsignedError(Box<ApiError>),
    /// The content of the response cannot be decrypted.
    #[error("{0}")]
    Decrypt(#[from] DecryptError),
    /// The response is not one of Alipay's API.
    #[error("the response is not one of Alipay's API; a proxy or gateway on the way probably sent it")]
    NotFromApi,
    /// An attempt may have been carried out, and Alipay refused the retry.
    #[error("an earlier attempt may have been carried out, and the retry was refused: {0}")]
    RepetitionRefused(Box<ApiError>),
}

impl UnknownOutcome {
    /// Returns Alipay's error, if there is one: a platform error, an unsigned error, or the refusal of a retry.
    pub fn api(&self) -> Option<&ApiError> {
        match &self.reason {
            UnknownReason::PlatformFault(error)
            | UnknownReason::UnsignedError(error)
            | UnknownReason::RepetitionRefused(error) => Some(error),
            _ => None,
        }
    }

    /// Returns the query that tells the outcome; [`Client::resolve`](crate::Client::resolve) sends it. Returns `None` if
    /// the declaration names none, or the request lacks a field that the query requires.
    pub fn outcome_query(&self) -> Option<&OutcomeQuery> {
        self.outcome_query.as_ref()
    }

    /// Returns the first 512 characters of the response, for finding the cause. They may contain personal data, so
    /// neither `Display` nor `Debug` shows them.
    pub fn excerpt(&self) -> Option<&str> {
        self.excerpt.as_ref().map(Excerpt::as_str)
    }

    /// Returns the whole content of a response that was verified but is not as declared: decrypted, in UTF-8. With it
    /// a program can go on although Alipay changed a field ([`UnknownReason::Json`], [`UnknownReason::Content`]). It may
    /// contain personal data, so neither `Display` nor `Debug` shows it.
    pub fn verified_body(&self) -> Option<&[u8]> {
        self.verified_body.as_ref().map(|body| &*body.0)
    }
}

impl fmt::Display for UnknownOutcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.reads_only {
            write!(out, "{} failed: {}", self.method, self.reason)?;
        } else {
            write!(out, "the outcome of {} is unknown: {}", self.method, self.reason)?;
        }
        if matches!(self.reason, UnknownReason::Unverified(VerificationError::BadSignature)) {
            write!(out, "; configure the right key first")?;
        }
        match (&self.outcome_query, self.resolve_with) {
            (Some(_), Some(method)) => {
                write!(
                    out,
                    "; resolve the outcome before retrying: `client.resolve(&error)` calls {method}"
                )?;
            }
            (None, Some(method)) => write!(out, "; resolve the outcome before retrying, with {method}")?,
            (_, None) if self.reads_only => {}
            (_, None) => write!(out, "; find out whether it was carried out before retrying")?,
        }
        // Alipay's error has shown status and trace id already.
        if self.api().is_none()
            && let Some(status) = self.status
        {
            let trace_id = self.trace_id.as_deref().unwrap_or("none");
            write!(out, " [HTTP {status}, trace id {trace_id}]")?;
        }
        Ok(())
    }
}

/// A call that Alipay accepted and has not decided yet: a payment that waits for the buyer's password
/// ([code 10003](crate::protocol::reference#v2-codes)). Poll it every few seconds.
#[derive(Debug)]
#[non_exhaustive]
pub struct PendingOutcome {
    /// Alipay's response.
    pub api: ApiError,
    pub(crate) outcome_query: Option<OutcomeQuery>,
}

impl PendingOutcome {
    /// Returns the query that tells the outcome, as [`UnknownOutcome::outcome_query`] does.
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
