//! Amounts and times of other crates, each in a feature of its name.

#[cfg(feature = "chrono")]
mod of_chrono {
    use chrono::{DateTime, FixedOffset, TimeZone};

    use crate::values::{BeijingTime, TimeError};

    /// The same instant. The text has whole seconds, as requests have.
    impl<Zone: TimeZone> TryFrom<DateTime<Zone>> for BeijingTime {
        type Error = TimeError;

        fn try_from(time: DateTime<Zone>) -> Result<Self, TimeError> {
            std::time::SystemTime::from(time).try_into()
        }
    }

    /// The same instant, at the offset of Beijing.
    impl From<&BeijingTime> for DateTime<FixedOffset> {
        fn from(time: &BeijingTime) -> Self {
            let instant: DateTime<chrono::Utc> = std::time::SystemTime::from(time).into();
            match FixedOffset::east_opt(8 * 60 * 60) {
                Some(beijing) => instant.with_timezone(&beijing),
                None => instant.fixed_offset(),
            }
        }
    }
}

#[cfg(feature = "jiff")]
mod of_jiff {
    use jiff::Timestamp;

    use crate::values::{BeijingTime, TimeError};

    /// The same instant. The text has whole seconds, as requests have.
    impl TryFrom<Timestamp> for BeijingTime {
        type Error = TimeError;

        fn try_from(time: Timestamp) -> Result<Self, TimeError> {
            std::time::SystemTime::from(time).try_into()
        }
    }

    /// The same instant. It fails for times beyond those of `jiff`.
    impl TryFrom<&BeijingTime> for Timestamp {
        type Error = TimeError;

        fn try_from(time: &BeijingTime) -> Result<Self, TimeError> {
            std::time::SystemTime::from(time).try_into().map_err(|_| TimeError)
        }
    }
}

#[cfg(feature = "rust_decimal")]
mod of_rust_decimal {
    use rust_decimal::{Decimal, prelude::ToPrimitive};

    use crate::values::{Money, MoneyError};

    /// The same amount. More than two decimals are refused unless they are zero.
    impl TryFrom<Decimal> for Money {
        type Error = MoneyError;

        fn try_from(yuan: Decimal) -> Result<Self, MoneyError> {
            let out_of_range = MoneyError { problem: "it is out of range" };
            let cents = yuan.checked_mul(Decimal::ONE_HUNDRED).ok_or(out_of_range)?;
            if !cents.fract().is_zero() {
                return Err(MoneyError { problem: "it has more than two decimals" });
            }
            cents.to_i64().map(Money::from_cents).ok_or(out_of_range)
        }
    }

    /// The same amount, with two decimals.
    impl From<&Money> for Decimal {
        fn from(amount: &Money) -> Self {
            Decimal::new(amount.cents(), 2)
        }
    }
}

#[cfg(all(test, feature = "chrono", feature = "jiff", feature = "rust_decimal"))]
mod tests {
    use crate::values::{BeijingTime, Money};

    #[test]
    fn times_of_other_crates_are_the_same_instant() {
        let time: BeijingTime = "2022-11-22 15:08:14.970".parse().unwrap();
        let by_chrono: chrono::DateTime<chrono::FixedOffset> = (&time).into();
        assert_eq!(by_chrono.to_rfc3339(), "2022-11-22T15:08:14.970+08:00");
        assert_eq!(BeijingTime::try_from(by_chrono).unwrap(), time);
        let by_jiff: jiff::Timestamp = (&time).try_into().unwrap();
        assert_eq!(by_jiff.to_string(), "2022-11-22T07:08:14.97Z");
        assert_eq!(BeijingTime::try_from(by_jiff).unwrap(), time);
    }

    #[test]
    fn decimals_are_exact_or_refused() {
        let decimal = |text: &str| text.parse::<rust_decimal::Decimal>().unwrap();
        assert_eq!(Money::try_from(decimal("88.80000")).unwrap().to_string(), "88.80");
        assert_eq!(Money::try_from(decimal("-0.01")).unwrap().cents(), -1);
        for text in ["0.005", "92233720368547758.08", "79228162514264337593543950335"] {
            assert!(Money::try_from(decimal(text)).is_err(), "{text}");
        }
        assert_eq!(rust_decimal::Decimal::from(&Money::from_cents(8880)), decimal("88.8"));
    }
}
