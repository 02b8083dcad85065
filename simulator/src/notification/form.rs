//! The signed form: bytes in the notification's character set, percent-encoded.

use std::borrow::Cow;

use alipay::{Charset, runtime::notification::SignRule};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

use crate::{SimulatorError, keys::Keys};

/// Letters, digits and these stand for themselves.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A form, and what was signed of it.
pub(crate) struct Signed {
    pub(crate) form: String,
    /// As text: the character set is the form's.
    pub(crate) canonical: String,
}

/// Signs the parameters as they are, and writes them with their `sign` as a form.
pub(crate) fn signed(
    keys: &Keys,
    params: &[(&str, &str)],
    charset: Charset,
    rule: SignRule,
) -> Result<Signed, SimulatorError> {
    let mut pairs = Vec::with_capacity(params.len() + 1);
    for (name, value) in params {
        pairs.push((*name, bytes_in(charset, name, value)?));
    }
    let signature = keys.sign(&content(&pairs, rule))?;
    let texts: Vec<_> = params.iter().map(|(name, value)| (*name, value.as_bytes().to_vec())).collect();
    let canonical = String::from_utf8_lossy(&content(&texts, rule)).into_owned();
    pairs.push(("sign", signature.into_bytes()));
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(name, value)| {
            format!("{}={}", percent_encode(name.as_bytes(), ESCAPED), percent_encode(value, ESCAPED))
        })
        .collect();
    Ok(Signed { form: pairs.join("&"), canonical })
}

/// The value in the character set. What the set lacks is an error: a replacement would be signed too.
fn bytes_in(charset: Charset, name: &str, value: &str) -> Result<Vec<u8>, SimulatorError> {
    let lacking = |_| SimulatorError::Charset { parameter: name.to_owned(), charset: charset.as_str() };
    charset.encode(value).map(Cow::into_owned).map_err(lacking)
}

/// What is signed: parameters that have a value, by name. V2 leaves out `sign`, V1 `sign_type` too.
fn content(pairs: &[(&str, Vec<u8>)], rule: SignRule) -> Vec<u8> {
    let is_covered = |name: &str| name != "sign" && (rule == SignRule::V2 || name != "sign_type");
    let mut covered: Vec<_> =
        pairs.iter().filter(|(name, value)| is_covered(name) && !value.is_empty()).collect();
    covered.sort_by_key(|(name, _)| *name);
    let lines: Vec<Vec<u8>> =
        covered.iter().map(|(name, value)| [name.as_bytes(), b"=", value].concat()).collect();
    lines.join(&b'&')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_signed_is_sorted_and_without_what_the_rule_leaves_out() {
        let pairs = [
            ("sign_type", b"RSA2".to_vec()),
            ("b", b"2&=".to_vec()),
            ("consumer_miniAppId", b"3".to_vec()),
            ("B", b"1".to_vec()),
            ("empty", Vec::new()),
        ];
        assert_eq!(content(&pairs, SignRule::V2), b"B=1&b=2&=&consumer_miniAppId=3&sign_type=RSA2");
        assert_eq!(content(&pairs, SignRule::V1), b"B=1&b=2&=&consumer_miniAppId=3");
    }

    #[tokio::test]
    async fn a_form_is_signed_over_the_bytes_of_its_character_set() {
        let keys = Keys::generate().await.unwrap();
        let made = signed(&keys, &[("title", "扫 码"), ("a", "")], Charset::Gbk, SignRule::V2).unwrap();
        assert_eq!(made.canonical, "title=扫 码");
        let (params, sign) = made.form.split_once("&sign=").unwrap();
        assert_eq!(params, "title=%C9%A8%20%C2%EB&a=");
        let sign = percent_encoding::percent_decode_str(sign).decode_utf8().unwrap();
        assert!(keys.public().verifies(b"title=\xC9\xA8 \xC2\xEB", &sign));
        let lacking = signed(&keys, &[("title", "🍜")], Charset::Gbk, SignRule::V2).err().unwrap();
        assert!(matches!(lacking, SimulatorError::Charset { parameter, .. } if parameter == "title"));
    }
}
