//! Ambiguous signed texts: values are not escaped in what Alipay signs, so that one signed text can be split into
//! parameters in several ways ([notification checks](crate::protocol::reference#notification-checks)).
//!
//! `subject=tea&total_amount=1.00` is one parameter or two. What could have been split in another way is refused, so
//! that nobody can move the borders between parameters under a genuine signature.

use super::{NotifyError, Params};
use crate::{
    declaration::spec::{ModelSpec, TypeSpec},
    json,
};

/// The parameters that every notification may have, whatever it is about.
const ENVELOPE: [&str; 18] = [
    "app_id",
    "auth_app_id",
    "biz_content",
    "charset",
    "encrypt_type",
    "format",
    "method",
    "msg_app_id",
    "msg_method",
    "msg_type",
    "msg_uid",
    "notify_id",
    "notify_time",
    "notify_type",
    "sign",
    "sign_type",
    "utc_timestamp",
    "version",
];

/// Refuses parameters that may have been split or joined: an envelope parameter with `&` in its value, or a value in
/// which `&`, the name of an envelope parameter or of another parameter, and `=` follow each other.
pub(super) fn check(params: &Params) -> Result<(), NotifyError> {
    let refused = |name: &str| NotifyError::Ambiguous { parameter: name.to_owned() };
    // Most values have neither.
    let is_suspicious = |byte: u8| byte == b'&' || byte.is_ascii_control();
    for (name, value) in params.iter().filter(|(_, value)| value.bytes().any(is_suspicious)) {
        let is_token = name != "biz_content" && ENVELOPE.contains(&name);
        if is_token || hides(value, |inner| ENVELOPE.contains(&inner) || params.get(inner).is_some()) {
            return Err(refused(name));
        }
    }
    Ok(())
}

/// The first parameter of a message that may hold another one: its value hides a field of the message, or it is a field
/// with a list of values, none of which has `&` in it, while this one has.
pub(super) fn first_in<'a>(params: &'a Params, fields: &ModelSpec) -> Option<&'a str> {
    let is_joined = |name: &str, value: &str| {
        let is_enum = || fields.field(name).is_some_and(|field| matches!((field.ty)(), TypeSpec::Enum(_)));
        value.contains('&') && (is_enum() || hides(value, |inner| fields.field(inner).is_some()))
    };
    params.iter().find(|(name, value)| is_joined(name, value)).map(|(name, _)| name)
}

/// The first parameter whose value hides one that `is_parameter` knows.
pub(super) fn hiding(params: &Params, is_parameter: impl Fn(&str) -> bool) -> Option<&str> {
    params.iter().find(|(_, value)| hides(value, &is_parameter)).map(|(name, _)| name)
}

/// Returns whether a value contains `&name=` with the name of a parameter. A complete JSON document hides nothing:
/// what was joined has text after the document, and what was split is not a document.
fn hides(value: &str, is_parameter: impl Fn(&str) -> bool) -> bool {
    let follows = |rest: &str| {
        let end = rest.bytes().position(|byte| !is_name_byte(byte)).unwrap_or(rest.len());
        let (name, rest) = rest.split_at_checked(end).unwrap_or_default();
        rest.starts_with('=') && is_parameter(name)
    };
    let is_suspicious = value
        .match_indices('&')
        .any(|(at, _)| value.get(at..).is_some_and(|rest| rest.strip_prefix('&').is_some_and(follows)));
    is_suspicious && !(value.starts_with(['{', '[']) && json::parse(value).is_ok())
}

/// The bytes of parameter names.
pub(super) fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_refused(pairs: &[(&str, &str)]) -> bool {
        check(&Params::from_pairs(pairs)).is_err()
    }

    #[test]
    fn ordinary_ampersands_and_equal_signs_pass() {
        for subject in ["Tom & Jerry", "a=b", "x&y=1", "?a=1&b=2", "&", "&=", "&&total=", "AT&T=phone"] {
            assert!(
                !is_refused(&[("notify_id", "1"), ("subject", subject), ("total_amount", "1.00")]),
                "{subject}"
            );
        }
    }

    #[test]
    fn a_value_that_hides_another_parameter_of_the_form_is_refused() {
        assert!(is_refused(&[("total_amount", "9999.00"), ("z", "&total_amount=0.01")]));
        assert!(
            is_refused(&[("subject", "tea&notify_id=2"), ("total_amount", "1")]),
            "an envelope parameter"
        );
        assert!(!is_refused(&[("subject", "tea&total_amount_=2"), ("total_amount", "1")]), "another name");
    }

    #[test]
    fn envelope_parameters_are_never_joined_with_their_neighbors() {
        assert!(is_refused(&[("notify_id", "1&notify_time=2026-01-01 00:00:00")]));
        assert!(is_refused(&[("app_id", "1&x=")]));
    }

    #[test]
    fn a_json_document_is_one_value_whatever_is_in_it() {
        let url = r#"{"url":"https://a.example/?x=1&charset=utf-8&app_id=1"}"#;
        assert!(!is_refused(&[("biz_content", url), ("app_id", "1")]));
        assert!(is_refused(&[("biz_content", &format!("{url}&charset=GBK")), ("app_id", "1")]), "joined");
    }
}
