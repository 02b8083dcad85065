//! Texts from outside: long ones are shortened, and characters that could change a terminal are escaped.

use std::fmt::{self, Display, Write};

/// Cuts a text off if it is longer than this number of bytes, and notes its full size at its end.
pub(crate) fn shorten(text: &mut String, max_bytes: usize) {
    let size = text.len();
    if size <= max_bytes {
        return;
    }
    let end = (0..=max_bytes).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    text.truncate(end);
    let _infallible = write!(text, "… ({size} bytes)");
    text.shrink_to_fit();
}

/// A text for a log. Line breaks, other control characters and marks that change the direction of a text are shown as
/// escapes, such as `\n` and `\u{1b}`. A long text is cut off.
pub(crate) fn printable(text: impl Display) -> impl Display {
    let mut text = text.to_string();
    shorten(&mut text, MAX_LOGGED_BYTES);
    Printable(text)
}

/// The number of bytes of a text that are logged.
const MAX_LOGGED_BYTES: usize = 1 << 10;

struct Printable(String);

impl Display for Printable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            if is_unsafe(c) {
                write!(out, "{}", c.escape_debug())?;
            } else {
                out.write_char(c)?;
            }
        }
        Ok(())
    }
}

/// Returns whether a character can change what a terminal shows.
fn is_unsafe(c: char) -> bool {
    let is_mark =
        matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    c.is_control() || is_mark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_shortened_between_characters() {
        for (max_bytes, shortened) in
            [(7, "a中文"), (6, "a中… (7 bytes)"), (3, "a… (7 bytes)"), (0, "… (7 bytes)")]
        {
            let mut text = "a中文".to_owned();
            shorten(&mut text, max_bytes);
            assert_eq!(text, shortened);
        }
    }

    #[test]
    fn a_logged_text_is_one_line_without_control_characters() {
        let text = "中 a\n\u{1b}[2J\r\u{9b}31m\u{202e}\u{2028}\t\u{7f}";
        assert_eq!(printable(text).to_string(), r"中 a\n\u{1b}[2J\r\u{9b}31m\u{202e}\u{2028}\t\u{7f}");
        assert_eq!(printable("é 中 \"'\\").to_string(), "é 中 \"'\\");
        assert!(printable("x".repeat(5000)).to_string().ends_with("x… (5000 bytes)"));
    }
}
