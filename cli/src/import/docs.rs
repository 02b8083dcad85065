//! Doc comments of the document's descriptions: one-line comments of Markdown, without warnings by rustdoc.

use std::fmt::Write;

use crate::terminal::{is_unsafe, printable};

/// Writes a doc comment of these paragraphs with each line indented; of `otherwise`, which is Markdown, if they are
/// empty.
pub(super) fn comment<'t>(
    indent: &str,
    paragraphs: impl IntoIterator<Item = &'t str>,
    otherwise: &str,
) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in paragraphs.into_iter().flat_map(cleaned) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    if lines.is_empty() {
        lines.push(otherwise.to_owned());
    }
    let mut comment = String::new();
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            let _infallible = writeln!(comment, "{indent}///");
        }
        let _infallible = writeln!(comment, "{indent}/// {line}");
    }
    comment
}

/// Splits a text into paragraphs.
fn cleaned(text: &str) -> Vec<String> {
    let text = without_tags(text);
    text.split(['\n', '\r', '\t']).map(paragraph).filter(|line| !line.is_empty()).collect()
}

/// Removes HTML from a text. A break of HTML becomes a line break.
fn without_tags(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        match after.split_once('>').filter(|(tag, _)| is_tag && !tag.contains('<') && tag.len() < 500) {
            Some((tag, following)) => {
                let name = tag.trim_start_matches('/').to_ascii_lowercase();
                if ["br", "p", "li", "div", "tr"]
                    .iter()
                    .any(|block| name.split([' ', '/']).next() == Some(block))
                {
                    plain.push('\n');
                }
                rest = following;
            }
            None => {
                plain.push('<');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    for (entity, character) in
        [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
        plain = plain.replace(entity, character);
    }
    plain
}

/// Writes a paragraph on one line. Characters with a meaning in Markdown are escaped; addresses become links.
fn paragraph(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_unsafe(*c)).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut line = String::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let is_address = rest.starts_with("http://") || rest.starts_with("https://");
        let address = if is_address { address(rest) } else { "" };
        if address.len() > "https://".len() {
            let _infallible = write!(line, "<{address}>");
            rest = rest.get(address.len()..).unwrap_or_default();
            continue;
        }
        match first {
            '\\' | '[' | ']' | '<' | '*' | '|' => line.extend(['\\', first]),
            '`' => line.push('\''),
            other => line.push(other),
        }
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
    }
    without_beginning(&line)
}

/// The address at the beginning of a text.
fn address(text: &str) -> &str {
    let is_part = |c: char| {
        c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '<' | '>' | '`' | '\\' | ')' | '(' | ';' | ',')
    };
    let end = text.find(|c: char| !is_part(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default().trim_end_matches(['.', ':'])
}

/// Escapes a mark that begins a list, a heading or a quotation.
fn without_beginning(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.get(digits..).unwrap_or_default();
    if digits > 0 && after.starts_with(['.', ')']) {
        let (number, mark) = line.split_at(digits);
        return format!("{number}\\{mark}");
    }
    if line.starts_with(['-', '+', '#', '>', '=', '~']) { format!("\\{line}") } else { line.to_owned() }
}

/// Writes a name or a text of the document as code of Markdown on one line. Invisible characters are shown as
/// escapes.
pub(super) fn code(text: &str) -> String {
    let text = printable(text).replace('`', "'");
    let text = text.trim();
    if text.is_empty() { "` `".to_owned() } else { format!("`{text}`") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commented(text: &str) -> String {
        comment("", [text], "Not described.")
    }

    #[test]
    fn html_and_control_characters_are_removed() {
        let text = "参考<a href=\"https://a.b/c\">文档</a>。\t第二段<br/>第三段&nbsp;a &lt; b";
        assert_eq!(commented(text), "/// 参考文档。\n///\n/// 第二段\n///\n/// 第三段 a \\< b\n");
        assert_eq!(commented(" \u{202E}\u{0} "), "/// Not described.\n");
    }

    #[test]
    fn marks_of_markdown_are_escaped() {
        for (text, line) in [
            ("[a](b) *c*", "\\[a\\](b) \\*c\\*"),
            ("- 一", "\\- 一"),
            ("1. 一", "1\\. 一"),
            ("# 一", "\\# 一"),
            ("见 https://a.b/c?d=1#e，或", "见 <https://a.b/c?d=1#e>，或"),
            ("a `b` c", "a 'b' c"),
            ("1 < 2", "1 \\< 2"),
        ] {
            assert_eq!(commented(text), format!("/// {line}\n"));
        }
    }

    #[test]
    fn a_repeated_line_is_written_once() {
        assert_eq!(comment("  ", ["a", "b\na"], ""), "  /// a\n  ///\n  /// b\n");
    }
}
