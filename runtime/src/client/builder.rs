//! Settings of a client.

use std::{sync::Arc, time::Duration};

use crate::{
    crypto::certificates::CertificateSource,
    crypto::{Backend, SignType, Signer, Verifier},
    protocol::Protocol,
    protocol::charset::Charset,
    retry::Retry,
    support::clock::{Clock, Jitter, Nonces, RandomJitter, RandomNonces, SystemClock},
    support::redact::Secret,
    transport::Transport,
};

const PRODUCTION: &str = "https://openapi.alipay.com";
const SANDBOX: &str = "https://openapi-sandbox.dl.alipaydev.com";

/// Settings of a [`Client`](crate::Client).
#[derive(Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    pub(super) app_id: Option<String>,
    pub(super) private_key: Option<Secret>,
    /// Public, but private keys are pasted into this place by mistake.
    pub(super) alipay_public_key: Option<Secret>,
    pub(super) signer: Option<Arc<dyn Signer>>,
    pub(super) verifier: Option<Arc<dyn Verifier>>,
    pub(super) backend: Option<Backend>,
    pub(super) transport: Option<Arc<dyn Transport>>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) nonces: Arc<dyn Nonces>,
    pub(super) jitter: Arc<dyn Jitter>,
    pub(super) server: String,
    pub(super) timeout: Duration,
    pub(super) connect_timeout: Duration,
    pub(super) max_response_bytes: usize,
    pub(super) retry: Retry,
    pub(super) retry_budget: u32,
    pub(super) certificates: Option<CertificateFiles>,
    pub(super) rotate_certificates: bool,
    pub(super) encrypt_key: Option<Secret>,
    pub(super) protocol: Option<Protocol>,
    pub(super) charset: Charset,
    pub(super) sign_type: SignType,
}

/// The three files of certificate mode.
#[derive(Debug)]
pub(super) struct CertificateFiles {
    pub(super) app: CertificateSource,
    pub(super) alipay: CertificateSource,
    pub(super) roots: CertificateSource,
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
            jitter: Arc::new(RandomJitter),
            server: PRODUCTION.to_owned(),
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(5),
            max_response_bytes: 4 << 20,
            retry: Retry::standard(),
            retry_budget: 100,
            certificates: None,
            rotate_certificates: false,
            encrypt_key: None,
            protocol: None,
            charset: Charset::Utf8,
            sign_type: SignType::Rsa2,
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

    /// The longest time a call may take in all, from signing to the last byte of the last attempt. 30 s
    /// unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The longest time a connection may take. 5 s unless set; not used with a transport of your own.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How often and how soon failed calls are made again; [`Retry::standard`] unless set.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// How many repeated attempts all calls of this client may make together while nothing succeeds; 100
    /// unless set. Every five successes allow for one more, up to this number. It keeps repeated calls from
    /// making an overload worse.
    pub fn retry_budget(mut self, attempts: u32) -> Self {
        self.retry_budget = attempts;
        self
    }

    /// The largest answer that is read, in bytes. 4 MiB unless set.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.max_response_bytes = bytes;
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

    /// Another source of the pauses between attempts.
    pub fn jitter(mut self, jitter: Arc<dyn Jitter>) -> Self {
        self.jitter = jitter;
        self
    }

    /// Certificate mode, for applications that have it: the app's certificate, Alipay's certificate and
    /// Alipay's roots, as contents or as paths. It replaces `alipay_public_key`.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), alipay_runtime::settings::ConfigError> {
    /// use std::path::Path;
    ///
    /// let client = alipay_runtime::Client::builder()
    ///     .app_id("2021001234567890")
    ///     .private_key(std::env::var("ALIPAY_PRIVATE_KEY").unwrap_or_default())
    ///     .certificates(
    ///         Path::new("appCertPublicKey.crt"),
    ///         Path::new("alipayCertPublicKey_RSA2.crt"),
    ///         Path::new("alipayRootCert.crt"),
    ///     )
    ///     .build()?;
    /// # Ok(()) }
    /// ```
    pub fn certificates(
        mut self,
        app: impl Into<CertificateSource>,
        alipay: impl Into<CertificateSource>,
        roots: impl Into<CertificateSource>,
    ) -> Self {
        let (app, alipay, roots) = (app.into(), alipay.into(), roots.into());
        self.certificates = Some(CertificateFiles { app, alipay, roots });
        self
    }

    /// Whether the client fetches a new certificate of Alipay's by itself when an answer names one; off
    /// unless set. A new one is taken over only if it leads to the configured roots and has the issuer of
    /// the configured one.
    pub fn rotate_certificates(mut self, fetch: bool) -> Self {
        self.rotate_certificates = fetch;
        self
    }

    /// The key of content encryption: from now on the content of every call is encrypted, and so are
    /// the answers.
    pub fn encrypt_key(mut self, text: impl Into<String>) -> Self {
        self.encrypt_key = Some(Secret::new(text));
        self
    }

    /// The protocol that calls go by where the endpoint has both; [`Protocol::V3`] unless set.
    pub fn protocol(mut self, protocol: Protocol) -> Self {
        self.protocol = Some(protocol);
        self
    }

    /// The character set of the V2 gateway's requests and answers; UTF-8 unless set. V3 is always UTF-8.
    pub fn charset(mut self, charset: Charset) -> Self {
        self.charset = charset;
        self
    }

    /// The kind of signature, RSA2 unless set. [`SignType::Rsa`] is for applications that Alipay still has
    /// on it; it needs the feature `legacy-rsa`, and calls go by the V2 gateway then.
    pub fn sign_type(mut self, sign_type: SignType) -> Self {
        self.sign_type = sign_type;
        self
    }
}
