//! Values that a log has masked, such as `2088****5250`. They cannot be verified, and nobody is to blame.

/// The marks that logs write in place of a secret or of personal data.
const MARKS: [&str; 9] = ["**", "FILTERED", "REDACTED", "redacted", "[masked]", "•", "●", "…", "..."];

/// Parts of the names of values that Alipay itself masks.
const MASKED_BY_ALIPAY: [&str; 7] = ["logon_id", "email", "mobile", "phone", "name", "account", "cert_no"];

/// Parts of the names of values that applications write as they like: three dots are no mask in a title.
const FREE: [&str; 9] =
    ["body", "subject", "title", "memo", "remark", "content", "passback", "params", "list"];

/// Returns whether a signature has marks in place of characters.
pub(super) fn is_masked(signature: &[u8]) -> bool {
    has_mark(&String::from_utf8_lossy(signature))
}

/// Returns the name of a parameter whose value seems to be masked.
pub(super) fn masked_name(pairs: &[(Vec<u8>, Vec<u8>)]) -> Option<String> {
    let masked = pairs.iter().find(|(name, value)| {
        let name = String::from_utf8_lossy(name);
        is_maskable(&name) && has_mark(&String::from_utf8_lossy(value))
    });
    masked.map(|(name, _)| String::from_utf8_lossy(name).into_owned())
}

/// Returns whether a JSON text has a member whose value seems to be masked.
pub(super) fn is_masked_json(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    text.match_indices("**").any(|(at, _)| {
        let name = text.get(..at).and_then(|before| before.rsplit_once("\":"));
        name.and_then(|(before, _)| before.rsplit_once('"')).is_some_and(|(_, name)| is_maskable(name))
    })
}

fn is_maskable(name: &str) -> bool {
    !MASKED_BY_ALIPAY.iter().chain(&FREE).any(|part| name.contains(part))
}

fn has_mark(value: &str) -> bool {
    MARKS.iter().any(|mark| value.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_of_logs_are_told_from_those_of_alipay() {
        let name_of = |name: &str, value: &str| masked_name(&[(name.into(), value.into())]);
        assert_eq!(name_of("buyer_id", "2088****5250").as_deref(), Some("buyer_id"));
        assert_eq!(name_of("buyer_id", "[FILTERED]").as_deref(), Some("buyer_id"));
        assert_eq!(name_of("buyer_logon_id", "zha***@example.com"), None);
        assert_eq!(name_of("subject", "and so on..."), None);
        assert!(is_masked_json(br#"{"buyer_logon_id":"159****5620","buyer_user_id":"2088****"}"#));
        assert!(!is_masked_json(br#"{"buyer_logon_id":"159****5620","trade_no":"2"}"#));
    }
}
