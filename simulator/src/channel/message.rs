//! Messages, and the attempts to deliver them.

use std::fmt;

/// A message for the message channel. `Debug` does not show its content.
#[derive(Clone)]
pub(crate) struct ChannelMessage {
    pub(crate) app_id: String,
    /// The kind, its `msg_method`.
    pub(crate) kind: String,
    /// The id that all deliveries share.
    pub(crate) id: String,
    /// The content as JSON.
    pub(crate) content: String,
    /// Delivers it once, with a wrong signature.
    pub(crate) is_forged: bool,
}

/// One attempt to deliver a message.
pub(crate) struct Attempt {
    /// The number of the attempt, starting at 1.
    pub(crate) number: u32,
    pub(crate) frame: String,
    /// The text that was signed.
    pub(crate) data: String,
    /// True if the frame must not be believed.
    pub(crate) is_forged: bool,
    /// The status of the acknowledgement, or the reason why there is none.
    pub(crate) result: Result<&'static str, Undelivered>,
}

/// The reason why a message was not acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undelivered {
    NoConnection,
    Lost,
    Late,
    LostAcknowledgement,
}

impl Undelivered {
    pub(crate) fn reason(self) -> &'static str {
        match self {
            Undelivered::NoConnection => "the app has no connection to the message channel",
            Undelivered::Lost => "the connection was lost before the acknowledgement",
            Undelivered::Late => "the message was not acknowledged in time",
            Undelivered::LostAcknowledgement => "the acknowledgement was lost",
        }
    }
}

impl fmt::Debug for ChannelMessage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ChannelMessage")
            .field("kind", &self.kind)
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}
