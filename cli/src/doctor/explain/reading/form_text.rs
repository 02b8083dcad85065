//! Forms and queries in a text: `a=b&c=d`, percent-encoded or decoded, alone or in a line of a log.

use super::{grouping::is_encoded_signature, lossless::bytes_of, names};
use crate::doctor::explain::{
    form_variants::{Pairs, split},
    parameters::{Escaping, ParameterSet, Shape},
};

/// The number of places at which a decoded form may begin.
const BEGINNINGS: usize = 5;

/// The number of signatures in a text whose forms are read.
const MOST: usize = 2000;

/// The longest decoded form.
const LONGEST: usize = 0x2_0000;

/// Finds the forms with a signature in a text.
pub(super) fn find(text: &str, is_closed: bool) -> Vec<ParameterSet> {
    let mut sets = Vec::new();
    let (mut last_word, mut is_encoded) = (0, false);
    let places: Vec<usize> = signatures(text).take(MOST).collect();
    for (order, at) in places.iter().copied().enumerate() {
        if at >= last_word {
            let (found, end) = word(text, at, is_closed);
            is_encoded = found.iter().any(is_encoded_signature);
            sets.extend(found);
            last_word = end;
        }
        // A form that is percent-encoded has no whitespace.
        if is_encoded {
            continue;
        }
        let before = order.checked_sub(1).and_then(|before| places.get(before));
        let start = before.map_or(0, |before| line(text, *before).1.min(line(text, at).0));
        let after = places.get(order.saturating_add(1));
        let end = after.map_or(text.len(), |after| line(text, *after).0.max(line(text, at).1));
        sets.extend(decoded(text, at, (start, end), is_closed));
    }
    sets
}

/// Returns the places of `sign=`.
fn signatures(text: &str) -> impl Iterator<Item = usize> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.match_indices("sign=")
        .filter(move |(at, _)| !text.get(..*at).is_some_and(|before| before.ends_with(is_name)))
        .map(|(at, _)| at)
}

/// Reads the word that has a signature: no whitespace, no quotes. Returns its end as well.
fn word(text: &str, at: usize, is_closed: bool) -> (Vec<ParameterSet>, usize) {
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '`' | '“' | '”');
    let start = text.get(..at).and_then(|before| before.rfind(ends)).map_or(0, |space| {
        space.saturating_add(text.get(space..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8))
    });
    let end = text
        .get(at..)
        .and_then(|rest| rest.find(ends))
        .map_or(text.len(), |length| at.saturating_add(length));
    let word = text.get(start..end).unwrap_or_default();
    let is_cut = end == text.len() && !is_closed;
    let query = match word.split_once('?') {
        Some((before, query)) if !before.contains('=') || before.contains("://") => query,
        _ => word,
    };
    let query = query.split_once('#').map_or(query, |(query, _)| query);
    let mut sets = Vec::new();
    let trimmed = query.trim_end_matches([',', ';', ')', ']', '}', '。', '，', '.']);
    // The name of a logger may be before the form: `body=app_id=..`.
    let bare = without_name(trimmed);
    for query in [query, trimmed].into_iter().chain(bare) {
        let pairs = named(split(&bytes_of(query)));
        let has_sign = pairs.iter().any(|(name, _)| name == b"sign");
        if pairs.len() < 2 || !has_sign || sets.iter().any(|set: &ParameterSet| set.pairs == pairs) {
            continue;
        }
        let form = ParameterSet::new(Shape::Form, Escaping::Form, pairs).cut_if(is_cut);
        let plain = ParameterSet { shape: Shape::DecodedForm, escaping: Escaping::Plain, ..form.clone() };
        sets.extend([form, plain]);
    }
    (sets, end)
}

/// Removes a name before the first name: `body=app_id=1&..`.
fn without_name(query: &str) -> Option<&str> {
    let (_, rest) = query.split_once('=')?;
    let length = names::length(rest);
    (length > 0 && rest.get(length..)?.starts_with('=')).then_some(rest)
}

