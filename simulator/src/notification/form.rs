//! Signing a notification, and encoding it as a form.

use std::borrow::Cow;

use alipay::{Charset, runtime::notification::SignRule};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

use crate::{error::SimulatorError, keys::SigningKey};

/// The bytes to escape: everything except letters, digits and `-._~`.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The treatment of empty parameters in the signed text. The platform is known for both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum EmptyValues {
    /// Empty parameters are omitted from the signed text.
    #[default]
    NotSigned,
    /// The signed text has `name=` for an empty parameter.
    Signed,
}

/// A signed form.
pub(crate) struct SignedForm {
    pub(crate) form: String,
    /// The text that was signed. The signature covers its bytes in the character set of the form.
    pub(crate) canonical: String,
}

/// Signs parameters without changing them, and encodes them as a form that ends with `sign`.
pub(crate) fn sign(
    key: &SigningKey,
    params: &[(&str, &str)],
    charset: Charset,
    rule: SignRule,
    empties: EmptyValues,
) -> Result<SignedForm, SimulatorError> {
    let mut pairs = Vec::with_capacity(params.len() + 1);
    for (name, value) in params {
        pairs.push((*name, encoded(charset, name, value)?));
    }
    let signature = key.sign(&canonical(&pairs, rule, empties))?;
    let texts: Vec<_> = params.iter().map(|(name, value)| (*name, value.as_bytes().to_vec())).collect();
    let canonical = String::from_utf8_lossy(&canonical(&texts, rule, empties)).into_owned();
    pairs.push(("sign", signature.into_bytes()));
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(name, value)| {
            format!("{}={}", percent_encode(name.as_bytes(), ESCAPED), percent_encode(value, ESCAPED))
        })
        .collect();
    Ok(SignedForm { form: pairs.join("&"), canonical })
}

/// Encodes a value. A character that does not exist in the character set is an error, because a replacement would be
/// signed as well.
fn encoded(charset: Charset, name: &str, value: &str) -> Result<Vec<u8>, SimulatorError> {
    let unmappable = |_| SimulatorError::Charset { parameter: name.to_owned(), charset: charset.as_str() };
    charset.encode(value).map(Cow::into_owned).map_err(unmappable)
}

/// Creates the text to sign: the parameters sorted by name. Rule V2 omits `sign`; rule V1 omits `sign_type` as well.
fn canonical(pairs: &[(&str, Vec<u8>)], rule: SignRule, empties: EmptyValues) -> Vec<u8> {
    let is_covered = |name: &str| name != "sign" && (rule == SignRule::V2 || name != "sign_type");
    let has_part = |value: &[u8]| empties == EmptyValues::Signed || !value.is_empty();
    let mut covered: Vec<_> =
        pairs.iter().filter(|(name, value)| is_covered(name) && has_part(value)).collect();
    covered.sort_by_key(|(name, _)| *name);
    let lines: Vec<Vec<u8>> =
        covered.iter().map(|(name, value)| [name.as_bytes(), b"=", value].concat()).collect();
    lines.join(&b'&')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signed_text_is_sorted_and_follows_the_rule() {
        let pairs = [
            ("sign_type", b"RSA2".to_vec()),
            ("b", b"2&=".to_vec()),
            ("consumer_miniAppId", b"3".to_vec()),
            ("B", b"1".to_vec()),
            ("empty", Vec::new()),
        ];
        let signed = |rule, empties| String::from_utf8(canonical(&pairs, rule, empties)).unwrap();
        let omitted = EmptyValues::NotSigned;
        assert_eq!(signed(SignRule::V2, omitted), "B=1&b=2&=&consumer_miniAppId=3&sign_type=RSA2");
        assert_eq!(signed(SignRule::V1, omitted), "B=1&b=2&=&consumer_miniAppId=3");
        assert_eq!(signed(SignRule::V1, EmptyValues::Signed), "B=1&b=2&=&consumer_miniAppId=3&empty=");
    }

    #[tokio::test]
    async fn the_signature_covers_the_bytes_of_the_character_set() {
        let key = SigningKey::generate().await.unwrap();
        let signed =
            sign(&key, &[("title", "扫 码"), ("a", "")], Charset::Gbk, SignRule::V2, EmptyValues::NotSigned)
                .unwrap();
        assert_eq!(signed.canonical, "title=扫 码");
        let (params, signature) = signed.form.split_once("&sign=").unwrap();
        assert_eq!(params, "title=%C9%A8%20%C2%EB&a=");
        let signature = percent_encoding::percent_decode_str(signature).decode_utf8().unwrap();
        assert!(key.verifying_key().verifies(b"title=\xC9\xA8 \xC2\xEB", &signature));
        let error =
            sign(&key, &[("title", "🍜")], Charset::Gbk, SignRule::V2, EmptyValues::NotSigned).err().unwrap();
        assert!(matches!(error, SimulatorError::Charset { parameter, .. } if parameter == "title"));
    }
}
