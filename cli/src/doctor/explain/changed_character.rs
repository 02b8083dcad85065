//! A single character that was changed after the text was signed.
//!
//! The signature has the digest of the text. So a text that differs from the signed one in a character can be found by
//! trying all characters at all places.

use sha2::{Digest, Sha256};

use super::signature::{Algorithm, Opened};

/// The bytes that are hashed at most for one capture. Without optimization, hashing takes much longer.
pub(super) const EFFORT: usize = if cfg!(debug_assertions) { 12 << 20 } else { 32 << 20 };

/// The characters that may have been in the place of one: the likely ones first.
pub(super) const ALPHABETS: [Alphabet; 2] = [Alphabet::SameKind, Alphabet::Any];

/// The characters that may have been in the place of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alphabet {
    /// Digits for a digit, letters for a letter.
    SameKind,
    /// All of ASCII that is printed.
    Any,
}

impl Alphabet {
    fn of(self, byte: u8) -> std::ops::RangeInclusive<u8> {
        match (self, byte) {
            (Alphabet::Any, _) => b' '..=b'~',
            (Alphabet::SameKind, b'0'..=b'9') => b'0'..=b'9',
            (Alphabet::SameKind, b'a'..=b'z') => b'a'..=b'z',
            (Alphabet::SameKind, b'A'..=b'Z') => b'A'..=b'Z',
            (Alphabet::SameKind, _) => b' '..=b'/',
        }
    }

    /// Returns the number of characters that are tried in a place, on average.
    fn len(self) -> usize {
        if self == Alphabet::Any { 94 } else { 20 }
    }
}

/// Returns the number of bytes that [`find`] hashes: the text after each place once per character, that is half of the text
/// on average.
pub(super) fn effort(text: &[u8], opened: &Opened, alphabet: Alphabet) -> usize {
    let each = text.len().saturating_mul(text.len()).saturating_mul(alphabet.len()) / 2;
    digest(opened).map_or(0, |_| each)
}

/// Returns the text that was signed, if one character of this text is another one.
pub(super) fn find(text: &[u8], opened: &Opened, alphabet: Alphabet) -> Option<Vec<u8>> {
    with_alphabet(text, digest(opened)?, alphabet)
}

/// Returns the digest of a signature as Alipay and its clients make them.
fn digest(opened: &Opened) -> Option<&[u8]> {
    match opened {
        Opened::Digest { algorithm: Algorithm::Sha256, digest, is_bare: false } => Some(digest),
        _ => None,
    }
}

fn with_alphabet(text: &[u8], digest: &[u8], alphabet: Alphabet) -> Option<Vec<u8>> {
    let mut before = Sha256::new();
    for (at, byte) in text.iter().enumerate() {
        if byte.is_ascii() {
            let after = text.get(at.saturating_add(1)..).unwrap_or_default();
            for other in alphabet.of(*byte).filter(|other| other != byte) {
                let mut hasher = before.clone();
                hasher.update([other]);
                hasher.update(after);
                if hasher.finalize().as_slice() == digest {
                    let mut signed = text.to_vec();
                    *signed.get_mut(at)? = other;
                    return Some(signed);
                }
            }
        }
        before.update([*byte]);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changed_character_is_found() {
        let signed = b"app_id=2021&subject=a b&total_amount=88.00";
        let digest = Sha256::digest(signed).to_vec();
        let opened = Opened::Digest { algorithm: Algorithm::Sha256, digest, is_bare: false };
        let find = |text: &[u8], opened: &Opened| find(text, opened, Alphabet::Any);
        assert_eq!(
            find(b"app_id=2021&subject=a b&total_amount=98.00", &opened).as_deref(),
            Some(&signed[..])
        );
        assert_eq!(
            find(b"app_id=2021&subject=a_b&total_amount=88.00", &opened).as_deref(),
            Some(&signed[..])
        );
        assert_eq!(find(b"app_id=2021&subject=a b&total_amount=88.0", &opened), None);
        assert_eq!(find(b"app_id=2021&subject=x b&total_amount=89.00", &opened), None);
    }
}
