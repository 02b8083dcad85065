//! Excerpts of texts that may be long, and decoded forms.

use alipay::runtime::json::Json;

use crate::{
    protocol::{WireCharset, form},
    support::json::{list, object, text},
};

/// The number of bytes of a text that are shown.
const MAX_BYTES: usize = 64 << 10;

/// The number of parameters of a form that are shown.
const MAX_PARAMS: usize = 1_000;

/// Converts bytes to a text, and cuts it off if it is long.
pub(super) fn excerpt(bytes: &[u8]) -> String {
    match bytes.get(..MAX_BYTES) {
        Some(begin) if bytes.len() > MAX_BYTES => format!("{}…", String::from_utf8_lossy(begin)),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Converts the beginning of a body of this size, and notes the size if the text is not the whole body.
pub(super) fn excerpt_of(begin: &[u8], size: usize) -> String {
    let shown = begin.get(..MAX_BYTES).unwrap_or(begin);
    let text = String::from_utf8_lossy(shown);
    if shown.len() < size { format!("{text}… ({size} bytes)") } else { text.into_owned() }
}

/// Converts the names and values of a form in this character set.
pub(super) fn form_params(form: &[u8], charset: Option<WireCharset>) -> Json<'static> {
    let charset = charset.unwrap_or_default();
    let decoded = |bytes: &[u8]| match charset.decode(bytes) {
        Some(text) => excerpt(text.as_bytes()),
        None => excerpt(bytes),
    };
    list(
        form::pairs(form)
            .take(MAX_PARAMS)
            .map(|(name, value)| object([("name", text(decoded(&name))), ("value", text(decoded(&value)))])),
    )
}
