//! The builder of a client.

mod network;
mod observation;
mod settings;

use std::{sync::Arc, time::Duration};

use crate::{
    crypto::certificates::CertificateSource,
    crypto::keys::KeySource,
    crypto::{Backend, SignType, Signer, Verifier},
    observation::Observers,
    protocol::Protocol,
    protocol::charset::Charset,
    retry::Retry,
    settings::{Origins, PRODUCTION, SANDBOX, Setting},
    support::clock::{Clock, Jitter, Nonces, RandomJitter, RandomNonces, SystemClock},
    transport::{HttpClientBuilder, Transport},
};

/// A builder of a [`Client`](crate::Client).
#[derive(Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    pub(super) app_id: Option<String>,
    pub(super) private_key: Option<KeySource>,
    /// Public, but private keys are pasted here by mistake.
    pub(super) alipay_public_key: Option<KeySource>,
    pub(super) signer: Option<Arc<dyn Signer>>,
    pub(super) verifier: Option<Arc<dyn Verifier>>,
    pub(super) backend: Option<Backend>,
    pub(super) transport: Option<Arc<dyn Transport>>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) nonces: Arc<dyn Nonces>,
    pub(super) jitter: Arc<dyn Jitter>,
    pub(super) server: String,
    pub(super) timeout: Duration,
    pub(super) max_response_bytes: usize,
    pub(super) max_concurrent_requests: usize,
    pub(super) http: HttpClientBuilder,
    pub(super) retry: Retry,
    pub(super) retry_budget: u32,
    pub(super) observers: Observers,
    pub(super) certificates: Option<CertificateFiles>,
    pub(super) rotate_certificates: bool,
    pub(super) encrypt_key: Option<KeySource>,
    pub(super) protocol: Option<Protocol>,
    pub(super) charset: Charset,
    pub(super) sign_type: SignType,
    pub(super) origins: Origins,
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
            max_response_bytes: 4 << 20,
            max_concurrent_requests: 64,
            http: HttpClientBuilder::new(),
            retry: Retry::standard(),
            retry_budget: 100,
            observers: Observers::default(),
            certificates: None,
            rotate_certificates: false,
            encrypt_key: None,
            protocol: None,
            charset: Charset::Utf8,
            sign_type: SignType::Rsa2,
            origins: Origins::default(),
        }
    }

    /// Sets the app id, as the open platform shows it.
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = Some(app_id.into());
        self.origins.forget(&[Setting::AppId]);
        self
    }

    /// Sets the app's private key, as text or [`Path`](std::path::Path): PKCS#8 or PKCS#1, PEM or bare base64, with any
    /// line endings ([keys](crate::protocol::reference#keys)). A file is read by `build`.
    #[doc(alias = "应用私钥")]
    pub fn private_key(mut self, key: impl Into<KeySource>) -> Self {
        self.private_key = Some(key.into());
        self.origins.forget(&[Setting::PrivateKey]);
        self
    }

    /// Sets Alipay's public key for this app, as text or [`Path`](std::path::Path), as the open platform shows it.
    ///
    /// This is not the app's own public key, which `build` refuses.
    #[doc(alias = "支付宝公钥")]
    pub fn alipay_public_key(mut self, key: impl Into<KeySource>) -> Self {
        self.alipay_public_key = Some(key.into());
        self.origins.forget(&[Setting::AlipayPublicKey]);
        self
    }

    /// Sets a signer of your own, such as a KMS or HSM, instead of `private_key`.
    #[doc(alias = "加签")]
    pub fn signer(mut self, signer: Arc<dyn Signer>) -> Self {
        self.signer = Some(signer);
        self
    }

    /// Sets a verifier of your own, instead of `alipay_public_key`.
    #[doc(alias = "验签")]
    pub fn verifier(mut self, verifier: Arc<dyn Verifier>) -> Self {
        self.verifier = Some(verifier);
        self
    }

    /// Sets the RSA implementation, if more than one is compiled in. Default: [`Backend::preferred`].
    pub fn backend(mut self, backend: Backend) -> Self {
        self.backend = Some(backend);
        self
    }

    /// Uses Alipay's sandbox, its test environment, instead of production.
    #[doc(alias = "沙箱")]
    pub fn sandbox(self) -> Self {
        self.server(SANDBOX)
    }

    /// Sets the server: scheme, host and port, without a path. `http` is accepted for loopback addresses only.
    /// Default: `https://openapi.alipay.com`.
    pub fn server(mut self, url: impl Into<String>) -> Self {
        self.server = url.into();
        self.origins.forget(&[Setting::Server]);
        self
    }

    /// Sets the clock. Default: the system's.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Sets the source of nonces and request ids. Default: random UUIDs.
    pub fn nonces(mut self, nonces: Arc<dyn Nonces>) -> Self {
        self.nonces = nonces;
        self
    }

    /// Sets the source of the random pauses between attempts.
    pub fn jitter(mut self, jitter: Arc<dyn Jitter>) -> Self {
        self.jitter = jitter;
        self
    }

    /// Sets the three certificates of an app in certificate mode, as contents or paths: the app's, Alipay's, and the
    /// bundle of Alipay's roots ([certificates](crate::protocol::reference#certificates)). They replace
    /// `alipay_public_key`.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), alipay::settings::ConfigError> {
    /// use std::path::Path;
    ///
    /// let client = alipay::Client::builder()
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
    #[doc(alias = "公钥证书")]
    pub fn certificates(
        mut self,
        app: impl Into<CertificateSource>,
        alipay: impl Into<CertificateSource>,
        roots: impl Into<CertificateSource>,
    ) -> Self {
        let (app, alipay, roots) = (app.into(), alipay.into(), roots.into());
        self.certificates = Some(CertificateFiles { app, alipay, roots });
        self.origins.forget(&[
            Setting::AppCertificate,
            Setting::AlipayCertificate,
            Setting::RootCertificates,
        ]);
        self
    }

    /// Sets whether the client downloads Alipay's next certificate when a response names one
    /// ([certificate rotation](crate::protocol::reference#certificate-rotation)). It is trusted only if it leads to the
    /// configured roots and has the issuer of the configured certificate. Default: off.
    pub fn rotate_certificates(mut self, fetch: bool) -> Self {
        self.rotate_certificates = fetch;
        self
    }

    /// Sets the key of content encryption, as text or [`Path`](std::path::Path), and turns it on for the requests and
    /// responses of every call ([content encryption](crate::protocol::reference#content-encryption)).
    pub fn encrypt_key(mut self, key: impl Into<KeySource>) -> Self {
        self.encrypt_key = Some(key.into());
        self.origins.forget(&[Setting::EncryptKey]);
        self
    }

    /// Sets the protocol of endpoints that have both. Default: [`Protocol::V3`].
    pub fn protocol(mut self, protocol: Protocol) -> Self {
        self.protocol = Some(protocol);
        self
    }

    /// Sets the character set of requests and responses over V2. V3 is always UTF-8. Default: UTF-8.
    pub fn charset(mut self, charset: Charset) -> Self {
        self.charset = charset;
        self
    }

    /// Sets the kind of signature. [`SignType::Rsa`] is for apps that still use it: it needs the feature `legacy-rsa`,
    /// and calls are sent over V2. Default: RSA2.
    pub fn sign_type(mut self, sign_type: SignType) -> Self {
        self.sign_type = sign_type;
        self.origins.forget(&[Setting::SignType]);
        self
    }
}
