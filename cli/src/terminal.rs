//! The terminal: text from outside, made safe for it, and its interrupts.

use std::{borrow::Cow, ffi::OsString, fmt::Write, future::Future, io::IsTerminal};

/// Returns whether a character can change what a terminal or an editor shows: control characters, marks that turn the
/// direction of a text, and separators of lines.
pub(crate) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{061C}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2066}'..='\u{2069}'
        )
}

/// Shows unsafe characters as escapes, such as `\n` and `\u{1b}`. The text stays on one line.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    escaped(text, is_unsafe, |c, out| out.extend(c.escape_debug()))
}

/// Writes the unsafe characters of a JSON document as JSON's own escapes. Line feeds and tabs, which lay the document out,
/// stay.
pub(crate) fn printable_json(json: &str) -> Cow<'_, str> {
    let is_unsafe = |c: char| is_unsafe(c) && !matches!(c, '\n' | '\t');
    escaped(json, is_unsafe, |c, out| {
        let _infallible = write!(out, "\\u{:04x}", u32::from(c));
    })
}

fn escaped(text: &str, is_unsafe: impl Fn(char) -> bool, escape: impl Fn(char, &mut String)) -> Cow<'_, str> {
    if !text.contains(&is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unsafe(c) { escape(c, &mut out) } else { out.push(c) }
    }
    Cow::Owned(out)
}

/// Waits for Ctrl-C or SIGTERM.
#[cfg(unix)]
pub(crate) fn interrupted() -> anyhow::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
pub(crate) fn interrupted() -> anyhow::Result<impl Future<Output = ()>> {
    Ok(async {
        let _interrupted = tokio::signal::ctrl_c().await;
    })
}

/// The color of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Color {
    Bold,
    Red,
    Green,
    Yellow,
}

/// Returns a text in a color if the standard output is a terminal, and `NO_COLOR` is not set.
pub(crate) fn painted(text: &str, color: Color) -> Cow<'_, str> {
    if has_colors() { in_color(text, color) } else { Cow::Borrowed(text) }
}

/// Returns a text in a color if the standard error is a terminal, and `NO_COLOR` is not set.
pub(crate) fn painted_error(text: &str, color: Color) -> Cow<'_, str> {
    if error_has_colors() { in_color(text, color) } else { Cow::Borrowed(text) }
}

/// Returns whether the standard output takes colors.
pub(crate) fn has_colors() -> bool {
    is_colored(std::io::stdout().is_terminal(), |name| std::env::var_os(name))
}

/// Returns whether the standard error takes colors.
pub(crate) fn error_has_colors() -> bool {
    is_colored(std::io::stderr().is_terminal(), |name| std::env::var_os(name))
}

/// An empty `NO_COLOR` counts as unset (no-color.org).
fn is_colored(is_terminal: bool, variable: impl Fn(&str) -> Option<OsString>) -> bool {
    let is_plain = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
    let is_dumb = variable("TERM").is_some_and(|term| term == "dumb");
    is_terminal && !is_plain && !is_dumb
}

fn in_color(text: &str, color: Color) -> Cow<'_, str> {
    let code = match color {
        Color::Bold => 1,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
    };
    Cow::Owned(format!("\u{1b}[{code}m{text}\u{1b}[0m"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_are_for_terminals_without_no_color() {
        let of = |is_terminal, set: &[(&str, &str)]| {
            is_colored(is_terminal, |name| {
                set.iter().find(|(own, _)| *own == name).map(|(_, value)| value.into())
            })
        };
        assert!(of(true, &[]) && of(true, &[("NO_COLOR", ""), ("TERM", "xterm")]));
        assert!(!of(false, &[]) && !of(true, &[("NO_COLOR", "1")]) && !of(true, &[("TERM", "dumb")]));
        assert_eq!(in_color("x", Color::Red), "\u{1b}[31mx\u{1b}[0m");
    }

    #[test]
    fn unsafe_characters_are_shown_as_escapes() {
        let text = "中 a\n\u{1b}[2J\r\u{9b}31m\u{202e}\u{2028}\t\u{7f}";
        assert_eq!(printable(text), r"中 a\n\u{1b}[2J\r\u{9b}31m\u{202e}\u{2028}\t\u{7f}");
        assert!(matches!(printable("é 中 \"'\\"), Cow::Borrowed(_)));
    }

    #[test]
    fn json_stays_json() {
        let json = "{\n  \"a\": \"\u{9b}31m\u{7f}\u{202e}\"\n}";
        let safe = printable_json(json);
        assert_eq!(safe, "{\n  \"a\": \"\\u009b31m\\u007f\\u202e\"\n}");
        let [left, right] =
            [json, &safe].map(|text| serde_json::from_str::<serde_json::Value>(text).unwrap());
        assert_eq!(left, right);
    }
}
