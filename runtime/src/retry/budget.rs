//! The retry budget of a client: a bucket of tokens that successful calls fill.

use std::sync::atomic::{AtomicU32, Ordering};

/// The price of a retry, in tokens. A successful call returns one token.
const PRICE: u32 = 5;

/// A budget that keeps retries from making an overload worse: if all calls fail, the bucket is soon empty, and each call
/// has one attempt.
#[derive(Debug)]
pub(crate) struct RetryBudget {
    tokens: AtomicU32,
    most: u32,
}

impl RetryBudget {
    /// A full bucket, for this number of retries.
    pub(crate) fn new(attempts: u32) -> Self {
        let most = attempts.saturating_mul(PRICE);
        Self { tokens: AtomicU32::new(most), most }
    }

    /// Takes the price of a retry, if the bucket has it.
    pub(crate) fn take(&self) -> bool {
        let take = |tokens: u32| tokens.checked_sub(PRICE);
        self.tokens.fetch_update(Ordering::AcqRel, Ordering::Acquire, take).is_ok()
    }

    /// Returns the token of a successful call.
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
