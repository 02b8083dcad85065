//! Parameters in lines: `name: value`, `name=value`, `[name] => value`, `"name" => "value"`.

use super::{lossless::bytes_of, names};
use crate::doctor::explain::{
    form_variants::Pairs,
    parameters::{Escaping, ParameterSet, Shape},
};

/// The separators of a name and its value.
const BETWEEN: [&str; 8] = [" => ", "=>", ": ", " = ", "=", ":", " | ", "\t"];

/// A line with a name.
struct Line<'t> {
    name: &'t str,
    value: &'t str,
    /// The index of the line.
    at: usize,
}

/// Finds the lines with a signature in a text.
pub(super) fn find(text: &str) -> Vec<ParameterSet> {
    let lines: Vec<&str> = text.lines().collect();
    let named: Vec<Line<'_>> = lines.iter().enumerate().filter_map(|(at, line)| named(line, at)).collect();
    let signatures: Vec<usize> =
        named.iter().enumerate().filter(|(_, line)| line.name == "sign").map(|(index, _)| index).collect();
    let mut sets = Vec::new();
    for (order, sign) in signatures.iter().enumerate() {
        let from = order
            .checked_sub(1)
            .and_then(|before| signatures.get(before))
            .map_or(0, |at| at.saturating_add(1));
        let to = signatures.get(order.saturating_add(1)).copied().unwrap_or(named.len());
        // The lines of another signature belong to it if their names occur twice.
        let own = chain(&named, *sign, from, to);
        for gap in [1, 3, usize::MAX] {
            let near = near(own, *sign, from_index(&named, own), gap);
            sets.extend(readings(&lines, near));
        }
    }
    sets.dedup();
    sets
}

/// Returns the lines around a signature up to a name that occurs twice.
fn chain<'n, 't>(named: &'n [Line<'t>], sign: usize, from: usize, to: usize) -> &'n [Line<'t>] {
    let mut seen = vec!["sign"];
    let mut start = sign;
    while start > from {
        let Some(line) = named.get(start.saturating_sub(1)).filter(|line| !seen.contains(&line.name)) else {
            break;
        };
        seen.push(line.name);
        start = start.saturating_sub(1);
    }
    let mut end = sign.saturating_add(1);
    while let Some(line) = named.get(end).filter(|line| end < to && !seen.contains(&line.name)) {
        seen.push(line.name);
        end = end.saturating_add(1);
    }
    named.get(start..end).unwrap_or_default()
}

fn from_index(named: &[Line<'_>], own: &[Line<'_>]) -> usize {
    let first = own.first().map(|line| line.at);
    named.iter().position(|line| Some(line.at) == first).unwrap_or_default()
}

/// Returns the lines around the signature that follow each other within a number of lines.
fn near<'n, 't>(own: &'n [Line<'t>], sign: usize, from: usize, gap: usize) -> &'n [Line<'t>] {
    let middle = sign.saturating_sub(from);
    let is_near = |left: Option<&Line<'t>>, right: Option<&Line<'t>>| {
        left.zip(right).is_some_and(|(left, right)| right.at.saturating_sub(left.at) <= gap)
    };
    let mut start = middle;
    while start > 0 && is_near(own.get(start.saturating_sub(1)), own.get(start)) {
        start = start.saturating_sub(1);
    }
    let mut end = middle.saturating_add(1);
    while end < own.len() && is_near(own.get(end.saturating_sub(1)), own.get(end)) {
        end = end.saturating_add(1);
    }
    own.get(start..end).unwrap_or_default()
}

