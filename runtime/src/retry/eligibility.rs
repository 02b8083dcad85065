//! Retry eligibility: whether an attempt may be repeated, by the declaration and by how it ended.

use super::Repeat;
use crate::{
    declaration::{Encode, spec::EndpointSpec},
    error::{ApiError, Error, NotSentReason, UnknownReason},
    json::Json,
    transport::TransportFailure,
};

/// The eligibility of a request that may have been carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Eligibility {
    /// It only reads.
    ReadOnly,
    /// Alipay recognizes it by its idempotency key, or it is idempotent by its nature.
    Keyed,
    /// It may take effect twice.
    Unsafe,
}

impl Eligibility {
    /// According to the declaration. A key counts only if the request has a value for it.
    pub(crate) fn of(spec: &'static EndpointSpec, request: &dyn Encode) -> Self {
        if spec.only_reads() {
            return Eligibility::ReadOnly;
        }
        if spec.idempotent {
            return Eligibility::Keyed;
        }
        let mut keys = spec.request.fields.iter().filter(|field| field.idempotency_key).peekable();
        if keys.peek().is_none() {
            return Eligibility::Unsafe;
        }
        match request.encode() {
            Ok(json) if keys.all(|key| json.get(key.name).is_some_and(has_value)) => Eligibility::Keyed,
            _ => Eligibility::Unsafe,
        }
    }

    pub(crate) fn may_repeat(self) -> bool {
        self != Eligibility::Unsafe
    }
}

fn has_value(json: &Json<'_>) -> bool {
    json.as_text().is_none_or(|text| !text.trim().is_empty())
}

/// The urgency of a retry after this error; `None` if a retry is not safe or does not help.
pub(crate) fn repeat_after(error: &Error, eligibility: Eligibility) -> Option<Repeat> {
    match error {
        Error::NotSent(not_sent) => {
            matches!(not_sent.reason, NotSentReason::Connection(_)).then_some(Repeat::Soon)
        }
        // An unsigned refusal may be that of a server on the way.
        Error::Refused(api) => (api.is_rate_limit() && (api.is_authenticated() || eligibility.may_repeat()))
            .then_some(Repeat::Later),
        Error::Unknown(unknown) if eligibility.may_repeat() => match &unknown.reason {
            UnknownReason::PlatformFault(api) | UnknownReason::UnsignedError(api)
                if ApiError::is_rate_limit(api) =>
            {
                Some(Repeat::Later)
            }
            UnknownReason::PlatformFault(_) | UnknownReason::Timeout | UnknownReason::NotFromApi => {
                Some(if unknown.status == Some(429) { Repeat::Later } else { Repeat::Soon })
            }
            UnknownReason::Transport(error) => {
                (error.failure() == TransportFailure::Interrupted).then_some(Repeat::Soon)
            }
            // A retry meets the same: a wrong key, a wrong declaration.
            _ => None,
        },
        Error::Pending(_) | Error::Unknown(_) => None,
    }
}
