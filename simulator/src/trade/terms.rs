//! The terms of an order: what a call may ask for, and until when the buyer may pay.

use alipay::{BeijingTime, Money};

use crate::{
    error::Refusal,
    support::beijing_time::{self, DAY},
};

/// The code for a parameter that is missing or malformed.
pub(super) const INVALID: &str = "ACQ.INVALID_PARAMETER";

/// The largest amount of a trade, in cents.
const MAX_CENTS: i64 = 10_000_000_000;

/// The time for payment if the call names none.
const DEFAULT_TERM: i64 = 15 * DAY;

pub(super) fn invalid(message: impl Into<String>) -> Refusal {
    Refusal::business(INVALID, message)
}

/// Checks what every order has.
pub(super) fn check_order(out_trade_no: &str, amount: &Money, subject: &str) -> Result<(), Refusal> {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '*' | '|');
    if out_trade_no.is_empty() || out_trade_no.chars().count() > 64 || !out_trade_no.chars().all(is_letter) {
        return Err(invalid("out_trade_no must have 1 to 64 letters, digits or one of _ - *"));
    }
    if !(1..=MAX_CENTS).contains(&amount.cents()) {
        return Err(invalid("total_amount must be between 0.01 and 100000000.00"));
    }
    if subject.trim().is_empty() || subject.chars().count() > 256 || subject.contains(['/', '=', '&']) {
        return Err(invalid("subject must have 1 to 256 characters, and none of / = &"));
    }
    Ok(())
}

/// Returns the time until which the buyer may pay.
pub(super) fn expiry(now: i64, absolute: Option<&BeijingTime>, term: Option<&str>) -> Result<i64, Refusal> {
    if let Some(time) = absolute {
        let millis = i64::try_from(time.unix_micros() / 1000).unwrap_or(i64::MAX);
        return if millis > now { Ok(millis) } else { Err(invalid("time_expire is in the past")) };
    }
    match term {
        None => Ok(now.saturating_add(DEFAULT_TERM)),
        Some(term) => {
            let end = end_of_term(now, term);
            end.ok_or_else(|| invalid("timeout_express must be from 1m to 15d, such as 90m, 2h or 1c"))
        }
    }
}

/// Parses a number of minutes, hours, days, or days that end at midnight.
fn end_of_term(now: i64, term: &str) -> Option<i64> {
    let (digits, unit) = term.split_at_checked(term.len().checked_sub(1)?)?;
    let count: i64 = digits.parse().ok().filter(|count| *count > 0)?;
    let millis = match unit {
        "m" => count.checked_mul(60_000)?,
        "h" => count.checked_mul(3_600_000)?,
        "d" => count.checked_mul(DAY)?,
        "c" => return (count <= 15).then(|| beijing_time::midnight_after(now, count)),
        _ => return None,
    };
    (millis <= DEFAULT_TERM).then(|| now.saturating_add(millis))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_counted_from_the_creation() {
        let now = beijing_time::parse("2026-08-01 22:30:00").unwrap();
        let end = |term| expiry(now, None, Some(term)).map(beijing_time::seconds).ok();
        assert_eq!(end("90m").as_deref(), Some("2026-08-02 00:00:00"));
        assert_eq!(end("2h").as_deref(), Some("2026-08-02 00:30:00"));
        assert_eq!(end("15d").as_deref(), Some("2026-08-16 22:30:00"));
        assert_eq!(end("1c").as_deref(), Some("2026-08-02 00:00:00"));
        for term in ["", "m", "0m", "16d", "1.5h", "90", "-1m", "9223372036854775807d", "中", "99c"] {
            assert_eq!(end(term), None, "{term}");
        }
        let past = "2026-08-01 22:30:00".parse().unwrap();
        assert!(expiry(now, Some(&past), None).is_err());
    }

    #[test]
    fn orders_are_checked() {
        let money = |text: &str| text.parse().unwrap();
        check_order("a_1-*", &money("0.01"), "书").unwrap();
        for (number, amount, subject) in [
            ("", "1.00", "a"),
            ("a b", "1.00", "a"),
            ("a", "0.00", "a"),
            ("a", "100000000.01", "a"),
            ("a", "1.00", " "),
            ("a", "1.00", "a&b"),
        ] {
            let refusal = check_order(number, &money(amount), subject).unwrap_err();
            assert_eq!(refusal.code, INVALID, "{number} {amount} {subject}");
        }
    }
}
