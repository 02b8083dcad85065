//! The parameters within printed values.

use super::{
    literal::{Group, Item, Kind, Node, parse_at},
    lossless::bytes_of,
};
use crate::doctor::explain::{
    form_variants::{Pairs, decode, split},
    parameters::{Escaping, ParameterSet, Shape},
};

/// The characters that are parsed at most, as a multiple of the length of the text: a bracket that is not closed leads to
/// parsing the rest of the text once more.
const EFFORT: usize = 8;

/// The length from which a text is parsed once only.
const LONG: usize = 0x2_0000;

/// Words for an absent value.
const ABSENT: [&str; 7] = ["null", "nil", "None", "undefined", "NULL", "<null>", "<nil>"];

/// Finds the printed objects with a signature in a text.
pub(super) fn find(text: &str) -> Vec<ParameterSet> {
    let mut found = Vec::new();
    if !has_sign_as_name(text) {
        return found;
    }
    each_group(text, &mut |node| collect(node, text, false, &mut found));
    found
}

/// Returns whether `sign` is a name, or a value in a list of names, somewhere in the text. Parsing takes a while.
fn has_sign_as_name(text: &str) -> bool {
    text.match_indices("sign").any(|(at, word)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at.saturating_add(word.len())..).unwrap_or_default();
        let is_word = !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        is_word && after.trim_start_matches(['"', '\'', ']', ')', ' ']).starts_with([':', '=', ',', '}'])
    })
}

/// Calls a function with each outermost group of a text that has the word `sign`.
pub(super) fn each_group(text: &str, with: &mut dyn FnMut(&Node)) {
    let times = if text.len() > LONG { 1 } else { EFFORT };
    let mut effort = text.len().saturating_mul(times);
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find(['{', '[', '('])) {
        let start = at.saturating_add(open);
        at = start.saturating_add(1);
        let Some(node) = parse_at(text, start) else { continue };
        let length = node.span.len();
        if effort < length {
            return;
        }
        effort = effort.saturating_sub(length);
        let content = text.get(node.span.clone()).unwrap_or_default();
        if content.contains("sign") {
            with(&node);
            // A group without its end may have begun with a stray bracket.
            if node.group().is_some_and(|group| group.is_closed) {
                at = node.span.end;
            }
        }
    }
}

/// Collects the objects with a signature. Within an object without its end, another part of them may be missing.
fn collect(node: &Node, source: &str, is_within_cut: bool, found: &mut Vec<ParameterSet>) {
    let Some(group) = node.group() else { return };
    let is_cut = is_within_cut || !group.is_closed;
    for absent_as_text in [false, true] {
        if let Some(pairs) = entries(group, source, absent_as_text) {
            push(found, pairs, group, is_cut);
        }
    }
    found.extend(beside_each_other(group, source).map(|set| set.cut_if(is_cut)));
    for item in &group.items {
        match &item.value.kind {
            // A printed object within a string without escapes, which is no view of its own.
            Kind::Text(text)
                if text.contains("sign") && text.contains(['{', '[', '(']) && text.len() < source.len() =>
            {
                found.extend(find(text));
            }
            _ => collect(&item.value, source, is_cut, found),
        }
    }
}

fn push(found: &mut Vec<ParameterSet>, pairs: Pairs, group: &Group, is_cut: bool) {
    if !pairs.iter().any(|(name, _)| name == b"sign") {
        return;
    }
    let is_quoted = group.items.iter().any(|item| is_quoted(&item.value));
    let shape = if is_quoted { Shape::Map } else { Shape::PrintedMap };
    found.push(ParameterSet::new(shape, Escaping::Plain, pairs).cut_if(is_cut));
}

/// Returns whether a value is a string in quotes, or a list of such strings.
fn is_quoted(node: &Node) -> bool {
    let is_text = |node: &Node| matches!(node.kind, Kind::Text(_));
    match node.group() {
        Some(group) => !group.items.is_empty() && group.items.iter().all(|item| is_text(&item.value)),
        None => is_text(node),
    }
}

