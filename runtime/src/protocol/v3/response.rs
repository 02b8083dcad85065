//! Whether an answer may be believed.

use base64::{Engine, engine::general_purpose::STANDARD};
use http::{HeaderMap, StatusCode};

use crate::crypto::Verifier;

/// Header with the number to quote to Alipay's support.
pub const TRACE_ID: &str = "alipay-trace-id";

const SIGNATURE: &str = "alipay-signature";
const TIMESTAMP: &str = "alipay-timestamp";
const NONCE: &str = "alipay-nonce";

/// What an answer is, once its signature was looked at and before its body is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Success, signed by Alipay.
    Success,
    /// Success without a signature: an empty answer to a call that returns nothing.
    UnsignedEmpty,
    /// An error answer; only a signed one is certainly Alipay's.
    Failure {
        /// Whether it was signed.
        authenticated: bool,
    },
}

/// Why an answer cannot be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Untrusted {
    /// A header that a signed answer must have is missing or empty.
    #[error("the answer has no `{0}` header, so it was not signed by Alipay (or a proxy dropped the header)")]
    MissingHeader(&'static str),
    /// A header of the signature occurs twice.
    #[error("the answer has two `{0}` headers")]
    DoubledHeader(&'static str),
    /// The signature is not base64.
    #[error("the answer's signature is not base64")]
    MalformedSignature,
    /// The signature does not belong to these bytes and this key.
    #[error(
        "the answer's signature does not verify: either the configured Alipay public key is not the one \
         that the open platform shows for this app, or the answer was changed on its way"
    )]
    BadSignature,
}

/// Judges an answer from its raw body, before anything is parsed (protocol: V3 responses).
///
/// `returns_nothing` says that the call is declared to have no result, so that an empty unsigned answer
/// is acceptable.
///
/// # Errors
/// When the answer must not be used in any way.
pub fn verify_response(
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
    verifier: &dyn Verifier,
    returns_nothing: bool,
) -> Result<Verdict, Untrusted> {
    let signature = single(headers, SIGNATURE)?.filter(|text| *text != b"null");
    if status.is_success() {
        let is_unsigned = [SIGNATURE, TIMESTAMP, NONCE].iter().all(|header| !headers.contains_key(*header));
        if is_unsigned && body.is_empty() && returns_nothing {
            return Ok(Verdict::UnsignedEmpty);
        }
        let signature = signature.ok_or(Untrusted::MissingHeader(SIGNATURE))?;
        verify(signature, headers, body, verifier)?;
        Ok(Verdict::Success)
    } else if let Some(signature) = signature {
        verify(signature, headers, body, verifier)?;
        Ok(Verdict::Failure { authenticated: true })
    } else {
        Ok(Verdict::Failure { authenticated: false })
    }
}

fn verify(
    signature: &[u8],
    headers: &HeaderMap,
    body: &[u8],
    verifier: &dyn Verifier,
) -> Result<(), Untrusted> {
    let timestamp = single(headers, TIMESTAMP)?.ok_or(Untrusted::MissingHeader(TIMESTAMP))?;
    let nonce = single(headers, NONCE)?.ok_or(Untrusted::MissingHeader(NONCE))?;
    let signature = STANDARD.decode(signature).map_err(|_| Untrusted::MalformedSignature)?;
    let mut content = Vec::with_capacity(body.len().saturating_add(128));
    for line in [timestamp, nonce, body] {
        content.extend_from_slice(line);
        content.push(b'\n');
    }
    verifier.verify(&content, &signature).map_err(|_| Untrusted::BadSignature)
}

/// The value of a header that occurs at most once; an empty one counts as absent.
fn single<'h>(headers: &'h HeaderMap, name: &'static str) -> Result<Option<&'h [u8]>, Untrusted> {
    let mut values = headers.get_all(name).iter();
    let first = values.next().map(http::HeaderValue::as_bytes);
    if values.next().is_some() {
        return Err(Untrusted::DoubledHeader(name));
    }
    Ok(first.filter(|value| !value.is_empty()))
}
