//! The language of texts for people.

use std::fmt;

/// The language of texts for people. `Display` of errors is in English; [`Error::in_language`](crate::Error::in_language),
/// the same method of the other errors, and [`ApiError::hint_in`](crate::error::ApiError::hint_in) choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Chinese.
    Chinese,
}

impl Language {
    pub(crate) fn pick<T>(self, english: T, chinese: T) -> T {
        match self {
            Language::English => english,
            Language::Chinese => chinese,
        }
    }
}

/// Returns the Chinese text of an English one. One that is not in the table stays in English.
pub(crate) fn translated<'t>(table: &[(&str, &'t str)], english: &'t str) -> &'t str {
    table.iter().find(|(known, _)| *known == english).map_or(english, |(_, chinese)| chinese)
}

/// An error that is displayed in a chosen language, as its method `in_language` returns it.
///
/// Details that name fields, keys or transports stay in English; the message of Alipay is in Chinese in any language.
#[derive(Clone, Copy, Debug)]
pub struct LocalizedError<'e, E> {
    error: &'e E,
    language: Language,
}

/// An error that has a Chinese text. Its `Display` is the English one.
pub(crate) trait InChinese: fmt::Display + Sized {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result;

    fn localized(&self, language: Language) -> LocalizedError<'_, Self> {
        LocalizedError { error: self, language }
    }

    /// Returns the error in Chinese, as a part of another text.
    fn chinese(&self) -> LocalizedError<'_, Self> {
        self.localized(Language::Chinese)
    }
}

impl<E: InChinese> fmt::Display for LocalizedError<'_, E> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.language {
            Language::English => self.error.fmt(out),
            Language::Chinese => self.error.fmt_chinese(out),
        }
    }
}
