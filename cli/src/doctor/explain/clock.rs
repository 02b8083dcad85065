//! Times that the platform refuses, though the signature holds.

use alipay::BeijingTime;
use time::{OffsetDateTime, format_description::well_known::Rfc2822};

use crate::{doctor::finding::Finding, i18n::Text};

/// How far a clock may be off, in milliseconds.
const TOLERATED: i64 = 10 * 60 * 1000;
const HOUR: i64 = 60 * 60 * 1000;

/// The time of a header `Date`, in milliseconds.
pub(super) fn of_date(date: &str) -> Option<i64> {
    // RFC 9110 says GMT where RFC 2822 says a number.
    let date = date.replace("GMT", "+0000");
    let time = OffsetDateTime::parse(&date, &Rfc2822).ok()?;
    i64::try_from(time.unix_timestamp_nanos() / 1_000_000).ok()
}

/// A gateway call's time, which has to be Beijing's.
pub(super) fn of_gateway(text: &str, sent: i64) -> Option<Finding> {
    let wrong = |message: Text, help: Text| Some(Finding::bad("timestamp", "timestamp", message, help));
    let Ok(time) = text.parse::<BeijingTime>() else {
        let message = Text::new(
            format!("`{text}` is no time of the form yyyy-MM-dd HH:mm:ss"),
            format!("`{text}` 不是 yyyy-MM-dd HH:mm:ss 格式的时间"),
        );
        return wrong(
            message,
            Text::new("write it like 2026-11-23 08:00:00", "请写成 2026-11-23 08:00:00 这样"),
        );
    };
    let millis = i64::try_from(time.unix_micros() / 1000).ok()?;
    let off = millis.saturating_sub(sent);
    if off.abs() <= TOLERATED {
        return None;
    }
    let hours = off.saturating_add(off.signum().saturating_mul(HOUR / 2)) / HOUR;
    let is_zone =
        hours != 0 && hours.abs() <= 26 && off.saturating_sub(hours.saturating_mul(HOUR)).abs() <= TOLERATED;
    if is_zone {
        let message = Text::new(
            format!("the time is {hours:+} hours off Beijing's: it was written in the server's own zone"),
            format!("时间与北京时间相差 {hours:+} 小时：用了服务器的本地时区"),
        );
        let help =
            Text::new("write it in GMT+8, whatever the zone of the server", "请一律用东八区（GMT+8）时间");
        return wrong(message, help);
    }
    wrong(clock_is_off(off), set_clock())
}

/// A V3 request's time, in milliseconds.
pub(super) fn of_rest(auth_string: &str, sent: i64) -> Option<Finding> {
    let text = auth_string.split(',').find_map(|part| part.strip_prefix("timestamp="))?;
    let wrong = |message: Text, help: Text| Some(Finding::bad("timestamp", "timestamp", message, help));
    let millis = Text::new(
        "write milliseconds since 1970, 13 digits, of the real clock",
        "请写 1970 年以来的毫秒数，共 13 位",
    );
    let Ok(time) = text.parse::<i64>() else {
        return wrong(Text::new(format!("`{text}` is no number"), format!("`{text}` 不是数字")), millis);
    };
    if text.len() == 10 {
        let message = Text::new("the time is in seconds, not in milliseconds", "时间是秒，不是毫秒");
        return wrong(message, millis);
    }
    let off = time.saturating_sub(sent);
    if off.abs() <= TOLERATED { None } else { wrong(clock_is_off(off), set_clock()) }
}

fn clock_is_off(off: i64) -> Text {
    let minutes = off / 60_000;
    Text::new(
        format!("the time is {minutes:+} minutes off the server's"),
        format!("时间与服务器相差 {minutes:+} 分钟"),
    )
}

fn set_clock() -> Text {
    Text::new(
        "synchronise the computer's clock, and sign anew for each attempt",
        "请校准系统时钟；每次重试都要重新签名",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-23 08:00:00 in Beijing.
    const SENT: i64 = 1_795_392_000_000;

    #[test]
    fn a_date_is_read_as_servers_write_it() {
        assert_eq!(of_date("Mon, 23 Nov 2026 00:00:00 GMT"), Some(SENT));
        assert_eq!(of_date("yesterday"), None);
    }

    #[test]
    fn local_time_is_told_from_a_wrong_clock() {
        assert!(of_gateway("2026-11-23 08:05:00", SENT).is_none());
        let said = |text| format!("{:?}", of_gateway(text, SENT).unwrap().message);
        assert!(said("2026-11-23 00:01:00").contains("-8 hours"));
        assert!(said("2026-11-23 08:30:00").contains("+30 minutes"));
        assert!(said("2026-11-23T08:00:00").contains("no time"));
    }

    #[test]
    fn seconds_are_told_from_milliseconds() {
        assert!(of_rest("app_id=1,nonce=n,timestamp=1795392000001", SENT).is_none());
        let said = |text| format!("{:?}", of_rest(text, SENT).unwrap().message);
        assert!(said("app_id=1,nonce=n,timestamp=1795392000").contains("seconds"));
        assert!(said("timestamp=1795399200000").contains("+120 minutes"));
    }
}
