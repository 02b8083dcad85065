//! The readings of parameters whose signature one of the keys opens.

use super::right_texts::right_texts;
use crate::doctor::explain::{
    budget::Search,
    content::Content,
    keys::{self, KnownKey},
    mistake::{Mistake, SignatureMistake},
    parameters::{Escaping, ParameterSet},
    signature::{Algorithm, Opened},
    verdict::decoded,
};

/// A reading whose signature one of the keys opens.
pub(super) struct OpenedSet<'s, 'k> {
    pub(super) set: &'s ParameterSet,
    pub(super) key: &'k KnownKey,
    pub(super) opened: Opened,
    pub(super) mistakes: Vec<Mistake>,
}

/// Opens the signatures of the readings: all of them in a full search, otherwise the first.
pub(super) fn open<'s, 'k>(
    sets: &'s [ParameterSet],
    keys: &'k [KnownKey],
    search: Search<'_>,
) -> Vec<OpenedSet<'s, 'k>> {
    let mut seen: Vec<(Vec<u8>, Option<usize>)> = Vec::new();
    let mut found: Vec<OpenedSet<'s, 'k>> = Vec::new();
    for set in sets {
        let Some((bytes, mistakes)) = decoded(&set.value("sign").unwrap_or_default()) else { continue };
        let expected = Content::of(set).signed_by();
        // Opening takes a while; most readings have the same signature.
        let known = seen.iter().find(|(other, _)| *other == bytes).map(|(_, index)| *index);
        let opened = match known {
            Some(None) => continue,
            None if !search.is_full() && !seen.is_empty() => continue,
            Some(Some(index)) => found.get(index).map(|other| (other.key, other.opened.clone())),
            None => {
                let fits = |opened: &Opened| {
                    let texts = right_texts(set, expected);
                    texts.iter().any(|(_, text)| opened.fits(text, algorithm(set)).is_some())
                };
                let opened = keys::open(keys, &bytes, expected, search, fits);
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
pub(super) fn algorithm(set: &ParameterSet) -> Algorithm {
    let may_go_on = set.is_cut && set.pairs.last().is_some_and(|(name, _)| name == b"sign_type");
    let is_old = set.value("sign_type").is_some_and(|kind| kind == b"RSA") && !may_go_on;
    if is_old { Algorithm::Sha1 } else { Algorithm::Sha256 }
}
