//! Which rule a notification was signed by, and whether it was.

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{NotifyError, form::Pair};
use crate::protocol::KeyRing;

/// The two rules of signing; both are over the same key and digest (protocol: notifications, which rule).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignRule {
    /// `sign` and `sign_type` are left out of what is signed: payment notifications.
    V1,
    /// `sign` alone is left out: the service market, and most messages.
    V2,
}

/// The parameters that the signature covers.
#[derive(Debug)]
pub(super) struct Signed {
    pub(super) rule: SignRule,
    /// All covered parameters that have a value, less `sign` and `sign_type`.
    pub(super) pairs: Vec<Pair>,
}

/// Tries the rule that the kind of message suggests, then the other; first without empty values, which
/// most of Alipay leaves out, then with them.
pub(super) fn verify(pairs: &[Pair], keys: &KeyRing) -> Result<Signed, NotifyError> {
    let value = |name: &str| pairs.iter().find(|pair| pair.name == name).map(|pair| pair.value.as_slice());
    let sign = value("sign").filter(|sign| !sign.is_empty()).ok_or(NotifyError::MissingSignature)?;
    // Under V1 nothing protects `sign_type`: the digest is the configured one, whatever it says.
    let keys = keys.all();
    let named = value("sign_type").filter(|named| !named.is_empty());
    if named.is_some_and(|named| keys.iter().any(|key| key.sign_type().as_str().as_bytes() != named)) {
        return Err(NotifyError::SignType);
    }
    // A `+` that the sender forgot to escape has become a blank.
    let sign: Vec<u8> = sign.iter().map(|byte| if *byte == b' ' { b'+' } else { *byte }).collect();
    let signature = STANDARD.decode(sign).map_err(|_| NotifyError::MalformedSignature)?;
    let is_trade = value("notify_type").is_some_and(|kind| kind.starts_with(b"trade_"));
    let rules = if is_trade { [SignRule::V1, SignRule::V2] } else { [SignRule::V2, SignRule::V1] };
    let has_empty = pairs.iter().any(|pair| pair.value.is_empty());
    for keep_empty in [false, true] {
        if keep_empty && !has_empty {
            break;
        }
        for rule in rules {
            let covered = covered(pairs, rule, keep_empty);
            let content = content(&covered);
            // A notification names no certificate: while Alipay's changes, either may have signed.
            if keys.iter().any(|key| key.verify(&content, &signature).is_ok()) {
                return Ok(Signed { rule, pairs: usable(&covered) });
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

/// `name=value` in the order of the names, joined by `&`; values as they are.
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
