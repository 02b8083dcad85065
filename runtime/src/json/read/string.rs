//! Strings and their escape sequences.

use std::borrow::Cow;

use super::{JsonError, Reader};

impl<'a> Reader<'a> {
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, JsonError> {
        self.take(b'"');
        let start = self.position;
        self.skip_while(is_plain);
        if self.take(b'"') {
            let text = self.since(start);
            return Ok(Cow::Borrowed(text.get(..text.len().saturating_sub(1)).unwrap_or_default()));
        }
        let mut text = self.since(start).to_owned();
        loop {
            if self.take(b'"') {
                return Ok(Cow::Owned(text));
            }
            if self.take(b'\\') {
                text.push(self.escape()?);
            } else if self.peek().is_some_and(is_plain) {
                let run = self.position;
                self.skip_while(is_plain);
                text.push_str(self.since(run));
            } else if self.peek().is_none() {
                return Err(self.error("the document ends inside a string"));
            } else {
                return Err(self.error("unescaped control character in a string"));
            }
        }
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

/// Returns whether a byte of a string represents itself.
fn is_plain(byte: u8) -> bool {
    byte >= 0x20 && byte != b'"' && byte != b'\\'
}
