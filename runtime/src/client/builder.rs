//! Settings, and the checks that can be made without a network.

use std::{sync::Arc, time::Duration};

use super::{Client, ConfigError, Shared, Slot};
use crate::{
    clock::{Clock, Nonces, RandomNonces, SystemClock},
    crypto::{Backend, Signer, Verifier},
    keys::{PrivateKey, PublicKey},
    redact::Secret,
    text::is_plain_token,
    transport::Transport,
};

const PRODUCTION: &str = "https://openapi.alipay.com";
const SANDBOX: &str = "https://openapi-sandbox.dl.alipaydev.com";

/// Settings of a [`Client`].
#[derive(Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    app_id: Option<String>,
    private_key: Option<Secret>,
    /// Public, but private keys are pasted into this place by mistake.
    alipay_public_key: Option<Secret>,
    signer: Option<Arc<dyn Signer>>,
    verifier: Option<Arc<dyn Verifier>>,
    backend: Option<Backend>,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    nonces: Arc<dyn Nonces>,
    server: String,
    timeout: Duration,
    connect_timeout: Duration,
    max_response: usize,
}

impl ClientBuilder {
    pub(super) fn new() -> Self {
        Self {
            app_id: None,
            private_key: None,
            alipay_public_key: None,
            signer: None,
            verifier: None,
            backend: Backend::preferred(),
            transport: None,
            clock: Arc::new(SystemClock),
            nonces: Arc::new(RandomNonces),
            server: PRODUCTION.to_owned(),
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(5),
            max_response: 4 << 20,
        }
    }

    /// The application's id, from the open platform.
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// The text of the application's private key: PKCS#8 or PKCS#1, PEM or bare base64, any line ends.
    pub fn private_key(mut self, text: impl Into<String>) -> Self {
        self.private_key = Some(Secret::new(text));
        self
    }

    /// The text of Alipay's public key for this application, as the open platform shows it.
    ///
    /// This is not the application's own public key; `build` refuses that one.
    pub fn alipay_public_key(mut self, text: impl Into<String>) -> Self {
        self.alipay_public_key = Some(Secret::new(text));
        self
    }

    /// Signs elsewhere, in a KMS or HSM, instead of with `private_key`.
    pub fn signer(mut self, signer: Arc<dyn Signer>) -> Self {
        self.signer = Some(signer);
        self
    }

    /// Checks signatures elsewhere, instead of with `alipay_public_key`.
    pub fn verifier(mut self, verifier: Arc<dyn Verifier>) -> Self {
        self.verifier = Some(verifier);
        self
    }

    /// The RSA implementation, where more than one is compiled in.
    pub fn backend(mut self, backend: Backend) -> Self {
        self.backend = Some(backend);
        self
    }

    /// Alipay's own sandbox instead of production.
    pub fn sandbox(self) -> Self {
        self.server(SANDBOX)
    }

    /// Another server: scheme, host and port, without a path. Plain `http` is for loopback addresses only.
    pub fn server(mut self, url: impl Into<String>) -> Self {
        self.server = url.into();
        self
    }

    /// The longest time a call may take in all, from signing to the last byte. 30 s unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The longest time a connection may take. 5 s unless set; not used with a transport of your own.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// The largest answer that is read, in bytes. 4 MiB unless set.
    pub fn max_response(mut self, bytes: usize) -> Self {
        self.max_response = bytes;
        self
    }

    /// Another way to send HTTP requests.
    pub fn transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Another clock.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Another source of nonces and request ids.
    pub fn nonces(mut self, nonces: Arc<dyn Nonces>) -> Self {
        self.nonces = nonces;
        self
    }

    /// Checks the settings and makes the client.
    ///
    /// # Errors
    /// On everything that can be known to be wrong without a network: the error names the setting and
    /// says how to mend it.
    pub fn build(self) -> Result<Client, ConfigError> {
        let app_id = check_app_id(self.app_id)?;
        let is_loopback = check_server(&self.server)?;
        if self.timeout.is_zero() || self.connect_timeout.is_zero() {
            return Err(ConfigError::Invalid {
                slot: Slot::Timeout,
                problem: "a timeout of zero lets nothing pass",
            });
        }
        let signer = match self.signer {
            Some(signer) => signer,
            None => make_signer(self.private_key.as_ref(), self.backend)?,
        };
        let verifier = match self.verifier {
            Some(verifier) => verifier,
            None => make_verifier(self.alipay_public_key.as_ref(), self.backend)?,
        };
        refuse_own_key(&*signer, &*verifier)?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => make_transport(self.connect_timeout, is_loopback)?,
        };
        let shared = Shared {
            app_id,
            signer,
            verifier,
            transport,
            clock: self.clock,
            nonces: self.nonces,
            server: self.server.trim_end_matches('/').to_owned(),
            timeout: self.timeout,
            max_response: self.max_response,
        };
        Ok(Client { shared: Arc::new(shared), app_auth_token: None })
    }
}

