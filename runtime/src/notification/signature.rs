//! Signatures of notifications.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::{NotifyError, form::Pair};
use crate::protocol::KeyRing;

/// A rule by which notifications are signed. Both use the same key and digest
/// ([notification signatures](crate::protocol::reference#notification-signatures)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignRule {
    /// The signature covers all parameters but `sign` and `sign_type`. Most notifications are signed in this way.
    V1,
    /// The signature covers all parameters but `sign`. Some notifications of the service market are signed in this way.
    V2,
    /// The signature covers the object `data` of a frame of the
    /// [message channel](crate::protocol::reference#message-channel).
    Data,
}

/// The parameters that the signature covers.
#[derive(Debug)]
pub(super) struct Signed {
    pub(super) rule: SignRule,
    /// All covered parameters that have a value, without `sign` and `sign_type`.
    pub(super) pairs: Vec<Pair>,
    /// SHA-256 of the signed text.
    pub(super) digest: [u8; 32],
}

/// Tries rule V1, by which most notifications are signed, then V2; for the service market and the check of a gateway
/// address in the other order ([notification signatures](crate::protocol::reference#notification-signatures)). Empty values are left out at first, since most signers leave them out, then they are included.
pub(super) fn verify(pairs: &[Pair], keys: &KeyRing) -> Result<Signed, NotifyError> {
    let value = |name: &str| pairs.iter().find(|pair| pair.name == name).map(|pair| pair.value.as_slice());
    let sign = value("sign").filter(|sign| !sign.is_empty()).ok_or(NotifyError::MissingSignature)?;
    // Under V1 nothing protects `sign_type`: the digest is the configured one, whatever it says.
    let keys = keys.all();
    if keys.is_empty() {
        return Err(NotifyError::ExpiredCertificate);
    }
    let named = value("sign_type").filter(|named| !named.is_empty());
    if named.is_some_and(|named| keys.iter().any(|key| key.sign_type().as_str().as_bytes() != named)) {
        return Err(NotifyError::SignType);
    }
    // An unescaped `+` was decoded to a space.
    let sign: Vec<u8> = sign.iter().map(|byte| if *byte == b' ' { b'+' } else { *byte }).collect();
    let signature = STANDARD.decode(sign).map_err(|_| NotifyError::MalformedSignature)?;
    let is_market = value("notify_type").is_some_and(|kind| kind.starts_with(b"servicemarket_"));
    let rules = if is_market || value("service").is_some() {
        [SignRule::V2, SignRule::V1]
    } else {
        [SignRule::V1, SignRule::V2]
    };
    let has_empty = pairs.iter().any(|pair| pair.value.is_empty());
    for keep_empty in [false, true] {
        if keep_empty && !has_empty {
            break;
        }
        for rule in rules {
            let covered = covered(pairs, rule, keep_empty);
            let content = content(&covered);
            // A notification names no certificate: during a rotation either key may have signed.
            if keys.iter().any(|key| key.verify(&content, &signature).is_ok()) {
                let digest = Sha256::digest(&content).into();
                return Ok(Signed { rule, pairs: usable(&covered), digest });
            }
        }
    }
    Err(NotifyError::BadSignature)
}

fn covered(pairs: &[Pair], rule: SignRule, keep_empty: bool) -> Vec<&Pair> {
    let mut covered: Vec<&Pair> = pairs
        .iter()
        .filter(|pair| pair.name != "sign" && (rule == SignRule::V2 || pair.name != "sign_type"))
        .filter(|pair| keep_empty || !pair.value.is_empty())
        .collect();
    covered.sort_by(|left, right| left.name.cmp(&right.name));
    covered
}

/// `name=value`, ordered by name and joined by `&`, with the values as they are.
fn content(covered: &[&Pair]) -> Vec<u8> {
    let mut content = Vec::new();
    for pair in covered {
        if !content.is_empty() {
            content.push(b'&');
        }
        content.extend_from_slice(pair.name.as_bytes());
        content.push(b'=');
        content.extend_from_slice(&pair.value);
    }
    content
}

fn usable(covered: &[&Pair]) -> Vec<Pair> {
    covered
        .iter()
        .filter(|pair| pair.name != "sign_type" && !pair.value.is_empty())
        .map(|pair| (*pair).clone())
        .collect()
}
