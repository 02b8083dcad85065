//! A mistake in a scenario: where, what, and what may have been meant.

use std::{ops::Range, path::Path};

use crate::i18n::Lang;

/// Texts less alike than this are no misspelling of each other.
const ALIKE: f64 = 0.8;

/// What is wrong.
#[derive(Debug)]
pub(super) struct Mistake {
    span: Range<usize>,
    english: String,
    chinese: String,
}

impl Mistake {
    /// At this place, in both languages.
    pub(super) fn at(span: Range<usize>, english: impl Into<String>, chinese: impl Into<String>) -> Self {
        Self { span, english: english.into(), chinese: chinese.into() }
    }

    /// A name that is none of these.
    pub(super) fn unknown(span: Range<usize>, name: &str, known: &[&str]) -> Self {
        let there = known.join(", ");
        let (english, chinese) = match closest(name, known) {
            None => (String::new(), String::new()),
            Some(meant) => (format!("; did you mean `{meant}`?"), format!(";是否想写 `{meant}`?")),
        };
        Self::at(
            span,
            format!("`{name}` is unknown{english} There are: {there}"),
            format!("未知的名称 `{name}`{chinese} 可用的有: {there}"),
        )
    }

    /// What the reader of TOML says; where it is about a name, also what may have been meant.
    pub(super) fn of_toml(error: &toml::de::Error) -> Self {
        let (span, message) = (error.span().unwrap_or_default(), error.message());
        let mut names = message.split('`').skip(1).step_by(2);
        if let (true, Some(name)) = (message.starts_with("unknown field"), names.next()) {
            return Self::unknown(span, name, &names.collect::<Vec<_>>());
        }
        Self::at(span, message, message)
    }

    /// `FILE:LINE:COLUMN: what is wrong`.
    pub(super) fn told(&self, path: &Path, text: &str, lang: Lang) -> String {
        let before = text.get(..self.span.start).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let what = lang.pick(&self.english, &self.chinese);
        format!("{}:{line}:{column}: {what}", path.display())
    }
}

/// The name that was meant, if one is much like it.
pub(super) fn closest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let likeness = |other: &str| strsim::jaro_winkler(&name.to_lowercase(), &other.to_lowercase());
    let best = known.iter().max_by(|one, other| likeness(one).total_cmp(&likeness(other)))?;
    (likeness(best) >= ALIKE).then_some(*best)
}
