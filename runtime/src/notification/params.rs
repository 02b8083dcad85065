//! Verified parameters.

use std::{fmt, sync::Arc};

use super::{MessageKind, NotifyError, ambiguity};
use crate::{
    declaration::{Decode, DecodeError, spec::ModelSpec},
    json::{self, Json, Member},
    protocol::Charset,
    support::place::Place,
};

/// The parameters of a verified notification: those that the signature covers and that have a value.
///
/// Cheap to clone. `Debug` shows names only, since values contain personal data.
#[derive(Clone)]
pub struct Params(Arc<Content>);

/// One text, and the places of the parameters in it.
#[derive(Default)]
struct Content {
    text: String,
    places: Vec<Place>,
}

impl Params {
    /// Decodes the values strictly, in the character set of the signed `charset`, else of the content type, else UTF-8.
    pub(super) fn decode(
        text: Vec<u8>,
        places: Vec<Place>,
        content_type: Option<&str>,
    ) -> Result<Self, NotifyError> {
        let charset = charset(&text, &places, content_type)?;
        let text = match charset {
            // Names and separators are ASCII, so that the whole text is UTF-8 if each value is.
            Charset::Utf8 => match String::from_utf8(text) {
                Ok(text) => return Ok(Self(Arc::new(Content { text, places }))),
                Err(error) => error.into_bytes(),
            },
            _ => text,
        };
        let bytes = |range| text.get(range).unwrap_or_default();
        let mut content = Content::with_capacity(text.len().saturating_mul(2), places.len());
        for place in places {
            let name = String::from_utf8_lossy(bytes(place.name()));
            let value = charset.decode(bytes(place.value()));
            let value = value.ok_or_else(|| malformed(&name, charset.as_str()))?;
            content.push(&name, &value);
        }
        Ok(Self(Arc::new(content)))
    }

    /// The parameters that a message of the message channel would have over HTTP.
    #[cfg(feature = "channel")]
    pub(super) fn of_message(app_id: &str, body: Option<&str>, method: &str, notify_id: &str) -> Self {
        let length = app_id.len() + body.map_or(0, str::len) + method.len() + notify_id.len();
        let mut content = Content::with_capacity(length.saturating_add(64), 4);
        content.push("app_id", app_id);
        if let Some(body) = body {
            content.push("biz_content", body);
        }
        content.push("msg_method", method);
        content.push("notify_id", notify_id);
        Self(Arc::new(content))
    }

    #[cfg(test)]
    pub(super) fn from_pairs(pairs: &[(&str, &str)]) -> Self {
        let mut content = Content::default();
        for (name, value) in pairs {
            content.push(name, value);
        }
        Self(Arc::new(content))
    }

    /// Returns the value of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// Returns all parameters, ordered by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let text = |range| self.0.text.get(range).unwrap_or_default();
        self.0.places.iter().map(move |place| (text(place.name()), text(place.value())))
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
                let mut members = Vec::with_capacity(self.0.places.len());
                for (name, value) in self.iter() {
                    members.push(Member { name: name.into(), value: Json::Text(value.into()) });
                }
                message.fill(&Json::Object(members))
            }
            MessageKind::MsgMethod(_) => {
                let content = self.get("biz_content").ok_or_else(|| DecodeError::missing("biz_content"))?;
                message.fill(&json::parse(content)?)
            }
        }
    }
}

impl Content {
    fn with_capacity(length: usize, parameters: usize) -> Self {
        Self { text: String::with_capacity(length), places: Vec::with_capacity(parameters) }
    }

    fn push(&mut self, name: &str, value: &str) {
        self.places.push(Place::append(&mut self.text, name, value));
    }
}

/// The character set that the signed parameters name, else the content type.
fn charset(text: &[u8], places: &[Place], content_type: Option<&str>) -> Result<Charset, NotifyError> {
    let is_charset = |place: &&Place| text.get(place.name()) == Some(b"charset");
    let named = places.iter().find(is_charset).and_then(|place| text.get(place.value()));
    match named.or_else(|| content_type.and_then(charset_of).map(str::as_bytes)) {
        None => Ok(Charset::Utf8),
        Some(name) => {
            Charset::from_name(name).ok_or_else(|| malformed("charset", "UTF-8, GBK, GB2312 or GB18030"))
        }
    }
}

fn malformed(parameter: &str, charset: &str) -> NotifyError {
    NotifyError::Charset { parameter: parameter.to_owned(), charset: charset.to_owned() }
}

/// The `charset` of a content type.
fn charset_of(content_type: &str) -> Option<&str> {
    let (_, parameters) = content_type.split_once(';')?;
    parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"'))
    })
}

impl PartialEq for Params {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Params {}

impl fmt::Debug for Params {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_set().entries(self.iter().map(|(name, _)| name)).finish()
    }
}
