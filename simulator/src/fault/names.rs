//! Names of faults as scenarios and the control API write them, such as `CutAfter` and `SlowBody(500ms)`.

use std::time::Duration;

/// The duration of a fault whose name has no argument.
const DEFAULT_DURATION: Duration = Duration::from_secs(3);

/// The error for a text that is not the name of a fault.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no fault is called `{name}`; the faults are {}", known.join(", "))]
#[non_exhaustive]
pub struct UnknownFault {
    /// The text that was parsed.
    pub name: String,
    /// The names that exist.
    pub known: &'static [&'static str],
}

/// Splits `Name(argument)` into the name and its argument.
pub(super) fn split(text: &str) -> (&str, Option<&str>) {
    match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some((name, argument)) => (name, Some(argument)),
        None => (text, None),
    }
}

/// Parses `500ms` or `3s`.
pub(super) fn duration(argument: Option<&str>) -> Option<Duration> {
    let Some(argument) = argument else { return Some(DEFAULT_DURATION) };
    match argument.strip_suffix("ms") {
        Some(millis) => millis.parse().ok().map(Duration::from_millis),
        None => argument.strip_suffix('s')?.parse().ok().map(Duration::from_secs),
    }
}
