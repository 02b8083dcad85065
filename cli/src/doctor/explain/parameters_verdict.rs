//! The verdict on parameters that can be read in several ways: the reading whose signature holds is the right one.

mod certainty;

use alipay::Charset;

use super::{
    candidate::{Candidate, in_order},
    changed_character,
    content::Content,
    difference::{self, Layout},
    form_variants::{self, Pairs, Rule},
    in_transit,
    keys::{self, KnownKey},
    masked::masked_name,
    mistake::{FormMistake, Mistake, Side, SignatureMistake},
    parameters::{Escaping, ParameterSet, Shape},
    reading::is_known,
    signature::{Algorithm, Opened},
    verdict::{
        Verdict, decoded,
        findings::{
            changed, holds, made_by, masked, named, no_key, no_signature, other_key, other_text, read_as,
            unsure, wrong_side,
        },
    },
};
use crate::doctor::finding::{Finding, Level};
use certainty::is_complete;

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

/// The number of readings in which known mistakes are looked for, and their length together.
const SEARCHED: usize = 2;
const SEARCHED_BYTES: usize = 0x4_0000;

/// A reading whose signature one of the keys opens.
struct OpenedSet<'s, 'k> {
    set: &'s ParameterSet,
    key: &'k KnownKey,
    opened: Opened,
    mistakes: Vec<Mistake>,
}

/// Judges the readings of one capture.
pub(super) fn judge(sets: &[ParameterSet], keys: &[KnownKey]) -> Option<Judged> {
    let first = sets.first()?;
    let content = Content::of(first);
    let opened = open(sets, keys);
    let Some(any) = opened.first() else {
        return Some(unopened(first, is_complete(sets), content, keys));
    };
    // The key shows who signed, unless the content leaves no doubt that it was the other side.
    let side = if content.is_certain() { content.signed_by() } else { any.key.signs };
    let findings = if any.key.signs == side { Vec::new() } else { vec![wrong_side(side, any.key)] };
    let judged = right(&opened, side).or_else(|| with_mistake(&opened, side));
    let mut judged = judged.unwrap_or_else(|| other(&opened, sets, side));
    judged.verdict.findings.splice(0..0, findings);
    Some(judged)
}

fn open<'s, 'k>(sets: &'s [ParameterSet], keys: &'k [KnownKey]) -> Vec<OpenedSet<'s, 'k>> {
    let mut seen: Vec<(Vec<u8>, Option<usize>)> = Vec::new();
    let mut found: Vec<OpenedSet<'s, 'k>> = Vec::new();
    for set in sets {
        let Some((bytes, mistakes)) = decoded(&set.value("sign").unwrap_or_default()) else { continue };
        let expected = Content::of(set).signed_by();
        // Opening takes a while; most readings have the same signature.
        let known = seen.iter().find(|(other, _)| *other == bytes).map(|(_, index)| *index);
        let opened = match known {
            Some(None) => continue,
            Some(Some(index)) => found.get(index).map(|other| (other.key, other.opened.clone())),
            None => {
                let texts = right_texts(set, expected);
                let fits = |opened: &Opened| {
                    texts.iter().any(|(_, text)| opened.fits(text, algorithm(set)).is_some())
                };
                let opened = keys::open(keys, &bytes, expected, fits);
                seen.push((bytes, opened.is_some().then_some(found.len())));
                opened
            }
        };
        found.extend(opened.map(|(key, opened)| OpenedSet {
            set,
            key,
            opened,
            mistakes: artifacts(set, mistakes),
        }));
    }
    found
}

/// Returns the mistakes in the text of a signature that somebody made: a log may have wrapped it.
fn artifacts(set: &ParameterSet, mut mistakes: Vec<Mistake>) -> Vec<Mistake> {
    if set.escaping == Escaping::Plain {
        mistakes.retain(|mistake| *mistake != Mistake::Signature(SignatureMistake::SignatureLines));
    }
    mistakes
}

/// `RSA` at the end of a cut text may be `RSA2`.
fn algorithm(set: &ParameterSet) -> Algorithm {
    let may_go_on = set.is_cut && set.pairs.last().is_some_and(|(name, _)| name == b"sign_type");
    let is_old = set.value("sign_type").is_some_and(|kind| kind == b"RSA") && !may_go_on;
    if is_old { Algorithm::Sha1 } else { Algorithm::Sha256 }
}

/// Returns the texts that are right for a reading. Alipay signs by two rules, and empty parameters or not.
fn right_texts(set: &ParameterSet, side: Side) -> Vec<(Rule, Vec<u8>)> {
    let mut pairs = set.decoded();
    pairs.sort();
    pairs.dedup();
    let rules: &[Rule] = match side {
        Side::Signer => &[Rule::ButSign],
        Side::Receiver => &[Rule::ButSignAndType, Rule::ButSign],
    };
    let mut texts: Vec<(Rule, Vec<u8>)> = Vec::new();
    for rule in rules {
        for has_empty in [false, true] {
            if has_empty && side == Side::Signer {
                continue;
            }
            let text = joined(&pairs, *rule, has_empty);
            texts.extend(as_sent(set, &text).into_iter().map(|text| (*rule, text)));
            texts.push((*rule, text));
        }
    }
    texts.dedup();
    texts
}

fn joined(pairs: &Pairs, rule: Rule, has_empty: bool) -> Vec<u8> {
    let is_signed = |name: &[u8], value: &[u8]| {
        name != b"sign" && (rule == Rule::ButSign || name != b"sign_type") && (has_empty || !value.is_empty())
    };
    let signed = pairs.iter().filter(|(name, value)| is_signed(name, value));
    let parts: Vec<Vec<u8>> = signed.map(|(name, value)| [name.as_slice(), b"=", value].concat()).collect();
    parts.join(&b'&')
}

