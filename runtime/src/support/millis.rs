//! Durations for stores and events.

use std::time::Duration;

/// Milliseconds: at most 100 years, so that adding them to the clock of a store cannot overflow.
pub(crate) fn millis(duration: Duration) -> i64 {
    const MOST: i64 = 100 * 366 * 24 * 60 * 60 * 1000;
    i64::try_from(duration.as_millis()).unwrap_or(MOST).min(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_a_store_are_bounded_far_beyond_any_retention() {
        let year = Duration::from_secs(366 * 86_400);
        assert_eq!(millis(Duration::from_millis(1_500)), 1_500);
        for longest in [year * 100, year * 101, Duration::MAX] {
            assert_eq!(millis(longest), 100 * 366 * 86_400_000);
        }
    }
}
