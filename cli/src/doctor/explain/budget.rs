//! The budget of attempts: how much is tried for all messages of a capture together.
//!
//! A log may have a thousand signed messages that do not verify. The first of them are searched for every known mistake.
//! Once the budget is used, messages are verified as they stand, and the report says so. Attempts are counted, not timed, so
//! that a capture has the same report on every computer.

use std::cell::Cell;

use super::{candidate::Candidate, changed_character};

/// The attempts after which no further message is searched.
pub(super) const ATTEMPTS: usize = 6_000;

/// The attempts that opening a signature counts as: it takes as long as making and hashing so many short texts.
const OPENING: usize = 8;

/// The bytes of a text that count as one attempt.
const TEXT: usize = 1 << 10;

/// The attempts for all messages of a capture.
#[derive(Debug)]
pub(super) struct Budget {
    /// The attempts so far.
    made: Cell<usize>,
    /// The bytes that may still be hashed in the search for a changed character.
    characters: Cell<usize>,
}

impl Budget {
    pub(super) fn new() -> Self {
        Self { made: Cell::new(0), characters: Cell::new(changed_character::EFFORT) }
    }

    /// Creates the search for the mistake in a message: a full one while there are attempts left. It then goes to its end, so
    /// that a message alone is searched completely.
    pub(super) fn search(&self) -> Search<'_> {
        Search { budget: self, is_full: self.made.get() < ATTEMPTS }
    }

    /// Returns the number of attempts so far.
    #[cfg(test)]
    pub(super) fn made(&self) -> usize {
        self.made.get()
    }
}

/// The search for the mistake in one message.
#[derive(Clone, Copy, Debug)]
pub(super) struct Search<'b> {
    budget: &'b Budget,
    is_full: bool,
}

impl Search<'_> {
    /// Returns whether known mistakes are searched for. Otherwise the message is only verified as it stands.
    pub(super) fn is_full(self) -> bool {
        self.is_full
    }

    /// Counts the opening of a signature with a key.
    pub(super) fn count_opening(self) {
        self.count(OPENING);
    }

    /// Counts texts that were made, each of which is hashed.
    pub(super) fn count_texts(self, texts: &[Candidate<Vec<u8>>]) {
        self.count(texts.iter().map(|text| text.value.len() / TEXT + 1).sum());
    }

    /// Returns whether this number of bytes may be hashed in the search for a changed character.
    pub(super) fn takes_characters(self, bytes: usize) -> bool {
        let left = self.budget.characters.get().checked_sub(bytes);
        self.budget.characters.set(left.unwrap_or(self.budget.characters.get()));
        left.is_some()
    }

    fn count(self, attempts: usize) {
        self.budget.made.set(self.budget.made.get().saturating_add(attempts));
    }
}
