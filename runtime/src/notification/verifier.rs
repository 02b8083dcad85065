//! The verifier of notifications.

use std::{sync::Arc, time::Duration};

use super::{
    Notification, NotificationVerifierBuilder, NotifyError, Params, RawForm, envelope, form, signature,
};
use crate::{protocol::KeyRing, support::clock::Clock};

/// Verifies notifications for one application.
///
/// It takes the raw query or body, never decoded parameters: a framework that decodes a GBK form as
/// UTF-8 destroys what was signed.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let raw: &[u8] = b"";
/// use alipay_runtime::notification::NotificationVerifier;
///
/// let notifications = NotificationVerifier::builder()
///     .app_id("2021001234567890")
///     .alipay_public_key(std::fs::read_to_string("alipay_public_key.txt")?)
///     .build()?;
/// let notification = notifications.verify(raw)?;
/// println!("{:?} {:?}", notification.notify_id(), notification.get("notify_type"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct NotificationVerifier {
    app_id: String,
    keys: Arc<KeyRing>,
    clock: Arc<dyn Clock>,
    max_age: Option<Duration>,
}

impl NotificationVerifier {
    /// Creates a builder without keys.
    pub fn builder() -> NotificationVerifierBuilder {
        NotificationVerifierBuilder::new()
    }

    pub(crate) fn new(
        app_id: String,
        keys: Arc<KeyRing>,
        clock: Arc<dyn Clock>,
        max_age: Option<Duration>,
    ) -> Self {
        Self { app_id, keys, clock, max_age }
    }

    /// The same verifier, refusing what was sent longer ago; see [`NotificationVerifierBuilder::max_age`].
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
