//! Notifications: from the raw bytes of a query or form to a typed, verified message that is handled once.

#[cfg(feature = "axum")]
mod axum;
mod envelope;
mod error;
mod form;
mod inbox;
mod kind;
mod memory;
mod message;
mod once;
mod params;
mod receive;
mod receiver;
#[cfg(feature = "inbox-redis")]
mod redis;
mod signature;
#[cfg(any(feature = "inbox-postgres", feature = "inbox-sqlite"))]
mod sql;

use std::{fmt, ops::Deref, sync::Arc, time::Duration};

pub use error::NotifyError;
pub use inbox::{Claim, Inbox, InboxError, Lease};
pub use kind::MessageKind;
pub use memory::MemoryInbox;
pub use message::{FromNotification, Message, route};
pub use params::Params;
pub use receive::{Acknowledgement, ReceiveError, Received};
pub use receiver::{Delivery, HandlerError, Receiver, ReceiverBuilder};
#[cfg(feature = "inbox-redis")]
pub use redis::RedisInbox;
pub use signature::SignRule;
#[cfg(feature = "inbox-postgres")]
pub use sql::postgres::PostgresInbox;
#[cfg(feature = "inbox-sqlite")]
pub use sql::sqlite::SqliteInbox;

use crate::{
    certificates::CertificateSource,
    clock::{Clock, SystemClock},
    config::{ConfigError, certificate_key, check_app_id, make_verifier},
    crypto::{Backend, SignType, Verifier},
    protocol::KeyRing,
    redact::Secret,
    shared::Shared,
};

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

/// Settings of [`Notifications`].
#[derive(Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct NotificationsBuilder {
    app_id: Option<String>,
    /// Public, but private keys are pasted into this place by mistake.
    alipay_public_key: Option<Secret>,
    alipay_certificate: Option<CertificateSource>,
    sign_type: SignType,
    verifier: Option<Arc<dyn Verifier>>,
    clock: Arc<dyn Clock>,
    max_age: Option<Duration>,
}

impl NotificationsBuilder {
    /// The application that the notifications must be for.
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// The text of Alipay's public key for this application.
    pub fn alipay_public_key(mut self, text: impl Into<String>) -> Self {
        self.alipay_public_key = Some(Secret::new(text));
        self
    }

    /// Alipay's certificate for this application, as content or path: certificate mode.
    pub fn alipay_certificate(mut self, source: impl Into<CertificateSource>) -> Self {
        self.alipay_certificate = Some(source.into());
        self
    }

    /// The kind of signature, RSA2 unless set. A notification that names another kind is refused.
    pub fn sign_type(mut self, sign_type: SignType) -> Self {
        self.sign_type = sign_type;
        self
    }

    /// Checks signatures elsewhere, instead of with `alipay_public_key`.
    pub fn verifier(mut self, verifier: Arc<dyn Verifier>) -> Self {
        self.verifier = Some(verifier);
        self
    }

    /// Another clock.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Refuses notifications that were sent longer ago, or that do not say when. Off unless set: the
    /// protocol knows no expiry, and Alipay repeats an unacknowledged notification for about 25 hours.
    pub fn max_age(mut self, age: Duration) -> Self {
        self.max_age = Some(age);
        self
    }

    /// Checks the settings.
    ///
    /// # Errors
    /// When a setting is missing or a key cannot be used.
    pub fn build(self) -> Result<Notifications, ConfigError> {
        let app_id = check_app_id(self.app_id)?;
        let backend = Backend::preferred();
        let keys = match (self.verifier, &self.alipay_certificate) {
            (Some(verifier), _) => KeyRing::public_key(verifier),
            (None, Some(source)) => certificate_key(source, self.sign_type, backend)?,
            (None, None) => {
                let text = self.alipay_public_key.as_ref();
                KeyRing::public_key(make_verifier(text, self.sign_type, backend)?)
            }
        };
        Ok(Notifications { app_id, keys: Arc::new(keys), clock: self.clock, max_age: self.max_age })
    }
}

impl Notifications {
    /// Begins without a key.
    pub fn builder() -> NotificationsBuilder {
        NotificationsBuilder {
            app_id: None,
            alipay_public_key: None,
            alipay_certificate: None,
            sign_type: SignType::Rsa2,
            verifier: None,
            clock: Arc::new(SystemClock),
            max_age: None,
        }
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

/// A verified notification, untyped or read as `T`. It can be made from verified bytes only.
#[derive(Clone)]
pub struct Notification<T = Params> {
    body: T,
    params: Params,
    rule: SignRule,
    lease: Option<Lease>,
}

impl Notification {
    /// Reads the notification as a message, or as a router over messages.
    ///
    /// # Errors
    /// When it is another kind of message, or its content is not as declared. The error gives the
    /// notification back.
    pub fn decode<T: FromNotification>(self) -> Result<Notification<T>, NotifyError> {
        match T::from_params(&self.params) {
            Ok(body) => Ok(Notification { body, params: self.params, rule: self.rule, lease: self.lease }),
            Err(problem) => Err(NotifyError::Content { problem, notification: Box::new(self) }),
        }
    }
}

impl<T> Notification<T> {
    /// All verified parameters.
    pub fn params(&self) -> &Params {
        &self.params
    }

    /// The notification's number (`notify_id`); the same over repeated deliveries.
    pub fn notify_id(&self) -> Option<&str> {
        self.params.get("notify_id")
    }

    /// What an inbox granted for handling it; none outside of a handler. An inbox over SQL can complete it
    /// within the transaction that does the work.
    pub fn lease(&self) -> Option<&Lease> {
        self.lease.as_ref()
    }

    fn with_lease(self, lease: Lease) -> Self {
        Self { lease: Some(lease), ..self }
    }

    /// The number that an inbox knows it by.
    fn number(&self) -> Result<&str, NotifyError> {
        self.notify_id().ok_or(NotifyError::MissingParameter("notify_id"))
    }

    /// Which of the two rules of signing it follows.
    pub fn rule(&self) -> SignRule {
        self.rule
    }

    /// The message, without its envelope.
    pub fn into_body(self) -> T {
        self.body
    }
}

impl<T> Deref for Notification<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T: fmt::Debug> fmt::Debug for Notification<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Notification")
            .field("notify_id", &self.notify_id())
            .field("rule", &self.rule)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}
