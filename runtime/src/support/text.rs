//! Checks of texts.

/// Returns whether a text can be a header value or a part of the auth string, where nothing is escaped.
pub(crate) fn is_plain_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b',' && byte != b'=')
}

/// Returns the first `limit` characters.
pub(crate) fn shortened(text: &str, limit: usize) -> &str {
    text.char_indices().nth(limit).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}
