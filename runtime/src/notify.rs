//! Notifications: from the raw bytes of a query or form to a typed, verified message that is handled once.

#[cfg(feature = "axum")]
mod axum;
mod builder;
mod delivery;
mod envelope;
mod error;
mod form;
mod inbox;
mod kind;
mod memory;
mod message;
mod notification;
mod once;
mod params;
mod receive;
mod receiver;
mod receiver_builder;
#[cfg(feature = "inbox-redis")]
mod redis;
mod signature;
#[cfg(any(feature = "inbox-postgres", feature = "inbox-sqlite"))]
mod sql;

use std::{fmt, sync::Arc, time::Duration};

pub use builder::NotificationsBuilder;
pub use delivery::Delivery;
pub use error::NotifyError;
pub use inbox::{Claim, Inbox, InboxError, Lease};
pub use kind::MessageKind;
pub use memory::MemoryInbox;
pub use message::{FromNotification, Message, route};
pub use notification::Notification;
pub use params::Params;
pub use receive::{Acknowledgement, ReceiveError, Received};
pub use receiver::{HandlerError, Receiver};
pub use receiver_builder::ReceiverBuilder;
#[cfg(feature = "inbox-redis")]
pub use redis::RedisInbox;
pub use signature::SignRule;
#[cfg(feature = "inbox-postgres")]
pub use sql::postgres::PostgresInbox;
#[cfg(feature = "inbox-sqlite")]
pub use sql::sqlite::SqliteInbox;

use crate::{clock::Clock, protocol::KeyRing, shared::Shared};

/// Verifies notifications for one application.
///
/// It takes the raw query or body, never decoded parameters: a framework that decodes a GBK form as
/// UTF-8 destroys what was signed.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let raw: &[u8] = b"";
/// use alipay_runtime::Notifications;
///
/// let notifications = Notifications::builder()
///     .app_id("2021001234567890")
///     .alipay_public_key(std::fs::read_to_string("alipay_public_key.txt")?)
///     .build()?;
/// let notification = notifications.verify(raw)?;
/// println!("{:?} {:?}", notification.notify_id(), notification.get("notify_type"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Notifications {
    app_id: String,
    keys: Arc<KeyRing>,
    clock: Arc<dyn Clock>,
    max_age: Option<Duration>,
}

/// A notification as it came: the raw query or body, and the request's content type if it is known.
///
/// Bytes and texts turn into one by themselves.
#[derive(Clone, Copy)]
pub struct RawForm<'a> {
    bytes: &'a [u8],
    content_type: Option<&'a str>,
}

impl<'a> RawForm<'a> {
    /// The same form with the `Content-Type` of its request, whose character set counts when the message
    /// names none itself (protocol: notifications, signed string).
    #[must_use]
    pub fn with_content_type(mut self, content_type: &'a str) -> Self {
        self.content_type = Some(content_type);
        self
    }
}

impl<'a, B: AsRef<[u8]> + ?Sized> From<&'a B> for RawForm<'a> {
    fn from(bytes: &'a B) -> Self {
        Self { bytes: bytes.as_ref(), content_type: None }
    }
}

impl fmt::Debug for RawForm<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "RawForm({} bytes)", self.bytes.len())
    }
}

impl Notifications {
    /// Begins without a key.
    pub fn builder() -> NotificationsBuilder {
        NotificationsBuilder::new()
    }

    /// With what a client knows already.
    pub(crate) fn for_client(shared: &Shared) -> Self {
        Self {
            app_id: shared.app_id.clone(),
            keys: Arc::clone(&shared.keys),
            clock: Arc::clone(&shared.clock),
            max_age: None,
        }
    }

    /// The same verifier, refusing what was sent longer ago; see [`NotificationsBuilder::max_age`].
    #[must_use]
    pub fn with_max_age(mut self, age: Duration) -> Self {
        self.max_age = Some(age);
        self
    }

    /// Verifies the raw query (without `?`) or form body of a notification.
    ///
    /// The character set is that of the signed parameter `charset`, else that of the content type (see
    /// [`RawForm`]), else UTF-8.
    ///
    /// # Errors
    /// When the notification must not be used: not a form, a name twice, no signature or a wrong one,
    /// another application's, too old.
    pub fn verify<'a>(&self, raw: impl Into<RawForm<'a>>) -> Result<Notification, NotifyError> {
        let raw = raw.into();
        let form = form::parse(raw.bytes)?;
        let signed = signature::verify(&form, &self.keys)?;
        let params = Params::decode(&signed.pairs, raw.content_type)?;
        envelope::check(&params, &self.app_id)?;
        if let Some(most) = self.max_age {
            envelope::check_age(&params, self.clock.unix_millis(), most)?;
        }
        Ok(Notification { body: params.clone(), params, rule: signed.rule, lease: None })
    }
}
