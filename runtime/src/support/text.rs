//! Small questions about texts that several places ask.

/// Whether a text can stand in a header or an auth string without changing its meaning.
pub(crate) fn is_plain_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b',' && byte != b'=')
}

/// The first `most` characters.
pub(crate) fn shortened(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}
