//! Decoding of a key's text to DER: removal of PEM armor and whitespace, then strict base64.

use base64::{DecodeError, Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use super::{
    KeyError,
    foreign::{ForeignText, has_name},
    structure,
};
use crate::support::text::looks_like_path;

/// Decodes the base64 of a key's text, with or without PEM armor.
pub(super) fn decode(text: &str) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let text = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    // Environment variables and JSON files often contain line breaks as the two characters `\n`.
    let text = Zeroizing::new(text.replace("\\r", "\r"));
    let text = Zeroizing::new(text.replace("\\n", "\n"));
    check_armor(&text)?;
    let mut body = Zeroizing::new(String::with_capacity(text.len()));
    for part in text.lines().flat_map(|line| line.split("-----").enumerate().filter(outside_armor)) {
        body.extend(part.1.chars().filter(|c| !c.is_whitespace()));
    }
    if body.is_empty() {
        return Err(KeyError::Empty);
    }
    if looks_like_path(text.trim()) {
        return Err(KeyError::FilePath);
    }
    let foreign = |hint| KeyError::InvalidBase64 { position: 1, hint };
    if has_name(&text) {
        return Err(foreign(ForeignText::Name));
    }
    check_alphabet(&body)?;
    let decoded = STANDARD.decode(body.as_bytes()).map(Zeroizing::new);
    // A file in UTF-16 is no text, so that its bytes count as DER.
    if decoded.as_ref().is_ok_and(|bytes| bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF")) {
        return Err(foreign(ForeignText::Utf16));
    }
    decoded.map_err(|error| match error {
        _ if is_whole_with_plus(&text) => {
            let position = text.trim().find(' ').unwrap_or_default().saturating_add(1);
            KeyError::InvalidBase64 { position, hint: ForeignText::PlusLost }
        }
        DecodeError::InvalidByte(index, _) => {
            KeyError::InvalidBase64 { position: index.saturating_add(1), hint: ForeignText::Joined }
        }
        _ => KeyError::Truncated,
    })
}

/// Returns whether a part of a line is outside of PEM armor. `-----BEGIN X-----` splits into an empty part, the label,
/// and an empty part, so labels have odd numbers.
fn outside_armor(part: &(usize, &str)) -> bool {
    part.0.is_multiple_of(2)
}

fn check_armor(text: &str) -> Result<(), KeyError> {
    // The files of certificate mode have a certificate or more.
    if text.contains("BEGIN CERTIFICATE-----") {
        return Err(KeyError::IsCertificate);
    }
    if text.matches("-----BEGIN").count() > 1 {
        return Err(KeyError::SeveralKeys);
    }
    if text.contains("BEGIN OPENSSH PRIVATE KEY") || text.starts_with("ssh-") {
        return Err(structure::openssh());
    }
    // The old format of encrypted keys has headers inside the armor.
    if text.contains("ENCRYPTED") && text.contains("Proc-Type:") {
        return Err(KeyError::EncryptedPrivateKey);
    }
    Ok(())
}

fn check_alphabet(body: &str) -> Result<(), KeyError> {
    let is_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    let Some((index, wrong)) = body.chars().enumerate().find(|(_, c)| !is_base64(*c)) else {
        return Ok(());
    };
    let hint = ForeignText::of(wrong, index == 0);
    Err(KeyError::InvalidBase64 { position: index.saturating_add(1), hint })
}

/// Returns whether the text is base64 if its spaces are `+`. Wrapped lines that were joined by spaces are not: without their
/// spaces they are base64 already.
fn is_whole_with_plus(text: &str) -> bool {
    let plus = Zeroizing::new(text.trim().replace(' ', "+"));
    text.trim().contains(' ') && STANDARD.decode(plus.as_bytes()).map(Zeroizing::new).is_ok()
}