/// Returns the ways to read lines: one line per value or more, all names or only those of Alipay.
fn readings(lines: &[&str], named: &[Line<'_>]) -> Vec<ParameterSet> {
    let mut sets: Vec<ParameterSet> = Vec::new();
    let all: Vec<&Line<'_>> = named.iter().collect();
    let known: Vec<&Line<'_>> = named.iter().filter(|line| names::is_known(line.name)).collect();
    for names in [all, known] {
        for many_lines in [false, true] {
            let pairs = pairs(lines, &names, many_lines);
            if pairs.len() > 2 && !sets.iter().any(|set| set.pairs == pairs) {
                // Nothing shows that no line is missing.
                sets.push(ParameterSet::new(Shape::Lines, Escaping::Plain, pairs).cut_if(true));
            }
        }
    }
    sets
}

fn pairs(lines: &[&str], named: &[&Line<'_>], many_lines: bool) -> Pairs {
    let ends = named.iter().skip(1).map(|next| Some(next.at)).chain([None]);
    let pairs = named.iter().zip(ends).map(|(line, end)| {
        let next = line.at.saturating_add(1);
        let more = if many_lines { lines.get(next..end.unwrap_or(next)) } else { None };
        let value = match more.filter(|more| !more.is_empty()) {
            Some(more) => format!("{}\n{}", line.value, more.join("\n")),
            None => line.value.to_owned(),
        };
        (bytes_of(line.name), bytes_of(&value))
    });
    pairs.collect()
}

/// Returns name and value of a line. In the first line of a log, the name may follow other words.
fn named(line: &str, at: usize) -> Option<Line<'_>> {
    let start = line.trim_start_matches([' ', '\t', '-', '*', '+', '|', '>', '#', '│']);
    // A row of a table ends with the mark with which it begins.
    let start = match start.trim_end().strip_suffix('|') {
        Some(row) if line.trim_start().starts_with('|') => row.trim_end(),
        _ => start,
    };
    of_start(start, at).or_else(|| {
        let spaces = line.match_indices([' ', '{', '(']).map(|(at, _)| at.saturating_add(1));
        let words = spaces.filter_map(|start| line.get(start..));
        words
            .filter_map(|word| of_start(word, at))
            .find(|found| names::is_known(found.name) && found.value.len() < line.len())
    })
}

fn of_start(text: &str, at: usize) -> Option<Line<'_>> {
    let (open, close) = match text.chars().next()? {
        '[' => ("[", "]"),
        '"' => ("\"", "\""),
        '\'' => ("'", "'"),
        '`' => ("`", "`"),
        _ => ("", ""),
    };
    let inner = text.strip_prefix(open)?;
    let length = names::length(inner);
    let (name, rest) = inner.split_at_checked(length).filter(|(name, _)| !name.is_empty())?;
    let rest = rest.strip_prefix(close)?;
    let value = if rest.trim_end() == ":" {
        ""
    } else {
        let trimmed = rest.trim_start_matches(' ');
        BETWEEN.iter().find_map(|between| {
            rest.strip_prefix(between).or_else(|| trimmed.strip_prefix(between.trim_start()))
        })?
    };
    Some(Line { name, value: unquoted(value.trim_end_matches('\r')), at })
}

/// Removes the quotes around a value, and the comma after it.
fn unquoted(value: &str) -> &str {
    let trimmed = value.trim_end().trim_end_matches([',', ';']);
    let trimmed = trimmed.trim_start();
    // Xdebug: `string 'a' (length=1)`.
    let of_xdebug = trimmed.strip_prefix("string ").and_then(|rest| rest.rsplit_once(" (length="));
    let trimmed = of_xdebug.map_or(trimmed, |(text, _)| text);
    for quote in ['"', '\''] {
        if let Some(inner) = trimmed.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) {
            return inner;
        }
    }
    value.strip_prefix(' ').unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs_of(text: &str) -> Vec<Vec<(String, String)>> {
        let plain = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let sets = find(text);
        sets.iter().map(|set| set.pairs.iter().map(|(n, v)| (plain(n), plain(v))).collect()).collect()
    }

    #[test]
    fn lines_of_several_kinds_are_read() {
        for text in [
            "app_id: 2021\nsubject: a b\nsign: x==\n",
            "app_id=2021\nsubject=a b\nsign=x==\nsome text\n",
            "Array\n(\n    [app_id] => 2021\n    [subject] => a b\n    [sign] => x==\n)\n",
            "array:3 [\n  \"app_id\" => \"2021\"\n  \"subject\" => \"a b\"\n  \"sign\" => \"x==\"\n]\n",
            "08:00 INFO app_id: 2021\nsubject: a b\nsign: x==\n  at java.Foo\n",
            "app_id\t2021\nsubject\ta b\nsign\tx==\n",
            "array (size=3)\n  'app_id' => string '2021' (length=4)\n  'subject' => string 'a b' (length=3)\n  'sign' => string 'x==' (length=3)\n",
            "| name | value |\n| --- | --- |\n| app_id | 2021 |\n| subject | a b |\n| sign | x== |\n",
        ] {
            let expected = [("app_id", "2021"), ("subject", "a b"), ("sign", "x==")];
            let expected: Vec<_> = expected.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
            assert!(pairs_of(text).contains(&expected), "{text}: {:?}", pairs_of(text));
        }
    }
}
