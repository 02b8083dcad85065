//! Amounts of money.

use std::{borrow::Cow, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    declaration::codec::{self, DecodeError, EncodeError, Value},
    declaration::spec::TypeSpec,
    json::Json,
};

/// An amount in yuan with at most two decimals, stored as cents (分) without any floating point.
///
/// It keeps the text from which it was read, so that `88.8` is sent as `88.8`. Two amounts are equal if their cents
/// are equal. See [times and amounts](crate::protocol::reference#times-and-amounts).
#[doc(alias = "金额")]
#[derive(Clone)]
pub struct Money {
    cents: i64,
    text: Box<str>,
}

/// A text that is not an amount, or an amount that does not fit into 64-bit cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an amount in yuan: {problem}; write digits with at most two decimals, such as 88.80")]
#[non_exhaustive]
pub struct MoneyError {
    /// The problem, such as `it has more than two decimals`.
    pub problem: &'static str,
}

impl Money {
    /// Creates an amount from cents (分).
    pub fn from_cents(cents: i64) -> Self {
        let sign = if cents < 0 { "-" } else { "" };
        let size = cents.unsigned_abs();
        let text = format!("{sign}{}.{:02}", size / 100, size % 100);
        Self { cents, text: text.into() }
    }

    /// Creates an amount of whole yuan (元), or `None` if it is out of range.
    pub fn from_yuan(yuan: i64) -> Option<Self> {
        yuan.checked_mul(100).map(Self::from_cents)
    }

    /// Returns the amount in cents (分).
    pub fn cents(&self) -> i64 {
        self.cents
    }

    /// Returns the amount in yuan (元): as it was read, or with two decimals.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the sum, or `None` if it is out of range.
    pub fn checked_add(&self, other: &Self) -> Option<Self> {
        self.cents.checked_add(other.cents).map(Self::from_cents)
    }

    /// Returns the sum of all amounts, zero if there are none, or `None` if it is out of range.
    pub fn checked_sum<'a>(amounts: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        let mut amounts = amounts.into_iter();
        amounts.try_fold(0_i64, |sum, amount| sum.checked_add(amount.cents)).map(Self::from_cents)
    }

    /// Returns the difference, or `None` if it is out of range.
    pub fn checked_sub(&self, other: &Self) -> Option<Self> {
        self.cents.checked_sub(other.cents).map(Self::from_cents)
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let (negative, size) = match text.strip_prefix('-') {
            Some(size) => (true, size),
            None => (false, text),
        };
        let (yuan, decimals) = size.split_once('.').unwrap_or((size, "0"));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(yuan) || !is_digits(decimals) || decimals.len() > 2 {
            return Err(MoneyError { problem: problem_of(text) });
        }
        let digits = yuan.bytes().chain(decimals.bytes()).chain((decimals.len() < 2).then_some(b'0'));
        let cents = digits.map(|digit| i64::from(digit & 0xF)).try_fold(0_i64, |cents, digit| {
            // The smallest amount has no positive counterpart.
            cents.checked_mul(10)?.checked_add(if negative { -digit } else { digit })
        });
        let cents = cents.ok_or(MoneyError { problem: "it is out of range" })?;
        Ok(Self { cents, text: text.into() })
    }
}

/// The problem of a text that is not an amount.
fn problem_of(text: &str) -> &'static str {
    let has = |characters: &[char]| text.contains(characters);
    match text.split_once('.') {
        _ if text.trim().is_empty() => "it is empty",
        _ if text.trim() != text => "it has spaces around it",
        _ if has(&[',', '\'', '_', ' ']) => "it has separators between the digits",
        _ if has(&['¥', '￥', '元', '$']) || text.contains("CNY") => {
            "it has a sign or name of the currency"
        }
        _ if text.starts_with('+') => "it has a plus sign",
        Some(("" | "-", _)) => "there is no digit before the point",
        Some((_, "")) => "there is no digit after the point",
        _ if text.bytes().any(|byte| !byte.is_ascii_digit() && !matches!(byte, b'.' | b'-')) => {
            "it is not a decimal number"
        }
        Some((_, decimals)) if decimals.len() > 2 && !decimals.contains(['.', '-']) => {
            "it has more than two decimals"
        }
        _ => "it is not a decimal number",
    }
}

