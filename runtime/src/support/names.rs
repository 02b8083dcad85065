//! Enums that Alipay knows by a name, read from text.

/// A text that is none of the names that a setting or parameter can have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown {kind} `{text}`; expected one of {expected}")]
#[non_exhaustive]
pub struct ParseNameError {
    /// The kind of name, such as "character set".
    pub kind: &'static str,
    /// The names that are known.
    pub expected: &'static str,
    /// The text.
    pub text: String,
}

/// Finds the value whose name is `text`, in upper or lower case.
pub(crate) fn parse_name<T: Copy>(
    kind: &'static str,
    expected: &'static str,
    names: impl IntoIterator<Item = (T, &'static str)>,
    text: &str,
) -> Result<T, ParseNameError> {
    let found = names.into_iter().find(|(_, name)| name.eq_ignore_ascii_case(text.trim()));
    let unknown = || ParseNameError { kind, expected, text: text.to_owned() };
    found.map(|(value, _)| value).ok_or_else(unknown)
}