/// Removes what is before the first name, such as `body:` or `(`.
fn named(mut pairs: Pairs) -> Pairs {
    if let Some((name, _)) = pairs.first_mut() {
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-' | b'%');
        let start = name.iter().rposition(|byte| !is_name(byte)).map_or(0, |at| at.saturating_add(1));
        *name = name.split_off(start);
    }
    pairs
}

/// Reads a form with whitespace, quotes and brackets in its values: within the line, and in the lines between those of the
/// signatures before and after.
fn decoded(text: &str, at: usize, between: (usize, usize), is_closed: bool) -> Vec<ParameterSet> {
    let (line_start, line_end) = line(text, at);
    let mut sets = of_scope(text, line_start, line_end, at, is_closed || line_end < text.len());
    let (start, end) = between;
    let start = floor(text, start.max(at.saturating_sub(LONGEST)));
    let end = floor(text, end.min(at.saturating_add(LONGEST)));
    if (start, end) != (line_start, line_end) {
        sets.extend(of_scope(text, start, end, at, is_closed));
    }
    sets
}

/// Returns begin and end of the line of a place.
fn line(text: &str, at: usize) -> (usize, usize) {
    let start =
        text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |start| start.saturating_add(1));
    let end =
        text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at.saturating_add(end));
    (start, end)
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at = at.saturating_sub(1);
    }
    at
}

fn of_scope(text: &str, start: usize, end: usize, at: usize, is_closed: bool) -> Vec<ParameterSet> {
    let scope = text.get(start..end).unwrap_or_default();
    let sign = at.saturating_sub(start);
    let joints = joints(scope, sign);
    let Some(first) = joints.first().copied() else { return Vec::new() };
    let mut sets: Vec<ParameterSet> = Vec::new();
    for begin in beginnings(scope, first, sign) {
        for (finish, shows_end) in finishes(scope, &joints) {
            let pairs = pairs(scope, begin, &joints, finish);
            if pairs.len() < 2 || sets.iter().any(|set| set.pairs == pairs) {
                continue;
            }
            let is_cut = !(shows_end || is_closed && finish == scope.len());
            let set = ParameterSet::new(Shape::DecodedForm, Escaping::Plain, pairs).cut_if(is_cut);
            if set.pairs.iter().any(|(_, value)| value.contains(&b'%')) {
                sets.push(ParameterSet { escaping: Escaping::Form, ..set.clone() });
            }
            sets.push(set);
        }
    }
    sets
}

/// Returns the places of each `&name=` of the form that has the signature.
fn joints(scope: &str, sign: usize) -> Vec<usize> {
    let is_joint = |at: &usize| {
        let rest = scope.get(at.saturating_add(1)..).unwrap_or_default();
        let length = names::length(rest);
        length > 0 && rest.get(length..).is_some_and(|rest| rest.starts_with('='))
    };
    let all: Vec<usize> = scope.match_indices('&').map(|(at, _)| at).filter(is_joint).collect();
    let name = |at: usize| {
        let rest = scope.get(at.saturating_add(1)..).unwrap_or_default();
        rest.get(..names::length(rest)).unwrap_or_default()
    };
    // A name that occurs twice belongs to another form.
    let middle = all.partition_point(|at| *at < sign);
    let mut seen: Vec<&str> = Vec::new();
    let mut from = middle;
    while let Some(at) = from.checked_sub(1).and_then(|before| all.get(before)) {
        if seen.contains(&name(*at)) || seen.len() > 200 {
            break;
        }
        seen.push(name(*at));
        from = from.saturating_sub(1);
    }
    let mut to = middle;
    while let Some(at) = all.get(to).filter(|at| !seen.contains(&name(**at)) && seen.len() < 400) {
        seen.push(name(*at));
        to = to.saturating_add(1);
    }
    all.get(from..to).unwrap_or_default().to_vec()
}

