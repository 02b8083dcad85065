//! Character sets of the V2 gateway and of notifications, without a single lossy conversion.

use std::{borrow::Cow, fmt};

use encoding_rs::{EncoderResult, Encoding, GB18030, GBK, UTF_8};

/// A character set that the V2 gateway speaks (protocol: V2 common parameters).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Charset {
    /// UTF-8, with which nothing can go wrong.
    #[default]
    Utf8,
    /// GBK.
    Gbk,
    /// GB2312; its characters are encoded by the table of GBK.
    Gb2312,
    /// GB18030, which has every character of Unicode.
    Gb18030,
}

/// A character that a character set lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{charset} lacks a character of this text (U+{:04X}); send UTF-8 or GB18030", u32::from(*.character))]
#[non_exhaustive]
pub struct UnmappableCharacter {
    /// The character.
    pub character: char,
    /// The character set.
    pub charset: Charset,
}

impl Charset {
    /// The name as it stands in the parameter `charset`.
    pub fn name(self) -> &'static str {
        match self {
            Charset::Utf8 => "utf-8",
            Charset::Gbk => "GBK",
            Charset::Gb2312 => "GB2312",
            Charset::Gb18030 => "GB18030",
        }
    }

    /// The character set of this name, in upper or lower case; `None` for one that Alipay has not.
    pub fn from_name(name: &[u8]) -> Option<Self> {
        if name.eq_ignore_ascii_case(b"gb2312") {
            return Some(Charset::Gb2312);
        }
        let encoding = Encoding::for_label(name)?;
        [Charset::Utf8, Charset::Gbk, Charset::Gb18030].into_iter().find(|known| known.encoding() == encoding)
    }

    /// The text's bytes.
    ///
    /// # Errors
    /// On a character that the set lacks. Others write `?` or `&#20013;` instead, which Alipay then takes
    /// for the text itself.
    pub fn encode(self, text: &str) -> Result<Cow<'_, [u8]>, UnmappableCharacter> {
        if self == Charset::Utf8 || text.is_ascii() {
            return Ok(Cow::Borrowed(text.as_bytes()));
        }
        let mut encoder = self.encoding().new_encoder();
        // Four bytes are the longest form of a character.
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

    /// The bytes' text; `None` if they are malformed.
    pub fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        self.encoding().decode_without_bom_handling_and_without_replacement(bytes)
    }

    /// Where in `bytes` the text decoded from them has its byte `offset`. Each character of the text came
    /// from one sequence of bytes, whose length its first two bytes tell.
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
        out.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_character_that_the_set_lacks_is_an_error_and_not_a_reference() {
        let error = Charset::Gbk.encode("订单\u{1F600}").unwrap_err();
        assert_eq!(error, UnmappableCharacter { character: '\u{1F600}', charset: Charset::Gbk });
        assert_eq!(Charset::Gb18030.encode("\u{1F600}").unwrap().as_ref(), b"\x94\x39\xFC\x36");
        assert_eq!(Charset::Gbk.encode("中").unwrap().as_ref(), b"\xD6\xD0");
    }

    #[test]
    fn names_are_those_of_alipay() {
        for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
            assert_eq!(Charset::from_name(charset.name().as_bytes()), Some(charset));
            assert_eq!(Charset::from_name(charset.name().to_lowercase().as_bytes()), Some(charset));
        }
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
        fn offsets_lead_back_to_the_bytes(before in ".*", after in ".*") {
            let text = format!("{before}{after}");
            for charset in [Charset::Utf8, Charset::Gb18030] {
                let bytes = charset.encode(&text).unwrap();
                let expected = charset.encode(&before).unwrap().len();
                prop_assert_eq!(charset.offset_in(&bytes, &text, before.len()), Some(expected));
            }
        }

        #[test]
        fn whatever_decodes_has_offsets_within_the_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            for charset in [Charset::Gbk, Charset::Gb18030] {
                if let Some(text) = charset.decode(&bytes) {
                    prop_assert_eq!(charset.offset_in(&bytes, &text, text.len()), Some(bytes.len()));
                }
            }
        }
    }
}
