//! The settings of a simulator before its start.

use std::{net::SocketAddr, num::NonZeroUsize, sync::Arc};

use alipay::runtime::clock::{Clock, SystemClock};

use super::{
    handle::Simulator,
    provided_keys::{ProvidedAppKey, ProvidedKeys, Secret},
};
use crate::{
    control::Explainer,
    error::SimulatorError,
    notification::RetrySchedule,
    persistence::{State, Store},
    protocol::Strictness,
};

/// The settings of a [`Simulator`](crate::Simulator).
#[derive(Debug)]
#[must_use = "a builder does nothing until `start` is called"]
pub struct SimulatorBuilder {
    pub(super) page_size: usize,
    pub(super) app_id: Option<String>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) certificates: bool,
    pub(super) provided_keys: ProvidedKeys,
    pub(super) legacy_signatures: bool,
    pub(super) strictness: Strictness,
    pub(super) listen: Option<SocketAddr>,
    pub(super) restored: State,
    pub(super) store: Option<Arc<dyn Store>>,
    pub(super) control: bool,
    pub(super) explainer: Option<Arc<dyn Explainer>>,
    pub(super) seed: Option<u64>,
    pub(super) retry_scale: f64,
}

impl Simulator {
    /// Starts a simulator with generated keys and one app.
    ///
    /// # Errors
    /// Returns an error if no port can be opened, or if a key cannot be generated.
    pub async fn start() -> Result<Self, SimulatorError> {
        Self::builder().start().await
    }

    /// Creates a builder with the default settings.
    pub fn builder() -> SimulatorBuilder {
        SimulatorBuilder::default()
    }
}

impl Default for SimulatorBuilder {
    fn default() -> Self {
        Self {
            page_size: 10,
            app_id: None,
            clock: Arc::new(SystemClock),
            certificates: false,
            provided_keys: ProvidedKeys::default(),
            legacy_signatures: false,
            strictness: Strictness::default(),
            listen: None,
            restored: State::default(),
            store: None,
            control: false,
            explainer: None,
            seed: None,
            retry_scale: RetrySchedule::DEFAULT_SCALE,
        }
    }
}

impl SimulatorBuilder {
    /// The number of items per page when an order is queried. Default: 10.
    pub fn page_size(mut self, items: NonZeroUsize) -> Self {
        self.page_size = items.get();
        self
    }

    /// The number of the first app, for a program whose configuration has one. Default: a generated number.
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// The clock for the timestamps of requests, responses and notifications. Default: the system clock.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Enables certificate mode: the simulator creates a root, an issuer for apps and an issuer for the platform, and
    /// both sides must name their certificates in requests and responses.
    ///
    /// A client needs [`Simulator::app_certificate`](crate::Simulator::app_certificate),
    /// [`Simulator::alipay_certificate`](crate::Simulator::alipay_certificate) and
    /// [`Simulator::root_certificates`](crate::Simulator::root_certificates).
    pub fn certificates(mut self) -> Self {
        self.certificates = true;
        self
    }

    /// The key for content encryption, which all apps share: 16 bytes in base64. Calls may then be encrypted, and the
    /// response to an encrypted call is encrypted. Default: no key.
    pub fn encrypt_key(mut self, key: impl Into<String>) -> Self {
        self.provided_keys.encrypt = Some(Secret(key.into()));
        self
    }

    /// Generates a key for content encryption, unless one is configured; see
    /// [`Simulator::encrypt_key`](crate::Simulator::encrypt_key).
    pub fn generate_encrypt_key(mut self) -> Self {
        self.provided_keys.generates_encrypt_key = true;
        self
    }

    /// The private key of the first app: PKCS#8 or PKCS#1, as PEM or base64. Default: a generated key.
    pub fn app_private_key(mut self, key: impl Into<String>) -> Self {
        self.provided_keys.app = Some(ProvidedAppKey::Private(Secret(key.into())));
        self
    }

    /// The public key of the first app, for an app that keeps its private key. The simulator can then create neither a
    /// client nor a certificate for the app, and [`App::private_key`](crate::App::private_key) is empty.
    pub fn app_public_key(mut self, key: impl Into<String>) -> Self {
        self.provided_keys.app = Some(ProvidedAppKey::Public(key.into()));
        self
    }

    /// The private key of the simulated Alipay, for a program whose configuration has the matching public key.
    /// Default: a generated key.
    pub fn alipay_private_key(mut self, key: impl Into<String>) -> Self {
        self.provided_keys.alipay = Some(Secret(key.into()));
        self
    }

    /// The seed of the numbers and tokens that the simulator assigns, so that they are the same in each run. Default:
    /// random ones.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// The loopback address to listen on. With port 0, the system chooses a port. Default: `127.0.0.1:0`.
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = Some(address);
        self
    }

    /// Starts with the [`Simulator::state`](crate::Simulator::state) of an earlier simulator.
    pub fn restore(mut self, state: State) -> Self {
        self.restored = state;
        self
    }

    /// Starts with the contents of this store, and saves every change in it before the response is sent.
    pub fn store(mut self, store: Arc<dyn Store>) -> Self {
        self.store = Some(store);
        self
    }

    /// Serves the page for browsers and the control API under `/simulator/`.
    ///
    /// Every program that can connect to the port can then read the generated keys and change orders. Pages of other
    /// origins have no access.
    pub fn control(mut self) -> Self {
        self.control = true;
        self
    }

    /// The explanation of signatures for a section of the page, which [`control`](Self::control) serves. Default: the page
    /// has no such section.
    pub fn explainer(mut self, explainer: Arc<dyn Explainer>) -> Self {
        self.explainer = Some(explainer);
        self
    }

    /// The factor by which the waits between the deliveries of a notification are shorter than the platform's, which
    /// are 4 (for messages 2), 10 and 10 minutes, and 1, 2, 6 and 15 hours. Default: 60, so that a minute takes a second.
    pub fn retry_scale(mut self, factor: f64) -> Self {
        self.retry_scale = factor;
        self
    }

    /// Accepts requests of which it is not known whether the platform accepts them, such as a parameter that occurs twice
    /// with different values (the first one is taken). [`ReceivedRequest::notes`](crate::ReceivedRequest::notes) says what
    /// was accepted. Default: only those that a shipped SDK could send are accepted.
    pub fn lenient(mut self) -> Self {
        self.strictness = Strictness::Lenient;
        self
    }

    /// Refuses requests of which it is not known whether the platform accepts them, such as a call in certificate mode
    /// without `alipay_root_cert_sn`. What a shipped SDK is known to send successfully stays accepted.
    pub fn strict(mut self) -> Self {
        self.strictness = Strictness::Strict;
        self
    }

    /// Accepts calls on the V2 gateway that are signed with SHA-1 (`sign_type=RSA`), and signs the responses to them
    /// in the same way. Default: rejected, as by the platform for every new app.
    pub fn legacy_signatures(mut self) -> Self {
        self.legacy_signatures = true;
        self
    }
}
