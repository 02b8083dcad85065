//! A mistake in a scenario, with its place.

use std::{ops::Range, path::Path};

use crate::i18n::Lang;

/// The similarity from which a name is taken for a misspelling of another.
const SIMILAR: f64 = 0.8;

/// A mistake.
#[derive(Debug)]
pub(super) struct Mistake {
    span: Range<usize>,
    english: String,
    chinese: String,
}

impl Mistake {
    /// Creates a mistake at a place, in both languages.
    pub(super) fn at(span: Range<usize>, english: impl Into<String>, chinese: impl Into<String>) -> Self {
        Self { span, english: english.into(), chinese: chinese.into() }
    }

    /// Creates a mistake for an unknown name.
    pub(super) fn unknown(span: Range<usize>, name: &str, known: &[&str]) -> Self {
        let known_names = known.join(", ");
        let (english, chinese) = match closest(name, known) {
            None => (".".to_owned(), "。".to_owned()),
            Some(meant) => (format!("; did you mean `{meant}`?"), format!("；您是否要写 `{meant}`？")),
        };
        Self::at(
            span,
            format!("`{name}` is unknown{english} Known names: {known_names}"),
            format!("未知的名称 `{name}`{chinese} 可用的名称：{known_names}"),
        )
    }

    /// Converts an error of the TOML parser. For an unknown name, suggests a similar one.
    pub(super) fn of_toml(error: &toml::de::Error) -> Self {
        let (span, message) = (error.span().unwrap_or_default(), error.message());
        let mut names = message.split('`').skip(1).step_by(2);
        if let (true, Some(name)) = (message.starts_with("unknown field"), names.next()) {
            return Self::unknown(span, name, &names.collect::<Vec<_>>());
        }
        Self::at(span, message, message)
    }

    /// Returns `FILE:LINE:COLUMN: message`.
    pub(super) fn message(&self, path: &Path, text: &str, lang: Lang) -> String {
        let before = text.get(..self.span.start).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let message = lang.pick(&self.english, &self.chinese);
        format!("{}:{line}:{column}: {message}", path.display())
    }
}

/// Returns the most similar name, if one is similar enough.
pub(super) fn closest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let likeness = |other: &str| strsim::jaro_winkler(&name.to_lowercase(), &other.to_lowercase());
    let best = known.iter().max_by(|one, other| likeness(one).total_cmp(&likeness(other)))?;
    (likeness(best) >= SIMILAR).then_some(*best)
}
