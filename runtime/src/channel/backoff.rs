//! The pauses between attempts to connect.

use std::time::Duration;

use crate::support::clock::Jitter;

/// The bound of the first pause, which doubles with each further one.
const FIRST: Duration = Duration::from_secs(1);

/// The largest bound.
const LONGEST: Duration = Duration::from_secs(60);

/// Pauses with full jitter: each is random, up to a bound that doubles.
#[derive(Debug, Default)]
pub(super) struct Backoff {
    attempts: u32,
}

impl Backoff {
    /// Returns the next pause.
    pub(super) fn next(&mut self, jitter: &dyn Jitter) -> Duration {
        let bound = FIRST.saturating_mul(2_u32.saturating_pow(self.attempts)).min(LONGEST);
        self.attempts = self.attempts.saturating_add(1);
        jitter.up_to(bound)
    }

    /// Starts again with the first bound.
    pub(super) fn reset(&mut self) {
        self.attempts = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes the whole pause, so that bounds show.
    #[derive(Debug)]
    struct Longest;

    impl Jitter for Longest {
        fn up_to(&self, limit: Duration) -> Duration {
            limit
        }
    }

    #[test]
    fn bounds_double_from_a_second_to_a_minute() {
        let mut backoff = Backoff::default();
        let seconds: Vec<_> = (0..8).map(|_| backoff.next(&Longest).as_secs()).collect();
        assert_eq!(seconds, [1, 2, 4, 8, 16, 32, 60, 60]);
        backoff.attempts = u32::MAX;
        assert_eq!(backoff.next(&Longest), LONGEST);
        backoff.reset();
        assert_eq!(backoff.next(&Longest), FIRST);
    }
}
