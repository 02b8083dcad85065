//! Verification of [V2 responses](crate::protocol::reference#v2-responses).

use std::{borrow::Cow, ops::Range};

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    json::{Json, Member, parse, parse_with_spans},
    protocol::charset::Charset,
    protocol::{KeyRing, VerificationError},
};

/// The part of a response that the signature covers: the value of one member.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignedMember {
    /// The place of the value in the body, in bytes.
    pub span: Range<usize>,
    /// The text of the value: an object, or a string if the call was encrypted.
    pub text: String,
    /// The value was signed. An unsigned value is always an error.
    pub authenticated: bool,
    /// The value names an error code.
    pub(crate) is_error: bool,
    /// The character set of the response, which is not the requested one for some errors of the platform.
    pub charset: Charset,
}

/// Verifies a response.
///
/// Parse the result from [`SignedMember::text`] only. It is the text that the signature covers.
///
/// # Errors
/// Returns [`VerificationError`] if the response must not be used.
#[doc(alias = "验签")]
pub fn verify_response(
    method: &str,
    charset: Charset,
    body: &[u8],
    keys: &KeyRing,
) -> Result<SignedMember, VerificationError> {
    verify_member(&member_of(method), charset, body, keys)
}

/// Verifies a response whose result is the member `expected`.
pub(crate) fn verify_member(
    expected: &str,
    charset: Charset,
    body: &[u8],
    keys: &KeyRing,
) -> Result<SignedMember, VerificationError> {
    let (text, charset) = decode(body, charset)?;
    let members = parse_with_spans(&text)?;
    let (value, span) = choose(expected, &members)?;
    let text_of_span = text.get(span.clone()).unwrap_or_default();
    let start = charset.offset_in(body, &text, span.start).ok_or(VerificationError::WrongCharset)?;
    let end = charset.offset_in(body, &text, span.end).ok_or(VerificationError::WrongCharset)?;
    let raw = body.get(start..end).ok_or(VerificationError::WrongCharset)?;
    let is_error = is_error(value);
    let authenticated = match named_text(&members, "sign")?.filter(|sign| !sign.is_empty()) {
        Some(sign) => {
            verify(sign, raw, charset, named_text(&members, "alipay_cert_sn")?, keys).map(|()| true)?
        }
        None if is_error => false,
        None => return Err(VerificationError::UnsignedSuccess),
    };
    Ok(SignedMember { span: start..end, text: text_of_span.to_owned(), authenticated, is_error, charset })
}

/// Returns the member of a response that cannot be verified: the download of the certificate that will verify others.
/// The caller must check the chain of the certificate.
pub(crate) fn read_unverified(
    method: &str,
    charset: Charset,
    body: &[u8],
) -> Result<String, VerificationError> {
    let (text, _) = decode(body, charset)?;
    let members = parse_with_spans(&text)?;
    let (_, span) = choose(&member_of(method), &members)?;
    Ok(text.get(span).unwrap_or_default().to_owned())
}

/// Decodes the body. Some errors of the platform are in GBK, whichever character set was requested.
fn decode(body: &[u8], requested: Charset) -> Result<(Cow<'_, str>, Charset), VerificationError> {
    [requested, Charset::Gb18030]
        .into_iter()
        .find_map(|charset| charset.decode(body).map(|text| (text, charset)))
        .ok_or(VerificationError::WrongCharset)
}

type Spanned<'a> = (Member<'a>, Range<usize>);

/// The member with the result of a method.
fn member_of(method: &str) -> String {
    format!("{}_response", method.replace('.', "_"))
}

/// Returns the member with the result, or else the one with the error, by its exact name.
fn choose<'m>(
    expected: &str,
    members: &'m [Spanned<'_>],
) -> Result<(&'m Json<'m>, Range<usize>), VerificationError> {
    let named = |name: &str| members.iter().find(|(member, _)| member.name == name);
    let (member, span) = match (named(expected), named("error_response")) {
        (Some(_), Some(_)) => return Err(VerificationError::ResultAndError),
        (Some(found), None) | (None, Some(found)) if !found.0.is_escaped() => found,
        _ => return Err(VerificationError::NoMember { expected: expected.to_owned() }),
    };
    Ok((&member.value, span.clone()))
}

fn named_text<'m>(
    members: &'m [Spanned<'_>],
    name: &'static str,
) -> Result<Option<&'m str>, VerificationError> {
    match members.iter().find(|(member, _)| member.name == name) {
        None => Ok(None),
        Some((member, _)) => member.value.as_text().map(Some).ok_or(VerificationError::NotText(name)),
    }
}

