//! The raw form: names, and values as bytes in the notification's character set, decoded once.

use percent_encoding::percent_decode;

use super::{NotifyError, ambiguity::is_name_byte};

/// Limits of a notification.
const MOST_PARAMETERS: usize = 256;
const MOST_BYTES: usize = 1 << 20;

/// A parameter. The name is ASCII text; the value's character set is not known yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) name: String,
    pub(super) value: Vec<u8>,
}

/// Decodes the form ([notification signatures](crate::protocol::reference#notification-signatures)). A name that
/// occurs twice is refused.
pub(super) fn parse(raw: &[u8]) -> Result<Vec<Pair>, NotifyError> {
    if raw.len() > MOST_BYTES {
        return Err(NotifyError::NotAForm("more than 1 MiB"));
    }
    match raw.first() {
        Some(b'?') => return Err(NotifyError::NotAForm("it begins with `?`; pass the part after it")),
        Some(b'{' | b'[') => return Err(NotifyError::NotAForm("it is JSON; Alipay sends a query or a form")),
        _ if raw.starts_with(b"http://") || raw.starts_with(b"https://") => {
            return Err(NotifyError::NotAForm("it is a whole URL; pass the part after `?`"));
        }
        _ => {}
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for part in raw.split(|byte| *byte == b'&').filter(|part| !part.is_empty()) {
        let mut halves = part.splitn(2, |byte| *byte == b'=');
        let name = decode(halves.next().unwrap_or_default());
        let value = decode(halves.next().unwrap_or_default());
        // A name with `&` or `=` in it could hide another parameter from whoever reads the signed text.
        let name = String::from_utf8(name).ok().filter(|name| name.bytes().all(is_name_byte));
        let Some(name) = name.filter(|name| !name.is_empty()) else {
            return Err(NotifyError::NotAForm(
                "a parameter's name is empty or has other characters than A-Z, a-z, 0-9, `_`, `.` and `-`",
            ));
        };
        if pairs.iter().any(|pair| pair.name == name) {
            return Err(NotifyError::DoubledParameter(name));
        }
        if pairs.len() == MOST_PARAMETERS {
            return Err(NotifyError::NotAForm("more than 256 parameters"));
        }
        pairs.push(Pair { name, value });
    }
    if pairs.is_empty() {
        Err(NotifyError::NotAForm("it is empty; a GET has its parameters in the query, a POST in the body"))
    } else {
        Ok(pairs)
    }
}

fn decode(part: &[u8]) -> Vec<u8> {
    let with_spaces: Vec<u8> = part.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_decode(&with_spaces).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pair(name: &str, value: &[u8]) -> Pair {
        Pair { name: name.to_owned(), value: value.to_owned() }
    }

    #[test]
    fn values_are_decoded_once_and_stay_bytes() {
        let pairs = parse(b"a=%25&b=x+y%2B&c=%D6%D0&d&e==").unwrap();
        let expected =
            [pair("a", b"%"), pair("b", b"x y+"), pair("c", b"\xD6\xD0"), pair("d", b""), pair("e", b"=")];
        assert_eq!(pairs, expected);
    }

    #[test]
    fn a_name_given_twice_is_refused_even_when_escaped() {
        for raw in [&b"a=1&a=1"[..], b"a=1&%61=2"] {
            assert!(matches!(parse(raw), Err(NotifyError::DoubledParameter(name)) if name == "a"));
        }
    }

    #[test]
    fn malformed_forms_are_refused() {
        for raw in [
            &b""[..],
            b"?a=1&sign=x",
            b"{\"a\":1}",
            b"https://a.b/c?a=1&sign=x",
            b"&&",
            b"=1",
            b"%FF=1",
            b"a b=1",
            b"%00=1",
            b"app%26app_id%3D=1",
            b"a%3Db=1",
        ] {
            assert!(matches!(parse(raw), Err(NotifyError::NotAForm(_))), "{raw:?}");
        }
        assert!(parse(&vec![b'a'; MOST_BYTES + 1]).is_err());
        let many: String = (0..=MOST_PARAMETERS).map(|index| format!("p{index}=1&")).collect();
        assert!(parse(many.as_bytes()).is_err());
    }

    /// The most frequent mistakes.
    #[test]
    fn the_error_says_what_the_bytes_are_instead() {
        for (raw, problem) in [
            (&b"?a=1&sign=x"[..], "begins with `?`"),
            (b"{\"a\":1}", "is JSON"),
            (b"[1]", "is JSON"),
            (b"http://a.b/c?a=1", "whole URL"),
            (b"https://a.b/c?a=1", "whole URL"),
            (b"", "is empty"),
            (b"a b=1", "other characters"),
        ] {
            let error = parse(raw).unwrap_err().to_string();
            assert!(error.contains(problem), "{error}");
        }
    }

    #[test]
    fn limits_are_inclusive() {
        let raw = [b"a=", vec![b'a'; (1 << 20) - 2].as_slice()].concat();
        assert_eq!(parse(&raw).unwrap().len(), 1);
        assert!(parse(&[raw.as_slice(), b"a"].concat()).unwrap_err().to_string().contains("1 MiB"));
        let many: String = (0..256).map(|index| format!("p{index}=1&")).collect();
        assert_eq!(parse(many.as_bytes()).unwrap().len(), 256);
        assert!(parse(format!("{many}a=1").as_bytes()).unwrap_err().to_string().contains("256 parameters"));
    }

    proptest! {
        #[test]
        fn no_bytes_panic(raw in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _result = parse(&raw);
        }
    }
}
