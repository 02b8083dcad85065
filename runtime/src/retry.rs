//! Retries: the policy, the budget of a client, and the eligibility of a call.

mod budget;
mod eligibility;

use std::time::Duration;

pub(crate) use budget::RetryBudget;
pub(crate) use eligibility::{Eligibility, repeat_after};

use crate::support::clock::Jitter;

/// A retry policy: the number of attempts and the pauses between them.
///
/// The error and the declaration decide whether a failed attempt is retried:
///
/// - A request that was not sent is retried for every endpoint.
/// - A request that exceeded a rate limit is retried for every endpoint if the refusal is signed, after a longer pause.
/// - A request that may have been carried out is retried only if a repetition is harmless: the endpoint is declared
///   `idempotent`, or the request has a value for its `idempotency_key`.
///
/// Nothing else is retried: no refusal, no response with a wrong signature, no payment that waits for the buyer. Each
/// attempt has a nonce, a timestamp and a signature of its own. Pauses are random, up to a bound that doubles with each
/// attempt (full jitter). If a response with the status 429 or 503 has a `Retry-After`, the pause is at least that long,
/// up to 60 s; a pause that does not fit into the call's timeout ends the retries. All calls of a client share a budget
/// of retries: [`ClientBuilder::retry_budget`](crate::ClientBuilder::retry_budget).
///
/// ```
/// use std::time::Duration;
///
/// use alipay::retry::Retry;
///
/// let patient = Retry::standard().with_attempts(5).with_backoff(Duration::from_millis(200), Duration::from_secs(10));
/// let once = Retry::none();
/// # let _ = (patient, once);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retry {
    attempts: u32,
    base: Duration,
    cap: Duration,
    attempt_timeout: Option<Duration>,
}

/// The urgency of a retry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Repeat {
    Soon,
    /// A rate limit was exceeded.
    Later,
}

/// The smallest bound of the pause after a rate limit.
const LIMITED: Duration = Duration::from_secs(1);

impl Default for Retry {
    fn default() -> Self {
        Self::standard()
    }
}

impl Retry {
    /// Creates the standard policy: three attempts, with pauses of up to 0.1 s and 0.2 s, or 1 s and 2 s after a rate
    /// limit.
    #[must_use]
    pub fn standard() -> Self {
        Self {
            attempts: 3,
            base: Duration::from_millis(100),
            cap: Duration::from_secs(5),
            attempt_timeout: None,
        }
    }

    /// Creates the policy without retries.
    #[must_use]
    pub fn none() -> Self {
        Self::standard().with_attempts(1)
    }

    /// Sets the number of attempts, the first included; 0 counts as 1.
    #[must_use]
    pub fn with_attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// Sets the bound of the first pause, which doubles with each attempt, and its largest value.
    #[must_use]
    pub fn with_backoff(mut self, base: Duration, cap: Duration) -> Self {
        self.base = base;
        self.cap = cap;
        self
    }

    /// Sets the time limit of each attempt that may be retried. The timeout of the call covers all attempts and pauses.
    /// Default: none.
    #[must_use]
    pub fn with_attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    pub(crate) fn attempt_timeout(&self) -> Option<Duration> {
        self.attempt_timeout
    }

    /// The pause after attempt number `done`, if there is a further attempt.
    pub(crate) fn pause(&self, done: u32, repeat: Repeat, jitter: &dyn Jitter) -> Option<Duration> {
        if done >= self.attempts {
            return None;
        }
        let base = match repeat {
            Repeat::Soon => self.base,
            Repeat::Later => self.base.max(LIMITED),
        };
        let doublings = 2_u32.saturating_pow(done.saturating_sub(1));
        Some(jitter.up_to(base.saturating_mul(doublings).min(self.cap.max(base))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes the whole pause, so that bounds show.
    #[derive(Debug)]
    struct Longest;

    impl Jitter for Longest {
        fn up_to(&self, most: Duration) -> Duration {
            most
        }
    }

    #[test]
    fn bounds_double_up_to_the_cap_and_end_with_the_attempts() {
        let retry = Retry::standard()
            .with_attempts(5)
            .with_backoff(Duration::from_millis(100), Duration::from_millis(300));
        let pauses: Vec<_> = (1..=5).map(|done| retry.pause(done, Repeat::Soon, &Longest)).collect();
        let millis = |millis| Some(Duration::from_millis(millis));
        assert_eq!(pauses, [millis(100), millis(200), millis(300), millis(300), None]);
        assert_eq!(Retry::none().pause(1, Repeat::Soon, &Longest), None);
        assert_eq!(Retry::none().with_attempts(0), Retry::none());
        let many = Retry::standard().with_attempts(u32::MAX);
        assert_eq!(many.pause(4_000_000_000, Repeat::Soon, &Longest), Some(Duration::from_secs(5)));
    }

    #[test]
    fn too_many_calls_make_the_pause_longer() {
        assert_eq!(Retry::standard().pause(1, Repeat::Later, &Longest), Some(LIMITED));
        assert_eq!(Retry::standard().pause(2, Repeat::Later, &Longest), Some(2 * LIMITED));
    }
}
