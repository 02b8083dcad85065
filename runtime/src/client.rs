//! The client: keys, transport and settings, shared by every call.

mod builder;
mod config;

use std::{sync::Arc, time::Duration};

pub use builder::ClientBuilder;
pub(crate) use builder::{check_app_id, make_verifier};
pub use config::{ConfigError, Slot};

use crate::{
    call::Call,
    clock::{Clock, Nonces},
    crypto::{Signer, Verifier},
    endpoint::{Endpoint, Paged},
    notify::Notifications,
    paging::Pages,
    redact::Secret,
    transport::Transport,
};

/// Calls Alipay. Cheap to clone; clones share keys and connections.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use alipay_runtime::Client;
///
/// let client = Client::builder()
///     .app_id("2021001234567890")
///     .private_key(std::fs::read_to_string("app_private_key.pem")?)
///     .alipay_public_key(std::fs::read_to_string("alipay_public_key.txt")?)
///     .build()?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) shared: Arc<Shared>,
    pub(crate) app_auth_token: Option<Secret>,
}

#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) app_id: String,
    pub(crate) signer: Arc<dyn Signer>,
    pub(crate) verifier: Arc<dyn Verifier>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) nonces: Arc<dyn Nonces>,
    /// Scheme, host and port, without a slash at the end.
    pub(crate) server: String,
    pub(crate) timeout: Duration,
    pub(crate) max_response: usize,
}

impl Client {
    /// Begins with production's address and no keys.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// Prepares a call; it is sent when awaited.
    pub fn call<E: Endpoint>(&self, request: E) -> Call<'_, E> {
        Call::new(self, request)
    }

    /// Every page of an endpoint that answers in pages, from the request's page on.
    pub fn pages<E: Paged>(&self, request: E) -> Pages<'_, E> {
        Pages::new(self, request)
    }

    /// The same client, acting for a merchant by its authorisation (`app_auth_token`).
    ///
    /// The token travels in a header and is signed (protocol: V3 string to sign).
    pub fn for_merchant(&self, app_auth_token: impl Into<String>) -> Client {
        Client { shared: Arc::clone(&self.shared), app_auth_token: Some(Secret::new(app_auth_token)) }
    }

    /// A verifier of notifications with this client's app id, Alipay key and clock.
    pub fn notifications(&self) -> Notifications {
        Notifications::for_client(&self.shared)
    }

    /// The application that this client calls for.
    pub fn app_id(&self) -> &str {
        &self.shared.app_id
    }
}
