//! Time and randomness, which protocol code takes from outside.

use std::{
    fmt::Debug,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// Tells the time.
pub trait Clock: Debug + Send + Sync + 'static {
    /// Milliseconds since the Unix epoch.
    fn unix_millis(&self) -> i64;
}

/// Makes texts that are used once: nonces and request ids.
pub trait Nonces: Debug + Send + Sync + 'static {
    /// A text of letters, digits and dashes that no other call ever gets.
    fn next(&self) -> String;
}

/// Spreads what many clients would do at the same moment.
pub trait Jitter: Debug + Send + Sync + 'static {
    /// A random duration from nothing to `most`.
    fn up_to(&self, most: Duration) -> Duration;
}

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn unix_millis(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}

/// Random UUIDs (version 4) from the system's cryptographic source.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomNonces;

impl Nonces for RandomNonces {
    fn next(&self) -> String {
        uuid::Uuid::new_v4().to_string()
    }
}

/// Every duration is as likely as every other. Not for cryptography, which it has nothing to do with.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomJitter;

impl Jitter for RandomJitter {
    fn up_to(&self, most: Duration) -> Duration {
        let nanos = u64::try_from(most.as_nanos()).unwrap_or(u64::MAX);
        Duration::from_nanos(fastrand::u64(0..=nanos))
    }
}
