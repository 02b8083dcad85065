//! The attempts of one call, the pauses between them, and what all of them together say about the outcome.

use std::{cell::LazyCell, time::Duration};

use tokio::time::{Instant, sleep, timeout_at};

use super::{Outgoing, VerifiedResponse, attempt::attempt, context::Context, not_sent};
use crate::{
    declaration::Upload,
    error::{Error, NotSentReason, UnknownReason},
    retry::{Eligibility, Repeat, repeat_after},
};

/// At most a year per call, so that adding it to the clock cannot overflow.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Makes attempts until one succeeds, or a further one would be unsafe, useless or too late. Counts them in `done`.
pub(super) async fn run(
    context: Context<'_>,
    outgoing: &Outgoing,
    request_id: &str,
    done: &mut u32,
) -> Result<VerifiedResponse, Error> {
    let (inner, spec) = (context.inner, context.spec);
    let timeout = context.settings.timeout.min(LONGEST);
    if timeout.is_zero() {
        return Err(not_sent(spec, NotSentReason::Timeout));
    }
    let deadline = Instant::now() + timeout;
    let retry = &context.settings.retry;
    // Most calls succeed at once, and do not need it.
    let eligibility = LazyCell::new(|| Eligibility::of(spec, &*outgoing.request));
    let mut open = None;
    loop {
        // Waiting is not a part of the attempt, and comes before signing, so that the timestamp is fresh. A call that
        // holds a permit never waits for another one: the download of a certificate needs none of its own.
        let Ok(permit) = timeout_at(deadline, inner.permits.acquire()).await else {
            return Err(with_earlier(open, not_sent(spec, NotSentReason::Timeout), *eligibility));
        };
        let attempt_deadline = match retry.attempt_timeout() {
            // An attempt that may be retried can have a deadline of its own.
            Some(timeout) if eligibility.may_repeat() => deadline.min(Instant::now() + timeout.min(LONGEST)),
            _ => deadline,
        };
        *done = done.saturating_add(1);
        let error = match attempt(context, outgoing, request_id, attempt_deadline).await {
            Ok(response) => {
                inner.retry_budget.give_back();
                return Ok(response);
            }
            Err(error) => error,
        };
        drop(permit);
        let pause = repeat_after(&error, *eligibility)
            .filter(|_| outgoing.files.iter().all(|(_, file)| Upload::is_repeatable(file)))
            .and_then(|repeat| Some((repeat, retry.pause(*done, repeat, &*inner.jitter)?)))
            // What the server asks for can only delay a retry, because it is not signed.
            .map(|(repeat, pause)| (repeat, pause.max(error.retry_after().unwrap_or_default())));
        let error = with_earlier(open, error, *eligibility);
        let Some((repeat, pause)) =
            pause.filter(|(_, pause)| has_time(deadline, *pause) && inner.retry_budget.take())
        else {
            return Err(error);
        };
        tracing::debug!(attempt = *done, ?pause, limited = repeat == Repeat::Later, %error, "retrying");
        open = matches!(error, Error::Unknown(_)).then_some(error);
        sleep(pause).await;
    }
}

fn has_time(deadline: Instant, pause: Duration) -> bool {
    deadline.saturating_duration_since(Instant::now()) > pause
}

/// The outcome of all attempts, if an earlier one left it open: that the last one was not carried out does not mean that
/// the first was not.
fn with_earlier(earlier: Option<Error>, last: Error, eligibility: Eligibility) -> Error {
    match (earlier, last) {
        (Some(open), Error::NotSent(_)) => open,
        (Some(Error::Unknown(mut open)), Error::Refused(api)) if eligibility != Eligibility::ReadOnly => {
            open.status = Some(api.status());
            open.trace_id = api.trace_id().map(ToOwned::to_owned);
            open.reason = UnknownReason::RepetitionRefused(api);
            Error::Unknown(open)
        }
        (_, last) => last,
    }
}
