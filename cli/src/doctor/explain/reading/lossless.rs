//! Any bytes as text and back: bytes that are not UTF-8 become characters of a private range.

/// The first character of the range, which stands for the byte 0x80.
const FIRST: u32 = 0xF780;

/// Returns the text of bytes.
pub(in crate::doctor::explain) fn text_of(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().filter_map(|byte| stand_in(*byte)));
    }
    text
}

/// Returns the bytes of a text.
pub(in crate::doctor::explain) fn bytes_of(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        match u32::from(c).checked_sub(FIRST).and_then(|low| u8::try_from(low).ok()).filter(|low| *low < 0x80)
        {
            Some(low) => bytes.push(low | 0x80),
            None => bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    bytes
}

/// Returns the character for a byte from 0x80.
fn stand_in(byte: u8) -> Option<char> {
    char::from_u32(FIRST.saturating_add(u32::from(byte & 0x7F)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_bytes_come_back() {
        let bytes: Vec<u8> = (0..=255).chain("测试".bytes()).collect();
        assert_eq!(bytes_of(&text_of(&bytes)), bytes);
        assert_eq!(text_of("测试 a".as_bytes()), "测试 a");
    }
}
