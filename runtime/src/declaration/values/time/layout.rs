//! The layout `yyyy-MM-dd HH:mm:ss`. The calendar is that of `time`, but not its layouts: their generic parsers, compiled
//! here, were a tenth of this crate.

use time::{Date, OffsetDateTime, PrimitiveDateTime, Time};

/// Reads a date and a clock, which has up to nine decimals of a second.
pub(super) fn read(date: &str, clock: &str) -> Option<PrimitiveDateTime> {
    let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
    let (clock, decimals) = clock.split_once('.').unwrap_or((clock, "0"));
    let [hour, minute, second] = numbers(clock, ':', [2, 2, 2])?;
    let small = |number: u16| u8::try_from(number).ok();
    let date = Date::from_calendar_date(year.into(), small(month)?.try_into().ok()?, small(day)?).ok()?;
    let time =
        Time::from_hms_nano(small(hour)?, small(minute)?, small(second)?, nanoseconds(decimals)?).ok()?;
    Some(PrimitiveDateTime::new(date, time))
}

/// Writes a time with whole seconds.
pub(super) fn write(instant: OffsetDateTime) -> String {
    let (year, month, day) = instant.to_calendar_date();
    let (hour, minute, second) = instant.to_hms();
    let sign = if year < 0 { "-" } else { "" };
    let (year, month) = (year.unsigned_abs(), u8::from(month));
    format!("{sign}{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
}

/// Reads three numbers of these widths.
fn numbers(text: &str, separator: char, widths: [usize; 3]) -> Option<[u16; 3]> {
    let mut parts = text.split(separator);
    let mut numbers = [0; 3];
    for (number, width) in numbers.iter_mut().zip(widths) {
        let digits = parts.next().filter(|part| part.len() == width)?;
        *number = u16::try_from(unsigned(digits)?).ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

fn nanoseconds(decimals: &str) -> Option<u32> {
    let missing = 9_u32.checked_sub(u32::try_from(decimals.len()).ok()?)?;
    unsigned(decimals)?.checked_mul(10_u32.pow(missing))
}

/// Reads digits only, while `parse` accepts a sign.
fn unsigned(digits: &str) -> Option<u32> {
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}
