//! Decoding of a key's text to DER: removal of PEM armour and whitespace, then strict base64.

use base64::{DecodeError, Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use super::{KeyError, structure};
use crate::support::text::looks_like_path;

/// Decodes the base64 of a key's text, with or without PEM armour.
pub(super) fn decode(text: &str) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let text = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    // Environment variables and JSON files often contain line breaks as the two characters `\n`.
    let text = Zeroizing::new(text.replace("\\r", "\r"));
    let text = Zeroizing::new(text.replace("\\n", "\n"));
    check_armour(&text)?;
    let mut body = Zeroizing::new(String::with_capacity(text.len()));
    for part in text.lines().flat_map(|line| line.split("-----").enumerate().filter(outside_armour)) {
        body.extend(part.1.chars().filter(|c| !c.is_whitespace()));
    }
    if body.is_empty() {
        return Err(KeyError::Empty);
    }
    if looks_like_path(text.trim()) {
        return Err(KeyError::FilePath);
    }
    check_alphabet(&body)?;
    STANDARD.decode(body.as_bytes()).map(Zeroizing::new).map_err(|error| match error {
        DecodeError::InvalidByte(index, _) => KeyError::InvalidBase64 {
            position: index.saturating_add(1),
            hint: "`=` can occur at the end of a key only, so two keys may have been joined",
        },
        _ => KeyError::Truncated,
    })
}

/// Returns whether a part of a line is outside of PEM armour. `-----BEGIN X-----` splits into an empty part, the label,
/// and an empty part, so labels have odd numbers.
fn outside_armour(part: &(usize, &str)) -> bool {
    part.0.is_multiple_of(2)
}

fn check_armour(text: &str) -> Result<(), KeyError> {
    if text.matches("-----BEGIN").count() > 1 {
        return Err(KeyError::SeveralKeys);
    }
    if text.contains("BEGIN OPENSSH PRIVATE KEY") || text.starts_with("ssh-") {
        return Err(structure::openssh());
    }
    // The old format of encrypted keys has headers inside the armour.
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
    let hint = match wrong {
        '-' if index == 0 => "a PEM armour line is damaged; it needs five dashes on each side",
        '-' | '_' => {
            "it belongs to the URL-safe alphabet, which is not used for keys; replace - by + and _ by /"
        }
        '%' => "the text is percent-encoded; decode it once",
        '"' | '\'' => "remove the quotes",
        '<' | '>' => "the text looks like a placeholder; replace it by the key",
        _ => "check that the text is the key",
    };
    Err(KeyError::InvalidBase64 { position: index.saturating_add(1), hint })
}
