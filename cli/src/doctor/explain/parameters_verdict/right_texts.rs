//! The texts that are right for a reading of parameters.

use alipay::Charset;

use crate::doctor::explain::{
    form_variants::{Pairs, Rule},
    mistake::Side,
    parameters::{Escaping, ParameterSet},
};

/// Returns the texts that are right for a reading. Alipay signs by two rules, and empty parameters or not.
pub(super) fn right_texts(set: &ParameterSet, side: Side) -> Vec<(Rule, Vec<u8>)> {
    let mut pairs = set.decoded();
    pairs.sort();
    pairs.dedup();
    let rules: &[Rule] = match side {
        Side::Signer => &[Rule::ButSign],
        Side::Receiver => &[Rule::ButSignAndType, Rule::ButSign],
    };
    let mut texts: Vec<(Rule, Vec<u8>)> = Vec::new();
    for rule in rules {
        for has_empty in [false, true] {
            if has_empty && side == Side::Signer {
                continue;
            }
            let text = joined(&pairs, *rule, has_empty);
            texts.extend(as_sent(set, &text).into_iter().map(|text| (*rule, text)));
            texts.push((*rule, text));
        }
    }
    texts.dedup();
    texts
}

fn joined(pairs: &Pairs, rule: Rule, has_empty: bool) -> Vec<u8> {
    let is_signed = |name: &[u8], value: &[u8]| {
        name != b"sign" && (rule == Rule::ButSign || name != b"sign_type") && (has_empty || !value.is_empty())
    };
    let signed = pairs.iter().filter(|(name, value)| is_signed(name, value));
    let parts: Vec<Vec<u8>> = signed.map(|(name, value)| [name.as_slice(), b"=", value].concat()).collect();
    parts.join(&b'&')
}

/// Returns the bytes that were signed if what shows them converted their character set or their line breaks.
fn as_sent(set: &ParameterSet, text: &[u8]) -> Vec<Vec<u8>> {
    if set.escaping == Escaping::Form {
        return Vec::new();
    }
    let mut texts = Vec::new();
    let charset = set.text("charset").unwrap_or_default().to_ascii_lowercase();
    if charset.starts_with("gb") && !text.is_ascii() {
        let decoded = std::str::from_utf8(text).ok();
        texts.extend(
            decoded.and_then(|text| Charset::Gb18030.encode(text).ok()).map(std::borrow::Cow::into_owned),
        );
    }
    if text.contains(&b'\n') && !text.contains(&b'\r') {
        texts.push(text.split(|byte| *byte == b'\n').collect::<Vec<_>>().join(&b"\r\n"[..]));
    }
    texts
}
