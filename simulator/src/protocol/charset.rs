//! The character sets of the V2 gateway.

use std::borrow::Cow;

use encoding_rs::{EncoderResult, Encoding, GB18030, GBK, UTF_8};

/// A character set that the gateway accepts, with its name as written by the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WireCharset {
    name: String,
    encoding: &'static Encoding,
}

impl Default for WireCharset {
    fn default() -> Self {
        Self { name: "utf-8".to_owned(), encoding: UTF_8 }
    }
}

impl WireCharset {
    /// Looks up a character set by the parameter `charset`, ignoring case. GB2312 is encoded by the table of GBK. `UTF8`
    /// is a name of Java, in which the platform is written.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let encoding = match name.to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => UTF_8,
            "gbk" | "gb2312" => GBK,
            "gb18030" => GB18030,
            _ => return None,
        };
        Some(Self { name: name.to_owned(), encoding })
    }

    /// The name, as written by the call.
    pub(crate) fn as_str(&self) -> &str {
        &self.name
    }

    /// Decodes bytes. Returns `None` if they are malformed.
    pub(crate) fn decode<'b>(&self, bytes: &'b [u8]) -> Option<Cow<'b, str>> {
        self.encoding.decode_without_bom_handling_and_without_replacement(bytes)
    }

    /// Encodes JSON. Characters that do not exist in the character set are written as `\uXXXX`.
    pub(crate) fn encode_json(&self, json: &str) -> Vec<u8> {
        self.encode(json, |unmappable, bytes| {
            for unit in unmappable.encode_utf16(&mut [0; 2]) {
                bytes.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
            }
        })
    }

    /// Encodes HTML. Characters that do not exist in the character set are written as character references.
    pub(crate) fn encode_html(&self, html: &str) -> Vec<u8> {
        self.encode(html, |unmappable, bytes| {
            bytes.extend_from_slice(format!("&#{};", u32::from(unmappable)).as_bytes());
        })
    }

    fn encode(&self, text: &str, escape: impl Fn(char, &mut Vec<u8>)) -> Vec<u8> {
        let mut encoder = self.encoding.new_encoder();
        let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text);
        loop {
            let room = encoder.max_buffer_length_from_utf8_without_replacement(rest.len());
            bytes.reserve(room.unwrap_or(rest.len() * 4 + 16));
            let (result, read) = encoder.encode_from_utf8_to_vec_without_replacement(rest, &mut bytes, true);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                EncoderResult::InputEmpty => return bytes,
                EncoderResult::OutputFull => {}
                EncoderResult::Unmappable(unmappable) => escape(unmappable, &mut bytes),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_ignore_case_and_are_kept_as_written() {
        for (name, bytes) in [("UTF-8", 6), ("UTF8", 6), ("Gbk", 4), ("GB2312", 4), ("gb18030", 4)] {
            let charset = WireCharset::named(name).unwrap();
            assert_eq!((charset.as_str(), charset.encode_json("中文").len()), (name, bytes));
        }
        assert!(WireCharset::named("utf8mb4").is_none() && WireCharset::named("").is_none());
    }

    #[test]
    fn unmappable_characters_are_escaped_and_malformed_bytes_are_rejected() {
        let gbk = WireCharset::named("GBK").unwrap();
        assert_eq!(gbk.encode_json(r#"{"a":"🍜中"}"#), b"{\"a\":\"\\ud83c\\udf5c\xD6\xD0\"}");
        assert_eq!(gbk.encode_html("🍜"), b"&#127836;");
        assert_eq!(gbk.decode(b"\xD6\xD0").as_deref(), Some("中"));
        assert_eq!(gbk.decode(b"\xD6"), None);
        assert_eq!(WireCharset::default().decode(b"\xD6\xD0"), None);
    }
}