/// An app id that can stand in an auth string.
pub(crate) fn check_app_id(app_id: Option<String>) -> Result<String, ConfigError> {
    let app_id = app_id.ok_or(ConfigError::Missing(Slot::AppId))?;
    if is_plain_token(&app_id) {
        Ok(app_id)
    } else {
        let problem =
            "an app id is a row of digits; this one is empty or has blanks, commas or other characters";
        Err(ConfigError::Invalid { slot: Slot::AppId, problem })
    }
}

/// Checks the server's address; tells whether it is on this computer.
fn check_server(server: &str) -> Result<bool, ConfigError> {
    let invalid = |problem| Err(ConfigError::Invalid { slot: Slot::Server, problem });
    let Ok(url) = url::Url::parse(server) else {
        return invalid("this is no URL; write it as https://openapi.alipay.com");
    };
    if url.path().contains("gateway.do") {
        return invalid("give scheme and host only; the path follows from the protocol");
    }
    let has_more = url.path() != "/" || url.query().is_some() || url.fragment().is_some();
    if has_more || !url.username().is_empty() || url.password().is_some() {
        return invalid("give scheme, host and port only, without path, query or user");
    }
    let is_loopback = match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => return invalid("the URL has no host"),
    };
    match url.scheme() {
        "https" => Ok(is_loopback),
        "http" if is_loopback => Ok(true),
        "http" => invalid("plain http is for loopback addresses only; write https"),
        _ => invalid("the scheme must be https"),
    }
}

fn make_signer(text: Option<&Secret>, backend: Option<Backend>) -> Result<Arc<dyn Signer>, ConfigError> {
    let text = text.ok_or(ConfigError::Missing(Slot::PrivateKey))?;
    let wrong = |problem| ConfigError::Key { slot: Slot::PrivateKey, problem };
    let key = PrivateKey::parse(text.expose()).map_err(wrong)?;
    needed(backend, Slot::Signer)?.signer(&key).map_err(wrong)
}

/// A verifier from the text of Alipay's public key.
pub(crate) fn make_verifier(
    text: Option<&Secret>,
    backend: Option<Backend>,
) -> Result<Arc<dyn Verifier>, ConfigError> {
    let text = text.ok_or(ConfigError::Missing(Slot::AlipayPublicKey))?;
    let wrong = |problem| ConfigError::Key { slot: Slot::AlipayPublicKey, problem };
    let key = PublicKey::parse(text.expose()).map_err(wrong)?;
    needed(backend, Slot::Verifier)?.verifier(&key).map_err(wrong)
}

fn needed(backend: Option<Backend>, slot: Slot) -> Result<Backend, ConfigError> {
    let missing = "RSA implementation";
    backend.ok_or(ConfigError::NotCompiled { slot, missing, feature: "aws-lc-rs or pure-rust" })
}

fn refuse_own_key(signer: &dyn Signer, verifier: &dyn Verifier) -> Result<(), ConfigError> {
    match (signer.public_key(), verifier.public_key()) {
        (Some(own), Some(alipay)) if own.same_key(&alipay) => Err(ConfigError::OwnPublicKey),
        _ => Ok(()),
    }
}

#[cfg(feature = "reqwest")]
fn make_transport(connect_timeout: Duration, direct: bool) -> Result<Arc<dyn Transport>, ConfigError> {
    Ok(Arc::new(crate::transport::HttpClient::new(connect_timeout, direct)?))
}

#[cfg(not(feature = "reqwest"))]
fn make_transport(_: Duration, _: bool) -> Result<Arc<dyn Transport>, ConfigError> {
    Err(ConfigError::NotCompiled { slot: Slot::Transport, missing: "HTTP client", feature: "reqwest" })
}