/// Returns the bytes that were signed if what shows them converted their character set or their line breaks.
fn as_sent(set: &ParameterSet, text: &[u8]) -> Vec<Vec<u8>> {
    if set.escaping == Escaping::Form {
        return Vec::new();
    }
    let mut texts = Vec::new();
    let charset = set.text("charset").unwrap_or_default().to_ascii_lowercase();
    if charset.starts_with("gb") && !text.is_ascii() {
        let decoded = std::str::from_utf8(text).ok();
        texts.extend(
            decoded.and_then(|text| Charset::Gb18030.encode(text).ok()).map(std::borrow::Cow::into_owned),
        );
    }
    if text.contains(&b'\n') && !text.contains(&b'\r') {
        texts.push(text.split(|byte| *byte == b'\n').collect::<Vec<_>>().join(&b"\r\n"[..]));
    }
    texts
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

/// Finds the reading that a known mistake explains, the one with the fewest first.
fn with_mistake(opened: &[OpenedSet<'_, '_>], side: Side) -> Option<Judged> {
    let rules = match side {
        Side::Signer => vec![Rule::ButSign],
        Side::Receiver => vec![Rule::ButSignAndType, Rule::ButSign],
    };
    let mut left = SEARCHED_BYTES;
    let mut best: Option<(usize, Judged)> = None;
    for one in opened.iter().take(SEARCHED) {
        let length: usize = one.set.pairs.iter().map(|(_, value)| value.len()).sum();
        if length > left {
            continue;
        }
        left = left.saturating_sub(length);
        for rule in &rules {
            let Some((candidate, mistakes)) = mistaken(one, side, *rule) else { continue };
            if best.as_ref().is_none_or(|(count, _)| mistakes.len() < *count) {
                best = Some((mistakes.len(), explained(one, side, *rule, &mistakes, candidate)));
            }
        }
    }
    best.map(|(_, judged)| judged)
}

fn mistaken(one: &OpenedSet<'_, '_>, side: Side, rule: Rule) -> Option<(Vec<u8>, Vec<Mistake>)> {
    let mut candidates = form_variants::candidates(one.set, rule);
    if side == Side::Receiver {
        candidates = without_rules(candidates);
    }
    candidates.extend(in_transit::candidates(one.set, side, rule));
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

fn explained(
    one: &OpenedSet<'_, '_>,
    side: Side,
    rule: Rule,
    mistakes: &[Mistake],
    signed: Vec<u8>,
) -> Judged {
    let mut findings = if mistakes.is_empty() { vec![holds(one.key)] } else { vec![made_by(one.key)] };
    findings.extend(mistakes.iter().map(|mistake| {
        let level = if one.set.is_cut && mistake.looks_like_a_cut() { Level::Doubtful } else { Level::Bad };
        Finding { level, ..named(mistake, side) }
    }));
    let mut judged = judged(one, side, rule, findings, Some(signed));
    judged.verdict.difference = judged.difference_to_right();
    judged
}

/// No known mistake explains the signature.
fn other(opened: &[OpenedSet<'_, '_>], sets: &[ParameterSet], side: Side) -> Judged {
    if let Some((one, rule, signed)) = with_changed_character(opened, side) {
        let mut judged = judged(one, side, rule, vec![changed(one.key, side)], Some(signed));
        judged.verdict.difference = judged.difference_to_right();
        return judged;
    }
    let first = sets.first().and_then(|first| opened.iter().find(|one| one.set == first));
    let is_certain = first.is_some() && is_complete(sets);
    let Some(one) = first.or(opened.first()) else {
        return unopened(&empty(), false, Content::Request, &[]);
    };
    let rule = if side == Side::Signer { Rule::ButSign } else { Rule::ButSignAndType };
    let findings = if is_certain {
        vec![other_text(side, sets.len(), one.key, &one.opened)]
    } else {
        let masked = masked_name(&one.set.decoded()).map(|name| masked(&name));
        let unsure = unsure(side, Some(&one.set.shape.describe()));
        [made_by(one.key), unsure].into_iter().chain(masked).collect()
    };
    Judged { is_certain, ..judged(one, side, rule, findings, None) }
}

/// Looks for one changed character in the most likely readings.
fn with_changed_character<'o, 's, 'k>(
    opened: &'o [OpenedSet<'s, 'k>],
    side: Side,
) -> Option<(&'o OpenedSet<'s, 'k>, Rule, Vec<u8>)> {
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
    for alphabet in changed_character::ALPHABETS {
        for (one, rule, text) in &texts {
            if let Some(signed) = changed_character::find(text, &one.opened, alphabet, &mut effort) {
                return Some((one, *rule, signed));
            }
        }
    }
    None
}

fn empty() -> ParameterSet {
    ParameterSet::new(Shape::Form, Escaping::Form, Pairs::new())
}

fn unopened(set: &ParameterSet, is_certain: bool, content: Content, keys: &[KnownKey]) -> Judged {
    let side = content.signed_by();
    let signature = set.value("sign").unwrap_or_default();
    let mut findings = Vec::new();
    match decoded(&signature) {
        None => findings.push(no_signature(&signature, is_certain)),
        Some((bytes, _)) => {
            if !keys.iter().any(|key| key.signs == side) {
                findings.push(no_key(side));
            }
            if !keys.is_empty() {
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
