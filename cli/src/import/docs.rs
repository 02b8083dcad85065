//! The document's descriptions as doc comments: Markdown that says what the text says, and warns of nothing.

use std::fmt::Write;

/// A doc comment of these paragraphs, each line indented.
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

/// The paragraphs of a text.
fn cleaned(text: &str) -> Vec<String> {
    let text = without_tags(text);
    text.split(['\n', '\r', '\t']).map(paragraph).filter(|line| !line.is_empty()).collect()
}

/// The text without HTML; a break in it is one of lines.
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

/// One paragraph on one line. What Markdown would take for its own is escaped; addresses are links.
fn paragraph(text: &str) -> String {
    let visible = |c: char| !c.is_control() && !is_bidirectional(c);
    let text: String = text.chars().filter(|c| visible(*c)).collect();
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

/// An address, up to what no address has.
fn address(text: &str) -> &str {
    let is_part = |c: char| {
        c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '<' | '>' | '`' | '\\' | ')' | '(' | ';' | ',')
    };
    let end = text.find(|c: char| !is_part(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default().trim_end_matches(['.', ':'])
}

/// What would begin a list, a heading or a quotation at the start of a line is escaped.
fn without_beginning(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.get(digits..).unwrap_or_default();
    if digits > 0 && after.starts_with(['.', ')']) {
        let (number, mark) = line.split_at(digits);
        return format!("{number}\\{mark}");
    }
    if line.starts_with(['-', '+', '#', '>', '=', '~']) { format!("\\{line}") } else { line.to_owned() }
}

/// Marks that turn the direction of a text, which compilers warn of.
fn is_bidirectional(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commented(text: &str) -> String {
        comment("", [text], "Nothing is said.")
    }

    #[test]
    fn html_and_odd_blanks_go_and_the_text_stays() {
        let text = "参考<a href=\"https://a.b/c\">文档</a>。\t第二段<br/>第三段&nbsp;a &lt; b";
        assert_eq!(commented(text), "/// 参考文档。\n///\n/// 第二段\n///\n/// 第三段 a \\< b\n");
        assert_eq!(commented(" \u{202E}\u{0} "), "/// Nothing is said.\n");
    }

    #[test]
    fn what_markdown_would_take_for_its_own_is_escaped() {
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
    fn what_is_said_twice_is_written_once() {
        assert_eq!(comment("  ", ["a", "b\na"], ""), "  /// a\n  ///\n  /// b\n");
    }
}
