//! Settings of a simulator, before its start.

use std::{net::SocketAddr, num::NonZeroUsize, sync::Arc};

use alipay::runtime::{clock::Clock, clock::SystemClock};

use super::provided_keys::{ProvidedAppKey, ProvidedKeys, Secret};
use crate::{State, Store};

/// Settings of a [`Simulator`](crate::Simulator).
#[derive(Debug)]
#[must_use = "a builder does nothing until `start` is called"]
pub struct SimulatorBuilder {
    pub(super) page_size: usize,
    pub(super) app_id: Option<String>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) certificates: bool,
    pub(super) given: ProvidedKeys,
    pub(super) legacy_signatures: bool,
    pub(super) listen: Option<SocketAddr>,
    pub(super) restored: State,
    pub(super) store: Option<Arc<dyn Store>>,
    pub(super) control: bool,
}

impl Default for SimulatorBuilder {
    fn default() -> Self {
        Self {
            page_size: 10,
            app_id: None,
            clock: Arc::new(SystemClock),
            certificates: false,
            given: ProvidedKeys::default(),
            legacy_signatures: false,
            listen: None,
            restored: State::default(),
            store: None,
            control: false,
        }
    }
}

impl SimulatorBuilder {
    /// How many items of an order stand on a page. 10 unless set.
    pub fn page_size(mut self, items: NonZeroUsize) -> Self {
        self.page_size = items.get();
        self
    }

    /// The first app's number, for a program that has it in its configuration.
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// Another clock, by which timestamps are judged and written.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Certificate mode: the simulator makes a root, an issuer for apps and one for the platform, and both
    /// sides have to name their certificates in every message.
    ///
    /// A client for it is made from [`Simulator::app_certificate`](crate::Simulator::app_certificate), [`Simulator::alipay_certificate`](crate::Simulator::alipay_certificate) and
    /// [`Simulator::root_certificates`](crate::Simulator::root_certificates).
    pub fn certificates(mut self) -> Self {
        self.certificates = true;
        self
    }

    /// The key for content encryption, of every app: base64 of 16 bytes. Calls may be encrypted, and those
    /// that are get encrypted answers.
    pub fn encrypt_key(mut self, key: impl Into<String>) -> Self {
        self.given.encrypt = Some(Secret(key.into()));
        self
    }

    /// Makes a key for content encryption, unless one is given: see
    /// [`Simulator::encrypt_key`](crate::Simulator::encrypt_key).
    pub fn make_encrypt_key(mut self) -> Self {
        self.given.makes_encrypt_key = true;
        self
    }

    /// The first app's private key, in place of a throw-away one: PKCS#8 or PKCS#1, PEM or bare base64.
    pub fn app_private_key(mut self, key: impl Into<String>) -> Self {
        self.given.app = Some(ProvidedAppKey::Private(Secret(key.into())));
        self
    }

    /// The first app's public key, if its private key is to stay where it is. The simulator can then make neither
    /// a client for the app nor a certificate: [`App::private_key`](crate::App::private_key) is empty.
    pub fn app_public_key(mut self, key: impl Into<String>) -> Self {
        self.given.app = Some(ProvidedAppKey::Public(key.into()));
        self
    }

    /// The private key of Alipay's side, in place of a throw-away one, for programs whose configuration has the
    /// public key that belongs to it.
    pub fn alipay_private_key(mut self, key: impl Into<String>) -> Self {
        self.given.alipay = Some(Secret(key.into()));
        self
    }

    /// The address to listen on, a loopback address; port 0 lets the system choose. `127.0.0.1:0` unless set.
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = Some(address);
        self
    }

    /// Begins with what [`Simulator::state`](crate::Simulator::state) told of an earlier simulator.
    pub fn restore(mut self, state: State) -> Self {
        self.restored = state;
        self
    }

    /// Begins with what this store has, and saves every change in it before the answer leaves.
    pub fn store(mut self, store: Arc<dyn Store>) -> Self {
        self.store = Some(store);
        self
    }

    /// Answers under `/simulator/` too: a page for browsers, and what it calls, for other programs to call as well.
    /// Whoever can reach the port can then read the throw-away keys and change orders; pages of other origins
    /// cannot.
    pub fn control(mut self) -> Self {
        self.control = true;
        self
    }

    /// Lets calls on the V2 gateway be signed with SHA-1 (`sign_type=RSA`) too, and answers those in kind.
    /// Off unless set, as on the platform for every new app.
    pub fn legacy_signatures(mut self) -> Self {
        self.legacy_signatures = true;
        self
    }
}
