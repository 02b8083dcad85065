//! One delivery of a notification.

use std::fmt;

use alipay::{Charset, runtime::notification::SignRule};

use crate::Carrier;

/// A notification that the simulator sent, and what its receiver answered.
///
/// `Debug` shows neither the form nor what was signed: they hold personal data.
#[derive(Clone)]
#[non_exhaustive]
pub struct SentNotification {
    /// Its number in the journal.
    pub number: u64,
    /// When its delivery ended, in milliseconds since the epoch.
    pub at: i64,
    /// Where it went.
    pub url: String,
    /// How it travelled.
    pub carrier: Carrier,
    /// Its character set.
    pub charset: Charset,
    /// The rule by which it was signed; `None` if the simulator did not sign it now.
    pub rule: Option<SignRule>,
    /// The message's name: `msg_method` or `notify_type`.
    pub kind: Option<String>,
    /// The number that all deliveries of a notification share.
    pub notify_id: Option<String>,
    /// Which delivery of this notification it was, from 1.
    pub attempt: u32,
    /// The raw form: percent-encoded, with its signature.
    pub form: String,
    /// What was signed, as text; `None` if the simulator did not sign it now.
    pub canonical: Option<String>,
    /// Whether the signature was made wrong on purpose.
    pub is_forged: bool,
    /// The receiver's HTTP status and body, or why there is none.
    pub answer: Result<(u16, String), String>,
    /// Whether the answer was HTTP 200 with the body `success` and nothing else.
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
