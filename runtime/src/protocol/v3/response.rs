//! Verification of [V3 responses](crate::protocol::reference#v3-responses).

use base64::{Engine, engine::general_purpose::STANDARD};
use http::{HeaderMap, StatusCode};

use crate::protocol::{KeyRing, VerificationError};

/// The response header with the number to quote to Alipay's support.
pub const TRACE_ID: &str = "alipay-trace-id";

const SIGNATURE: &str = "alipay-signature";
const TIMESTAMP: &str = "alipay-timestamp";
const NONCE: &str = "alipay-nonce";
const SERIAL: &str = "alipay-sn";

/// The kind of a response, as far as status and signature determine it.
///
/// The enum is exhaustive on purpose: a caller has to decide about every kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authenticity {
    /// Success, signed by Alipay.
    Success,
    /// Success without a signature: an empty response to a call that returns no fields.
    UnsignedEmpty,
    /// An error.
    Failure {
        /// The response was signed, so the error certainly comes from Alipay.
        authenticated: bool,
    },
}

/// Verifies a response before its body is parsed.
///
/// `returns_nothing` says that the endpoint returns no fields, so that an empty unsigned response is accepted.
///
/// # Errors
/// Returns [`VerificationError`] if the response must not be used.
#[doc(alias = "验签")]
pub fn verify_response(
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
    keys: &KeyRing,
    returns_nothing: bool,
) -> Result<Authenticity, VerificationError> {
    let signature = single(headers, SIGNATURE)?.filter(|text| *text != b"null");
    if status.is_success() {
        let is_unsigned = [SIGNATURE, TIMESTAMP, NONCE].iter().all(|header| !headers.contains_key(*header));
        if is_unsigned && body.is_empty() && returns_nothing {
            return Ok(Authenticity::UnsignedEmpty);
        }
        let signature = signature.ok_or(VerificationError::MissingHeader(SIGNATURE))?;
        verify(signature, headers, body, keys)?;
        Ok(Authenticity::Success)
    } else if let Some(signature) = signature {
        verify(signature, headers, body, keys)?;
        Ok(Authenticity::Failure { authenticated: true })
    } else {
        Ok(Authenticity::Failure { authenticated: false })
    }
}

fn verify(
    signature: &[u8],
    headers: &HeaderMap,
    body: &[u8],
    keys: &KeyRing,
) -> Result<(), VerificationError> {
    let timestamp = single(headers, TIMESTAMP)?.ok_or(VerificationError::MissingHeader(TIMESTAMP))?;
    let nonce = single(headers, NONCE)?.ok_or(VerificationError::MissingHeader(NONCE))?;
    let signature = STANDARD.decode(signature).map_err(|_| VerificationError::MalformedSignature)?;
    let mut content = Vec::with_capacity(body.len().saturating_add(128));
    for line in [timestamp, nonce, body] {
        content.extend_from_slice(line);
        content.push(b'\n');
    }
    let serial = single(headers, SERIAL)?.and_then(|serial| std::str::from_utf8(serial).ok());
    keys.select(serial)?.verify(&content, &signature).map_err(|_| VerificationError::BadSignature)
}

/// Returns the value of a header that may occur once. An empty value counts as absent.
fn single<'h>(headers: &'h HeaderMap, name: &'static str) -> Result<Option<&'h [u8]>, VerificationError> {
    let mut values = headers.get_all(name).iter();
    let first = values.next().map(http::HeaderValue::as_bytes);
    if values.next().is_some() {
        return Err(VerificationError::DoubledHeader(name));
    }
    Ok(first.filter(|value| !value.is_empty()))
}
