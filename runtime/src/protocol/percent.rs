//! Percent-encoding of queries and forms.

/// The unreserved characters of RFC 3986, which stand for themselves. A space becomes `%20`.
const UNRESERVED: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        #[allow(clippy::indexing_slicing)] // evaluated by the compiler
        {
            table[byte as usize] = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
        }
        byte += 1;
    }
    table
};

/// Appends bytes to a text, with everything but the unreserved characters escaped.
pub(super) fn escape_into(text: &mut String, bytes: &[u8]) {
    text.reserve(bytes.len());
    for byte in bytes {
        if UNRESERVED.get(usize::from(*byte)) == Some(&true) {
            text.push(char::from(*byte));
        } else {
            text.push('%');
            text.push(hex_digit(byte >> 4));
            text.push(hex_digit(byte & 0xF));
        }
    }
}

fn hex_digit(half: u8) -> char {
    char::from_digit(half.into(), 16).unwrap_or_default().to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table, compared with the crate that tests and the simulator use.
    #[test]
    fn every_byte_is_escaped_as_by_rfc_3986() {
        use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
        const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
        let all: Vec<u8> = (0..=255).collect();
        let mut text = "a".to_owned();
        escape_into(&mut text, &all);
        assert_eq!(text, format!("a{}", percent_encode(&all, ESCAPED)));
    }
}
