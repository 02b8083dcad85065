//! Whether an attempt may be repeated, by what is known about it.

use crate::{
    codec::Encode,
    endpoint::EndpointSpec,
    error::{ApiError, Error, NotSentReason, UnknownReason},
    json::Json,
    retry::Repeat,
    transport::TransportFailure,
};

/// What repeating a request would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Safety {
    /// Nothing: it only asks.
    ReadOnly,
    /// Nothing more than the first: Alipay knows it by its key.
    Keyed,
    /// It might take effect twice.
    Unsafe,
}

impl Safety {
    /// As the declaration says, and for a key only if the request has a value for it.
    pub(super) fn of(spec: &'static EndpointSpec, request: &dyn Encode) -> Self {
        if spec.idempotent {
            return Safety::ReadOnly;
        }
        let mut keys = spec.request.fields.iter().filter(|field| field.idempotency_key).peekable();
        if keys.peek().is_none() {
            return Safety::Unsafe;
        }
        match request.encode() {
            Ok(json) if keys.all(|key| json.get(key.name).is_some_and(has_value)) => Safety::Keyed,
            _ => Safety::Unsafe,
        }
    }

    pub(super) fn may_repeat(self) -> bool {
        self != Safety::Unsafe
    }
}

fn has_value(json: &Json<'_>) -> bool {
    json.as_text() != Some("")
}

/// How soon to repeat an attempt that ended so; never, if that is not safe or would not help.
pub(super) fn repeat_after(error: &Error, safety: Safety) -> Option<Repeat> {
    match error {
        Error::NotSent(not_sent) => {
            matches!(not_sent.reason, NotSentReason::Connection(_)).then_some(Repeat::Soon)
        }
        // Anybody on the way can write a refusal that is not signed.
        Error::Refused(api) => {
            (api.is_rate_limit() && (api.is_authenticated() || safety.may_repeat())).then_some(Repeat::Later)
        }
        Error::Unknown(unknown) if safety.may_repeat() => match &unknown.reason {
            UnknownReason::PlatformFault(api) if ApiError::is_rate_limit(api) => Some(Repeat::Later),
            UnknownReason::PlatformFault(_) | UnknownReason::Timeout | UnknownReason::NotFromApi => {
                Some(if unknown.status == Some(429) { Repeat::Later } else { Repeat::Soon })
            }
            UnknownReason::Transport(error) => {
                (error.failure() == TransportFailure::Interrupted).then_some(Repeat::Soon)
            }
            // The same would come again: a wrong key, a wrong declaration.
            _ => None,
        },
        Error::Pending(_) | Error::Unknown(_) => None,
    }
}
