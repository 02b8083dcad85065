//! Findings of `alipay doctor`, as text and as JSON.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::{
    i18n::{Lang, Text},
    terminal::{Color, painted, printable},
};

/// The level of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// No problem.
    Good,
    /// It works, but not for long or not safely.
    Doubtful,
    /// It cannot work.
    Bad,
}

/// A finding.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) level: Level,
    /// A name that stays the same over versions, for tools.
    pub(crate) code: &'static str,
    /// The setting or the part of a message, such as `private_key`.
    pub(crate) subject: String,
    /// The fact that was found.
    pub(crate) message: Text,
    /// The way to fix it.
    pub(crate) help: Option<Text>,
}

impl Finding {
    pub(crate) fn good(code: &'static str, subject: impl Into<String>, message: Text) -> Self {
        Self { level: Level::Good, code, subject: subject.into(), message, help: None }
    }

    pub(crate) fn doubtful(
        code: &'static str,
        subject: impl Into<String>,
        message: Text,
        help: Text,
    ) -> Self {
        Self { level: Level::Doubtful, code, subject: subject.into(), message, help: Some(help) }
    }

    pub(crate) fn bad(code: &'static str, subject: impl Into<String>, message: Text, help: Text) -> Self {
        Self { level: Level::Bad, code, subject: subject.into(), message, help: Some(help) }
    }
}

impl Finding {
    /// Returns whether a signature did not verify, although nobody is to blame for certain.
    pub(crate) fn leaves_unverified(&self) -> bool {
        let codes = ["unsure", "signature-cut", "signature-of-other-key", "search-limited"];
        self.level == Level::Doubtful && codes.contains(&self.code)
    }
}

/// Returns the worst level of the findings.
pub(crate) fn worst(findings: &[Finding]) -> Level {
    findings.iter().map(|finding| finding.level).max().unwrap_or(Level::Good)
}

/// Writes findings as text.
pub(crate) fn show(findings: &[Finding], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let width = findings.iter().map(|finding| finding.subject.chars().count()).max().unwrap_or(0);
    for Finding { level, subject, message, help, .. } in findings {
        let mark = match level {
            Level::Good => painted("✓", Color::Green),
            Level::Doubtful => painted("!", Color::Yellow),
            Level::Bad => painted("✗", Color::Red),
        };
        writeln!(out, "{mark} {subject:width$}  {}", printable(message.in_lang(lang)))?;
        if let Some(help) = help {
            writeln!(out, "  {:width$}  → {}", "", printable(help.in_lang(lang)))?;
        }
    }
    Ok(())
}

/// Returns a finding as JSON.
pub(crate) fn as_json(finding: &Finding, lang: Lang) -> Value {
    let level = match finding.level {
        Level::Good => "ok",
        Level::Doubtful => "warning",
        Level::Bad => "error",
    };
    json!({
        "level": level,
        "code": finding.code,
        "subject": finding.subject,
        "message": finding.message.in_lang(lang),
        "help": finding.help.as_ref().map(|help| help.in_lang(lang)),
    })
}