impl PartialEq for Money {
    fn eq(&self, other: &Self) -> bool {
        self.cents == other.cents
    }
}

impl Eq for Money {}

impl PartialOrd for Money {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Money {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.cents.cmp(&other.cents)
    }
}

impl std::hash::Hash for Money {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.cents.hash(state);
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.text)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Money({})", self.text)
    }
}

impl Value for Money {
    fn empty() -> Self {
        Self { cents: 0, text: Box::default() }
    }

    fn type_spec() -> TypeSpec {
        TypeSpec::Money
    }

    fn to_json(&self) -> Result<Json<'_>, EncodeError> {
        Ok(Json::Text(Cow::Borrowed(&self.text)))
    }

    fn decode(&mut self, json: &Json<'_>) -> Result<(), DecodeError> {
        const EXPECTED: &str = "an amount in yuan with at most two decimals";
        let (Json::Text(text) | Json::Number(text)) = json else {
            return Err(DecodeError::new(EXPECTED, json));
        };
        *self = text.trim().parse().map_err(|_| DecodeError::malformed(EXPECTED))?;
        Ok(())
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut money = Self::empty();
        codec::deserialize_into(&mut money, deserializer)?;
        Ok(money)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact_and_keep_their_text() {
        for (text, cents) in
            [("88.8", 8880), ("0.01", 1), ("100", 10_000), ("-0.50", -50), ("92233720368547758.07", i64::MAX)]
        {
            let money: Money = text.parse().unwrap();
            assert_eq!((money.cents(), money.to_string().as_str()), (cents, text));
        }
        assert_eq!(Money::from_cents(-5).to_string(), "-0.05");
        assert_eq!(Money::from_cents(i64::MIN).to_string().parse(), Ok(Money::from_cents(i64::MIN)));
    }

    #[test]
    fn invalid_amounts_and_those_out_of_range_are_refused() {
        for text in ["", "-", ".5", "1.", "1.005", "1e2", "1,000", "+1", " 1", "--1", "92233720368547758.08"]
        {
            assert!(text.parse::<Money>().is_err(), "{text}");
        }
        assert_eq!(Money::from_cents(i64::MAX).checked_add(&Money::from_cents(1)), None);
        assert_eq!(Money::from_cents(i64::MIN).checked_sub(&Money::from_cents(1)), None);
        assert_eq!(Money::from_yuan(i64::MAX), None);
    }

    #[test]
    fn sums_are_checked() {
        let amounts = ["0.10", "0.2", "99"].map(|text| text.parse::<Money>().unwrap());
        assert_eq!(Money::checked_sum(&amounts).unwrap().to_string(), "99.30");
        assert_eq!(Money::checked_sum([]), Some(Money::from_cents(0)));
        assert_eq!(Money::checked_sum([&Money::from_cents(i64::MAX), &Money::from_cents(1)]), None);
        assert_eq!(Money::from_yuan(-7).unwrap().to_string(), "-7.00");
    }

    #[test]
    fn a_refused_amount_says_what_is_wrong_with_it() {
        for (text, expected) in [
            ("", "it is empty"),
            (" 1", "spaces"),
            ("1,000.00", "separators"),
            ("￥5", "currency"),
            ("5元", "currency"),
            (".5", "before the point"),
            ("1.", "after the point"),
            ("1.005", "more than two decimals"),
            ("1e2", "not a decimal number"),
            ("1.2.3", "not a decimal number"),
            ("--1", "not a decimal number"),
            ("92233720368547758.08", "out of range"),
        ] {
            let error = text.parse::<Money>().unwrap_err().to_string();
            assert!(error.contains(expected) && error.contains("such as 88.80"), "{text}: {error}");
        }
    }
}
