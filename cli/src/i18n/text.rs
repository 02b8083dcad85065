//! What is said to people, in both languages.

use super::Lang;

/// A text in English and in Chinese.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    english: String,
    chinese: String,
}

impl Text {
    /// A text that is written in both.
    pub(crate) fn new(english: impl Into<String>, chinese: impl Into<String>) -> Self {
        Self { english: english.into(), chinese: chinese.into() }
    }

    /// A text that needs no translation, such as a number.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { english: text.clone(), chinese: text }
    }

    /// In this language.
    pub(crate) fn in_lang(&self, lang: Lang) -> &str {
        lang.pick(&self.english, &self.chinese)
    }
}
