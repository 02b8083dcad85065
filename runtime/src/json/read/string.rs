//! Strings and their escape sequences.

use std::borrow::Cow;

use super::{JsonError, Reader};

impl<'a> Reader<'a> {
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, JsonError> {
        self.take(b'"');
        let plain = self.plain();
        if self.take(b'"') {
            return Ok(Cow::Borrowed(plain));
        }
        self.escaped_string(plain.to_owned()).map(Cow::Owned)
    }

    /// A string that is not the same as it is written, after its first part.
    #[cold]
    fn escaped_string(&mut self, mut text: String) -> Result<String, JsonError> {
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.take(b'"');
                    return Ok(text);
                }
                Some(b'\\') => {
                    self.take(b'\\');
                    text.push(self.escape()?);
                }
                Some(_) => return Err(self.error("unescaped control character in a string")),
                None => return Err(self.error("the document ends inside a string")),
            }
            text.push_str(self.plain());
        }
    }

    /// The bytes from here that represent themselves.
    fn plain(&mut self) -> &'a str {
        let start = self.position;
        let bytes = self.text.as_bytes().get(start..).unwrap_or_default();
        self.position = start.saturating_add(plain_prefix(bytes));
        self.since(start)
    }

    fn escape(&mut self) -> Result<char, JsonError> {
        let letter = self.peek().ok_or_else(|| self.error("the document ends inside an escape"))?;
        self.position = self.position.saturating_add(1);
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode_escape(),
            _ => return Err(self.error("unknown escape sequence")),
        })
    }

    fn unicode_escape(&mut self) -> Result<char, JsonError> {
        let first = self.hex4()?;
        let scalar = if (0xD800..0xDC00).contains(&first) {
            if !(self.take(b'\\') && self.take(b'u')) {
                return Err(self.error("incomplete surrogate pair"));
            }
            let second = self.hex4()?;
            if !(0xDC00..0xE000).contains(&second) {
                return Err(self.error("incomplete surrogate pair"));
            }
            // A pair encodes the 20 bits above U+FFFF.
            (((first & 0x3FF) << 10) | (second & 0x3FF)).saturating_add(0x1_0000)
        } else {
            first
        };
        char::from_u32(scalar).ok_or_else(|| self.error("incomplete surrogate pair"))
    }

    fn hex4(&mut self) -> Result<u32, JsonError> {
        let digits = self.rest().get(..4).filter(|d| d.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let value = value.ok_or_else(|| self.error("expected four hexadecimal digits"))?;
        self.position = self.position.saturating_add(4);
        Ok(value)
    }
}

/// The number of bytes at the start that represent themselves, eight at a time where there are so many.
fn plain_prefix(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let special = special_bytes(u64::from_le_bytes(*word));
        if special != 0 {
            return index * 8 + special.trailing_zeros() as usize / 8;
        }
    }
    words.len() * 8 + rest.iter().take_while(|byte| is_plain(**byte)).count()
}

/// Sets the highest bit of the first byte that does not represent itself, and maybe of others after it.
fn special_bytes(word: u64) -> u64 {
    const EACH: u64 = u64::MAX / 255;
    // A byte below the limit borrows from its highest bit. Only bytes after it can be wrong by that.
    let below = |word: u64, limit: u64| word.wrapping_sub(EACH * limit) & !word;
    let control = below(word, 0x20);
    let quote = below(word ^ (EACH * 0x22), 1);
    let backslash = below(word ^ (EACH * 0x5C), 1);
    (control | quote | backslash) & (EACH * 0x80)
}

/// Returns whether a byte of a string represents itself.
fn is_plain(byte: u8) -> bool {
    byte >= 0x20 && byte != b'"' && byte != b'\\'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_eight_bytes_end_at_the_byte_at_which_single_bytes_end() {
        for byte in 0..=u8::MAX {
            for other in [b'a', 0x80, 0xFF, b'!', b'#', b'[', b']', b' '] {
                for place in 0..20 {
                    let mut bytes = [other; 20];
                    bytes[place] = byte;
                    let expected = bytes.iter().take_while(|byte| is_plain(**byte)).count();
                    assert_eq!(plain_prefix(&bytes), expected, "{byte:#x} at {place} among {other:#x}");
                }
            }
        }
        assert_eq!(plain_prefix(b"ab\"\\\n\"\"\"\"\""), 2);
    }
}
