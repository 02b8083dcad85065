//! The disposition of a response: success, refusal, pending, or not to be trusted.

use bytes::Bytes;
use http::Response;

use super::{
    unknown,
    verified_response::{Content, VerifiedResponse},
};
use crate::{
    declaration::spec::EndpointSpec,
    error::{ApiError, Error, Excerpt, PendingOutcome, UnknownReason},
    protocol::VerificationError,
};

/// What an answer is, once its signature was looked at.
pub(super) enum Disposition {
    /// A success that may be read.
    Success(Content),
    /// Alipay said no, or reports a fault of its own.
    Failure(ApiError),
    /// Alipay took the call, and has not decided it.
    Pending(ApiError),
    /// The answer must not be used.
    Unverified(VerificationError),
    /// The answer does not tell what happened.
    Unclear(UnknownReason),
}

impl Disposition {
    pub(super) fn into_result(
        self,
        spec: &'static EndpointSpec,
        response: &Response<Bytes>,
        trace_id: Option<String>,
    ) -> Result<VerifiedResponse, Error> {
        let status = response.status().as_u16();
        let reason = match self {
            Disposition::Success(content) => return Ok(VerifiedResponse { spec, status, trace_id, content }),
            Disposition::Failure(error) if !error.is_platform_fault() => {
                return Err(Error::Refused(Box::new(error.with_trace_id(trace_id))));
            }
            Disposition::Pending(error) => {
                let api = error.with_trace_id(trace_id);
                return Err(Error::Pending(Box::new(PendingOutcome { api, outcome_query: None })));
            }
            Disposition::Failure(error) => {
                UnknownReason::PlatformFault(Box::new(error.with_trace_id(trace_id.clone())))
            }
            Disposition::Unverified(untrusted) => UnknownReason::Unverified(untrusted),
            Disposition::Unclear(reason) => reason,
        };
        let mut error = unknown(spec, reason);
        if let Error::Unknown(outcome) = &mut error {
            outcome.status = Some(status);
            outcome.trace_id = trace_id;
            outcome.excerpt = Some(Excerpt::of(response.body()));
        }
        Err(error)
    }
}
