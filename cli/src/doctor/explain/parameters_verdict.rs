//! The verdict on parameters that can be read in several ways: the reading whose signature holds is the right one.

mod certainty;
mod opening;
mod right_texts;
mod search;

use super::{
    budget::Search,
    content::Content,
    difference::{self, Layout},
    form_variants::Rule,
    keys::KnownKey,
    masked::masked_name,
    mistake::Side,
    parameters::ParameterSet,
    verdict::{
        Verdict, decoded,
        findings::{
            changed, holds, made_by, masked, named, no_key, no_signature, other_key, other_text, read_as,
            search_limited, unsure, wrong_side,
        },
    },
};
use crate::doctor::finding::{Finding, Level};
use certainty::is_complete;
use opening::{OpenedSet, algorithm, open};
use right_texts::right_texts;
use search::{Changed, Found, with_changed_character, with_mistake};

/// A verdict, with the reading that it is about.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) set: ParameterSet,
    pub(super) content: Content,
    /// The side that signed.
    pub(super) side: Side,
    pub(super) rule: Rule,
    pub(super) verdict: Verdict,
    /// The values are known: the signature holds, or the capture is complete by its form.
    pub(super) is_certain: bool,
}

/// Judges the readings of one capture.
pub(super) fn judge(sets: &[ParameterSet], keys: &[KnownKey], search: Search<'_>) -> Option<Judged> {
    let first = sets.first()?;
    let content = Content::of(first);
    let opened = open(sets, keys, search);
    let Some(any) = opened.first() else {
        return Some(unopened(first, is_complete(sets), content, keys, search));
    };
    // The key shows who signed, unless the content leaves no doubt that it was the other side.
    let side = if content.is_certain() { content.signed_by() } else { any.key.signs };
    let findings = if any.key.signs == side { Vec::new() } else { vec![wrong_side(side, any.key)] };
    let mut judged = right(&opened, side).unwrap_or_else(|| {
        if search.is_full() {
            searched(&opened, any, sets, side, search)
        } else {
            not_searched(any, sets, side)
        }
    });
    judged.verdict.findings.splice(0..0, findings);
    Some(judged)
}

/// Finds the reading whose signature holds.
fn right(opened: &[OpenedSet<'_, '_>], side: Side) -> Option<Judged> {
    opened.iter().filter(|one| one.mistakes.is_empty()).find_map(|one| {
        let fits = |text: &[u8]| {
            one.opened.fits(text, algorithm(one.set)).is_some_and(|mistakes| mistakes.is_empty())
        };
        let (rule, text) = right_texts(one.set, side).into_iter().find(|(_, text)| fits(text))?;
        let mut findings = vec![holds(one.key)];
        findings.extend(read_as(one.set.shape));
        Some(judged(one, side, rule, findings, Some(text)))
    })
}

/// Searches for what explains a signature that does not hold.
fn searched(
    opened: &[OpenedSet<'_, '_>],
    any: &OpenedSet<'_, '_>,
    sets: &[ParameterSet],
    side: Side,
    search: Search<'_>,
) -> Judged {
    if let Some(found) = with_mistake(opened, side, search) {
        return explained(found, side);
    }
    match with_changed_character(opened, side, search) {
        Changed::Found(Found { reading, rule, signed, .. }) => {
            let mut judged = judged(reading, side, rule, vec![changed(reading.key, side)], Some(signed));
            judged.verdict.difference = judged.difference_to_right();
            judged
        }
        Changed::NotFound => other(opened, any, sets, side),
        Changed::BudgetUsed => {
            let mut judged = other(opened, any, sets, side);
            judged.verdict.findings.push(search_limited());
            judged
        }
    }
}

/// The signature does not hold, and other messages have used the budget.
fn not_searched(one: &OpenedSet<'_, '_>, sets: &[ParameterSet], side: Side) -> Judged {
    let findings = vec![made_by(one.key), search_limited()];
    Judged { is_certain: is_complete(sets), ..judged(one, side, usual_rule(side), findings, None) }
}

