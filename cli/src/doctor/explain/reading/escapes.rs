//! Escapes with a backslash, as languages and loggers write them.

use super::lossless::text_of;

/// Decodes the escapes of a string: those of JSON, JavaScript, Python, Ruby, Go and nginx. Others stay as they are.
pub(super) fn unescaped(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        bytes.extend_from_slice(rest.get(..at).unwrap_or_default().as_bytes());
        rest = rest.get(at..).unwrap_or_default();
        rest = one(rest, &mut bytes);
    }
    bytes.extend_from_slice(rest.as_bytes());
    // A stand-in of the private range is three bytes of UTF-8, and stays what it is.
    text_of(&bytes)
}

/// Decodes the escape at the beginning of a text, and returns what follows.
fn one<'t>(text: &'t str, bytes: &mut Vec<u8>) -> &'t str {
    let mut characters = text.chars();
    characters.next();
    let Some(kind) = characters.next() else {
        bytes.push(b'\\');
        return "";
    };
    let rest = characters.as_str();
    let simple = match kind {
        'n' => Some(b'\n'),
        'r' => Some(b'\r'),
        't' => Some(b'\t'),
        'b' => Some(8),
        'f' => Some(12),
        'e' => Some(27),
        '\\' | '"' | '\'' | '/' | '`' | '$' | '#' => u8::try_from(kind).ok(),
        _ => None,
    };
    if let Some(byte) = simple {
        bytes.push(byte);
        return rest;
    }
    let decoded = match kind {
        'x' => hex(rest, 2).and_then(|(code, rest)| Some((vec![u8::try_from(code).ok()?], rest))),
        'u' | 'U' => unicode(rest),
        _ => None,
    };
    match decoded {
        Some((decoded, rest)) => {
            bytes.extend_from_slice(&decoded);
            rest
        }
        None => {
            bytes.push(b'\\');
            bytes.extend_from_slice(kind.encode_utf8(&mut [0; 4]).as_bytes());
            rest
        }
    }
}

/// Decodes `XXXX`, a pair of surrogates, or `{X..}`.
fn unicode(rest: &str) -> Option<(Vec<u8>, &str)> {
    let utf8 = |code: u32| char::from_u32(code).map(|c| c.encode_utf8(&mut [0; 4]).as_bytes().to_vec());
    if let Some((digits, rest)) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        return Some((utf8(u32::from_str_radix(digits, 16).ok()?)?, rest));
    }
    let (high, rest) = hex(rest, 4)?;
    if let Some(bytes) = utf8(high) {
        return Some((bytes, rest));
    }
    let (low, rest) = hex(rest.strip_prefix("\\u")?, 4)?;
    let units = [u16::try_from(high).ok()?, u16::try_from(low).ok()?];
    Some((String::from_utf16(&units).ok()?.into_bytes(), rest))
}

fn hex(text: &str, digits: usize) -> Option<(u32, &str)> {
    let code = text.get(..digits).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    Some((u32::from_str_radix(code, 16).ok()?, text.get(digits..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_of_several_languages_are_decoded() {
        assert_eq!(unescaped(r#"a\"b\/c\\d\n\u6d4b\ud83d\ude00\u{4e2d}\x26"#), "a\"b/c\\d\n测😀中&");
        assert_eq!(unescaped(r"\xe6\xb5\x8b"), "测");
        assert_eq!(unescaped(r"\q\u12\"), r"\q\u12\");
    }
}
