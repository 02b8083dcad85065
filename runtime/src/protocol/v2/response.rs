//! Whether a gateway answer may be believed, and which part of it (protocol: V2 response and verification).

use std::{borrow::Cow, ops::Range};

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    json::{Json, Member, parse, parse_with_spans},
    protocol::charset::Charset,
    protocol::{KeyRing, VerificationError},
};

/// The part of an answer that may be read: the value of one member, exactly as it was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedMember {
    /// Where it stands in the body, in bytes.
    pub span: Range<usize>,
    /// Its text: an object, or for an encrypted call a string.
    pub text: String,
    /// Whether it was signed. If not, it is an error.
    pub authenticated: bool,
    /// The character set in which it came. The platform's own faults come in GBK whatever was asked for.
    pub charset: Charset,
}

/// Judges an answer from its raw bytes.
///
/// The result is to be parsed from [`SignedMember::text`] and from nothing else: the document has been scanned
/// once, strictly, and the text is the span that the signature covers.
///
/// # Errors
/// When the answer must not be used in any way.
pub fn verify_response(
    method: &str,
    charset: Charset,
    body: &[u8],
    keys: &KeyRing,
) -> Result<SignedMember, VerificationError> {
    let (text, charset) = decode(body, charset)?;
    let members = parse_with_spans(&text)?;
    let (value, span) = choose(method, &members)?;
    let text_of_span = text.get(span.clone()).unwrap_or_default();
    let start = charset.offset_in(body, &text, span.start).ok_or(VerificationError::WrongCharset)?;
    let end = charset.offset_in(body, &text, span.end).ok_or(VerificationError::WrongCharset)?;
    let raw = body.get(start..end).ok_or(VerificationError::WrongCharset)?;
    let authenticated = match named_text(&members, "sign")?.filter(|sign| !sign.is_empty()) {
        Some(sign) => verify(sign, raw, named_text(&members, "alipay_cert_sn")?, keys).map(|()| true)?,
        None if is_error(value) => false,
        None => return Err(VerificationError::UnsignedSuccess),
    };
    Ok(SignedMember { span: start..end, text: text_of_span.to_owned(), authenticated, charset })
}

/// The member of an answer that cannot be verified yet: the certificate that will verify others. Whoever
/// reads it must check the certificate's chain.
pub(crate) fn read_unverified(
    method: &str,
    charset: Charset,
    body: &[u8],
) -> Result<String, VerificationError> {
    let (text, _) = decode(body, charset)?;
    let members = parse_with_spans(&text)?;
    let (_, span) = choose(method, &members)?;
    Ok(text.get(span).unwrap_or_default().to_owned())
}

/// The platform's own faults come in GBK, whatever was asked for.
fn decode(body: &[u8], asked: Charset) -> Result<(Cow<'_, str>, Charset), VerificationError> {
    [asked, Charset::Gb18030]
        .into_iter()
        .find_map(|charset| charset.decode(body).map(|text| (text, charset)))
        .ok_or(VerificationError::WrongCharset)
}

type Spanned<'a> = (Member<'a>, Range<usize>);

/// The result, or else the error; by exact name.
fn choose<'m>(
    method: &str,
    members: &'m [Spanned<'_>],
) -> Result<(&'m Json<'m>, Range<usize>), VerificationError> {
    let expected = format!("{}_response", method.replace('.', "_"));
    let named = |name: &str| members.iter().find(|(member, _)| member.name == name);
    let (member, span) = match (named(&expected), named("error_response")) {
        (Some(_), Some(_)) => return Err(VerificationError::ResultAndError),
        (Some(found), None) | (None, Some(found)) => found,
        (None, None) => return Err(VerificationError::NoMember { expected }),
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

fn verify(sign: &str, raw: &[u8], serial: Option<&str>, keys: &KeyRing) -> Result<(), VerificationError> {
    let signature = STANDARD.decode(sign).map_err(|_| VerificationError::MalformedSignature)?;
    let key = keys.select(serial.filter(|serial| !serial.is_empty()))?;
    if key.verify(raw, &signature).is_ok() {
        return Ok(());
    }
    // Some paths of the gateway sign before they escape slashes.
    match without_escaped_slashes(raw) {
        Some(raw) if key.verify(&raw, &signature).is_ok() => Ok(()),
        _ => Err(VerificationError::BadSignature),
    }
}

/// `raw` with every `\/` as `/`, if it has any. A changed character that was none of JSON's escapes only
/// makes a candidate that does not verify.
fn without_escaped_slashes(raw: &[u8]) -> Option<Vec<u8>> {
    let mut changed = Vec::with_capacity(raw.len());
    for byte in raw {
        if *byte == b'/' && changed.last() == Some(&b'\\') {
            changed.pop();
        }
        changed.push(*byte);
    }
    (changed.len() != raw.len()).then_some(changed)
}

/// Whether a member says that the call failed.
pub(crate) fn is_error(value: &Json<'_>) -> bool {
    let text = |name| value.get(name).and_then(Json::as_text).filter(|text| !text.is_empty());
    text("sub_code").is_some() || text("code").is_some_and(|code| code != SUCCESS)
}

const SUCCESS: &str = "10000";

impl SignedMember {
    /// The text of an encrypted answer's string: the ciphertext in base64.
    pub fn ciphertext(&self) -> Option<String> {
        match parse(&self.text) {
            Ok(Json::Text(text)) => Some(text.into_owned()),
            _ => None,
        }
    }
}
