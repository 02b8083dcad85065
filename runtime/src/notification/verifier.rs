//! The verifier of notifications.

use std::{sync::Arc, time::Duration};

use super::{
    Notification, NotificationVerifierBuilder, NotifyError, Params, RawForm, ambiguity, envelope,
    form::{self, Form},
    signature::{self, Signed},
};
use crate::{protocol::KeyRing, support::clock::Clock};

/// The age up to which notifications are accepted unless configured otherwise: longer than Alipay delivers, shorter than
/// inboxes remember ([`DEFAULT_RETENTION`](super::inbox::DEFAULT_RETENTION)).
pub(super) const DEFAULT_MAX_AGE: Duration = Duration::from_secs(48 * 60 * 60);

/// The parameters that Alipay adds to a return address ([returns](crate::protocol::reference#returns)).
const RETURN_PARAMETERS: [&str; 12] = [
    "app_id",
    "auth_app_id",
    "charset",
    "method",
    "out_trade_no",
    "seller_id",
    "sign",
    "sign_type",
    "timestamp",
    "total_amount",
    "trade_no",
    "version",
];

/// Verifies the notifications of one app.
///
/// It takes the raw query or body, never decoded parameters: a framework that decodes a GBK form as UTF-8 destroys what
/// was signed.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let raw: &[u8] = b"";
/// use alipay::notification::NotificationVerifier;
///
/// let verifier = NotificationVerifier::builder()
///     .app_id("2021001234567890")
///     .alipay_public_key(std::fs::read_to_string("alipay_public_key.txt")?)
///     .build()?;
/// let notification = verifier.verify(raw)?;
/// println!("{:?} {:?}", notification.notify_id(), notification.get("notify_type"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
#[doc(alias = "验签")]
#[doc(alias = "异步通知")]
pub struct NotificationVerifier {
    pub(super) app_id: String,
    pub(super) keys: Arc<KeyRing>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) max_age: Option<Duration>,
    pub(super) sellers: Vec<String>,
    pub(super) ignored: Vec<String>,
}

impl NotificationVerifier {
    /// Creates a builder without keys.
    pub fn builder() -> NotificationVerifierBuilder {
        NotificationVerifierBuilder::new()
    }

    pub(crate) fn new(app_id: String, keys: Arc<KeyRing>, clock: Arc<dyn Clock>) -> Self {
        Self { app_id, keys, clock, max_age: Some(DEFAULT_MAX_AGE), sellers: Vec::new(), ignored: Vec::new() }
    }

    /// Sets the largest age of notifications, or accepts any with `None`; see
    /// [`NotificationVerifierBuilder::max_age`].
    #[must_use]
    pub fn with_max_age(mut self, age: impl Into<Option<Duration>>) -> Self {
        self.max_age = age.into();
        self
    }

    /// Sets the sellers whose payments are accepted; see [`NotificationVerifierBuilder::sellers`].
    #[must_use]
    pub fn with_sellers<S: Into<String>>(mut self, seller_ids: impl IntoIterator<Item = S>) -> Self {
        self.sellers = seller_ids.into_iter().map(Into::into).collect();
        self
    }

    /// Sets the names of your own parameters in the notify URL; see
    /// [`NotificationVerifierBuilder::ignore_query_parameters`].
    #[must_use]
    pub fn with_ignored_query_parameters<N: Into<String>>(
        mut self,
        names: impl IntoIterator<Item = N>,
    ) -> Self {
        self.ignored = names.into_iter().map(Into::into).collect();
        self
    }

    /// Returns the app whose notifications are accepted.
    pub fn app_id(&self) -> &str {
        &self.app_id
    }

    /// Returns the largest age of notifications; `None` if any is accepted.
    pub fn max_age(&self) -> Option<Duration> {
        self.max_age
    }

    /// Verifies the raw query (without `?`) or form body of a notification.
    ///
    /// The character set is that of the signed parameter `charset`, else that of the content type (see [`RawForm`]),
    /// else UTF-8.
    ///
    /// # Errors
    /// If the notification must not be used: it is not a form, a parameter occurs twice, the signature is missing or
    /// wrong, the signed text is ambiguous, or it is of another app or seller, or too old.
    pub fn verify<'a>(&self, raw: impl Into<RawForm<'a>>) -> Result<Notification, NotifyError> {
        let raw = raw.into();
        self.verify_form(form::parse(raw.bytes)?, raw.content_type)
    }

    /// Verifies a form that is decoded already.
    pub(super) fn verify_form(
        &self,
        mut form: Form,
        content_type: Option<&str>,
    ) -> Result<Notification, NotifyError> {
        if !self.ignored.is_empty() {
            form.retain(|name| !self.ignored.iter().any(|ignored| ignored.as_bytes() == name));
        }
        let Signed { rule, text, places, digest } = signature::verify(&form, &self.keys)?;
        let params = Params::decode(text, places, content_type)?;
        if params.get("service") == Some("alipay.service.check") {
            return Err(NotifyError::ActivationCheck);
        }
        ambiguity::check(&params)?;
        envelope::check_app(&params, &self.app_id)?;
        envelope::check_seller(&params, &self.sellers)?;
        if let Some(max_age) = self.max_age {
            envelope::check_age(&params, self.clock.unix_millis(), max_age)?;
        }
        Ok(Notification { body: params.clone(), params, rule, digest, lease: None })
    }

    /// Verifies the query of a return address, by the rule of notifications. Where it does not verify as a whole, only
    /// the parameters that Alipay adds are taken: those of the user's own in the address are not signed.
    pub(crate) fn verify_return(&self, query: &[u8]) -> Result<Params, NotifyError> {
        let mut form = form::parse(query)?;
        let signed = match signature::verify(&form, &self.keys) {
            Err(NotifyError::BadSignature) => {
                form.retain(|name| RETURN_PARAMETERS.iter().any(|own| own.as_bytes() == name));
                signature::verify(&form, &self.keys)?
            }
            verified => verified?,
        };
        let params = Params::decode(signed.text, signed.places, None)?;
        ambiguity::check(&params)?;
        envelope::check_app(&params, &self.app_id)?;
        Ok(params)
    }

    /// Returns whether a form names this verifier's app. Nothing is verified yet: it only selects the key.
    pub(super) fn is_named_in(&self, form: &Form) -> bool {
        form.get("app_id") == Some(self.app_id.as_bytes())
    }
}
