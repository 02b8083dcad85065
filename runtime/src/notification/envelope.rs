//! Whether a verified notification is for this application, and recent.

use std::time::Duration;

use super::{NotifyError, Params};
use crate::declaration::values::BeijingTime;

/// The app id must be ours where there is one; messages of the gateway always have one (protocol:
/// notifications, after the signature).
pub(super) fn check(params: &Params, app_id: &str) -> Result<(), NotifyError> {
    match params.get("app_id") {
        Some(own) if own == app_id => Ok(()),
        Some(other) => Err(NotifyError::OtherApp(other.to_owned())),
        None if params.get("msg_method").is_some() => Err(NotifyError::MissingParameter("app_id")),
        None => Ok(()),
    }
}

/// Refuses what was sent longer than `most` before `now` (milliseconds since the epoch).
pub(super) fn check_age(params: &Params, now: i64, most: Duration) -> Result<(), NotifyError> {
    let sent = params.get("utc_timestamp").and_then(|text| text.parse::<i64>().ok());
    let sent = sent.or_else(|| {
        let time: BeijingTime = params.get("notify_time")?.parse().ok()?;
        i64::try_from(time.unix_micros().div_euclid(1000)).ok()
    });
    let sent = sent.ok_or(NotifyError::MissingParameter("utc_timestamp"))?;
    let age = Duration::from_millis(u64::try_from(now.saturating_sub(sent)).unwrap_or(0));
    if age > most { Err(NotifyError::TooOld { seconds: age.as_secs() }) } else { Ok(()) }
}
