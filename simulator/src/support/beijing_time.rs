//! Times as notifications and the V2 gateway write them: in Beijing time.

use time::{OffsetDateTime, PrimitiveDateTime, UtcOffset, macros::format_description};

/// A day in milliseconds.
pub(crate) const DAY: i64 = 86_400_000;

/// Formats milliseconds since the epoch as `yyyy-MM-dd HH:mm:ss`.
pub(crate) fn seconds(unix_millis: i64) -> String {
    let layout = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
    beijing(unix_millis).format(&layout).unwrap_or_default()
}

/// Formats milliseconds since the epoch as `yyyy-MM-dd HH:mm:ss.SSSSSS`.
pub(crate) fn micros(unix_millis: i64) -> String {
    let layout = format_description!("[year]-[month]-[day] [hour]:[minute]:[second].[subsecond digits:6]");
    beijing(unix_millis).format(&layout).unwrap_or_default()
}

/// Formats milliseconds since the epoch as `yyyy-MM-dd HH:mm:ss.SSS`.
pub(crate) fn millis(unix_millis: i64) -> String {
    let layout = format_description!("[year]-[month]-[day] [hour]:[minute]:[second].[subsecond digits:3]");
    beijing(unix_millis).format(&layout).unwrap_or_default()
}

/// Returns the midnight that ends this number of days, counted from today.
pub(crate) fn midnight_after(unix_millis: i64, days: i64) -> i64 {
    let offset = i64::from(offset().whole_seconds()) * 1000;
    let today = (unix_millis + offset).div_euclid(DAY);
    (today + days) * DAY - offset
}

/// Parses `yyyy-MM-dd HH:mm:ss` into milliseconds since the epoch.
pub(crate) fn parse(text: &str) -> Option<i64> {
    let layout = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
    let time = PrimitiveDateTime::parse(text, &layout).ok()?;
    Some(time.assume_offset(offset()).unix_timestamp() * 1000)
}

fn beijing(unix_millis: i64) -> OffsetDateTime {
    let instant = OffsetDateTime::from_unix_timestamp_nanos(i128::from(unix_millis) * 1_000_000);
    instant.unwrap_or(OffsetDateTime::UNIX_EPOCH).to_offset(offset())
}

fn offset() -> UtcOffset {
    UtcOffset::from_hms(8, 0, 0).unwrap_or(UtcOffset::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_in_beijing_time() {
        assert_eq!(seconds(1_669_100_894_970), "2022-11-22 15:08:14");
        assert_eq!(micros(1_669_100_894_970), "2022-11-22 15:08:14.970000");
        assert_eq!(parse("2022-11-22 15:08:14"), Some(1_669_100_894_000));
        assert_eq!(millis(1_669_100_894_970), "2022-11-22 15:08:14.970");
        assert_eq!(seconds(midnight_after(1_669_100_894_970, 1)), "2022-11-23 00:00:00");
        assert_eq!(parse("2022-11-22 15:08:14 "), None);
    }
}