/// Returns the places at which the first name may begin: those of Alipay first, the nearest first.
fn beginnings(scope: &str, first: usize, sign: usize) -> Vec<usize> {
    if sign < first {
        return vec![sign];
    }
    let before = scope.get(..first).unwrap_or_default();
    let near = floor(before, first.saturating_sub(0x8000));
    let equals = before.match_indices('=').map(|(at, _)| at).filter(|at| *at >= near);
    let starts = equals.filter_map(|at| {
        let name = before.get(..at)?;
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let start = name.rfind(|c| !is_name(c)).map_or(0, |space| {
            space.saturating_add(
                name.get(space..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8),
            )
        });
        (start < at).then_some(start)
    });
    let mut starts: Vec<usize> = starts.collect();
    starts.reverse();
    let is_known = |at: &usize| {
        let rest = scope.get(*at..).unwrap_or_default();
        names::is_known(rest.get(..names::length(rest)).unwrap_or_default())
    };
    let (known, others): (Vec<usize>, Vec<usize>) = starts.into_iter().partition(is_known);
    known.into_iter().take(BEGINNINGS).chain(others.into_iter().take(2)).collect()
}

/// Returns the places at which the last value may end, and whether what follows shows that it ends there.
fn finishes(scope: &str, joints: &[usize]) -> Vec<(usize, bool)> {
    let last = joints.last().copied().unwrap_or_default();
    let rest = scope.get(last..).unwrap_or_default();
    let value = rest.find('=').map_or(scope.len(), |at| last.saturating_add(at).saturating_add(1));
    let text = scope.get(value..).unwrap_or_default();
    let end_of = |length: usize| value.saturating_add(length);
    let mut ends = Vec::new();
    if rest.starts_with("&sign=") {
        let is_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '%');
        let length = text.find(|c| !is_base64(c)).unwrap_or(text.len());
        let padded = text.get(length..).unwrap_or_default();
        let padding = padded.len().saturating_sub(padded.trim_start_matches('=').len()).min(2);
        let length = length.saturating_add(padding);
        ends.push((end_of(length), length < text.len()));
    }
    if text.starts_with(['{', '[']) {
        ends.extend(balanced(text).map(|length| (end_of(length), end_of(length) < scope.len())));
    }
    let line = text.find('\n').unwrap_or(text.len());
    let stops = [
        text.find("^_^"),
        text.find(['"', '\'', '<', '>', '`']),
        text.find(char::is_whitespace),
        text.get(..line).and_then(|line| line.trim_end().rfind([')', '}', ']', ',', ';'])),
        text.find([',', ';', ')', ']', '}']),
    ];
    ends.extend(stops.into_iter().flatten().map(|length| (end_of(length), false)));
    let trimmed = text.get(..line).unwrap_or_default().trim_end().len();
    ends.push((end_of(trimmed), line < text.len()));
    ends.push((end_of(text.trim_end().len()), false));
    ends
}

/// Returns the length of the JSON at the beginning of a text.
fn balanced(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut is_in_string = false;
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if is_in_string => is_escaped = true,
            '"' => is_in_string = !is_in_string,
            '{' | '[' if !is_in_string => depth = depth.saturating_add(1),
            '}' | ']' if !is_in_string => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at.saturating_add(1));
                }
            }
            _ => {}
        }
    }
    None
}

fn pairs(scope: &str, begin: usize, joints: &[usize], finish: usize) -> Pairs {
    let starts = std::iter::once(begin).chain(joints.iter().map(|at| at.saturating_add(1)));
    let ends = joints.iter().copied().chain([finish]);
    let pairs = starts.zip(ends).filter_map(|(start, end)| {
        let (name, value) = scope.get(start..end)?.split_once('=')?;
        Some((bytes_of(name), bytes_of(value)))
    });
    pairs.collect()
}
