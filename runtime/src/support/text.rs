//! Checks of texts.

/// Returns whether a text can be a header value or a part of the auth string, where nothing is escaped.
pub(crate) fn is_plain_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b',' && byte != b'=')
}

/// Returns the first `limit` characters.
pub(crate) fn shortened(text: &str, limit: usize) -> &str {
    text.char_indices().nth(limit).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// Returns whether a text is a path rather than a key or a certificate.
pub(crate) fn looks_like_path(text: &str) -> bool {
    const ENDINGS: [&str; 6] = [".pem", ".key", ".txt", ".der", ".crt", ".cer"];
    // Only a key for content encryption is that short. It ends with `=`.
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '\\' | ':');
    if text.len() < 64 && text.contains(['_', '-', '.']) && text.chars().all(is_name) {
        return true;
    }
    let lower = text.to_ascii_lowercase();
    text.len() < 512
        && !text.contains('\n')
        && (ENDINGS.iter().any(|ending| lower.ends_with(ending))
            || ["/", "./", "../", "~/"].iter().any(|start| text.starts_with(start)))
}
