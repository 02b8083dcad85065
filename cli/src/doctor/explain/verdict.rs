//! The verdict on a signature, and the reason if it does not verify.

pub(super) mod findings;

use super::{
    budget::Search,
    candidate::{Candidate, Candidates},
    difference::{self, Layout},
    keys::{self, KnownKey},
    masked::is_masked_json,
    mistake::{Mistake, Side},
    signature::{self, Algorithm, Opened},
};
use crate::doctor::finding::{Finding, Level};
use findings::{
    holds, made_by, named, no_key, no_signature, other_key, other_text, search_limited, unsure, wrong_side,
};

/// A signature to check.
pub(super) struct Case<'c> {
    pub(super) signature: &'c [u8],
    /// The texts that may have been signed.
    pub(super) candidates: Candidates<'c>,
    /// The side that may have made a mistake.
    pub(super) side: Side,
    pub(super) algorithm: Algorithm,
    pub(super) layout: Layout,
    /// Texts that are redacted.
    pub(super) secrets: Vec<String>,
    /// The capture is complete by its form, so that a difference was made by somebody.
    pub(super) is_certain: bool,
}

/// The result of a check.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    pub(super) findings: Vec<Finding>,
    pub(super) difference: Vec<String>,
    /// The text that was signed, if it was found.
    pub(super) signed: Option<Vec<u8>>,
    /// The content of the signature, if one of the keys made it.
    pub(super) opened: Option<Opened>,
}

/// The length in bytes of a signature with a key of 1024 bits.
const SHORTEST: usize = 128;

/// Decodes a signature that is long enough to be one.
pub(super) fn decoded(text: &[u8]) -> Option<(Vec<u8>, Vec<Mistake>)> {
    signature::decode(text).filter(|(bytes, _)| bytes.len() >= SHORTEST)
}

/// Checks a signature with the known keys.
pub(super) fn judge(case: &Case<'_>, keys: &[KnownKey], search: Search<'_>) -> Verdict {
    let mut verdict = Verdict::default();
    let Some((bytes, text_mistakes)) = decoded(case.signature) else {
        verdict.findings.push(no_signature(case.signature, case.is_certain));
        return verdict;
    };
    if !keys.iter().any(|key| key.signs == case.side) {
        verdict.findings.push(no_key(case.side));
    }
    let fits = |opened: &Opened| signed_text(case, opened, search).is_some();
    let Some((known, opened)) = keys::open(keys, &bytes, case.side, search, fits) else {
        if !keys.is_empty() && !search.is_full() {
            verdict.findings.push(search_limited());
        } else if !keys.is_empty() {
            verdict.findings.push(other_key(case.side, keys, bytes.len(), case.is_certain));
        }
        return verdict;
    };
    if known.signs != case.side {
        verdict.findings.push(wrong_side(case.side, known));
    }
    match signed_text(case, &opened, search) {
        Some((signed, mistakes)) => {
            let mistakes = [text_mistakes, mistakes].concat();
            if mistakes.is_empty() {
                verdict.findings.push(holds(known));
            } else {
                verdict.findings.push(made_by(known));
                verdict.findings.extend(mistakes.iter().map(|mistake| {
                    let is_doubtful = !case.is_certain && mistake.may_be_of_log(case.side);
                    let level = if is_doubtful { Level::Doubtful } else { Level::Bad };
                    Finding { level, ..named(mistake, case.side) }
                }));
                verdict.difference = difference(case, &signed);
            }
            verdict.signed = Some(signed);
        }
        None if !search.is_full() => verdict.findings.extend([made_by(known), search_limited()]),
        None if case.is_certain && !is_masked_json(&case.candidates.right) => {
            let tried = case.candidates.all(search).len();
            verdict.findings.push(other_text(case.side, tried, known, &opened));
        }
        None => verdict.findings.extend([made_by(known), unsure(case.side, None)]),
    }
    verdict.opened = Some(opened);
    verdict
}

/// Returns the first text that the signature matches, with the mistakes by which it differs from the right one.
fn signed_text(case: &Case<'_>, opened: &Opened, search: Search<'_>) -> Option<(Vec<u8>, Vec<Mistake>)> {
    let right = &case.candidates.right;
    if let Some(mistakes) = opened.fits(right, case.algorithm) {
        return Some((right.clone(), mistakes));
    }
    case.candidates.all(search).iter().find_map(|Candidate { value, mistakes, .. }| {
        let more = opened.fits(value, case.algorithm)?;
        Some((value.clone(), [mistakes.clone(), more].concat()))
    })
}

fn difference(case: &Case<'_>, signed: &[u8]) -> Vec<String> {
    let right = &case.candidates.right;
    if right == signed { Vec::new() } else { difference::lines(signed, right, case.layout, &case.secrets) }
}
