//! Views of a text: the text without the escapes, entities, prefixes and line breaks that a log put around its content.

use std::collections::HashSet;

use percent_encoding::percent_decode;

use super::{
    escapes::unescaped,
    lossless::{bytes_of, text_of},
    wrapping,
};
use crate::doctor::explain::content_variants::unescape_html;

/// A view of a text.
#[derive(Clone, Debug)]
pub(super) struct View {
    pub(super) text: String,
    /// The end of the text is the end of its content: a quote, or a line feed.
    pub(super) is_closed: bool,
    depth: u8,
}

/// The number of views within views.
const DEEPEST: u8 = 4;

/// The number of views of one text.
const MOST: usize = 400;

/// Returns the text and all views of it.
pub(super) fn views(bytes: &[u8]) -> Vec<View> {
    let text = without_colors(&text_of(bytes));
    let is_closed = text.ends_with('\n');
    let mut views = vec![View { text, is_closed, depth: 0 }];
    let mut seen: HashSet<String> = HashSet::new();
    // Views are texts of at most this length together, so that a long text has no more than a few.
    let mut left = bytes.len().saturating_mul(6).saturating_add(0x1_0000);
    let mut next = 0;
    while let Some(view) = views.get(next).cloned() {
        next = next.saturating_add(1);
        if view.depth >= DEEPEST {
            continue;
        }
        for child in children(&view) {
            if views.len() < MOST && child.text.len() <= left && seen.insert(child.text.clone()) {
                left = left.saturating_sub(child.text.len());
                views.push(child);
            }
        }
    }
    views
}

/// Returns whether a text may hold something signed.
pub(super) fn is_promising(text: &str) -> bool {
    text.contains("sign") || text.contains("SHA256withRSA") || text.contains("签")
}

fn children(view: &View) -> Vec<View> {
    let text = &view.text;
    let depth = view.depth.saturating_add(1);
    let mut found = Vec::new();
    let mut add = |text: String, is_closed: bool| {
        if is_promising(&text) {
            found.push(View { text, is_closed, depth });
        }
    };
    if text.contains('\\') {
        for quote in ['"', '\''] {
            for (part, is_closed) in strings(text, quote) {
                add(unescaped(part), is_closed || view.is_closed && text.ends_with(part));
            }
        }
        add(unescaped(text), view.is_closed);
    }
    if ["&amp;", "&quot;", "&#34;", "&#39;", "&#x27;"].iter().any(|entity| text.contains(entity)) {
        add(text_of(&unescape_html(&bytes_of(text))), view.is_closed);
    }
    if ["sign%3D", "sign%3d", "sign%22", "sign%2522", "sign%253D"].iter().any(|name| text.contains(name)) {
        add(text_of(&percent_decode(&bytes_of(text)).collect::<Vec<u8>>()), view.is_closed);
    }
    // A file of a table (CSV) doubles the quotes in its cells.
    if text.contains("\"\"sign\"\"") {
        add(text.replace("\"\"", "\""), view.is_closed);
    }
    if ["</font>", "</td>", "</b>", "<br"].iter().any(|tag| text.contains(tag)) {
        add(without_tags(text), view.is_closed);
    }
    if let Some(bare) = wrapping::without_prefixes(text) {
        add(bare, view.is_closed);
    }
    for (joined, ends_within) in wrapping::unwrapped(text) {
        add(joined, view.is_closed && !ends_within);
    }
    found
}

/// Removes the tags of a page that shows values, such as `var_dump` in a browser. Cells and lines stay apart.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let Some((tag, behind)) = after.split_once('>').filter(|_| is_tag) else {
            plain.push('<');
            rest = after;
            continue;
        };
        match tag.split_whitespace().next().unwrap_or_default() {
            "td" | "th" if !plain.ends_with('\n') => plain.push('\t'),
            "tr" | "/tr" | "br" | "br/" | "/p" | "/div" => plain.push('\n'),
            _ => {}
        }
        rest = behind;
    }
    plain.push_str(rest);
    text_of(&unescape_html(&bytes_of(&plain)))
}

/// Returns the parts between quotes that have escapes, and whether a quote ends them. Quotes with a backslash are content.
fn strings(text: &str, quote: char) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut is_escaped = false;
    let mut has_escapes = false;
    for (at, c) in text.char_indices() {
        if is_escaped {
            is_escaped = false;
        } else if c == '\\' {
            is_escaped = true;
            has_escapes = true;
        } else if c == quote {
            if has_escapes {
                parts.extend(text.get(start..at).map(|part| (part, true)));
            }
            start = at.saturating_add(1);
            has_escapes = false;
        }
    }
    if has_escapes && start > 0 {
        parts.extend(text.get(start..).map(|part| (part, false)));
    }
    parts
}

/// Removes the sequences that color a terminal.
fn without_colors(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after.split_once(|c: char| c.is_ascii_alphabetic()).map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        views(text.as_bytes()).into_iter().map(|view| view.text).collect()
    }

    #[test]
    fn strings_within_strings_are_views() {
        let found = texts(r#"{"m":"{\"body\":\"a=1&sign=\\u0041\"}"}"#);
        assert!(found.contains(&r#"{"body":"a=1&sign=\u0041"}"#.to_owned()), "{found:?}");
        assert!(found.contains(&"a=1&sign=A".to_owned()), "{found:?}");
        assert!(texts("\u{1b}[32mINFO\u{1b}[0m sign=1").contains(&"INFO sign=1".to_owned()));
    }

    #[test]
    fn a_string_without_its_end_is_open() {
        let open = views(br#"{"m":"a=\"1\"&sign=2"#);
        assert!(open.iter().all(|view| !view.is_closed), "{open:?}");
    }
}
