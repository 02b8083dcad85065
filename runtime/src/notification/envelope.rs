//! Checks of a verified notification: app, seller and age
//! ([notification checks](crate::protocol::reference#notification-checks)).

use std::time::Duration;

use super::{NotifyError, Params};
use crate::declaration::values::BeijingTime;

/// Checks that the notification is for this app. A notification without `app_id` passes, unless it is of the message
/// service, which always sends one.
pub(super) fn check_app(params: &Params, app_id: &str) -> Result<(), NotifyError> {
    match params.get("app_id") {
        Some(own) if own == app_id => Ok(()),
        Some(other) => Err(NotifyError::OtherApp(other.to_owned())),
        None if params.get("msg_method").is_some() => Err(NotifyError::MissingParameter("app_id")),
        None => Ok(()),
    }
}

/// Checks the seller of a payment's notification, if sellers are configured.
pub(super) fn check_seller(params: &Params, sellers: &[String]) -> Result<(), NotifyError> {
    let is_payment = params.get("notify_type").is_some_and(|kind| kind.starts_with("trade_"));
    match params.get("seller_id") {
        _ if sellers.is_empty() => Ok(()),
        Some(seller) if sellers.iter().any(|own| own == seller) => Ok(()),
        Some(seller) => Err(NotifyError::OtherSeller(seller.to_owned())),
        None if is_payment => Err(NotifyError::MissingParameter("seller_id")),
        None => Ok(()),
    }
}

/// Refuses a notification that was sent more than `max_age` before `now` (milliseconds since the epoch).
pub(super) fn check_age(params: &Params, now: i64, max_age: Duration) -> Result<(), NotifyError> {
    let sent = params.get("utc_timestamp").and_then(|text| text.parse::<i64>().ok());
    let sent = sent.or_else(|| {
        let time: BeijingTime = params.get("notify_time")?.parse().ok()?;
        i64::try_from(time.unix_micros().div_euclid(1000)).ok()
    });
    let sent = sent.ok_or(NotifyError::MissingParameter("notify_time"))?;
    let age = Duration::from_millis(u64::try_from(now.saturating_sub(sent)).unwrap_or(0));
    if age > max_age { Err(NotifyError::TooOld { seconds: age.as_secs() }) } else { Ok(()) }
}
