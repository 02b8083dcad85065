//! Calling again: when it is safe, how often, and after which pause.
//!
//! What is safe follows from the declaration (`idempotent`, `idempotency_key`) and from what is known about
//! the outcome of the attempt before; see [`Retry`].

mod budget;
mod eligibility;

use std::time::Duration;

pub(crate) use budget::RetryBudget;
pub(crate) use eligibility::{Eligibility, repeat_after};

use crate::support::clock::Jitter;

/// How often and how soon a failed call is made again.
///
/// - What certainly never reached Alipay is repeated for every endpoint.
/// - What Alipay refused because there are too many calls is repeated for every endpoint, if the refusal is
///   signed, after a longer pause.
/// - What may have reached Alipay is repeated only where the declaration makes that harmless: the endpoint is
///   `idempotent`, or the request has a value for its `idempotency_key`.
///
/// Nothing else is repeated: a refusal, an answer with a wrong signature, a payment that waits for its buyer.
/// Each attempt has a nonce, timestamp and signature of its own. Pauses are random up to a bound that doubles
/// from attempt to attempt (full jitter), and all of a client's calls together may repeat only a part of what
/// they send: see [`ClientBuilder::retry_budget`](crate::ClientBuilder::retry_budget).
///
/// ```
/// use std::time::Duration;
///
/// use alipay_runtime::retry::Retry;
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

/// How soon an attempt is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Repeat {
    Soon,
    /// There were too many calls.
    Later,
}

/// The least bound of the pause after Alipay said that there are too many calls.
const LIMITED: Duration = Duration::from_secs(1);

impl Default for Retry {
    fn default() -> Self {
        Self::standard()
    }
}

impl Retry {
    /// Three attempts, with pauses of up to 0.1 s and 0.2 s, after too many calls of up to 1 s and 2 s.
    #[must_use]
    pub fn standard() -> Self {
        Self {
            attempts: 3,
            base: Duration::from_millis(100),
            cap: Duration::from_secs(5),
            attempt_timeout: None,
        }
    }

    /// One attempt.
    #[must_use]
    pub fn none() -> Self {
        Self::standard().with_attempts(1)
    }

    /// How many attempts there are in all; 0 counts as 1.
    #[must_use]
    pub fn with_attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The bound of the first pause, which doubles with each attempt, and its largest value.
    #[must_use]
    pub fn with_backoff(mut self, base: Duration, cap: Duration) -> Self {
        self.base = base;
        self.cap = cap;
        self
    }

    /// The longest time of an attempt that may be repeated; none unless set. The call's own timeout covers
    /// all its attempts and pauses together.
    #[must_use]
    pub fn with_attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    pub(crate) fn attempt_timeout(&self) -> Option<Duration> {
        self.attempt_timeout
    }

    /// The pause before the attempt after number `done`, if there is one.
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
