//! Texts that may have been signed: the right one, and those that known mistakes make of it.

use std::collections::HashSet;

use super::mistake::{Mistake, RestMistake};

/// No more mistakes than this are thought of at once.
const MOST_MISTAKES: usize = 3;

/// Something that may have been signed, or a stage on the way to it.
#[derive(Clone, Debug)]
pub(super) struct Candidate<T> {
    pub(super) value: T,
    /// What makes it differ from the right one.
    pub(super) mistakes: Vec<Mistake>,
}

/// A stage's outcome: without a mistake, or by one.
pub(super) type Variant<T> = (Option<Mistake>, T);

impl<T> Candidate<T> {
    /// The right one.
    pub(super) fn right(value: T) -> Vec<Self> {
        vec![Self { value, mistakes: Vec::new() }]
    }
}

/// Takes every candidate through a stage, which makes the right outcome of it and those of mistakes.
pub(super) fn through<T, U>(
    candidates: Vec<Candidate<T>>,
    stage: impl Fn(&T) -> Vec<Variant<U>>,
) -> Vec<Candidate<U>> {
    let mut outcomes = Vec::new();
    for candidate in candidates {
        for (mistake, value) in stage(&candidate.value) {
            let mut mistakes = candidate.mistakes.clone();
            mistakes.extend(mistake);
            if mistakes.len() <= MOST_MISTAKES {
                outcomes.push(Candidate { value, mistakes });
            }
        }
    }
    outcomes
}

/// Each text once, those with the fewest mistakes first. A missing line end is the last thing to think of: other
/// mistakes with an end look the same.
pub(super) fn in_order(mut candidates: Vec<Candidate<Vec<u8>>>) -> Vec<Candidate<Vec<u8>>> {
    let no_end = Mistake::Rest(RestMistake::NoFinalLineFeed);
    candidates.sort_by_key(|candidate| (candidate.mistakes.len(), candidate.mistakes.contains(&no_end)));
    let mut seen = HashSet::new();
    candidates.retain(|candidate| seen.insert(candidate.value.clone()));
    candidates
}

/// The variants of a stage: what changed nothing is none.
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
