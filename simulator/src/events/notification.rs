//! Deliveries of notifications.

use std::{fmt, time::Duration};

use alipay::{Charset, runtime::notification::SignRule};

/// The HTTP request that carries a notification.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Carrier {
    /// The form of a POST request.
    #[default]
    PostForm,
    /// The query of a GET request, as in the platform's guide.
    GetQuery,
    /// A frame of the message channel, which only messages with `msg_method` can have.
    Channel,
}

/// A delivery of a notification, and the response of its receiver.
///
/// `Debug` shows neither the form nor the signed text, which hold personal data.
#[derive(Clone)]
#[non_exhaustive]
pub struct SentNotification {
    /// The number of the journal's entry.
    pub number: u64,
    /// The time at which the delivery ended, in milliseconds since the epoch.
    pub at: i64,
    /// The URL of the receiver.
    pub url: String,
    /// The HTTP request that carried the notification.
    pub carrier: Carrier,
    /// The character set of the notification.
    pub charset: Charset,
    /// The rule by which the notification was signed; `None` if it was sent as a raw form.
    pub rule: Option<SignRule>,
    /// The kind of the notification: its `msg_method` or `notify_type`.
    pub kind: Option<String>,
    /// The `notify_id`, which all deliveries of a notification share.
    pub notify_id: Option<String>,
    /// The number of this delivery among those with the same `notify_id`, starting at 1.
    pub attempt: u32,
    /// The wait until the next delivery; `None` if there is none, or the receiver acknowledged this one.
    pub next_in: Option<Duration>,
    /// The raw form, percent-encoded and with its signature; over the message channel, the frame.
    pub form: String,
    /// The text that was signed; `None` if the notification was sent as a raw form.
    pub canonical: Option<String>,
    /// True if the signature was made wrong by an injected fault.
    pub is_forged: bool,
    /// The status and the body (at most 64 KiB of it) of the receiver's response, or the reason why there is none. Over the
    /// message channel the status is 0, and the body is `SUCCESS` or `FAIL`.
    pub response: Result<(u16, String), String>,
    /// True if the response was HTTP 200 with the body `success` and nothing else, or `SUCCESS` over the message channel.
    pub acknowledged: bool,
}

impl fmt::Debug for SentNotification {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("SentNotification")
            .field("number", &self.number)
            .field("kind", &self.kind)
            .field("notify_id", &self.notify_id)
            .field("attempt", &self.attempt)
            .field("acknowledged", &self.acknowledged)
            .finish_non_exhaustive()
    }
}
