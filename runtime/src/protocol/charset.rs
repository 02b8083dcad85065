//! Character sets of the V2 gateway and of notifications, without lossy conversions.

use std::{borrow::Cow, fmt, str::FromStr};

use encoding_rs::{EncoderResult, Encoding, GB18030, GBK, UTF_8};

use crate::support::names::ParseNameError;

/// A [character set](crate::protocol::reference#character-sets) of the V2 gateway and of notifications.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Charset {
    /// `utf-8`, which can encode every text. Recommended.
    #[default]
    Utf8,
    /// `GBK`.
    Gbk,
    /// `GB2312`, encoded by the table of GBK, which contains it.
    Gb2312,
    /// `GB18030`, which can encode every text.
    Gb18030,
}

/// A character that a character set cannot encode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{charset} cannot encode a character of the text (U+{:04X}); use UTF-8 or GB18030 as the character set",
    u32::from(*.character)
)]
#[non_exhaustive]
pub struct UnmappableCharacter {
    /// The character.
    pub character: char,
    /// The character set.
    pub charset: Charset,
}

impl Charset {
    /// Returns the name, as it is written in the parameter `charset`.
    pub fn as_str(self) -> &'static str {
        match self {
            Charset::Utf8 => "utf-8",
            Charset::Gbk => "GBK",
            Charset::Gb2312 => "GB2312",
            Charset::Gb18030 => "GB18030",
        }
    }

    /// Returns the character set of a name in upper or lower case, or `None` if Alipay does not have it.
    pub fn from_name(name: &[u8]) -> Option<Self> {
        if name.eq_ignore_ascii_case(b"gb2312") {
            return Some(Charset::Gb2312);
        }
        let encoding = Encoding::for_label(name)?;
        [Charset::Utf8, Charset::Gbk, Charset::Gb18030].into_iter().find(|known| known.encoding() == encoding)
    }

    /// Encodes a text.
    ///
    /// # Errors
    /// Returns [`UnmappableCharacter`] if the character set does not have a character. It is not replaced by `?` or
    /// `&#20013;`, because Alipay would take that for the text.
    pub fn encode(self, text: &str) -> Result<Cow<'_, [u8]>, UnmappableCharacter> {
        if self == Charset::Utf8 || text.is_ascii() {
            return Ok(Cow::Borrowed(text.as_bytes()));
        }
        let mut encoder = self.encoding().new_encoder();
        // A character has at most four bytes.
        let mut bytes = Vec::with_capacity(text.len().saturating_mul(2).saturating_add(8));
        let mut rest = text;
        loop {
            let (result, read) = encoder.encode_from_utf8_to_vec_without_replacement(rest, &mut bytes, true);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                EncoderResult::InputEmpty => return Ok(Cow::Owned(bytes)),
                EncoderResult::OutputFull => bytes.reserve(rest.len().saturating_mul(4).max(16)),
                EncoderResult::Unmappable(character) => {
                    return Err(UnmappableCharacter { character, charset: self });
                }
            }
        }
    }

    /// Decodes bytes. Returns `None` if they are malformed.
    pub fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        self.encoding().decode_without_bom_handling_and_without_replacement(bytes)
    }

    /// Maps a byte offset in `text` to the offset in `bytes`, from which the text was decoded. Each character comes
    /// from one sequence of bytes, whose length follows from its first two bytes.
    pub(crate) fn offset_in(self, bytes: &[u8], text: &str, offset: usize) -> Option<usize> {
        if self == Charset::Utf8 {
            return Some(offset);
        }
        let mut position = 0_usize;
        for _ in text.get(..offset)?.chars() {
            let first = bytes.get(position)?;
            let second = bytes.get(position.saturating_add(1));
            let length = match (first, second) {
                (0..=0x80, _) => 1,
                (_, Some(b'0'..=b'9')) => 4,
                _ => 2,
            };
            position = position.saturating_add(length);
        }
        Some(position)
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Charset::Utf8 => UTF_8,
            Charset::Gbk | Charset::Gb2312 => GBK,
            Charset::Gb18030 => GB18030,
        }
    }
}

impl fmt::Display for Charset {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.as_str())
    }
}

impl FromStr for Charset {
    type Err = ParseNameError;

    /// Parses the name in upper or lower case.
    fn from_str(text: &str) -> Result<Self, ParseNameError> {
        Self::from_name(text.trim().as_bytes()).ok_or_else(|| ParseNameError {
            kind: "character set",
            expected: "utf-8, GBK, GB2312, GB18030",
            text: text.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_unmappable_character_is_an_error_and_not_replaced() {
        let error = Charset::Gbk.encode("订单\u{1F600}").unwrap_err();
        assert_eq!(error, UnmappableCharacter { character: '\u{1F600}', charset: Charset::Gbk });
        assert_eq!(Charset::Gb18030.encode("\u{1F600}").unwrap().as_ref(), b"\x94\x39\xFC\x36");
        assert_eq!(Charset::Gbk.encode("中").unwrap().as_ref(), b"\xD6\xD0");
    }

    #[test]
    fn names_are_parsed_in_any_case() {
        for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
            assert_eq!(Charset::from_name(charset.as_str().as_bytes()), Some(charset));
            assert_eq!(charset.to_string().to_lowercase().parse(), Ok(charset));
        }
        assert!("big5".parse::<Charset>().unwrap_err().to_string().contains("unknown character set `big5`"));
        assert_eq!(Charset::from_name(b"big5"), None);
        assert_eq!(Charset::from_name(b"latin1"), None);
    }

    #[test]
    fn malformed_bytes_have_no_text() {
        assert_eq!(Charset::Utf8.decode(b"\xD6\xD0"), None);
        assert_eq!(Charset::Gbk.decode(b"\xD6"), None);
    }

    proptest! {
        #[test]
        fn offsets_are_mapped_to_the_bytes(before in ".*", after in ".*") {
            let text = format!("{before}{after}");
            for charset in [Charset::Utf8, Charset::Gb18030] {
                let bytes = charset.encode(&text).unwrap();
                let expected = charset.encode(&before).unwrap().len();
                prop_assert_eq!(charset.offset_in(&bytes, &text, before.len()), Some(expected));
            }
        }

        #[test]
        fn offsets_of_any_decoded_text_are_within_the_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            for charset in [Charset::Gbk, Charset::Gb18030] {
                if let Some(text) = charset.decode(&bytes) {
                    prop_assert_eq!(charset.offset_in(&bytes, &text, text.len()), Some(bytes.len()));
                }
            }
        }
    }
}
