//! Candidates: the right text to sign, and its variants by known mistakes.

use std::{cell::OnceCell, collections::HashSet};

use super::{
    budget::Search,
    mistake::{Mistake, RestMistake},
};

/// A text that may have been signed, or an intermediate value of one.
#[derive(Clone, Debug)]
pub(super) struct Candidate<T> {
    pub(super) value: T,
    /// The mistakes by which it differs from the right one.
    pub(super) mistakes: Vec<Mistake>,
    /// The greatest number of mistakes at once.
    most: usize,
}

/// The texts that may have been signed. The variants are made only if the right one was not, since there are many.
pub(super) struct Candidates<'c> {
    pub(super) right: Vec<u8>,
    make: Box<dyn Fn() -> Vec<Candidate<Vec<u8>>> + 'c>,
    made: OnceCell<Vec<Candidate<Vec<u8>>>>,
}

impl<'c> Candidates<'c> {
    /// Creates the candidates of a right text. `make` returns it and its variants, in order.
    pub(super) fn new(right: Vec<u8>, make: impl Fn() -> Vec<Candidate<Vec<u8>>> + 'c) -> Self {
        Self { right, make: Box::new(make), made: OnceCell::new() }
    }

    /// Returns the right text and its variants; no variants if the search is not a full one.
    pub(super) fn all(&self, search: Search<'_>) -> &[Candidate<Vec<u8>>] {
        self.made.get_or_init(|| {
            if !search.is_full() {
                return Candidate::right(self.right.clone(), self.right.len());
            }
            let made = (self.make)();
            search.count_texts(&made);
            made
        })
    }
}

/// The result of a stage, with the mistake that leads to it.
pub(super) type Variant<T> = (Option<Mistake>, T);

impl<T> Candidate<T> {
    /// Creates the right candidate. `length` is its length in bytes: of longer texts, fewer mistakes are combined, since
    /// every combination is a text of that length.
    pub(super) fn right(value: T, length: usize) -> Vec<Self> {
        let most = match length {
            0..0x4000 => 3,
            0x4000..0x2_0000 => 2,
            _ => 1,
        };
        vec![Self { value, mistakes: Vec::new(), most }]
    }

    /// Creates a candidate with one mistake.
    pub(super) fn by(mistake: Mistake, value: T) -> Self {
        Self { value, mistakes: vec![mistake], most: 1 }
    }
}

/// Applies a stage to every candidate. A stage returns the right result and those of its mistakes.
pub(super) fn through<T, U>(
    candidates: Vec<Candidate<T>>,
    stage: impl Fn(&T) -> Vec<Variant<U>>,
) -> Vec<Candidate<U>> {
    let mut outcomes = Vec::new();
    for candidate in candidates {
        for (mistake, value) in stage(&candidate.value) {
            let mut mistakes = candidate.mistakes.clone();
            mistakes.extend(mistake);
            if mistakes.len() <= candidate.most {
                outcomes.push(Candidate { value, mistakes, most: candidate.most });
            }
        }
    }
    outcomes
}

/// Sorts candidates by their number of mistakes, and removes duplicates. Among equals, a missing final line feed is the
/// last, since other mistakes can look the same.
pub(super) fn in_order(mut candidates: Vec<Candidate<Vec<u8>>>) -> Vec<Candidate<Vec<u8>>> {
    let no_end = Mistake::Rest(RestMistake::NoFinalLineFeed);
    candidates.sort_by_key(|candidate| (candidate.mistakes.len(), candidate.mistakes.contains(&no_end)));
    let mut seen = HashSet::new();
    candidates.retain(|candidate| seen.insert(candidate.value.clone()));
    candidates
}

/// Returns the results of a stage without those that equal the right one.
pub(super) fn variants<T: PartialEq>(
    right: T,
    others: impl IntoIterator<Item = (Mistake, T)>,
) -> Vec<Variant<T>> {
    let others: Vec<Variant<T>> = others
        .into_iter()
        .filter(|(_, value)| *value != right)
        .map(|(mistake, value)| (Some(mistake), value))
        .collect();
    let mut variants = vec![(None, right)];
    variants.extend(others);
    variants
}
