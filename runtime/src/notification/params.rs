//! Verified parameters.

use std::{fmt, sync::Arc};

use super::{MessageKind, NotifyError, ambiguity, form::Pair};
use crate::{
    declaration::{Decode, DecodeError, spec::ModelSpec},
    json::{self, Json, Member},
    protocol::Charset,
};

/// The parameters of a verified notification: those that the signature covers and that have a value.
///
/// Cheap to clone. `Debug` shows names only, since values contain personal data.
#[derive(Clone, PartialEq, Eq)]
pub struct Params(Arc<[(String, String)]>);

impl Params {
    /// Decodes the values strictly, in the character set of the signed `charset`, else of the content type, else UTF-8.
    pub(super) fn decode(pairs: &[Pair], content_type: Option<&str>) -> Result<Self, NotifyError> {
        let named = pairs.iter().find(|pair| pair.name == "charset").map(|pair| pair.value.as_slice());
        let named = named.or_else(|| content_type.and_then(charset_of).map(str::as_bytes));
        let malformed = |parameter: &str, charset: String| NotifyError::Charset {
            parameter: parameter.to_owned(),
            charset,
        };
        let charset = match named {
            None => Charset::Utf8,
            Some(name) => Charset::from_name(name)
                .ok_or_else(|| malformed("charset", "UTF-8, GBK, GB2312 or GB18030".to_owned()))?,
        };
        let text = |pair: &Pair| match charset.decode(&pair.value) {
            Some(text) => Ok((pair.name.clone(), text.into_owned())),
            None => Err(malformed(&pair.name, charset.as_str().to_owned())),
        };
        pairs.iter().map(text).collect::<Result<Vec<_>, _>>().map(|params| Self(params.into()))
    }

    /// The parameters that a message of the message channel would have over HTTP.
    #[cfg(feature = "channel")]
    pub(super) fn of_message(app_id: &str, content: Option<String>, method: &str, notify_id: String) -> Self {
        let pair = |name: &str, value| (name.to_owned(), value);
        let mut pairs = Vec::with_capacity(4);
        pairs.push(pair("app_id", app_id.to_owned()));
        pairs.extend(content.map(|content| pair("biz_content", content)));
        pairs.push(pair("msg_method", method.to_owned()));
        pairs.push(pair("notify_id", notify_id));
        Self(pairs.into())
    }

    #[cfg(test)]
    pub(super) fn from_pairs(pairs: &[(&str, &str)]) -> Self {
        Self(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    /// Returns the value of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// Returns all parameters, ordered by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Returns the name of the notification's kind: its `msg_method`, or its `notify_type`.
    pub fn kind(&self) -> Option<&str> {
        self.get("msg_method").or_else(|| self.get("notify_type"))
    }

    /// Returns whether the notification is of this kind.
    pub fn is(&self, kind: MessageKind) -> bool {
        match kind {
            MessageKind::NotifyType(name) => self.get("notify_type") == Some(name),
            MessageKind::MsgMethod(name) => self.get("msg_method") == Some(name),
        }
    }

    /// Decodes a declared notification from the place of its kind's fields.
    pub(super) fn fill(
        &self,
        kind: MessageKind,
        fields: &ModelSpec,
        message: &mut dyn Decode,
    ) -> Result<(), DecodeError> {
        if !self.is(kind) {
            return Err(match kind {
                MessageKind::NotifyType(name) => DecodeError::wrong_kind("notify_type", name),
                MessageKind::MsgMethod(name) => DecodeError::wrong_kind("msg_method", name),
            });
        }
        match kind {
            MessageKind::NotifyType(_) => {
                if let Some(name) = ambiguity::first_in(self, fields) {
                    return Err(DecodeError::ambiguous(name));
                }
                let text = |value: &'_ str| Json::Text(value.to_owned().into());
                let member =
                    |(name, value): (&str, &str)| Member { name: name.to_owned().into(), value: text(value) };
                message.fill(&Json::Object(self.iter().map(member).collect()))
            }
            MessageKind::MsgMethod(_) => {
                let content = self.get("biz_content").ok_or_else(|| DecodeError::missing("biz_content"))?;
                message.fill(&json::parse(content)?)
            }
        }
    }
}

/// The `charset` of a content type.
fn charset_of(content_type: &str) -> Option<&str> {
    let (_, parameters) = content_type.split_once(';')?;
    parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"'))
    })
}

impl fmt::Debug for Params {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_set().entries(self.iter().map(|(name, _)| name)).finish()
    }
}
