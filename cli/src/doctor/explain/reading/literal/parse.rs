//! The parser of values.

use super::{Group, Item, Kind, Node, cursor::Cursor};
use crate::doctor::explain::reading::escapes::unescaped;

/// The number of groups within groups.
const DEEPEST: usize = 40;

/// Parses the group whose bracket is at a place. Returns `None` if there is none.
pub(in crate::doctor::explain::reading) fn parse_at(text: &str, at: usize) -> Option<Node> {
    let mut cursor = Cursor { text, at };
    group(&mut cursor, 0)
}

fn closing(open: char) -> Option<char> {
    match open {
        '{' => Some('}'),
        '[' => Some(']'),
        '(' => Some(')'),
        _ => None,
    }
}

fn group(cursor: &mut Cursor<'_>, depth: usize) -> Option<Node> {
    let start = cursor.at;
    let close = closing(cursor.peek()?).filter(|_| depth < DEEPEST)?;
    cursor.bump();
    let mut items = Vec::new();
    let is_closed = loop {
        cursor.skip(|c| c.is_whitespace() || matches!(c, ',' | ';' | '…' | '▼'));
        match cursor.peek() {
            Some(c) if c == close => {
                cursor.bump();
                break true;
            }
            None | Some('}' | ']' | ')') => break false,
            Some(_) => {
                let before = cursor.at;
                items.push(item(cursor, depth)?);
                if cursor.at == before {
                    // A character that begins nothing.
                    cursor.bump();
                }
            }
        }
    };
    Some(Node { kind: Kind::Group(Group { items, is_closed }), span: start..cursor.at })
}

fn item(cursor: &mut Cursor<'_>, depth: usize) -> Option<Item> {
    let first = sequence(cursor, true, depth)?;
    let is_named = cursor.take("=>") || cursor.take(":") || cursor.take("=");
    if !is_named {
        return Some(Item { key: None, value: first });
    }
    cursor.skip(char::is_whitespace);
    Some(Item { key: Some(first), value: sequence(cursor, false, depth)? })
}

/// Parses what is beside each other up to a separator: `"a"`, `string(1) "a"`, `map[string]string{..}`, `some words`.
fn sequence(cursor: &mut Cursor<'_>, is_key: bool, depth: usize) -> Option<Node> {
    let start = cursor.at;
    let mut parts: Vec<Node> = Vec::new();
    let mut end = start;
    while let Some(c) = cursor.peek() {
        match c {
            ',' | ';' | '}' | ']' | ')' => break,
            '\n' | '\r' => {
                if !goes_on(cursor, &parts) {
                    break;
                }
                cursor.bump();
                continue;
            }
            ' ' | '\t' => {
                cursor.bump();
                continue;
            }
            ':' | '=' if is_key && !parts.is_empty() => break,
            '"' | '\'' | '`' if may_begin_string(cursor, &parts) => {
                let text = counted(cursor, &parts).unwrap_or_else(|| string(cursor, c));
                parts.push(text);
            }
            '{' | '[' | '(' => parts.push(group(cursor, depth.saturating_add(1))?),
            _ => parts.push(bare(cursor, is_key)),
        }
        end = cursor.at;
    }
    Some(single(parts, start..end))
}

/// Returns whether a value goes on in the next line: a string that a `+` or nothing joins with another one.
fn goes_on(cursor: &Cursor<'_>, parts: &[Node]) -> bool {
    if parts.is_empty() {
        return true;
    }
    if cursor.is_at_key() {
        return false;
    }
    let next = cursor.rest().trim_start().chars().next();
    let joins = parts.last().is_some_and(|last| !matches!(last.kind, Kind::Group(_)));
    joins && !matches!(next, None | Some('}' | ']' | ')'))
}

fn may_begin_string(cursor: &Cursor<'_>, parts: &[Node]) -> bool {
    let Some(last) = parts.last() else { return true };
    let between = cursor.text.get(last.span.clone()).unwrap_or_default();
    let is_after_space = last.span.end < cursor.at;
    match &last.kind {
        Kind::Text(_) => true,
        // `b'..'`, `+ '..'`, `string(3) "..`, `Some("..`
        Kind::Bare => matches!(between, "b" | "u" | "r" | "B" | "+" | "@") || between == "string",
        Kind::Group(group) => is_after_space || group.items.len() < 2,
    }
}

/// Reads a string of PHP, which has its length in bytes before it and no escapes: `string(3) "a"b"`.
fn counted(cursor: &mut Cursor<'_>, parts: &[Node]) -> Option<Node> {
    let [.., word, count] = parts else { return None };
    let is_string = cursor.text.get(word.span.clone()) == Some("string");
    let length: usize = cursor.text.get(count.span.clone())?.trim_matches(['(', ')']).parse().ok()?;
    let start = cursor.at;
    let begin = start.checked_add(1)?;
    let end = begin.checked_add(length)?;
    let content = cursor.text.get(begin..end).filter(|_| is_string)?;
    if !cursor.text.get(end..)?.starts_with('"') {
        return None;
    }
    cursor.at = end.saturating_add(1);
    Some(Node { kind: Kind::Text(content.to_owned()), span: start..cursor.at })
}

fn string(cursor: &mut Cursor<'_>, quote: char) -> Node {
    let start = cursor.at;
    cursor.bump();
    let begin = cursor.at;
    let mut end = None;
    while let Some(c) = cursor.bump() {
        if c == '\\' && quote != '`' {
            cursor.bump();
        } else if c == quote {
            end = Some(cursor.at.saturating_sub(1));
            break;
        }
    }
    let content = cursor.text.get(begin..end.unwrap_or(cursor.at)).unwrap_or_default();
    let content = if quote == '`' { content.to_owned() } else { unescaped(content) };
    Node { kind: Kind::Text(content), span: start..cursor.at }
}

/// Reads characters that are neither space, bracket nor separator. Names end before `:` and `=` as well.
fn bare(cursor: &mut Cursor<'_>, is_key: bool) -> Node {
    let start = cursor.at;
    cursor.bump();
    cursor.skip(|c| {
        let ends = c.is_whitespace()
            || matches!(c, ',' | ';' | '{' | '}' | '[' | ']' | '(' | ')' | '"' | '\'')
            || is_key && matches!(c, ':' | '=');
        !ends
    });
    Node { kind: Kind::Bare, span: start..cursor.at }
}

/// Makes one value of values beside each other: a string with its type, strings that are joined, or a text.
fn single(mut parts: Vec<Node>, span: std::ops::Range<usize>) -> Node {
    let texts: Vec<&str> = parts
        .iter()
        .filter_map(|part| if let Kind::Text(text) = &part.kind { Some(text.as_str()) } else { None })
        .collect();
    let ends_with_text = matches!(parts.last().map(|last| &last.kind), Some(Kind::Text(_)));
    if ends_with_text {
        return Node { kind: Kind::Text(texts.concat()), span };
    }
    match parts.pop() {
        // A type may be before a group: `map[string]string{..}`, `Array (..)`.
        Some(last) if matches!(last.kind, Kind::Group(_)) => last,
        _ => Node { kind: Kind::Bare, span },
    }
}
