//! Maps without quotes, as Java, Go and others print them: `{a=b, c=d}`, `map[a:b c:d]`, `a=b c=d`.
//!
//! A value may contain the separators. So names show where values end: first all names, then only those of Alipay.

use std::collections::HashSet;

use super::{lossless::bytes_of, names};
use crate::doctor::explain::{
    form_variants::Pairs,
    parameters::{Escaping, ParameterSet, Shape},
};

/// The separators of a style: between parameters, and between a name and its value.
struct Style {
    between: &'static [&'static str],
    is: &'static str,
    /// The brackets around the map; none for a part of a line.
    brackets: Option<(char, char)>,
}

const STYLES: [Style; 9] = [
    Style { between: &[", "], is: "=", brackets: Some(('{', '}')) },
    Style { between: &[", "], is: "=", brackets: Some(('(', ')')) },
    Style { between: &[", "], is: "=", brackets: Some(('[', ']')) },
    Style { between: &[", "], is: ": ", brackets: Some(('{', '}')) },
    Style { between: &[" "], is: ":", brackets: Some(('[', ']')) },
    Style { between: &[" "], is: ":", brackets: Some(('{', '}')) },
    Style { between: &["; ", ";\n", ";"], is: "=", brackets: Some(('{', '}')) },
    Style { between: &[" "], is: "=", brackets: None },
    Style { between: &[", ", ","], is: "=", brackets: None },
];

/// A name, its place, and the place of its value.
#[derive(Clone, Copy)]
struct Found<'t> {
    /// The place of the separator before the name.
    from: usize,
    name: &'t str,
    value: usize,
    /// A bracket is before the name.
    is_first: bool,
}

/// The number of places at which a map may begin or end.
const TRIED: usize = 4;

/// The number of names in a map.
const NAMES: usize = 1000;

/// The number of signatures whose maps are read.
const MOST: usize = 100;

/// The longest map in characters.
const LONGEST: usize = 0x1_0000;

/// Finds the maps with a signature in a text.
pub(super) fn find(text: &str, is_closed: bool) -> Vec<ParameterSet> {
    STYLES.iter().flat_map(|style| of_style(text, style, is_closed)).collect()
}

fn of_style(text: &str, style: &Style, is_closed: bool) -> Vec<ParameterSet> {
    let names = all_names(text, style);
    let mut sets = Vec::new();
    // A line with many signatures is one reading, not one per signature.
    let mut seen = HashSet::new();
    let signatures = names.iter().enumerate().filter(|(_, found)| found.name == "sign").map(|(at, _)| at);
    for (count, sign) in signatures.enumerate() {
        // A long log has many; each costs a pass over its names.
        if count > MOST {
            break;
        }
        for start in starts(text, &names, sign, style) {
            let scope = names.get(start..).unwrap_or_default();
            for (end, is_cut) in ends(text, scope, sign.saturating_sub(start), style, is_closed) {
                if seen.insert((start, end, is_cut)) {
                    sets.extend(filtered(text, scope, end, is_cut));
                }
            }
        }
    }
    sets
}

/// Finds the names that a separator or a bracket precedes and an equals sign or a colon follows.
fn all_names<'t>(text: &'t str, style: &Style) -> Vec<Found<'t>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let Some(offset) = rest.find(|c: char| c.is_ascii_alphabetic() || c == '_') else { break };
        let start = at.saturating_add(offset);
        let from_start = text.get(start..).unwrap_or_default();
        let length = names::length(from_start);
        let end = start.saturating_add(length);
        at = end;
        let is_name = text.get(end..).is_some_and(|rest| rest.starts_with(style.is));
        if !is_name {
            continue;
        }
        let before = text.get(..start).unwrap_or_default();
        let separator = style.between.iter().find(|between| before.ends_with(*between));
        let is_first = match style.brackets {
            Some((open, _)) => before.trim_end_matches(['\n', ' ']).ends_with(open),
            None => before.is_empty() || before.ends_with(['\n', ' ', ':']),
        };
        if separator.is_some() || is_first {
            let from = start.saturating_sub(separator.map_or(0, |separator| separator.len()));
            let value = end.saturating_add(style.is.len());
            found.push(Found { from, name: from_start.get(..length).unwrap_or_default(), value, is_first });
        }
    }
    found
}

