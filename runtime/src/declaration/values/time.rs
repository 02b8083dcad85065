//! Times in Beijing time.

mod layout;

use std::{borrow::Cow, fmt, str::FromStr, time::SystemTime};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::{OffsetDateTime, UtcOffset};

use crate::{
    declaration::codec::{self, DecodeError, EncodeError, Value},
    declaration::spec::TypeSpec,
    json::Json,
};

/// A point in time, written as `yyyy-MM-dd HH:mm:ss` in GMT+8, with up to six decimals of a second.
///
/// It keeps the text from which it was read. Two times are equal if they are the same instant. See
/// [times and amounts](crate::protocol::reference#times-and-amounts).
#[derive(Clone)]
pub struct BeijingTime {
    instant: OffsetDateTime,
    text: Box<str>,
}

/// A text that is not a time of the form `yyyy-MM-dd HH:mm:ss`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a time: expected yyyy-MM-dd HH:mm:ss, such as 2022-11-22 15:08:14")]
#[non_exhaustive]
pub struct TimeError;

/// The offset of Beijing time. China has no daylight saving time.
const BEIJING: UtcOffset = match UtcOffset::from_hms(8, 0, 0) {
    Ok(offset) => offset,
    #[allow(clippy::panic)] // evaluated by the compiler
    Err(_) => panic!("eight hours are an offset"),
};

impl BeijingTime {
    /// Creates a time from milliseconds since the Unix epoch. Returns `None` beyond the year 9999.
    pub fn from_unix_millis(milliseconds: i64) -> Option<Self> {
        let nanoseconds = i128::from(milliseconds).checked_mul(1_000_000)?;
        let instant = OffsetDateTime::from_unix_timestamp_nanos(nanoseconds).ok()?;
        instant.try_into().ok()
    }

    /// Returns the microseconds since the Unix epoch, which are negative before 1970.
    pub fn unix_micros(&self) -> i128 {
        self.instant.unix_timestamp_nanos().div_euclid(1000)
    }

    /// Returns the time as it was read, in Beijing time.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl From<&BeijingTime> for SystemTime {
    fn from(time: &BeijingTime) -> SystemTime {
        time.instant.into()
    }
}

/// Its text has whole seconds, as requests have; the instant keeps its fractions.
impl TryFrom<OffsetDateTime> for BeijingTime {
    type Error = TimeError;

    fn try_from(instant: OffsetDateTime) -> Result<Self, TimeError> {
        let instant = instant.checked_to_offset(BEIJING).ok_or(TimeError)?;
        let text = layout::write(instant).into();
        Ok(Self { instant, text })
    }
}

/// As from an [`OffsetDateTime`].
impl TryFrom<SystemTime> for BeijingTime {
    type Error = TimeError;

    fn try_from(time: SystemTime) -> Result<Self, TimeError> {
        let nanoseconds = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i128::try_from(after.as_nanos()).ok(),
            Err(before) => i128::try_from(before.duration().as_nanos()).ok().map(|size| -size),
        };
        let nanoseconds = nanoseconds.ok_or(TimeError)?;
        OffsetDateTime::from_unix_timestamp_nanos(nanoseconds).map_err(|_| TimeError)?.try_into()
    }
}

impl From<&BeijingTime> for OffsetDateTime {
    fn from(time: &BeijingTime) -> OffsetDateTime {
        time.instant
    }
}

impl FromStr for BeijingTime {
    type Err = TimeError;

    /// Parses a time. A date without a time and any number of spaces between the two are accepted, because Alipay's
    /// own examples contain them.
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let trimmed = text.trim();
        let (date, clock) = trimmed.split_once(' ').unwrap_or((trimmed, "00:00:00"));
        let read = layout::read(date, clock.trim_start()).ok_or(TimeError)?;
        let instant = read.assume_offset(BEIJING);
        Ok(Self { instant, text: text.into() })
    }
}

