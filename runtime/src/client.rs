//! The client: keys, transport and settings, shared by every call.

mod assemble;
mod builder;
mod config;
mod roll_over;

use std::{sync::Arc, time::Duration};

pub(crate) use assemble::{certificate_key, check_app_id, make_verifier};
pub use builder::ClientBuilder;
pub use config::{ConfigError, Slot};

pub(crate) use roll_over::RollOver;

use crate::{
    call::Call,
    charset::Charset,
    clock::{Clock, Nonces},
    crypto::{SignType, Signer},
    encryption::ContentKey,
    endpoint::{Endpoint, Handover, Paged},
    handover::HandoverCall,
    notify::Notifications,
    paging::Pages,
    protocol::{KeyRing, Protocol},
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
    pub(crate) keys: Arc<KeyRing>,
    /// Certificate mode only.
    pub(crate) serials: Option<Serials>,
    pub(crate) roll_over: Option<RollOver>,
    pub(crate) content_key: Option<ContentKey>,
    pub(crate) protocol: Protocol,
    pub(crate) charset: Charset,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) nonces: Arc<dyn Nonces>,
    /// Scheme, host and port, without a slash at the end.
    pub(crate) server: String,
    pub(crate) timeout: Duration,
    pub(crate) max_response: usize,
}

/// The numbers by which Alipay knows the app's certificate and the roots.
#[derive(Debug)]
pub(crate) struct Serials {
    pub(crate) app: String,
    pub(crate) roots: String,
}

impl Shared {
    /// V3 takes RSA2 only.
    pub(crate) fn signs_for_v3(&self) -> bool {
        self.signer.sign_type() == SignType::Rsa2
    }
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

    /// Prepares a request that a browser or the Alipay app takes to Alipay: a page or app payment.
    pub fn hand_over<E: Handover>(&self, request: E) -> HandoverCall<'_, E> {
        HandoverCall::new(self, request)
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
