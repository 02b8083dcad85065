//! Texts in both languages.

use super::Lang;

/// A text in English and in Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    english: String,
    chinese: String,
}

impl Text {
    /// Creates a text in both languages.
    pub(crate) fn new(english: impl Into<String>, chinese: impl Into<String>) -> Self {
        Self { english: english.into(), chinese: chinese.into() }
    }

    /// Creates a text that needs no translation, such as a number.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { english: text.clone(), chinese: text }
    }

    /// Returns the text in a language.
    pub(crate) fn in_lang(&self, lang: Lang) -> &str {
        lang.pick(&self.english, &self.chinese)
    }
}
