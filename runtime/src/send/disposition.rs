//! The disposition of a response: success, refusal, pending, or not to be trusted.

use bytes::Bytes;
use http::{HeaderMap, Response};

use super::{
    context::Context,
    unknown,
    verified_response::{Content, VerifiedResponse},
};
use crate::{
    declaration::spec::EndpointSpec,
    error::{ApiError, Error, Excerpt, HeaderHints, PendingOutcome, UnknownReason},
    protocol::{self, Protocol, VerificationError},
    support::text::shortened,
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
        context: Context<'_>,
        response: &Response<Bytes>,
    ) -> Result<VerifiedResponse, Error> {
        let (spec, status) = (context.spec, response.status().as_u16());
        let trace_id = trace_id(context.protocol, response.headers());
        let now = context.inner.clock.unix_millis();
        let hints = HeaderHints::of(response.status(), response.headers(), now);
        let reason = match self {
            Disposition::Success(body) => {
                return Ok(VerifiedResponse { spec, status, trace_id, content: body });
            }
            Disposition::Pending(error) => {
                let api = error.with_headers(trace_id, hints);
                return Err(Error::Pending(Box::new(PendingOutcome { api, outcome_query: None })));
            }
            Disposition::Failure(error) => {
                let error = Box::new(error.with_headers(trace_id.clone(), hints));
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
            outcome.retry_after = hints.retry_after;
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

/// The trace id; each protocol has a header of its own.
fn trace_id(protocol: Protocol, headers: &HeaderMap) -> Option<String> {
    let header = match protocol {
        Protocol::V3 => protocol::v3::TRACE_ID,
        Protocol::V2 => protocol::v2::TRACE_ID,
    };
    let value = headers.get(header)?.to_str().ok()?;
    Some(shortened(value, 128).to_owned())
}
