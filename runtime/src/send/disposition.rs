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

/// The meaning of a response for the call, after its signature was checked.
pub(super) enum Disposition {
    /// A success that may be read.
    Success(Content),
    /// An error, signed or not.
    Failure(ApiError),
    /// Alipay accepted the call and has not decided it yet.
    Pending(ApiError),
    /// The response must not be used.
    Unverified(VerificationError),
    /// The response does not tell the outcome.
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
            Disposition::Pending(error) => {
                let api = error.with_trace_id(trace_id);
                return Err(Error::Pending(Box::new(PendingOutcome { api, outcome_query: None })));
            }
            Disposition::Failure(error) => {
                let error = Box::new(error.with_trace_id(trace_id.clone()));
                match judge(spec, &error) {
                    Judged::Refused => return Err(Error::Refused(error)),
                    Judged::PlatformFault => UnknownReason::PlatformFault(error),
                    Judged::Unproven => UnknownReason::UnsignedError(error),
                }
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

/// The outcome according to an error.
enum Judged {
    Refused,
    PlatformFault,
    Unproven,
}

/// Decides whether an error is a refusal. An unsigned one is believed only where that can do no harm: the call only
/// reads, or the code is one that the platform sends before it can know which key to sign with.
fn judge(spec: &'static EndpointSpec, error: &ApiError) -> Judged {
    if error.is_platform_fault() {
        Judged::PlatformFault
    } else if error.is_authenticated() || spec.only_reads() || error.is_sent_before_the_key_is_known() {
        Judged::Refused
    } else {
        Judged::Unproven
    }
}