/// Returns the names and values of a group.
fn entries(group: &Group, source: &str, absent_as_text: bool) -> Option<Pairs> {
    let listed: Vec<Option<(String, String)>> =
        group.items.iter().map(|item| listed_pair(&item.value, source)).collect();
    if !listed.is_empty() && listed.iter().all(Option::is_some) {
        let listed = listed.into_iter().flatten();
        return Some(listed.map(|(name, value)| (bytes_of(&name), bytes_of(&value))).collect());
    }
    let mut pairs: Vec<(String, std::ops::Range<usize>, Option<String>)> = Vec::new();
    for item in &group.items {
        match item.name(source) {
            Some(name) => {
                pairs.push((name.to_owned(), item.value.span.clone(), decoded(&item.value, source)));
            }
            // A value without quotes that has a comma.
            None => {
                if let Some((_, span, text)) = pairs.last_mut().filter(|(_, _, text)| text.is_none()) {
                    *span = span.start..item.value.span.end;
                    *text = None;
                }
            }
        }
    }
    let pairs: Pairs = pairs
        .into_iter()
        .filter_map(|(name, span, text)| {
            let is_bare = text.is_none();
            let value = text.unwrap_or_else(|| source.get(span).unwrap_or_default().trim().to_owned());
            let is_absent = is_bare && ABSENT.contains(&value.as_str()) && !absent_as_text;
            (!is_absent).then(|| (bytes_of(&name), bytes_of(&value)))
        })
        .collect();
    (pairs.len() > 1).then_some(pairs)
}

/// Returns the text of a quoted value, also as the only member of a list.
fn decoded(node: &Node, source: &str) -> Option<String> {
    match &node.kind {
        Kind::Text(text) => Some(text.clone()),
        Kind::Bare => None,
        Kind::Group(group) => match group.items.as_slice() {
            // Go: `[]string{"b"}`.
            [Item { key: None, value: Node { kind: Kind::Text(text), .. } }] => Some(text.clone()),
            [Item { key: None, value }] if source.get(node.span.clone())?.starts_with(['[', '(']) => {
                value.as_text(source).map(ToOwned::to_owned)
            }
            _ => None,
        },
    }
}

/// Returns name and value of `{"name": .., "value": ..}`, `{"key": .., "value": ..}`, `["a", "b"]` and `("a", "b")`.
fn listed_pair(node: &Node, source: &str) -> Option<(String, String)> {
    let group = node.group()?;
    let named = |wanted: &str| {
        let item = group.items.iter().find(|item| item.name(source) == Some(wanted))?;
        item.value.as_text(source).map(ToOwned::to_owned)
    };
    if let Some(value) = named("value") {
        return Some((named("name").or_else(|| named("key"))?, value));
    }
    let of_two = match group.items.as_slice() {
        [Item { key: None, value: name }, Item { key: None, value }] => {
            name.as_text(source).zip(value.as_text(source))
        }
        _ => None,
    };
    let of_two = of_two.map(|(name, value)| (name.to_owned(), value.to_owned()));
    of_two.or_else(|| in_brackets(source.get(node.span.clone()).filter(|_| group.is_closed)?))
}

/// Returns name and value of a pair of C#: `[name, value]`, whose value may have commas.
fn in_brackets(text: &str) -> Option<(String, String)> {
    let (name, value) = text.strip_prefix('[')?.strip_suffix(']')?.split_once(", ")?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then(|| (name.to_owned(), value.to_owned()))
}

/// The names of members that hold a part of a request each.
const PARTS: [&str; 13] = [
    "url",
    "uri",
    "query",
    "queryString",
    "body",
    "data",
    "form",
    "params",
    "post",
    "get",
    "postData",
    "urlencoded",
    "payload",
];

/// Returns the parameters of a request that is printed in parts: those of the query and those of the body.
fn beside_each_other(group: &Group, source: &str) -> Option<ParameterSet> {
    let mut parts: Vec<Pairs> = Vec::new();
    for item in &group.items {
        if item.name(source).is_some_and(|name| PARTS.iter().any(|part| name.eq_ignore_ascii_case(part))) {
            parts.extend(part(&item.value, source));
        }
    }
    let has_sign = |pairs: &Pairs| pairs.iter().any(|(name, _)| name == b"sign");
    let is_whole = parts.len() > 1 && parts.iter().any(has_sign);
    is_whole.then(|| ParameterSet::new(Shape::Map, Escaping::Plain, parts.concat()))
}

fn part(node: &Node, source: &str) -> Option<Pairs> {
    match &node.kind {
        Kind::Text(text) => {
            let query = text.split_once('?').map_or(text.as_str(), |(_, query)| query);
            let pairs = split(query.as_bytes());
            let is_form =
                pairs.iter().all(|(name, _)| name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'_'));
            (is_form && query.contains('=') && text.len() > 2)
                .then(|| pairs.into_iter().map(|(name, value)| (decode(&name), decode(&value))).collect())
        }
        Kind::Group(group) => entries(group, source, false).or_else(|| {
            group.items.iter().find_map(|item| {
                item.name(source).filter(|name| PARTS.contains(name)).and_then(|_| part(&item.value, source))
            })
        }),
        Kind::Bare => None,
    }
}