impl PartialEq for BeijingTime {
    fn eq(&self, other: &Self) -> bool {
        self.instant == other.instant
    }
}

impl Eq for BeijingTime {}

impl PartialOrd for BeijingTime {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for BeijingTime {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.instant.cmp(&other.instant)
    }
}

impl std::hash::Hash for BeijingTime {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.instant.hash(state);
    }
}

impl fmt::Display for BeijingTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.text)
    }
}

impl fmt::Debug for BeijingTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "BeijingTime({})", self.text)
    }
}

impl Value for BeijingTime {
    fn empty() -> Self {
        Self { instant: OffsetDateTime::UNIX_EPOCH, text: Box::default() }
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::Time
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        Ok(Json::Text(Cow::Borrowed(&self.text)))
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        const EXPECTED: &str = "a time yyyy-MM-dd HH:mm:ss";
        let Json::Text(text) = json else {
            return Err(DecodeError::new(EXPECTED, json));
        };
        *self = text.parse().map_err(|_| DecodeError::malformed(EXPECTED))?;
        Ok(())
    }
}

impl Serialize for BeijingTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for BeijingTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut time = Self::empty();
        codec::deserialize_into(&mut time, deserializer)?;
        Ok(time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_parsed_as_beijing_time_with_microseconds() {
        let time: BeijingTime = "2022-11-22 15:08:14.970142".parse().unwrap();
        assert_eq!(time.unix_micros(), 1_669_100_894_970_142);
        assert_eq!(time.to_string(), "2022-11-22 15:08:14.970142");
        let whole: BeijingTime = "2016-01-01  00:00:01".parse().unwrap();
        assert_eq!(whole, BeijingTime::from_unix_millis(1_451_577_601_000).unwrap());
        assert!("2016-01-01".parse::<BeijingTime>().unwrap() < whole);
        assert_eq!("1970-01-01 07:59:59.9999".parse::<BeijingTime>().unwrap().unix_micros(), -100);
    }

    #[test]
    fn times_come_from_other_clocks_and_go_back() {
        let at = SystemTime::UNIX_EPOCH + std::time::Duration::from_millis(1_669_100_894_970);
        let time = BeijingTime::try_from(at).unwrap();
        assert_eq!((time.as_str(), SystemTime::from(&time)), ("2022-11-22 15:08:14", at));
        let instant = time::macros::datetime!(2022-11-22 07:08:14 UTC);
        let time = BeijingTime::try_from(instant).unwrap();
        assert_eq!((time.as_str(), OffsetDateTime::from(&time)), ("2022-11-22 15:08:14", instant));
        let before = SystemTime::UNIX_EPOCH - std::time::Duration::from_secs(1);
        assert_eq!(BeijingTime::try_from(before).unwrap().as_str(), "1970-01-01 07:59:59");
        let last = time::macros::datetime!(9999-12-31 23:00:00 UTC);
        assert_eq!(BeijingTime::try_from(last), Err(TimeError), "the year 10000 in Beijing");
    }

    #[test]
    fn invalid_times_are_refused() {
        for text in
            ["", "null", "2022-13-01 00:00:00", "2022-11-22T15:08:14", "2022-11-22 15:08", "22-1-1 1:1:1"]
                .into_iter()
                .chain(["2022-02-29", "2022-11-22 24:00:00", "2022-11-22 15:08:60", "2022-11-22 15:08:+1"])
                .chain(["2022-11-22 15:08:14.", "2022-11-22 15:08:14.1234567890", "2022-11-22 15:08:14.-1"])
                .chain(["2022-11-22-01", "2022-11-22 15:08:14:00", "２022-11-22", "2022-11-22 15:08:14 +8"])
        {
            assert_eq!(text.parse::<BeijingTime>(), Err(TimeError), "{text}");
        }
        assert_eq!(BeijingTime::from_unix_millis(i64::MAX), None);
    }
}
