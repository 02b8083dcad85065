//! Hints in the headers of a response. They are not signed, so they may only delay a retry or explain an error.

use std::{
    fmt,
    time::{Duration, UNIX_EPOCH},
};

use http::{HeaderMap, HeaderName, StatusCode, header};

/// The longest delay that a server can ask for, because the header is not signed.
const LONGEST_DELAY: Duration = Duration::from_secs(60);

/// The smallest clock offset that is reported. Transport takes a while, and `Date` has no fractions of a second.
const SMALLEST_OFFSET_SECONDS: u64 = 60;

/// The hints of one response.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct HeaderHints {
    /// The delay of `Retry-After`, for the statuses 429 and 503.
    pub(crate) retry_after: Option<Duration>,
    /// The offset of this computer's clock, if it is large.
    pub(crate) clock_offset: Option<ClockOffset>,
}

/// The difference between this computer's clock and the server's, in seconds; positive if this computer is ahead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ClockOffset(i64);

impl HeaderHints {
    /// Reads the hints of a response that was received at `now`, in milliseconds since the Unix epoch.
    pub(crate) fn of(status: StatusCode, headers: &HeaderMap, now: i64) -> Self {
        let now = now.div_euclid(1000);
        let server_time = date(headers, &header::DATE);
        let asks_for_delay =
            matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE);
        let retry_after = asks_for_delay.then(|| delay(headers, server_time.unwrap_or(now))).flatten();
        let clock_offset = server_time.map(|server| now.saturating_sub(server));
        let clock_offset = clock_offset.filter(|offset| offset.unsigned_abs() > SMALLEST_OFFSET_SECONDS);
        Self { retry_after, clock_offset: clock_offset.map(ClockOffset) }
    }
}

/// The delay of `Retry-After`: a number of seconds, or a date, which is compared with the server's own time.
fn delay(headers: &HeaderMap, now: i64) -> Option<Duration> {
    let text = text(headers, &header::RETRY_AFTER)?;
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = if is_number {
        text.parse().unwrap_or(u64::MAX)
    } else {
        let until = date(headers, &header::RETRY_AFTER)?.saturating_sub(now);
        u64::try_from(until).unwrap_or(0)
    };
    Some(Duration::from_secs(seconds).min(LONGEST_DELAY))
}

/// The date of a header (`Sun, 06 Nov 1994 08:49:37 GMT`), in seconds since the Unix epoch.
fn date(headers: &HeaderMap, name: &HeaderName) -> Option<i64> {
    let date = httpdate::parse_http_date(text(headers, name)?).ok()?;
    i64::try_from(date.duration_since(UNIX_EPOCH).ok()?.as_secs()).ok()
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

impl fmt::Display for ClockOffset {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let direction = if self.0 < 0 { "behind" } else { "ahead of" };
        let seconds = self.0.unsigned_abs();
        let (amount, unit) = match seconds {
            0..=119 => (seconds, "seconds"),
            120..=7199 => (seconds.div_euclid(60), "minutes"),
            7200..=172_799 => (seconds.div_euclid(3600), "hours"),
            _ => (seconds.div_euclid(86_400), "days"),
        };
        write!(
            out,
            "the clock of this computer is {amount} {unit} {direction} the server's, by its `Date` header, which is \
             not signed"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1994-11-06 08:49:37.5 GMT.
    const NOW: i64 = 784_111_777_500;

    fn hints(status: u16, fields: &[(&'static str, &str)]) -> HeaderHints {
        let mut headers = HeaderMap::new();
        for (name, value) in fields {
            headers.insert(*name, value.parse().unwrap());
        }
        HeaderHints::of(StatusCode::from_u16(status).unwrap(), &headers, NOW)
    }

    #[test]
    fn retry_after_is_a_number_or_a_date_and_bounded() {
        let delay =
            |status, text| hints(status, &[("retry-after", text)]).retry_after.map(|delay| delay.as_secs());
        assert_eq!(delay(429, "7"), Some(7));
        assert_eq!(delay(503, " 7 "), Some(7));
        assert_eq!(delay(429, "0"), Some(0));
        assert_eq!(delay(429, "99999999999999999999999"), Some(60));
        assert_eq!(delay(429, "Sun, 06 Nov 1994 08:49:57 GMT"), Some(20));
        assert_eq!(delay(429, "Sun, 06 Nov 1994 08:49:17 GMT"), Some(0));
        for (status, text) in [(200, "7"), (400, "7"), (429, ""), (429, "-7"), (429, "7.5"), (429, "soon")] {
            assert_eq!(delay(status, text), None, "{status} {text}");
        }
    }

    #[test]
    fn a_date_to_retry_after_is_compared_with_the_time_of_the_server() {
        let fields =
            [("date", "Sun, 06 Nov 1994 10:00:00 GMT"), ("retry-after", "Sun, 06 Nov 1994 10:00:09 GMT")];
        assert_eq!(hints(429, &fields).retry_after, Some(Duration::from_secs(9)));
    }

    #[test]
    fn only_a_large_clock_offset_is_named() {
        let shown = |date| hints(400, &[("date", date)]).clock_offset.map(|offset| offset.to_string());
        assert_eq!(shown("Sun, 06 Nov 1994 08:50:37 GMT"), None);
        assert_eq!(shown("yesterday"), None);
        assert!(shown("Sun, 06 Nov 1994 08:50:38 GMT").unwrap().contains("61 seconds behind"));
        assert!(shown("Sun, 06 Nov 1994 08:39:37 GMT").unwrap().contains("10 minutes ahead of"));
        assert!(shown("Sun, 06 Nov 1994 00:49:37 GMT").unwrap().contains("8 hours ahead of"));
        assert!(shown("Sat, 06 Nov 2094 08:49:37 GMT").unwrap().contains("days behind"));
    }
}
