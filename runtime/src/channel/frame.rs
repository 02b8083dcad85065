//! Frames of the message channel: reading, without I/O ([message
//! channel](crate::protocol::reference#message-channel)).

mod chinese;
mod head;
mod protocol;
mod write;

use std::{fmt, ops::Range};

pub use head::FrameHead;
pub use protocol::{Command, FrameProtocol, Status};
pub(super) use write::{Production, acknowledgement, production};

use crate::{
    json::{self, Json, JsonError},
    notification::{MessageError, Notification, NotificationVerifier, NotifyError, SignedData},
    protocol::{Charset, ContentKey},
};

/// The reason why a text is not a frame.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FrameError {
    /// The header lines are malformed.
    #[error("the header lines of the frame are malformed: {0}")]
    Head(&'static str),
    /// The rest is not a single JSON object, or has two members of the same name.
    #[error("the frame is not a JSON object after its header lines: {0}")]
    Json(#[from] JsonError),
    /// A member that must be an object is missing, is something else, or has a name that is spelled with escapes.
    #[error("the frame has no object `{0}`, or spells its name with escapes")]
    NoObject(&'static str),
    /// A member of `protocol` is not a string, or has a name that is spelled with escapes.
    #[error(
        "the member `{0}` of the frame's `protocol` is not a string, or its name is spelled with escapes"
    )]
    NotText(&'static str),
    /// `x-type` is not `message`.
    #[error("the frame is not of type `message`")]
    OtherType,
}

/// A frame: header lines, the protocol part, and the signed part.
///
/// Only the text of `data` is signed. Nothing of the rest may decide anything but how the frame is acknowledged.
///
/// `Debug` shows no content.
#[derive(Clone, PartialEq, Eq)]
pub struct Frame<'f> {
    head: FrameHead<'f>,
    protocol: FrameProtocol<'f>,
    body: &'f str,
    data: Option<Range<usize>>,
}

impl<'f> Frame<'f> {
    /// Reads a text frame. Members are found by their exact names at the outermost level only: a name within a text or
    /// within another member, or one written with escapes, is not the member.
    ///
    /// # Errors
    /// Returns [`FrameError`] if the text is not a frame, or names anything twice.
    pub fn read(text: &'f str) -> Result<Self, FrameError> {
        let (head, body) = FrameHead::split(text)?;
        let mut protocol = None;
        let mut data = None;
        for (member, span) in json::parse_with_spans(body)? {
            let (place, name) = match &*member.name {
                "protocol" => (&mut protocol, "protocol"),
                "data" => (&mut data, "data"),
                _ => continue,
            };
            if member.is_escaped() || !matches!(member.value, Json::Object(_)) {
                return Err(FrameError::NoObject(name));
            }
            *place = Some((member.value, span));
        }
        let (protocol, _) = protocol.ok_or(FrameError::NoObject("protocol"))?;
        let protocol = FrameProtocol::of(protocol)?;
        Ok(Self { head, protocol, body, data: data.map(|(_, span)| span) })
    }

    /// Returns the header lines.
    pub fn head(&self) -> &FrameHead<'f> {
        &self.head
    }

    /// Returns the protocol part, which is not signed.
    pub fn protocol(&self) -> &FrameProtocol<'f> {
        &self.protocol
    }

    /// Returns the text of `data` as it was transmitted, from brace to brace: what the signature covers.
    pub fn data(&self) -> Option<&'f str> {
        self.body.get(self.data.clone()?)
    }

    /// Verifies the signature of the message with the verifier's keys and kind of signature, and that it is for the
    /// verifier's app. The result is the notification that the message would be over HTTP.
    ///
    /// `charset` is that of the connection; `content_key` decrypts encrypted contents.
    ///
    /// # Errors
    /// Returns [`NotifyError`] if the message must not be used.
    pub fn verify(
        &self,
        verifier: &NotificationVerifier,
        charset: Charset,
        content_key: Option<&ContentKey>,
    ) -> Result<Notification, NotifyError> {
        let data = self.data().ok_or(MessageError::NoData)?;
        verifier.verify_message(SignedData { data, sign: self.protocol.sign(), charset, content_key })
    }
}

impl fmt::Debug for Frame<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Frame").field("command", self.protocol.command()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