fn verify(
    sign: &str,
    raw: &[u8],
    charset: Charset,
    serial: Option<&str>,
    keys: &KeyRing,
) -> Result<(), VerificationError> {
    let signature = STANDARD.decode(sign).map_err(|_| VerificationError::MalformedSignature)?;
    let key = keys.select(serial.filter(|serial| !serial.is_empty()))?;
    if key.verify(raw, &signature).is_ok() {
        return Ok(());
    }
    // Parts of the platform sign before they escape slashes.
    match without_escaped_slashes(raw, charset) {
        Some(raw) if key.verify(&raw, &signature).is_ok() => Ok(()),
        _ => Err(VerificationError::BadSignature),
    }
}

/// Replaces every escaped slash `\/` in `raw` by `/`. Returns `None` if there is none. In `\\/`, the backslash is escaped
/// and not the slash, so it stays.
fn without_escaped_slashes(raw: &[u8], charset: Charset) -> Option<Vec<u8>> {
    let mut changed = Vec::with_capacity(raw.len());
    let mut bytes = raw.iter().copied();
    while let Some(byte) = bytes.next() {
        // An escape takes the next byte with it. So does the first byte of a character of GBK and GB18030, whose second
        // byte may have the value of a backslash.
        let is_escape = byte == b'\\';
        let has_second = is_escape || (charset != Charset::Utf8 && byte > 0x80);
        let second = if has_second { bytes.next() } else { None };
        match second {
            Some(b'/') if is_escape => changed.push(b'/'),
            Some(second) => changed.extend([byte, second]),
            None => changed.push(byte),
        }
    }
    (changed.len() != raw.len()).then_some(changed)
}

/// Returns whether a member says that the call failed ([V2 codes](crate::protocol::reference#v2-codes)).
pub(crate) fn is_error(value: &Json<'_>) -> bool {
    let text = |name| value.get(name).and_then(Json::as_text).filter(|text| !text.is_empty());
    text("sub_code").is_some() || text("code").is_some_and(|code| code != SUCCESS)
}

const SUCCESS: &str = "10000";

impl SignedMember {
    /// Returns the ciphertext in base64, if the value is a string, as in the response to an encrypted call.
    pub fn ciphertext(&self) -> Option<String> {
        if !self.text.starts_with('"') {
            return None;
        }
        match parse(&self.text) {
            Ok(Json::Text(text)) => Some(text.into_owned()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_slash_whose_backslash_is_not_escaped_is_unescaped() {
        for (raw, expected) in [
            (r#"{"a":"x\/y"}"#, Some(r#"{"a":"x/y"}"#)),
            (r#"{"a":"\/\/"}"#, Some(r#"{"a":"//"}"#)),
            (r#"{"a":"x\\\/y"}"#, Some(r#"{"a":"x\\/y"}"#)),
            (r#"{"a":"x\\/y","b":"\/"}"#, Some(r#"{"a":"x\\/y","b":"/"}"#)),
            (r#"{"a":"中\/\"\\"}"#, Some(r#"{"a":"中/\"\\"}"#)),
            (r#"{"a":"x\\/y"}"#, None),
            (r#"{"a":"x\\\\/y"}"#, None),
            ("x/y\\", None),
            ("", None),
        ] {
            let changed = without_escaped_slashes(raw.as_bytes(), Charset::Utf8);
            assert_eq!(changed.as_deref(), expected.map(str::as_bytes), "{raw}");
        }
    }

    /// In GBK, the second byte of `誠` has the value of a backslash. GB18030 has characters of four bytes as well.
    #[test]
    fn a_byte_of_a_character_is_not_a_backslash() {
        for charset in [Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
            let bytes = |text| charset.encode(text).unwrap().into_owned();
            assert_eq!(bytes("誠"), b"\xd5\x5c");
            for (raw, expected) in [("誠/", None), (r"誠\/中\/", Some("誠/中/")), (r"誠\\/", None)] {
                assert_eq!(without_escaped_slashes(&bytes(raw), charset), expected.map(bytes), "{raw}");
            }
        }
        // Such bytes are no text; still, only what is escaped changes.
        assert_eq!(without_escaped_slashes(b"\xd5/\\/", Charset::Gbk).as_deref(), Some(&b"\xd5//"[..]));
        // 0x80 is a character of one byte.
        assert_eq!(without_escaped_slashes(b"\x80\\/", Charset::Gbk).as_deref(), Some(&b"\x80/"[..]));
        let bytes = |text| Charset::Gb18030.encode(text).unwrap().into_owned();
        assert_eq!(without_escaped_slashes(&bytes(r"é🍜\/"), Charset::Gb18030), Some(bytes("é🍜/")));
    }
}
