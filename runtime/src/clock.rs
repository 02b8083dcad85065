//! Time and randomness, which protocol code takes from outside.

use std::{
    fmt::Debug,
    time::{SystemTime, UNIX_EPOCH},
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
