//! What an answer turned out to be.

use bytes::Bytes;
use http::Response;

use super::{
    answer::{Answer, Content},
    unknown,
};
use crate::{
    endpoint::EndpointSpec,
    error::{ApiError, Error, Excerpt, PendingOutcome, UnknownReason},
    protocol::Untrusted,
};

/// What an answer is, once its signature was looked at.
pub(super) enum Judgement {
    /// A success that may be read.
    Success(Content),
    /// Alipay said no, or reports a fault of its own.
    Failure(ApiError),
    /// Alipay took the call, and has not decided it.
    Pending(ApiError),
    /// The answer must not be used.
    Untrusted(Untrusted),
    /// The answer does not tell what happened.
    Unclear(UnknownReason),
}

impl Judgement {
    pub(super) fn into_result(
        self,
        spec: &'static EndpointSpec,
        response: &Response<Bytes>,
        trace_id: Option<String>,
    ) -> Result<Answer, Error> {
        let status = response.status().as_u16();
        let reason = match self {
            Judgement::Success(content) => return Ok(Answer { spec, status, trace_id, content }),
            Judgement::Failure(error) if !error.is_platform_fault() => {
                return Err(Error::Refused(Box::new(error.with_trace_id(trace_id))));
            }
            Judgement::Pending(error) => {
                let api = error.with_trace_id(trace_id);
                return Err(Error::Pending(Box::new(PendingOutcome { api, confirmation: None })));
            }
            Judgement::Failure(error) => {
                UnknownReason::PlatformFault(Box::new(error.with_trace_id(trace_id.clone())))
            }
            Judgement::Untrusted(untrusted) => UnknownReason::Untrusted(untrusted),
            Judgement::Unclear(reason) => reason,
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
