//! The builder of a notification verifier.

use std::{sync::Arc, time::Duration};

use super::{NotificationVerifier, verifier::DEFAULT_MAX_AGE};
use crate::{
    crypto::certificates::CertificateSource,
    crypto::keys::KeySource,
    crypto::{Backend, SignType, Verifier},
    protocol::KeyRing,
    settings::{
        AppSettings, ConfigError, Origins, Setting, SettingValue, certificate_key, check_app_id,
        make_verifier,
    },
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
    origins: Origins,
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
            origins: Origins::default(),
        }
    }

    /// Creates a builder with the settings of the environment, for a program that only receives: `ALIPAY_APP_ID`, and
    /// `ALIPAY_PUBLIC_KEY` or `ALIPAY_CERTIFICATE`. The [rules](AppSettings) are those of
    /// [`ClientBuilder::from_env`](crate::ClientBuilder::from_env); the private key is not needed.
    ///
    /// # Errors
    /// Returns an error that names the variable. [`build`](Self::build) checks the values.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::from_settings(&AppSettings::from_env()?)
    }

    /// Creates a builder with settings that were read before.
    ///
    /// # Errors
    /// Returns an error if there are both Alipay's public key and its certificate, or if the sign type is unknown.
    pub fn from_settings(settings: &AppSettings) -> Result<Self, ConfigError> {
        let mut builder = Self::new();
        let text = |setting| settings.get(setting).map(SettingValue::as_str);
        builder.app_id = text(Setting::AppId).map(ToOwned::to_owned);
        builder.alipay_public_key = settings.key(Setting::AlipayPublicKey);
        builder.alipay_certificate = text(Setting::AlipayCertificate).map(CertificateSource::from);
        builder.origins = settings.origins();
        if builder.alipay_public_key.is_some() && builder.alipay_certificate.is_some() {
            let problem =
                "set either Alipay's public key or its certificate, as the open platform shows for this app";
            let error = ConfigError::Invalid { setting: Setting::AlipayPublicKey, problem };
            return Err(builder.origins.locate(error));
        }
        builder.sign_type = settings.sign_type().map_err(|error| builder.origins.locate(error))?;
        Ok(builder)
    }

    /// Sets the app whose notifications are accepted.
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = Some(app_id.into());
        self.origins.forget(&[Setting::AppId]);
        self
    }

    /// Sets Alipay's public key for this app, as text or [`Path`](std::path::Path). A file is read by `build`.
    pub fn alipay_public_key(mut self, key: impl Into<KeySource>) -> Self {
        self.alipay_public_key = Some(key.into());
        self.origins.forget(&[Setting::AlipayPublicKey]);
        self
    }

    /// Sets Alipay's certificate for this app, as content or path, for apps in certificate mode.
    pub fn alipay_certificate(mut self, source: impl Into<CertificateSource>) -> Self {
        self.alipay_certificate = Some(source.into());
        self.origins.forget(&[Setting::AlipayCertificate]);
        self
    }

    /// Sets the kind of signature. A notification that names another kind is refused. Default: RSA2.
    pub fn sign_type(mut self, sign_type: SignType) -> Self {
        self.sign_type = sign_type;
        self.origins.forget(&[Setting::SignType]);
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
        let origins = self.origins.clone();
        self.assemble().map_err(|error| origins.locate(error))
    }

    fn assemble(self) -> Result<NotificationVerifier, ConfigError> {
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
