//! Durations for stores.

use std::time::Duration;

/// Milliseconds for a store: at most 100 years, so that adding them to its clock cannot overflow.
pub(crate) fn millis(duration: Duration) -> i64 {
    const MOST: i64 = 100 * 366 * 24 * 60 * 60 * 1000;
    i64::try_from(duration.as_millis()).unwrap_or(MOST).min(MOST)
}
