//! What the doctor finds, and how it is shown.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::{lang::Lang, text::Text};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// As it should be.
    Good,
    /// It works, but not for long, or not safely.
    Doubtful,
    /// It cannot work.
    Bad,
}

/// One thing that was found.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) level: Level,
    /// A name that stays the same over versions, for tools.
    pub(crate) code: &'static str,
    /// What it is about, such as `private_key`.
    pub(crate) subject: String,
    /// What it is.
    pub(crate) what: Text,
    /// How to mend it.
    pub(crate) mend: Option<Text>,
}

impl Finding {
    pub(crate) fn good(code: &'static str, subject: impl Into<String>, what: Text) -> Self {
        Self { level: Level::Good, code, subject: subject.into(), what, mend: None }
    }

    pub(crate) fn doubtful(code: &'static str, subject: impl Into<String>, what: Text, mend: Text) -> Self {
        Self { level: Level::Doubtful, code, subject: subject.into(), what, mend: Some(mend) }
    }

    pub(crate) fn bad(code: &'static str, subject: impl Into<String>, what: Text, mend: Text) -> Self {
        Self { level: Level::Bad, code, subject: subject.into(), what, mend: Some(mend) }
    }
}

/// The worst of them.
pub(crate) fn worst(findings: &[Finding]) -> Level {
    findings.iter().map(|finding| finding.level).max().unwrap_or(Level::Good)
}

/// As lines for people.
pub(crate) fn show(findings: &[Finding], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let width = findings.iter().map(|finding| finding.subject.chars().count()).max().unwrap_or(0);
    for Finding { level, subject, what, mend, .. } in findings {
        let mark = match level {
            Level::Good => "✓",
            Level::Doubtful => "!",
            Level::Bad => "✗",
        };
        writeln!(out, "{mark} {subject:width$}  {}", what.in_lang(lang))?;
        if let Some(mend) = mend {
            writeln!(out, "  {:width$}  → {}", "", mend.in_lang(lang))?;
        }
    }
    Ok(())
}

/// As data for tools.
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
        "what": finding.what.in_lang(lang),
        "mend": finding.mend.as_ref().map(|mend| mend.in_lang(lang)),
    })
}
