//! The search for what explains the signature of parameters: known mistakes, or a changed character.

use super::{
    opening::{OpenedSet, algorithm},
    right_texts::right_texts,
};
use crate::doctor::explain::{
    budget::Search,
    candidate::{Candidate, in_order},
    changed_character,
    form_variants::{self, Rule},
    in_transit,
    mistake::{FormMistake, Mistake, Side},
    parameters::{ParameterSet, Shape},
    reading::is_known,
};

/// The number of readings in which known mistakes are looked for, and their length together.
const SEARCHED: usize = 2;
const SEARCHED_BYTES: usize = 0x4_0000;

/// A text that was signed.
pub(super) struct Found<'o, 's, 'k> {
    pub(super) reading: &'o OpenedSet<'s, 'k>,
    pub(super) rule: Rule,
    pub(super) signed: Vec<u8>,
    /// The mistakes by which it differs from the right one.
    pub(super) mistakes: Vec<Mistake>,
}

/// Finds the reading that a known mistake explains, the one with the fewest first.
pub(super) fn with_mistake<'o, 's, 'k>(
    opened: &'o [OpenedSet<'s, 'k>],
    side: Side,
    search: Search<'_>,
) -> Option<Found<'o, 's, 'k>> {
    let rules = match side {
        Side::Signer => vec![Rule::ButSign],
        Side::Receiver => vec![Rule::ButSignAndType, Rule::ButSign],
    };
    let mut left = SEARCHED_BYTES;
    let mut best: Option<Found<'o, 's, 'k>> = None;
    for reading in opened.iter().take(SEARCHED) {
        let length: usize = reading.set.pairs.iter().map(|(_, value)| value.len()).sum();
        if length > left {
            continue;
        }
        left = left.saturating_sub(length);
        for rule in &rules {
            let Some((signed, mistakes)) = mistaken(reading, side, *rule, search) else { continue };
            if best.as_ref().is_none_or(|best| mistakes.len() < best.mistakes.len()) {
                best = Some(Found { reading, rule: *rule, signed, mistakes });
            }
        }
    }
    best
}

fn mistaken(
    one: &OpenedSet<'_, '_>,
    side: Side,
    rule: Rule,
    search: Search<'_>,
) -> Option<(Vec<u8>, Vec<Mistake>)> {
    let mut candidates = form_variants::candidates(one.set, rule);
    if side == Side::Receiver {
        candidates = without_rules(candidates);
    }
    candidates.extend(in_transit::candidates(one.set, side, rule));
    search.count_texts(&candidates);
    candidates.into_iter().find_map(|candidate| {
        let more = one.opened.fits(&candidate.value, algorithm(one.set))?;
        Some((candidate.value, [one.mistakes.clone(), candidate.mistakes, more].concat()))
    })
}

/// Alipay signs parameters without a value in some notifications, and leaves them out in others; it signs by two rules.
fn without_rules(mut candidates: Vec<Candidate<Vec<u8>>>) -> Vec<Candidate<Vec<u8>>> {
    let rules = [FormMistake::EmptyIncluded, FormMistake::SignTypeIncluded, FormMistake::SignTypeLeftOut];
    for candidate in &mut candidates {
        candidate.mistakes.retain(|mistake| !rules.iter().any(|rule| *mistake == Mistake::Form(*rule)));
    }
    in_order(candidates)
}

/// The result of the search for a changed character.
pub(super) enum Changed<'o, 's, 'k> {
    Found(Found<'o, 's, 'k>),
    NotFound,
    /// Other messages of the capture have used the budget before all places were tried.
    BudgetUsed,
}

/// Looks for one changed character in the most likely readings.
pub(super) fn with_changed_character<'o, 's, 'k>(
    opened: &'o [OpenedSet<'s, 'k>],
    side: Side,
    search: Search<'_>,
) -> Changed<'o, 's, 'k> {
    let mut texts: Vec<(&OpenedSet<'s, 'k>, Rule, Vec<u8>)> = Vec::new();
    for one in opened {
        for (rule, text) in right_texts(one.set, side) {
            if !texts.iter().any(|(_, _, other)| *other == text) {
                texts.push((one, rule, text));
            }
        }
    }
    let unknown = |set: &ParameterSet| {
        set.pairs.iter().filter(|(name, _)| !is_known(&String::from_utf8_lossy(name))).count()
    };
    let is_loose =
        |set: &ParameterSet| matches!(set.shape, Shape::Lines | Shape::PrintedMap | Shape::DecodedForm);
    texts.sort_by_key(|(one, _, text)| (unknown(one.set), is_loose(one.set), std::cmp::Reverse(text.len())));
    let mut effort = changed_character::EFFORT;
    let mut none = Changed::NotFound;
    for alphabet in changed_character::ALPHABETS {
        for (reading, rule, text) in &texts {
            let needed = changed_character::effort(text, &reading.opened, alphabet);
            let Some(left) = effort.checked_sub(needed) else { continue };
            effort = left;
            if !search.takes_characters(needed) {
                none = Changed::BudgetUsed;
            } else if let Some(signed) = changed_character::find(text, &reading.opened, alphabet) {
                return Changed::Found(Found { reading, rule: *rule, signed, mistakes: Vec::new() });
            }
        }
    }
    none
}
