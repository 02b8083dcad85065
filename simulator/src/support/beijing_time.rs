//! Times as notifications and the V2 gateway write them: in Beijing time.

use time::{OffsetDateTime, PrimitiveDateTime, UtcOffset, macros::format_description};

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
        assert_eq!(parse("2022-11-22 15:08:14 "), None);
    }
}
