//! The raw form: names, and values as bytes in the notification's character set, decoded once.

use super::{NotifyError, ambiguity::is_name_byte};
use crate::support::place::Place;

/// Limits of a notification.
const MOST_PARAMETERS: usize = 256;
const MOST_BYTES: usize = 1 << 20;

/// Most notifications have fewer parameters.
const USUAL_PARAMETERS: usize = 32;

/// Decoded parameters, ordered by name. The names are ASCII text; the character set of the values is not known yet.
pub(super) struct Form {
    bytes: Vec<u8>,
    places: Vec<Place>,
}

/// Decodes the form ([notification signatures](crate::protocol::reference#notification-signatures)). A name that
/// occurs twice is refused.
pub(super) fn parse(raw: &[u8]) -> Result<Form, NotifyError> {
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
    // A parameter without `=` gets one.
    let bytes = Vec::with_capacity(raw.len().saturating_add(1));
    let mut form = Form { bytes, places: Vec::with_capacity(USUAL_PARAMETERS) };
    let mut parts = raw.split(|byte| *byte == b'&').filter(|part| !part.is_empty());
    let read = parts.try_for_each(|part| form.add(part));
    form.sort();
    // A name that occurs twice is reported before what comes after it.
    if let Some(name) = form.doubled() {
        return Err(NotifyError::DoubledParameter(name));
    }
    read?;
    if form.places.is_empty() {
        Err(NotifyError::NotAForm("it is empty; a GET has its parameters in the query, a POST in the body"))
    } else {
        Ok(form)
    }
}

impl Form {
    /// Decodes one parameter.
    fn add(&mut self, part: &[u8]) -> Result<(), NotifyError> {
        let equals = part.iter().position(|byte| *byte == b'=').unwrap_or(part.len());
        let (name, value) = part.split_at_checked(equals).unwrap_or_default();
        let start = self.bytes.len();
        decode_into(name, &mut self.bytes);
        let equals = self.bytes.len();
        // A name with `&` or `=` in it could hide another parameter from whoever reads the signed text.
        let name = self.bytes.get(start..).unwrap_or_default();
        if name.is_empty() || !name.iter().copied().all(is_name_byte) {
            return Err(NotifyError::NotAForm(
                "a parameter's name is empty or has other characters than A-Z, a-z, 0-9, `_`, `.` and `-`",
            ));
        }
        self.bytes.push(b'=');
        decode_into(value.get(1..).unwrap_or_default(), &mut self.bytes);
        self.places.push(Place::new(start, equals, self.bytes.len()));
        if self.places.len() > MOST_PARAMETERS {
            return Err(NotifyError::NotAForm("more than 256 parameters"));
        }
        Ok(())
    }

    /// Orders the parameters by name, and those of one name as they are in the form.
    fn sort(&mut self) {
        let bytes = &self.bytes;
        self.places.sort_by(|left, right| bytes.get(left.name()).cmp(&bytes.get(right.name())));
    }

    /// The first name that occurs a second time.
    fn doubled(&self) -> Option<String> {
        let neighbors = self.places.iter().zip(self.places.iter().skip(1));
        let doubled = neighbors.filter(|(one, other)| self.bytes(one.name()) == self.bytes(other.name()));
        let (place, _) = doubled.min_by_key(|(_, second)| second.name().start)?;
        Some(String::from_utf8_lossy(self.bytes(place.name())).into_owned())
    }

    fn bytes(&self, range: std::ops::Range<usize>) -> &[u8] {
        self.bytes.get(range).unwrap_or_default()
    }

    /// Name and value of each parameter, ordered by name.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        self.places.iter().map(|place| (self.bytes(place.name()), self.bytes(place.value())))
    }

    /// The value of a parameter.
    pub(super) fn get(&self, name: &str) -> Option<&[u8]> {
        self.iter().find(|(own, _)| *own == name.as_bytes()).map(|(_, value)| value)
    }

    /// Keeps the parameters whose name passes.
    pub(super) fn retain(&mut self, keep: impl Fn(&[u8]) -> bool) {
        let bytes = &self.bytes;
        self.places.retain(|place| bytes.get(place.name()).is_some_and(&keep));
    }

    /// The number of parameters.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The length of all parameters, joined by `&`.
    pub(super) fn joined_len(&self) -> usize {
        self.bytes.len().saturating_add(self.len())
    }
}

/// Decodes a name or a value: `+` is a space, and `%` with two hexadecimal digits is a byte.
fn decode_into(part: &[u8], bytes: &mut Vec<u8>) {
    let mut rest = part;
    while let Some(at) = rest.iter().position(|byte| matches!(byte, b'%' | b'+')) {
        let (plain, escape) = rest.split_at_checked(at).unwrap_or_default();
        bytes.extend_from_slice(plain);
        let (byte, length) = match escape {
            [b'+', ..] => (b' ', 1),
            [b'%', high, low, ..] => match (hex_digit(*high), hex_digit(*low)) {
                (Some(high), Some(low)) => ((high << 4) | low, 3),
                _ => (b'%', 1),
            },
            _ => (b'%', 1),
        };
        bytes.push(byte);
        rest = escape.get(length..).unwrap_or_default();
    }
    bytes.extend_from_slice(rest);
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn refused(raw: &[u8]) -> NotifyError {
        parse(raw).map(|_| ()).unwrap_err()
    }

    #[test]
    fn values_are_decoded_once_and_stay_bytes() {
        let form = parse(b"c=%D6%D0&a=%25&d&b=x+y%2B&e==&%66=%2&g=%+1%zz%").unwrap();
        let expected: [(&[u8], &[u8]); 7] = [
            (b"a", b"%"),
            (b"b", b"x y+"),
            (b"c", b"\xD6\xD0"),
            (b"d", b""),
            (b"e", b"="),
            (b"f", b"%2"),
            (b"g", b"% 1%zz%"),
        ];
        assert_eq!(form.iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_first_mistake_is_reported() {
        for (raw, expected) in
            [(&b"b=1&a=1&b=2&a=2"[..], "b"), (b"a=1&a=2&=", "a"), (b"a=1&b=1&a=2&a=3&b=2", "a")]
        {
            assert!(matches!(refused(raw), NotifyError::DoubledParameter(name) if name == expected));
        }
        assert!(matches!(refused(b"a=1&=&a=2"), NotifyError::NotAForm(_)));
    }

    #[test]
    fn a_name_given_twice_is_refused_even_when_escaped() {
        for raw in [&b"a=1&a=1"[..], b"a=1&%61=2"] {
            assert!(matches!(refused(raw), NotifyError::DoubledParameter(name) if name == "a"));
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
            assert!(matches!(refused(raw), NotifyError::NotAForm(_)), "{raw:?}");
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
            let error = refused(raw).to_string();
            assert!(error.contains(problem), "{error}");
        }
    }

    #[test]
    fn limits_are_inclusive() {
        let raw = [b"a=", vec![b'a'; (1 << 20) - 2].as_slice()].concat();
        assert_eq!(parse(&raw).unwrap().len(), 1);
        assert!(refused(&[raw.as_slice(), b"a"].concat()).to_string().contains("1 MiB"));
        let many: String = (0..256).map(|index| format!("p{index}=1&")).collect();
        assert_eq!(parse(many.as_bytes()).unwrap().len(), 256);
        assert!(refused(format!("{many}a=1").as_bytes()).to_string().contains("256 parameters"));
    }

    proptest! {
        #[test]
        fn no_bytes_panic(raw in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _result = parse(&raw);
        }
    }
}
