//! The language of texts for people.

/// The language of texts for people. `Display` of errors is in English; [`Error::in_language`](crate::Error::in_language)
/// and [`ApiError::hint_in`](crate::error::ApiError::hint_in) choose.
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
