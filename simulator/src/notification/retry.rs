//! The times at which the platform delivers a notification again that was not acknowledged.

use std::time::Duration;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

/// The waits after each failed delivery of a payment or fund authorization notification, in seconds:
/// <https://opendocs.alipay.com/open/203/105286>.
const EVENT: [u64; 7] = [4 * MINUTE, 10 * MINUTE, 10 * MINUTE, HOUR, 2 * HOUR, 6 * HOUR, 15 * HOUR];

/// The waits of the message service, in seconds: 8 deliveries within about 25 hours.
const MESSAGE: [u64; 7] = [2 * MINUTE, 10 * MINUTE, 10 * MINUTE, HOUR, 2 * HOUR, 6 * HOUR, 15 * HOUR];

/// The schedule by which unacknowledged notifications are delivered again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct RetrySchedule {
    scale: f64,
}

impl RetrySchedule {
    /// The factor by which waits are shorter than the platform's, unless configured otherwise: a minute of the platform
    /// takes a second.
    pub(crate) const DEFAULT_SCALE: f64 = 60.0;

    /// Creates the schedule of the platform, compressed by this factor. Returns `None` unless it is finite and positive.
    pub(crate) fn compressed(scale: f64) -> Option<Self> {
        (scale.is_finite() && scale > 0.0).then_some(Self { scale })
    }

    /// Returns the waits between the deliveries of a notification; `is_message` tells the message service (`msg_method`)
    /// from event notifications (`notify_type`).
    pub(super) fn waits(self, is_message: bool) -> impl Iterator<Item = Duration> + Send {
        let seconds = if is_message { MESSAGE } else { EVENT };
        seconds.into_iter().map(move |seconds| {
            // A scale far below 1 would exceed the range of a duration.
            Duration::try_from_secs_f64(Duration::from_secs(seconds).as_secs_f64() / self.scale)
                .unwrap_or(Duration::MAX)
        })
    }
}

impl Default for RetrySchedule {
    fn default() -> Self {
        Self { scale: Self::DEFAULT_SCALE }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_are_those_of_the_platform_divided_by_the_scale() {
        let seconds = |scale, is_message| -> Vec<f64> {
            let schedule = RetrySchedule::compressed(scale).unwrap();
            schedule.waits(is_message).map(|wait| wait.as_secs_f64()).collect()
        };
        assert_eq!(seconds(1.0, false), [240.0, 600.0, 600.0, 3600.0, 7200.0, 21600.0, 54000.0]);
        assert_eq!(seconds(1.0, true), [120.0, 600.0, 600.0, 3600.0, 7200.0, 21600.0, 54000.0]);
        assert_eq!(seconds(60.0, true), [2.0, 10.0, 10.0, 60.0, 120.0, 360.0, 900.0]);
        let total: f64 = seconds(1.0, false).iter().sum();
        assert!(total < 25.0 * 3600.0, "8 deliveries within 25 hours");
        assert_eq!(RetrySchedule::default().waits(false).next(), Some(Duration::from_secs(4)));
    }

    #[test]
    fn a_scale_must_be_positive_and_may_be_tiny() {
        for scale in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(RetrySchedule::compressed(scale), None, "{scale}");
        }
        let schedule = RetrySchedule::compressed(f64::MIN_POSITIVE).unwrap();
        assert_eq!(schedule.waits(false).next(), Some(Duration::MAX));
    }
}