fn explained(found: Found<'_, '_, '_>, side: Side) -> Judged {
    let Found { reading, rule, signed, mistakes } = found;
    let first = if mistakes.is_empty() { holds(reading.key) } else { made_by(reading.key) };
    let mut findings = vec![first];
    findings.extend(mistakes.iter().map(|mistake| {
        let may_be_cut = reading.set.is_cut && mistake.looks_like_a_cut();
        let level = if may_be_cut { Level::Doubtful } else { Level::Bad };
        Finding { level, ..named(mistake, side) }
    }));
    let mut judged = judged(reading, side, rule, findings, Some(signed));
    judged.verdict.difference = judged.difference_to_right();
    judged
}

/// No known mistake explains the signature.
fn other(opened: &[OpenedSet<'_, '_>], any: &OpenedSet<'_, '_>, sets: &[ParameterSet], side: Side) -> Judged {
    let first = sets.first().and_then(|first| opened.iter().find(|one| one.set == first));
    let is_certain = first.is_some() && is_complete(sets);
    let one = first.unwrap_or(any);
    let findings = if is_certain {
        vec![other_text(side, sets.len(), one.key, &one.opened)]
    } else {
        let masked = masked_name(&one.set.decoded()).map(|name| masked(&name));
        let unsure = unsure(side, Some(&one.set.shape.describe()));
        [made_by(one.key), unsure].into_iter().chain(masked).collect()
    };
    Judged { is_certain, ..judged(one, side, usual_rule(side), findings, None) }
}

/// Returns the rule by which a side usually signs.
fn usual_rule(side: Side) -> Rule {
    if side == Side::Signer { Rule::ButSign } else { Rule::ButSignAndType }
}

/// No key has opened the signature.
fn unopened(
    set: &ParameterSet,
    is_certain: bool,
    content: Content,
    keys: &[KnownKey],
    search: Search<'_>,
) -> Judged {
    let side = content.signed_by();
    let signature = set.value("sign").unwrap_or_default();
    let mut findings = Vec::new();
    match decoded(&signature) {
        None => findings.push(no_signature(&signature, is_certain)),
        Some((bytes, _)) => {
            if !keys.iter().any(|key| key.signs == side) {
                findings.push(no_key(side));
            }
            if !keys.is_empty() && !search.is_full() {
                findings.push(search_limited());
            } else if !keys.is_empty() {
                // A signature in the middle is whole, since other parameters follow.
                let is_last = set.pairs.last().is_some_and(|(name, _)| name == b"sign");
                findings.push(other_key(side, keys, bytes.len(), is_certain || !is_last));
            }
        }
    }
    let verdict = Verdict { findings, ..Verdict::default() };
    Judged { set: set.clone(), content, side, rule: Rule::ButSign, verdict, is_certain }
}

fn judged(
    one: &OpenedSet<'_, '_>,
    side: Side,
    rule: Rule,
    findings: Vec<Finding>,
    signed: Option<Vec<u8>>,
) -> Judged {
    let is_certain = signed.is_some();
    let verdict = Verdict { findings, signed, opened: Some(one.opened.clone()), ..Verdict::default() };
    Judged { set: one.set.clone(), content: Content::of(one.set), side, rule, verdict, is_certain }
}

impl Judged {
    /// Returns the text that should have been signed.
    pub(super) fn right_text(&self) -> Vec<u8> {
        let texts = right_texts(&self.set, self.side);
        texts.into_iter().find(|(rule, _)| *rule == self.rule).map(|(_, text)| text).unwrap_or_default()
    }

    fn difference_to_right(&self) -> Vec<String> {
        let (signed, right) = (self.verdict.signed.clone().unwrap_or_default(), self.right_text());
        if signed == right {
            return Vec::new();
        }
        difference::lines(&signed, &right, Layout::Pairs, &self.set.secrets())
    }
}
