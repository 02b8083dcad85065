//! The difference of two texts.

use similar::{ChangeTag, TextDiff};

/// The layout of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Parameters joined by `&`.
    Pairs,
    /// Lines.
    Lines,
}

/// Returns the lines of both texts; those of one text only are marked with `-` and `+`. Line breaks and other invisible
/// characters are shown as symbols, and secrets are redacted.
pub(super) fn lines(signed: &[u8], right: &[u8], layout: Layout, secrets: &[String]) -> Vec<String> {
    let [signed, right] = [signed, right].map(|text| visible(text, layout, secrets));
    let (signed, right) = (as_strs(&signed), as_strs(&right));
    let diff = TextDiff::from_slices(&signed, &right);
    let mut lines = Vec::new();
    for change in diff.iter_all_changes() {
        let mark = match change.tag() {
            ChangeTag::Delete => '-',
            ChangeTag::Insert => '+',
            ChangeTag::Equal => ' ',
        };
        lines.push(format!("{mark} {}", change.value()));
    }
    lines
}

/// Splits a text into lines, with one parameter or one line each.
pub(super) fn visible(text: &[u8], layout: Layout, secrets: &[String]) -> Vec<String> {
    let mut shown = match std::str::from_utf8(text) {
        Ok(text) => text.to_owned(),
        Err(_) => text
            .iter()
            .map(|byte| match byte {
                0x20..0x7F => char::from(*byte).to_string(),
                _ => format!("\\x{byte:02X}"),
            })
            .collect(),
    };
    for secret in secrets.iter().filter(|secret| secret.len() > 3) {
        shown = shown.replace(secret.as_str(), "***");
    }
    let shown = shown.replace('\r', "␍").replace('\t', "␉").replace('\u{feff}', "<U+FEFF>");
    if layout == Layout::Lines {
        return shown.split_inclusive('\n').map(|line| line.replace('\n', "␊")).collect();
    }
    let shown = shown.replace('\n', "␊");
    let mut parts: Vec<String> = shown.split_inclusive('&').map(ToOwned::to_owned).collect();
    if parts.is_empty() {
        parts.push(String::new());
    }
    parts
}

fn as_strs(lines: &[String]) -> Vec<&str> {
    lines.iter().map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_marked_and_secrets_are_redacted() {
        let lines = lines(b"a=1&b=2&t=secret", b"a=1&b=3 \n&t=secret", Layout::Pairs, &["secret".to_owned()]);
        assert_eq!(lines, ["  a=1&", "- b=2&", "+ b=3 ␊&", "  t=***"]);
    }

    #[test]
    fn line_breaks_and_foreign_bytes_are_visible() {
        assert_eq!(visible(b"a\r\nb", Layout::Lines, &[]), ["a␍␊", "b"]);
        assert_eq!(visible(b"a=\xD6", Layout::Pairs, &[]), ["a=\\xD6"]);
    }
}
