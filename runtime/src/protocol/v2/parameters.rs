//! The parameters of a V2 request: the canonical string, and the encoding in query and body.

use std::{borrow::Cow, fmt};

use crate::{
    declaration::codec::EncodeError,
    protocol::{charset::Charset, percent::escape_into},
    support::place::Place,
};

/// Named texts. Empty texts are omitted from the request, because implementations of the
/// [canonical string](crate::protocol::reference#v2-canonical-string) treat them differently.
#[derive(Clone, Default)]
pub struct Parameters {
    /// All names and values.
    text: String,
    places: Vec<Place>,
}

impl Parameters {
    /// Creates an empty list of parameters.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a parameter, unless its value is empty.
    ///
    /// # Errors
    /// Returns [`EncodeError`] if the value consists of whitespace, which some implementations drop and others sign, or
    /// if the name occurs twice.
    pub fn push(&mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Result<(), EncodeError> {
        self.push_text(name.as_ref(), value.as_ref())
    }

    /// Creates an empty list that has room for the parameters of the protocol.
    pub(super) fn with_room_for_common() -> Self {
        Self { text: String::with_capacity(1024), places: Vec::with_capacity(16) }
    }

    fn push_text(&mut self, name: &str, value: &str) -> Result<(), EncodeError> {
        if value.is_empty() {
            return Ok(());
        }
        if value.chars().all(char::is_whitespace) {
            return Err(EncodeError::of(
                name,
                "the value consists of whitespace only; omit the parameter, or set a value",
                "值仅由空白字符组成；请省略该参数，或设置一个值",
            ));
        }
        if self.get(name).is_some() {
            return Err(EncodeError::of(name, "the parameter occurs twice", "该参数出现两次"));
        }
        self.places.push(Place::append(&mut self.text, name, value));
        Ok(())
    }

    /// Returns the value of the parameter `name`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// Returns name and value of each parameter, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let text = |range| self.text.get(range).unwrap_or_default();
        self.places.iter().map(move |place| (text(place.name()), text(place.value())))
    }

    /// Returns whether there are no parameters.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Returns the bytes to sign, the [canonical string](crate::protocol::reference#v2-canonical-string): `name=value`
    /// in the order of the names, joined by `&`, unescaped, in the character set. It contains `sign_type`, but not
    /// `sign`.
    ///
    /// # Errors
    /// Returns [`EncodeError`] if the character set does not have a character of a value.
    #[doc(alias = "加签")]
    pub fn content(&self, charset: Charset) -> Result<Vec<u8>, EncodeError> {
        signed_content(self.iter(), charset)
    }

    /// Encodes the parameters as a query or as the body of a form.
    ///
    /// # Errors
    /// Returns [`EncodeError`] if the character set does not have a character of a value.
    pub fn encode(&self, charset: Charset) -> Result<String, EncodeError> {
        // Room for the escapes of a quarter of the bytes.
        let mut encoded = String::with_capacity(self.text.len().saturating_mul(3) / 2);
        self.encode_into(&mut encoded, charset)?;
        Ok(encoded)
    }

    /// Appends the encoded parameters to a URL or a form.
    pub(crate) fn encode_into(&self, text: &mut String, charset: Charset) -> Result<(), EncodeError> {
        for (index, (name, value)) in self.iter().enumerate() {
            if index > 0 {
                text.push('&');
            }
            escape_into(text, name.as_bytes());
            text.push('=');
            escape_into(text, &bytes_of(name, value, charset)?);
        }
        Ok(())
    }
}

/// Shows the names only, because values contain personal data.
impl fmt::Debug for Parameters {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_set().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

/// Builds the canonical string of parameters.
pub(super) fn signed_content<'a>(
    parameters: impl Iterator<Item = (&'a str, &'a str)>,
    charset: Charset,
) -> Result<Vec<u8>, EncodeError> {
    let mut sorted: Vec<_> = parameters.filter(|(name, _)| *name != "sign").collect();
    sorted.sort_unstable_by_key(|(name, _)| *name);
    let length = sorted.iter().fold(0_usize, |sum, (name, value)| sum + name.len() + value.len() + 2);
    let mut content = Vec::with_capacity(length);
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

fn bytes_of<'v>(name: &str, value: &'v str, charset: Charset) -> Result<Cow<'v, [u8]>, EncodeError> {
    charset.encode(value).map_err(|problem| EncodeError::caused_by(name, &problem))
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
    fn names_are_sorted_by_bytes_and_empty_values_are_omitted() {
        let parameters = parameters(&[("b", "2"), ("a_", "&="), ("a", ""), ("aB", "x"), ("sign", "s")]);
        assert_eq!(parameters.content(Charset::Utf8).unwrap(), b"aB=x&a_=&=&b=2");
        assert_eq!(parameters.encode(Charset::Utf8).unwrap(), "b=2&a_=%26%3D&aB=x&sign=s");
    }

    #[test]
    fn parameters_without_a_value_are_none() {
        assert!(parameters(&[]).is_empty() && parameters(&[("a", "")]).is_empty());
        assert!(!parameters(&[("a", "1")]).is_empty());
    }

    #[test]
    fn values_are_signed_and_sent_in_the_character_set() {
        let parameters = parameters(&[("a", "中 +")]);
        assert_eq!(parameters.content(Charset::Gbk).unwrap(), b"a=\xD6\xD0 +");
        assert_eq!(parameters.encode(Charset::Gbk).unwrap(), "a=%D6%D0%20%2B");
    }

    #[test]
    fn ambiguous_parameters_are_refused() {
        let mut parameters = parameters(&[("a", "1")]);
        assert!(parameters.push("b", " \t").unwrap_err().problem.contains("whitespace only"));
        assert!(parameters.push("a", "2").unwrap_err().problem.contains("twice"));
        let mut emoji = Parameters::new();
        emoji.push("reason", "\u{1F600}").unwrap();
        assert_eq!(emoji.content(Charset::Gbk).unwrap_err().field, "reason");
        assert_eq!(emoji.encode(Charset::Gbk).unwrap_err().field, "reason");
    }

    #[test]
    fn debug_shows_names_only() {
        assert_eq!(format!("{:?}", parameters(&[("phone", "13550")])), r#"{"phone"}"#);
    }
}
