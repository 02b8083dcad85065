//! Settings of a verifier of notifications.

use std::{sync::Arc, time::Duration};

use super::NotificationVerifier;
use crate::{
    crypto::certificates::CertificateSource,
    crypto::{Backend, SignType, Verifier},
    protocol::KeyRing,
    settings::{ConfigError, certificate_key, check_app_id, make_verifier},
    support::clock::{Clock, SystemClock},
    support::redact::Secret,
};

/// Settings of [`NotificationVerifier`].
#[derive(Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct NotificationVerifierBuilder {
    app_id: Option<String>,
    /// Public, but private keys are pasted into this place by mistake.
    alipay_public_key: Option<Secret>,
    alipay_certificate: Option<CertificateSource>,
    sign_type: SignType,
    verifier: Option<Arc<dyn Verifier>>,
    clock: Arc<dyn Clock>,
    max_age: Option<Duration>,
}

impl NotificationVerifierBuilder {
    pub(super) fn new() -> Self {
        Self {
            app_id: None,
            alipay_public_key: None,
            alipay_certificate: None,
            sign_type: SignType::Rsa2,
            verifier: None,
            clock: Arc::new(SystemClock),
            max_age: None,
        }
    }

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
    pub fn build(self) -> Result<NotificationVerifier, ConfigError> {
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
        Ok(NotificationVerifier::new(app_id, Arc::new(keys), self.clock, self.max_age))
    }
}
