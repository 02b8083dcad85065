//! Sources of time and randomness, which tests can replace.

use std::{
    fmt::Debug,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// A source of the current time.
pub trait Clock: Debug + Send + Sync + 'static {
    /// Returns the current time in milliseconds since the Unix epoch.
    fn unix_millis(&self) -> i64;
}

/// A source of unique texts: nonces and request ids.
pub trait Nonces: Debug + Send + Sync + 'static {
    /// Returns a text of letters, digits and dashes that is different each time.
    fn next(&self) -> String;
}

/// A source of random delays, so that many clients do not retry at the same moment.
pub trait Jitter: Debug + Send + Sync + 'static {
    /// Returns a random duration between zero and `limit`, both included.
    fn up_to(&self, limit: Duration) -> Duration;
}

/// The system clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn unix_millis(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}

/// Random UUIDs (version 4) from the operating system's random number generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomNonces;

impl Nonces for RandomNonces {
    fn next(&self) -> String {
        uuid::Uuid::new_v4().to_string()
    }
}

/// Uniformly distributed delays from a fast generator that is not cryptographic.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomJitter;

impl Jitter for RandomJitter {
    fn up_to(&self, limit: Duration) -> Duration {
        let nanos = u64::try_from(limit.as_nanos()).unwrap_or(u64::MAX);
        Duration::from_nanos(fastrand::u64(0..=nanos))
    }
}
