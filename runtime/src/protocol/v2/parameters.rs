//! The parameters of a gateway call: what is signed, and how they travel.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

use crate::{declaration::codec::EncodeError, protocol::charset::Charset};

/// Everything outside RFC 3986's unreserved set is escaped; a blank becomes `%20`.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Named texts. An empty text is not sent, so it is left out from the start; then every way of reading
/// the rule gives the same signature (protocol: V2 canonical string).
#[derive(Clone, Default)]
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Without any.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a parameter, unless its value is empty.
    ///
    /// # Errors
    /// On a value of blanks only, which some servers drop and others keep, and on a name given twice.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) -> Result<(), EncodeError> {
        let (name, value) = (name.into(), value.into());
        if value.is_empty() {
            return Ok(());
        }
        if value.trim().is_empty() {
            return Err(EncodeError::of(&name, "consists of blanks only; leave it out or give it a value"));
        }
        if self.get(&name).is_some() {
            return Err(EncodeError::of(&name, "is a gateway parameter that is given twice"));
        }
        self.0.push((name, value));
        Ok(())
    }

    /// The value of the parameter called `name`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// Name and value of each, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The bytes to sign: `name=value` in the order of the names, joined by `&`, without escapes, in the
    /// character set. `sign` itself is left out; `sign_type` is not.
    ///
    /// # Errors
    /// On a character that the character set lacks.
    pub fn content(&self, charset: Charset) -> Result<Vec<u8>, EncodeError> {
        signed_content(self.iter(), charset)
    }

    /// The parameters as they stand in a query or a form body.
    ///
    /// # Errors
    /// On a character that the character set lacks.
    pub fn encode(&self, charset: Charset) -> Result<String, EncodeError> {
        let mut encoded = String::new();
        for (name, value) in self.iter() {
            if !encoded.is_empty() {
                encoded.push('&');
            }
            encoded.extend(percent_encode(name.as_bytes(), ESCAPED));
            encoded.push('=');
            encoded.extend(percent_encode(&bytes_of(name, value, charset)?, ESCAPED));
        }
        Ok(encoded)
    }
}

/// Names only: values hold personal data.
impl std::fmt::Debug for Parameters {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_set().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

/// The canonical string over parameters from several places.
pub(super) fn signed_content<'a>(
    parameters: impl Iterator<Item = (&'a str, &'a str)>,
    charset: Charset,
) -> Result<Vec<u8>, EncodeError> {
    let mut sorted: Vec<_> = parameters.filter(|(name, _)| *name != "sign").collect();
    sorted.sort_unstable_by_key(|(name, _)| *name);
    let mut content = Vec::new();
    for (name, value) in sorted {
        if !content.is_empty() {
            content.push(b'&');
        }
        content.extend_from_slice(name.as_bytes());
        content.push(b'=');
        content.extend_from_slice(&bytes_of(name, value, charset)?);
    }
    Ok(content)
}

fn bytes_of<'v>(
    name: &str,
    value: &'v str,
    charset: Charset,
) -> Result<std::borrow::Cow<'v, [u8]>, EncodeError> {
    charset.encode(value).map_err(|problem| EncodeError::of(name, problem.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(pairs: &[(&str, &str)]) -> Parameters {
        let mut parameters = Parameters::new();
        for (name, value) in pairs {
            parameters.push(*name, *value).unwrap();
        }
        parameters
    }

    #[test]
    fn names_are_sorted_by_bytes_and_empty_values_do_not_travel() {
        let given = parameters(&[("b", "2"), ("a_", "&="), ("a", ""), ("aB", "x"), ("sign", "s")]);
        assert_eq!(given.content(Charset::Utf8).unwrap(), b"aB=x&a_=&=&b=2");
        assert_eq!(given.encode(Charset::Utf8).unwrap(), "b=2&a_=%26%3D&aB=x&sign=s");
    }

    #[test]
    fn values_are_signed_and_sent_in_the_character_set() {
        let given = parameters(&[("a", "中 +")]);
        assert_eq!(given.content(Charset::Gbk).unwrap(), b"a=\xD6\xD0 +");
        assert_eq!(given.encode(Charset::Gbk).unwrap(), "a=%D6%D0%20%2B");
    }

    #[test]
    fn what_servers_would_read_in_two_ways_is_refused() {
        let mut given = parameters(&[("a", "1")]);
        assert!(given.push("b", " \t").unwrap_err().problem.contains("blanks only"));
        assert!(given.push("a", "2").unwrap_err().problem.contains("twice"));
        let emoji = parameters(&[("reason", "\u{1F600}")]);
        assert_eq!(emoji.content(Charset::Gbk).unwrap_err().field, "reason");
        assert_eq!(emoji.encode(Charset::Gbk).unwrap_err().field, "reason");
    }

    #[test]
    fn debug_shows_names_only() {
        assert_eq!(format!("{:?}", parameters(&[("phone", "13550")])), r#"{"phone"}"#);
    }
}