/// Returns the indexes of the names with which the map may begin.
fn starts(text: &str, names: &[Found<'_>], sign: usize, style: &Style) -> Vec<usize> {
    let before = names.get(..=sign).unwrap_or_default().iter().enumerate().rev();
    if let Some((open, close)) = style.brackets {
        // A map that has a signature of its own and closes before this one is another map.
        let is_other = |start: &usize| {
            let scope = names.get(*start..sign).unwrap_or_default();
            let end = scope.first().and_then(|first| balanced(text, first.value, open, close));
            let sign = names.get(sign).map_or(0, |found| found.value);
            scope.iter().any(|found| found.name == "sign") && end.is_some_and(|end| end < sign)
        };
        let starts = before.filter(|(_, found)| found.is_first).map(|(at, _)| at).take(TRIED);
        return starts.filter(|start| !is_other(start)).collect();
    }
    // Of a line: the names since its beginning.
    let line = names.get(sign).map_or(0, |found| {
        text.get(..found.from).and_then(|before| before.rfind('\n')).map_or(0, |at| at.saturating_add(1))
    });
    before.take_while(|(_, found)| found.from >= line).last().map(|(at, _)| at).into_iter().collect()
}

/// Returns the places at which the map may end, and whether it may go on.
fn ends(text: &str, scope: &[Found<'_>], sign: usize, style: &Style, is_closed: bool) -> Vec<(usize, bool)> {
    let Some(last) = scope.get(sign) else { return Vec::new() };
    let after = text.get(last.value..).unwrap_or_default();
    let line = after.find('\n').map_or(text.len(), |at| last.value.saturating_add(at));
    let goes_on = line == text.len() && !is_closed;
    let Some((open, close)) = style.brackets else { return vec![(line, goes_on)] };
    let mut ends: Vec<(usize, bool)> = Vec::new();
    let start = scope.first().map_or(0, |first| first.value);
    let own_end = balanced(text, start, open, close).filter(|end| *end >= last.value);
    ends.extend(own_end.map(|end| {
        let next = text.get(end.saturating_add(1)..).and_then(|rest| rest.chars().next());
        (end, next.is_some_and(char::is_alphanumeric))
    }));
    let closes = after.match_indices(close).map(|(at, _)| (last.value.saturating_add(at), true));
    ends.extend(closes.take(TRIED));
    let in_line = text.get(..line).and_then(|before| before.rfind(close)).filter(|at| *at >= last.value);
    ends.extend(in_line.map(|at| (at, true)));
    let others = scope.iter().skip(sign.saturating_add(1));
    let next = others.filter(|found| found.name == "sign").map(|found| found.from).next();
    if let Some((own, next)) = own_end.zip(next).filter(|(own, next)| own < next) {
        // What follows is another map.
        ends.retain(|(end, _)| *end == own || *end < next);
    }
    if ends.is_empty() {
        ends.push((text.len(), true));
    }
    ends.dedup();
    ends
}

/// Returns the place of the bracket that closes the one before `start`.
fn balanced(text: &str, start: usize, open: char, close: char) -> Option<usize> {
    let mut depth = 1_usize;
    for (at, c) in text.get(start..)?.char_indices().take(LONGEST) {
        if c == open {
            depth = depth.saturating_add(1);
        } else if c == close {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return Some(start.saturating_add(at));
            }
        }
    }
    None
}

fn filtered(text: &str, scope: &[Found<'_>], end: usize, is_cut: bool) -> Vec<ParameterSet> {
    let within: Vec<Found<'_>> =
        scope.iter().copied().take_while(|found| found.value <= end).take(NAMES).collect();
    let known: Vec<Found<'_>> = within.iter().copied().filter(|found| names::is_known(found.name)).collect();
    let outer: Vec<Found<'_>> = at_depth_of_first(text, &within);
    let mut sets: Vec<ParameterSet> = Vec::new();
    for names in [within, outer, known] {
        let pairs = pairs(text, &names, end);
        if pairs.len() > 1 && !sets.iter().any(|set| set.pairs == pairs) {
            sets.push(ParameterSet::new(Shape::PrintedMap, Escaping::Plain, pairs).cut_if(is_cut));
        }
    }
    sets
}

/// Returns the names that are in no bracket that opened after the first name.
fn at_depth_of_first<'t>(text: &str, names: &[Found<'t>]) -> Vec<Found<'t>> {
    let mut depth = 0_i32;
    let mut at = names.first().map_or(0, |first| first.from);
    let mut outer = Vec::new();
    for found in names {
        for c in text.get(at..found.from).unwrap_or_default().chars() {
            match c {
                '{' | '[' | '(' => depth = depth.saturating_add(1),
                '}' | ']' | ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        at = found.from;
        if depth <= 0 {
            outer.push(*found);
        }
    }
    outer
}

fn pairs(text: &str, names: &[Found<'_>], end: usize) -> Pairs {
    let ends = names.iter().skip(1).map(|next| next.from).chain([end]);
    let pairs = names.iter().zip(ends).map(|(found, end)| {
        let value = text.get(found.value..end).unwrap_or_default();
        (found.name, value.trim_end_matches(['\n', '\r']))
    });
    let pairs: Vec<(&str, &str)> = pairs.collect();
    // Maps with lists of values have all of them in brackets.
    let are_lists = pairs.iter().all(|(_, value)| within(value, '[', ']').is_some());
    let plain = |value| {
        if are_lists {
            within(value, '[', ']')
        } else {
            within(value, '\'', '\'').or_else(|| within(value, '"', '"'))
        }
    };
    pairs.into_iter().map(|(name, value)| (bytes_of(name), bytes_of(plain(value).unwrap_or(value)))).collect()
}

/// Returns what is between the marks around a whole value.
fn within(value: &str, open: char, close: char) -> Option<&str> {
    value.strip_prefix(open)?.strip_suffix(close)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str, name: &str) -> Vec<String> {
        find(text, false).iter().filter_map(|set| set.text(name)).collect()
    }

    #[test]
    fn values_may_have_separators() {
        let java = "{app_id=2021, subject=a, b=c, biz_content={\"a\":\"b, c\"}, sign=x==}";
        assert!(values(java, "subject").contains(&"a, b=c".to_owned()), "{:?}", values(java, "subject"));
        assert!(values(java, "biz_content").contains(&"{\"a\":\"b, c\"}".to_owned()));
        assert!(values(java, "sign").contains(&"x==".to_owned()));
    }

    #[test]
    fn each_map_of_a_log_is_read_alone() {
        let log: String = (0..50).map(|n| format!("{{app_id=2021, n={n}, sign=x==}}\n")).collect();
        for text in [log.clone(), log.replace('\n', " ")] {
            let sets = find(&text, true);
            let joined = sets.iter().filter(|set| set.pairs.len() > 3).count();
            assert!(sets.len() <= 50 * 6 && joined < 20, "{} sets, {joined} of several maps", sets.len());
        }
    }

    #[test]
    fn maps_of_go_are_read() {
        let go = "map[app_id:2021 subject:a b c sign:x== time:1:2]";
        assert!(values(go, "subject").contains(&"a b c".to_owned()));
        assert!(values("map[app_id:[2021] sign:[x==]]", "sign").contains(&"x==".to_owned()));
    }
}
