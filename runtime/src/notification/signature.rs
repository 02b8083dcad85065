//! Signatures of notifications.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::{NotifyError, form::Form};
use crate::{protocol::KeyRing, support::place::Place};

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

/// The text that the signature covers.
pub(super) struct Signed {
    pub(super) rule: SignRule,
    /// `name=value`, ordered by name and joined by `&`, with the values as they are.
    pub(super) text: Vec<u8>,
    /// The covered parameters that have a value, without `sign` and `sign_type`, in the text.
    pub(super) places: Vec<Place>,
    /// SHA-256 of the text.
    pub(super) digest: [u8; 32],
}

/// Tries rule V1, by which most notifications are signed, then V2; for the service market and the check of a gateway
/// address in the other order ([notification signatures](crate::protocol::reference#notification-signatures)). Empty
/// values are left out at first, since most signers leave them out, then they are included.
pub(super) fn verify(form: &Form, keys: &KeyRing) -> Result<Signed, NotifyError> {
    let sign = form.get("sign").filter(|sign| !sign.is_empty()).ok_or(NotifyError::MissingSignature)?;
    // Under V1 nothing protects `sign_type`: the digest is the configured one, whatever it says.
    let keys = keys.all();
    if keys.is_empty() {
        return Err(NotifyError::ExpiredCertificate);
    }
    let named = form.get("sign_type").filter(|named| !named.is_empty());
    if named.is_some_and(|named| keys.iter().any(|key| key.sign_type().as_str().as_bytes() != named)) {
        return Err(NotifyError::SignType);
    }
    // An unescaped `+` was decoded to a space.
    let sign: Vec<u8> = sign.iter().map(|byte| if *byte == b' ' { b'+' } else { *byte }).collect();
    let signature = STANDARD.decode(sign).map_err(|_| NotifyError::MalformedSignature)?;
    let is_market = form.get("notify_type").is_some_and(|kind| kind.starts_with(b"servicemarket_"));
    let rules = if is_market || form.get("service").is_some() {
        [SignRule::V2, SignRule::V1]
    } else {
        [SignRule::V1, SignRule::V2]
    };
    let has_empty = form.iter().any(|(_, value)| value.is_empty());
    for keep_empty in [false, true] {
        if keep_empty && !has_empty {
            break;
        }
        for rule in rules {
            let (text, places) = covered(form, rule, keep_empty);
            // A notification names no certificate: during a rotation either key may have signed.
            if keys.iter().any(|key| key.verify(&text, &signature).is_ok()) {
                let digest = Sha256::digest(&text).into();
                return Ok(Signed { rule, text, places, digest });
            }
        }
    }
    Err(NotifyError::BadSignature)
}

/// The text that a rule covers, and the parameters in it that may be used.
fn covered(form: &Form, rule: SignRule, keep_empty: bool) -> (Vec<u8>, Vec<Place>) {
    let mut text = Vec::with_capacity(form.joined_len());
    let mut places = Vec::with_capacity(form.len());
    for (name, value) in form.iter() {
        let is_type = name == b"sign_type";
        if name == b"sign" || (is_type && rule != SignRule::V2) || (value.is_empty() && !keep_empty) {
            continue;
        }
        if !text.is_empty() {
            text.push(b'&');
        }
        let place = Place::append_bytes(&mut text, name, value);
        if !is_type && !value.is_empty() {
            places.push(place);
        }
    }
    (text, places)
}
