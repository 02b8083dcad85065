//! Texts that may have been signed: the right one, and those that known mistakes make of it.

use std::collections::HashSet;

use super::mistake::{Mistake, RestMistake};

/// Something that may have been signed, or a stage on the way to it.
#[derive(Clone, Debug)]
pub(super) struct Candidate<T> {
    pub(super) value: T,
    /// What makes it differ from the right one.
    pub(super) mistakes: Vec<Mistake>,
    /// No more mistakes than this are thought of at once.
    most: usize,
}

/// A stage's outcome: without a mistake, or by one.
pub(super) type Variant<T> = (Option<Mistake>, T);

impl<T> Candidate<T> {
    /// The right one, of this many bytes: the longer it is, the fewer mistakes are thought of at once, since each
    /// combination is a text of that length.
    pub(super) fn right(value: T, length: usize) -> Vec<Self> {
        let most = match length {
            0..0x4000 => 3,
            0x4000..0x2_0000 => 2,
            _ => 1,
        };
        vec![Self { value, mistakes: Vec::new(), most }]
    }

    /// One that a mistake makes.
    pub(super) fn by(mistake: Mistake, value: T) -> Self {
        Self { value, mistakes: vec![mistake], most: 1 }
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
            if mistakes.len() <= candidate.most {
                outcomes.push(Candidate { value, mistakes, most: candidate.most });
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
