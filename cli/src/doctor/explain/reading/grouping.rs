//! Readings with the same signature are readings of one capture.

use percent_encoding::percent_decode;

use super::{Found, SignedValue};
use crate::doctor::explain::{
    capture::Capture,
    parameters::{Escaping, ParameterSet, Shape},
    signature,
};

/// The letters and digits of a signature by which it is recognized.
const KEY: usize = 24;

/// The bytes of a signature in which these are, also if it is percent-encoded twice.
const LOOKED_AT: usize = 200;

/// The number of readings of one capture.
const MOST: usize = 60;

/// Makes captures of what the readers found.
pub(super) fn captures(found: Found) -> Vec<Capture> {
    let Found { requests, responses, unsigned, sets, values, quotes, .. } = found;
    let key_of = |signature: &str| key(signature.as_bytes());
    // Headers and the objects around responses have names and values as well; they are no forms.
    let taken: Vec<String> = requests
        .iter()
        .map(|request| key_of(&request.signature))
        .chain(responses.iter().map(|response| key_of(&response.signature)))
        .chain(values.iter().map(|value| key_of(&value.signature)))
        .collect();
    let sign_of = |set: &ParameterSet| key(&set.value("sign").unwrap_or_default());
    let is_own = |set: &ParameterSet| {
        let own = sign_of(set);
        !taken.iter().any(|other| own == *other || own.len() < KEY && other.starts_with(&own))
    };
    let sets: Vec<ParameterSet> = sets.into_iter().filter(is_own).collect();
    let mut captures: Vec<Capture> = Vec::new();
    captures.extend(grouped(requests, |request| key_of(&request.signature)).into_iter().map(Capture::Rest));
    let groups = without_misread(grouped(sets, sign_of));
    captures.extend(groups.into_iter().map(|sets| Capture::Parameters(in_order(sets))));
    captures.extend(
        grouped(responses, |response| key_of(&response.signature)).into_iter().map(Capture::RestResponse),
    );
    captures.extend(grouped(values, |value| key_of(&value.signature)).into_iter().map(
        |mut values: Vec<SignedValue>| {
            values.sort_by_key(|value| value.is_doubtful);
            values.dedup();
            Capture::Value(values)
        },
    ));
    let mut seen: Vec<Option<String>> = Vec::new();
    for code in unsigned {
        if !seen.contains(&code) {
            seen.push(code.clone());
            captures.push(Capture::Unsigned { code });
        }
    }
    let mut seen: Vec<String> = Vec::new();
    for quote in quotes {
        if !seen.iter().any(|other| is_same_quote(other, &quote)) {
            seen.push(quote.clone());
            captures.push(Capture::Quote(quote));
        }
    }
    captures
}

/// Removes the groups that come from reading another capture wrongly: they have no signature, while another group has one.
fn without_misread(groups: Vec<Vec<ParameterSet>>) -> Vec<Vec<ParameterSet>> {
    let has_signature = |sets: &Vec<ParameterSet>| {
        sets.iter().any(|set| {
            signature::decode(&set.value("sign").unwrap_or_default())
                .is_some_and(|(bytes, _)| bytes.len() >= 128)
        })
    };
    if !groups.iter().any(has_signature) {
        return groups;
    }
    let is_of_wire =
        |set: &ParameterSet| matches!(set.shape, Shape::HttpMessage | Shape::PageForm | Shape::Form);
    groups.into_iter().filter(|sets| has_signature(sets) || sets.iter().any(is_of_wire)).collect()
}

/// Returns letters and digits of the beginning of a signature, which no escaping and no wrapping changes.
fn key(signature: &[u8]) -> String {
    let signature = signature.get(..LOOKED_AT).unwrap_or(signature);
    // A line break may cut an escape.
    let end =
        signature.iter().rposition(|byte| *byte == b'%').filter(|at| signature.len().saturating_sub(*at) < 3);
    let signature = signature.get(..end.unwrap_or(signature.len())).unwrap_or_default();
    let once: Vec<u8> = percent_decode(signature).collect();
    let decoded: Vec<u8> = percent_decode(&once).collect();
    let letters = decoded.iter().filter(|byte| byte.is_ascii_alphanumeric());
    letters.take(KEY).map(|byte| char::from(*byte)).collect()
}

/// Groups by key. A short key belongs to the group whose key begins with it: its signature was cut.
fn grouped<T>(items: Vec<T>, key: impl Fn(&T) -> String) -> Vec<Vec<T>> {
    let mut groups: Vec<(String, Vec<T>)> = Vec::new();
    let (whole, short): (Vec<T>, Vec<T>) = items.into_iter().partition(|item| key(item).len() == KEY);
    for item in whole.into_iter().chain(short) {
        let own = key(&item);
        let group =
            groups.iter_mut().find(|(other, _)| *other == own || own.len() < KEY && other.starts_with(&own));
        match group {
            Some((_, group)) => group.push(item),
            None => groups.push((own, vec![item])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Sorts readings by their likelihood, and removes those that say the same.
fn in_order(mut sets: Vec<ParameterSet>) -> Vec<ParameterSet> {
    let rank = |set: &ParameterSet| {
        // A signature that is not percent-encoded shows that a form was decoded.
        let is_decoded = set.shape == Shape::Form && !is_encoded_signature(set);
        let length = set.value("sign").map_or(0, |sign| sign.len());
        // Several forms that were joined are none.
        let signatures = set.pairs.iter().filter(|(name, _)| name == b"sign").count();
        (
            signatures > 1,
            set.shape == Shape::DecodedForm || is_decoded,
            set.shape == Shape::Lines,
            std::cmp::Reverse(length.min(340)),
            set.shape != Shape::HttpMessage,
            std::cmp::Reverse(set.pairs.len()),
            set.shape,
            set.escaping == Escaping::Form && set.shape != Shape::Form && set.shape != Shape::HttpMessage,
        )
    };
    sets.sort_by_cached_key(rank);
    let mut kept: Vec<ParameterSet> = Vec::new();
    for set in sets {
        let has_room = kept.len() < MOST;
        match kept.iter_mut().find(|other| other.escaping == set.escaping && other.pairs == set.pairs) {
            // What one reader knows to be complete is complete.
            Some(other) if other.shape == set.shape => other.is_cut &= set.is_cut,
            None if has_room => kept.push(set),
            Some(_) | None => {}
        }
    }
    kept
}

/// Returns whether the signature is written as in a form: its padding is percent-encoded.
pub(super) fn is_encoded_signature(set: &ParameterSet) -> bool {
    set.pairs.iter().any(|(name, value)| name == b"sign" && value.contains(&b'%'))
}

/// The same quote may be found with the escapes of HTML and without.
fn is_same_quote(left: &str, right: &str) -> bool {
    let plain = |text: &str| text.replace("&amp;", "&").replace("&quot;", "\"").replace('\\', "");
    let (left, right) = (plain(left), plain(right));
    left.starts_with(&right) || right.starts_with(&left)
}
