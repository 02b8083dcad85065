//! The client: keys, transport and settings that all calls share.

mod assemble;
mod builder;
mod inner;
mod returned;
mod service;

use std::sync::Arc;

pub use builder::ClientBuilder;
pub(crate) use inner::Inner;
pub use service::Service;

use crate::{
    notification::NotificationVerifier,
    settings::ConfigError,
    support::{clock::Clock, redact::Secret},
};

/// A client of Alipay's API. Cheap to clone; clones share keys and connections.
///
/// ```no_run
/// # fn main() -> Result<(), alipay::settings::ConfigError> {
/// use std::path::Path;
///
/// use alipay::Client;
///
/// let client = Client::builder()
///     .app_id("2021001234567890")
///     .private_key(Path::new("app_private_key.pem"))
///     .alipay_public_key(Path::new("alipay_public_key.txt"))
///     .build()?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) inner: Arc<Inner>,
    pub(crate) app_auth_token: Option<Secret>,
}

impl Client {
    /// Creates a builder for the production server.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// Creates a client with the settings of the environment: `ALIPAY_APP_ID`, `ALIPAY_PRIVATE_KEY`,
    /// `ALIPAY_PUBLIC_KEY` and [others](crate::settings::AppSettings).
    /// [`ClientBuilder::from_env`] creates a builder, for further settings.
    ///
    /// # Errors
    /// Returns the errors of [`ClientBuilder::from_env`] and [`ClientBuilder::build`], which name the variables.
    pub fn from_env() -> Result<Client, ConfigError> {
        ClientBuilder::from_env()?.build()
    }

    /// Returns the token with which the client acts for a merchant; `None` if it acts for your own app. It is a secret.
    #[doc(alias = "app_auth_token")]
    #[must_use]
    pub fn merchant_token(&self) -> Option<&str> {
        self.app_auth_token.as_ref().map(Secret::expose)
    }

    /// Returns a client that acts for a merchant, by the merchant's `app_auth_token`
    /// ([merchant authorization](crate::protocol::reference#merchant-authorization)). It shares keys and connections
    /// with this one.
    #[doc(alias = "app_auth_token")]
    pub fn for_merchant(&self, app_auth_token: impl Into<String>) -> Client {
        Client { inner: Arc::clone(&self.inner), app_auth_token: Some(Secret::new(app_auth_token)) }
    }

    /// Creates a verifier of notifications with this client's app id, Alipay key and clock.
    #[doc(alias = "验签")]
    pub fn notification_verifier(&self) -> NotificationVerifier {
        let Inner { app_id, keys, clock, .. } = &*self.inner;
        NotificationVerifier::new(app_id.clone(), Arc::clone(keys), Arc::clone(clock))
    }

    /// Returns the clock of this client, by which its requests are dated.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.inner.clock
    }

    /// Returns the id of the application that this client calls for.
    pub fn app_id(&self) -> &str {
        &self.inner.app_id
    }
}
