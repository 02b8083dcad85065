//! Parsing of `application/x-www-form-urlencoded` into raw bytes, since the character set is one of the parameters.

use percent_encoding::percent_decode;

/// Splits a form into names and values, with `+` and `%XX` decoded to bytes.
pub(crate) fn pairs(form: &[u8]) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> {
    let parts = form.split(|byte| *byte == b'&').filter(|part| !part.is_empty());
    parts.map(|part| {
        let at = part.iter().position(|byte| *byte == b'=').unwrap_or(part.len());
        let (name, value) = part.split_at(at);
        (decode(name), decode(value.strip_prefix(b"=").unwrap_or_default()))
    })
}

fn decode(escaped: &[u8]) -> Vec<u8> {
    let spaces: Vec<u8> = escaped.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_decode(&spaces).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_decoded_to_bytes() {
        let pairs: Vec<_> = pairs(b"a=1+2%2B&&b&=c&d=%D6%").collect();
        let expected: [(&[u8], &[u8]); 4] = [(b"a", b"1 2+"), (b"b", b""), (b"", b"c"), (b"d", b"\xD6%")];
        assert_eq!(pairs, expected.map(|(name, value)| (name.to_vec(), value.to_vec())));
    }
}
