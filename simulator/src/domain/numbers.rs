//! The numbers that the platform assigns.

use std::sync::Mutex;

use crate::support::{
    beijing_time::{self, DAY},
    locks::lock,
};

/// A generator of numbers and tokens. With a seed, a simulator assigns the same ones in each run.
#[derive(Debug)]
pub(crate) struct Numbers(Mutex<fastrand::Rng>);

impl Numbers {
    pub(crate) fn new(seed: Option<u64>) -> Self {
        Self(Mutex::new(seed.map_or_else(fastrand::Rng::new, fastrand::Rng::with_seed)))
    }

    /// Returns a number of this many digits, at least sixteen, which begins with the date in Beijing.
    pub(crate) fn dated(&self, now: i64, digits: usize) -> String {
        let mut number = begin(now);
        number.push_str(&self.digits(digits.saturating_sub(number.len())));
        number
    }

    /// Returns random digits.
    pub(crate) fn digits(&self, count: usize) -> String {
        let mut random = lock(&self.0);
        (0..count).map(|_| random.digit(10)).collect()
    }

    /// Returns a token of random letters and digits.
    pub(crate) fn token(&self, length: usize) -> String {
        let mut random = lock(&self.0);
        (0..length).map(|_| random.alphanumeric()).collect()
    }
}

/// The date and the time of day in Beijing as sixteen digits, so that numbers ascend.
fn begin(now: i64) -> String {
    let digits: String = beijing_time::millis(now).chars().filter(char::is_ascii_digit).collect();
    let millis = (now + 8 * 3_600_000).rem_euclid(DAY);
    format!("{}{millis:08}", digits.get(..8).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_begin_with_the_date_and_follow_the_seed() {
        let [first, second] = [7, 7].map(|seed| Numbers::new(Some(seed)));
        let number = first.dated(1_669_100_894_970, 28);
        assert_eq!((number.len(), number.get(..16)), (28, Some("2022112254494970")));
        assert_eq!(number, second.dated(1_669_100_894_970, 28));
        assert_ne!(first.token(16), first.token(16));
    }
}
