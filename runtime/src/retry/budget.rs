//! How many of a client's calls may be repeated: a bucket of tokens that successes fill.

use std::sync::atomic::{AtomicU32, Ordering};

/// A repeated attempt takes this much; a call that succeeds gives one back.
const PRICE: u32 = 5;

/// Keeps repeated calls from making an overload worse: when everything fails, the bucket is soon empty, and
/// then each call is made once.
#[derive(Debug)]
pub(crate) struct RetryBudget {
    tokens: AtomicU32,
    most: u32,
}

impl RetryBudget {
    /// A full bucket that allows for this many repeated attempts.
    pub(crate) fn new(attempts: u32) -> Self {
        let most = attempts.saturating_mul(PRICE);
        Self { tokens: AtomicU32::new(most), most }
    }

    /// Takes the price of an attempt, if it is there.
    pub(crate) fn take(&self) -> bool {
        let take = |tokens: u32| tokens.checked_sub(PRICE);
        self.tokens.fetch_update(Ordering::AcqRel, Ordering::Acquire, take).is_ok()
    }

    /// A call succeeded.
    pub(crate) fn give_back(&self) {
        let give = |tokens: u32| (tokens < self.most).then(|| tokens.saturating_add(1));
        let _was_full = self.tokens.fetch_update(Ordering::AcqRel, Ordering::Acquire, give);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attempts_are_paid_for_by_successes_and_never_beyond_the_bucket() {
        let budget = RetryBudget::new(2);
        assert!(budget.take() && budget.take() && !budget.take());
        for _ in 0..PRICE - 1 {
            budget.give_back();
        }
        assert!(!budget.take());
        budget.give_back();
        assert!(budget.take());
        for _ in 0..100 {
            budget.give_back();
        }
        assert!(budget.take() && budget.take() && !budget.take());
        assert!(!RetryBudget::new(0).take());
    }
}
