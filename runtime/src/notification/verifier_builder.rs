//! The builder of a notification verifier.

use std::{sync::Arc, time::Duration};

use super::{NotificationVerifier, verifier::DEFAULT_MAX_AGE};
use crate::{
    crypto::certificates::CertificateSource,
    crypto::keys::KeySource,
    crypto::{Backend, SignType, Verifier},
    protocol::KeyRing,
    settings::{ConfigError, certificate_key, check_app_id, make_verifier},
    support::clock::{Clock, SystemClock},
};

/// A builder of a [`NotificationVerifier`].
#[derive(Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct NotificationVerifierBuilder {
    app_id: Option<String>,
    /// Public, but private keys are pasted into this place by mistake.
    alipay_public_key: Option<KeySource>,
    alipay_certificate: Option<CertificateSource>,
    sign_type: SignType,
    verifier: Option<Arc<dyn Verifier>>,
    clock: Arc<dyn Clock>,
    max_age: Option<Duration>,
    sellers: Vec<String>,
    ignored: Vec<String>,
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
            max_age: Some(DEFAULT_MAX_AGE),
            sellers: Vec::new(),
            ignored: Vec::new(),
        }
    }

    /// Sets the app whose notifications are accepted.
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// Sets Alipay's public key for this app, as text or [`Path`](std::path::Path). A file is read by `build`.
    pub fn alipay_public_key(mut self, key: impl Into<KeySource>) -> Self {
        self.alipay_public_key = Some(key.into());
        self
    }

    /// Sets Alipay's certificate for this app, as content or path, for apps in certificate mode.
    pub fn alipay_certificate(mut self, source: impl Into<CertificateSource>) -> Self {
        self.alipay_certificate = Some(source.into());
        self
    }

    /// Sets the kind of signature. A notification that names another kind is refused. Default: RSA2.
    pub fn sign_type(mut self, sign_type: SignType) -> Self {
        self.sign_type = sign_type;
        self
    }

    /// Sets a verifier of signatures of your own, instead of `alipay_public_key`.
    pub fn verifier(mut self, verifier: Arc<dyn Verifier>) -> Self {
        self.verifier = Some(verifier);
        self
    }

    /// Sets the clock. Default: the system's.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Sets the largest age of notifications, by `notify_time` or `utc_timestamp`. Older ones, and ones without a time,
    /// are refused. `None` accepts any age. Default: 48 hours; Alipay retries an unacknowledged notification for about
    /// 25 hours ([notification delivery](crate::protocol::reference#notification-delivery)).
    ///
    /// An inbox forgets what was handled after its [retention](super::inbox::Inbox::retention). An old notification that
    /// is sent again then is handled again, so change both together: a [`Receiver`](crate::Receiver) refuses a
    /// `max_age` that is longer than its inbox remembers.
    pub fn max_age(mut self, age: impl Into<Option<Duration>>) -> Self {
        self.max_age = age.into();
        self
    }

    /// Sets the sellers (`seller_id`) whose payments are accepted. Payment notifications of other sellers, or without a
    /// seller, are refused. Default: any seller.
    #[doc(alias = "seller_id")]
    pub fn sellers<S: Into<String>>(mut self, seller_ids: impl IntoIterator<Item = S>) -> Self {
        self.sellers = seller_ids.into_iter().map(Into::into).collect();
        self
    }

    /// Sets the names of your own parameters in the notify URL that you gave Alipay
    /// (`https://isv.example.com/n?tenant=7`). In a GET they stand beside Alipay's, which does not sign them. Names
    /// consist of `A-Za-z0-9_.-` here; a [`Receiver`](crate::Receiver) removes others as well.
    pub fn ignore_query_parameters<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.ignored.extend(names.into_iter().map(Into::into));
        self
    }

    /// Checks the settings and creates the verifier.
    ///
    /// # Errors
    /// If a setting is missing or a key cannot be used.
    pub fn build(self) -> Result<NotificationVerifier, ConfigError> {
        let app_id = check_app_id(self.app_id.clone())?;
        let backend = Backend::preferred();
        let keys = match (&self.verifier, &self.alipay_certificate) {
            (Some(verifier), _) => KeyRing::public_key(Arc::clone(verifier)),
            (None, Some(source)) => {
                certificate_key(source, self.sign_type, backend, Arc::clone(&self.clock))?
            }
            (None, None) => {
                let key = self.alipay_public_key.as_ref();
                KeyRing::public_key(make_verifier(key, self.sign_type, backend)?)
            }
        };
        let Self { clock, max_age, sellers, ignored, .. } = self;
        Ok(NotificationVerifier { app_id, keys: Arc::new(keys), clock, max_age, sellers, ignored })
    }
}
