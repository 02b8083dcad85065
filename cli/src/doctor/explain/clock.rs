//! Timestamps that the platform refuses although the signature is valid.

use alipay::BeijingTime;
use time::{OffsetDateTime, format_description::well_known::Rfc2822};

use crate::{doctor::finding::Finding, i18n::Text};

/// The tolerated difference in milliseconds.
const TOLERATED: i64 = 10 * 60 * 1000;
const HOUR: i64 = 60 * 60 * 1000;

/// Parses the header `Date`. Returns milliseconds since 1970.
pub(super) fn of_date(date: &str) -> Option<i64> {
    // RFC 9110 writes GMT where RFC 2822 has a number.
    let date = date.replace("GMT", "+0000");
    let time = OffsetDateTime::parse(&date, &Rfc2822).ok()?;
    i64::try_from(time.unix_timestamp_nanos() / 1_000_000).ok()
}

/// Checks the form of the timestamp of a gateway call.
pub(super) fn form_of_gateway(text: &str) -> Option<Finding> {
    if text.len() == 19 && text.parse::<BeijingTime>().is_ok() {
        return None;
    }
    let message = Text::new(
        format!("the timestamp `{text}` does not have the form yyyy-MM-dd HH:mm:ss"),
        format!("时间戳 `{text}` 不是 yyyy-MM-dd HH:mm:ss 格式"),
    );
    let help = Text::new(
        "write the time of Beijing (GMT+8) as in 2026-11-23 08:00:00",
        "请使用北京时间（GMT+8），正确示例：2026-11-23 08:00:00",
    );
    Some(Finding::bad("timestamp", "timestamp", message, help))
}

/// Checks the timestamp of a gateway call, which has to be Beijing time.
pub(super) fn of_gateway(text: &str, sent: i64) -> Option<Finding> {
    let wrong = |message: Text, help: Text| Some(Finding::bad("timestamp", "timestamp", message, help));
    let time = match (form_of_gateway(text), text.parse::<BeijingTime>()) {
        (None, Ok(time)) => time,
        (wrong, _) => return wrong,
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
            format!("the timestamp differs from Beijing time by {hours:+} hours; it is in another time zone"),
            format!("时间戳与北京时间相差 {hours:+} 小时，使用了其他时区"),
        );
        let help = Text::new("use Beijing time (GMT+8) in every time zone", "请统一使用北京时间（GMT+8）");
        return wrong(message, help);
    }
    wrong(clock_is_off(off), set_clock())
}

/// Checks the timestamp of a V3 request, which is in milliseconds, against the time at which it was sent, if that is known.
pub(super) fn of_rest(auth_string: &str, sent: Option<i64>) -> Option<Finding> {
    let text = auth_string.split(',').find_map(|part| part.strip_prefix("timestamp="))?;
    let wrong = |message: Text, help: Text| Some(Finding::bad("timestamp", "timestamp", message, help));
    let millis = Text::new(
        "use the current time in milliseconds since 1970 (13 digits)",
        "请使用当前时间的毫秒时间戳（13 位）",
    );
    let Ok(time) = text.parse::<i64>() else {
        return wrong(
            Text::new(format!("the timestamp `{text}` is not a number"), format!("时间戳 `{text}` 不是数字")),
            millis,
        );
    };
    if text.len() == 10 {
        let message =
            Text::new("the timestamp is in seconds, not in milliseconds", "时间戳的单位是秒，应为毫秒");
        return wrong(message, millis);
    }
    let off = time.saturating_sub(sent?);
    if off.abs() <= TOLERATED { None } else { wrong(clock_is_off(off), set_clock()) }
}

fn clock_is_off(off: i64) -> Text {
    let minutes = off / 60_000;
    Text::new(
        format!("the timestamp differs from the server's clock by {minutes:+} minutes"),
        format!("时间戳与服务器时间相差 {minutes:+} 分钟"),
    )
}

fn set_clock() -> Text {
    Text::new(
        "synchronize the system clock, and sign every attempt with its own timestamp",
        "请校准系统时钟；每次重试须重新生成时间戳并加签",
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
    fn local_time_is_distinguished_from_a_wrong_clock() {
        assert!(of_gateway("2026-11-23 08:05:00", SENT).is_none());
        let message = |text| format!("{:?}", of_gateway(text, SENT).unwrap().message);
        assert!(message("2026-11-23 00:01:00").contains("-8 hours"));
        assert!(message("2026-11-23 08:30:00").contains("+30 minutes"));
        assert!(message("2026-11-23T08:00:00").contains("does not have the form"));
    }

    #[test]
    fn seconds_are_distinguished_from_milliseconds() {
        assert!(of_rest("app_id=1,nonce=n,timestamp=1795392000001", Some(SENT)).is_none());
        let message = |text| format!("{:?}", of_rest(text, Some(SENT)).unwrap().message);
        assert!(message("app_id=1,nonce=n,timestamp=1795392000").contains("seconds"));
        assert!(message("timestamp=1795399200000").contains("+120 minutes"));
    }
}
