//! From settings to a client, with every check that needs no network.

use std::{sync::Arc, time::Duration};

use tokio::sync::Semaphore;

use super::{Client, ClientBuilder, builder::CertificateFiles};
use crate::{
    client::inner::{Inner, Serials},
    crypto::certificates::rotation::CertificateRotation,
    crypto::certificates::{Certificate, CertificateError, RootBundle, check_chain},
    crypto::keys::KeySource,
    crypto::{SignType, Signer, Verifier},
    protocol::content_encryption::ContentKey,
    protocol::{KeyRing, Protocol},
    retry::RetryBudget,
    settings::{
        ConfigError, Setting, certificate_verifier, check_app_id, check_server, make_signer, make_verifier,
        parse_certificate, read_certificate,
    },
    transport::{HttpClientBuilder, Transport},
};

/// A certificate that expires within this time is reported when the client is built.
const SOON: Duration = Duration::from_secs(30 * 24 * 60 * 60);

impl ClientBuilder {
    /// Checks the settings and creates the client.
    ///
    /// # Errors
    /// If a setting cannot work, as far as that is known without a network. The error names the setting and says how to
    /// fix it.
    pub fn build(self) -> Result<Client, ConfigError> {
        let origins = self.origins.clone();
        assemble(self).map_err(|error| origins.locate(error))
    }
}

fn assemble(builder: ClientBuilder) -> Result<Client, ConfigError> {
    let app_id = check_app_id(builder.app_id.clone())?;
    let is_loopback = check_server(&builder.server)?;
    check_network(&builder)?;
    let signer = match &builder.signer {
        Some(signer) => Arc::clone(signer),
        None => make_signer(builder.private_key.as_ref(), builder.sign_type, builder.backend)?,
    };
    let protocol = choose_protocol(builder.protocol, signer.sign_type())?;
    let trust = Trust::of(&builder, &*signer)?;
    let content_key = builder.encrypt_key.as_ref().map(make_content_key).transpose()?;
    #[cfg(feature = "channel")]
    let (tls_roots, proxy) = (builder.http.root_certificates.clone(), builder.http.proxy.clone());
    let transport = match builder.transport {
        Some(transport) => transport,
        None => make_transport(builder.http, is_loopback)?,
    };
    let inner = Inner {
        app_id,
        signer,
        keys: Arc::new(trust.keys),
        serials: trust.serials,
        rotation: trust.rotation,
        content_key,
        protocol,
        charset: builder.charset,
        transport,
        #[cfg(feature = "channel")]
        tls_roots,
        #[cfg(feature = "channel")]
        proxy,
        clock: builder.clock,
        nonces: builder.nonces,
        jitter: builder.jitter,
        server: builder.server.trim_end_matches('/').to_owned(),
        timeout: builder.timeout,
        max_response_bytes: builder.max_response_bytes,
        permits: Semaphore::new(builder.max_concurrent_requests.min(Semaphore::MAX_PERMITS)),
        retry: builder.retry,
        retry_budget: RetryBudget::new(builder.retry_budget),
        observers: builder.observers,
    };
    Ok(Client { inner: Arc::new(inner), app_auth_token: None })
}

/// Refuses limits that fail every call, and settings that would have no effect.
fn check_network(builder: &ClientBuilder) -> Result<(), ConfigError> {
    let http = &builder.http;
    let invalid = |setting, problem| Err(ConfigError::Invalid { setting, problem });
    if builder.timeout.is_zero() || http.connect_timeout.is_zero() {
        return invalid(Setting::Timeout, "a timeout of zero fails every call");
    }
    if builder.max_concurrent_requests == 0 {
        return invalid(Setting::MaxConcurrentRequests, "a limit of zero fails every call");
    }
    let unused = "it has no effect on a transport of your own; configure the transport instead";
    if builder.transport.is_some() && http.proxy.is_some() {
        return invalid(Setting::Proxy, unused);
    }
    if builder.transport.is_some() && !http.root_certificates.is_empty() {
        return invalid(Setting::TlsRootCertificate, unused);
    }
    Ok(())
}

/// The configured protocol, else V3. V3 does not accept signatures with SHA-1.
fn choose_protocol(asked: Option<Protocol>, sign_type: SignType) -> Result<Protocol, ConfigError> {
    match (asked, sign_type) {
        (Some(Protocol::V3), SignType::Rsa) => Err(ConfigError::Invalid {
            setting: Setting::Protocol,
            problem: "V3 accepts RSA2 signatures only; with RSA, choose V2 or do not set the protocol",
        }),
        (None, SignType::Rsa) => Ok(Protocol::V2),
        (asked, _) => Ok(asked.unwrap_or_default()),
    }
}

/// Alipay's keys, and the serials that tell Alipay which certificates are in use.
struct Trust {
    keys: KeyRing,
    serials: Option<Serials>,
    rotation: Option<CertificateRotation>,
}

impl Trust {
    fn of(builder: &ClientBuilder, signer: &dyn Signer) -> Result<Self, ConfigError> {
        match &builder.certificates {
            Some(_) if builder.alipay_public_key.is_some() || builder.verifier.is_some() => {
                Err(ConfigError::Invalid {
                    setting: Setting::AlipayPublicKey,
                    problem: "certificate mode takes Alipay's key from its certificate; set one of the two, \
                              as the open platform shows for this app",
                })
            }
            Some(files) => Self::by_certificates(builder, files, signer),
            None if builder.rotate_certificates => Err(ConfigError::Invalid {
                setting: Setting::AlipayCertificate,
                problem: "certificates are rotated in certificate mode only; set `certificates` too",
            }),
            None => Self::by_public_key(builder, signer),
        }
    }

    fn by_public_key(builder: &ClientBuilder, signer: &dyn Signer) -> Result<Self, ConfigError> {
        let verifier = match &builder.verifier {
            Some(verifier) => Arc::clone(verifier),
            None => make_verifier(builder.alipay_public_key.as_ref(), signer.sign_type(), builder.backend)?,
        };
        refuse_own_key(signer, &*verifier)?;
        Ok(Self { keys: KeyRing::public_key(verifier), serials: None, rotation: None })
    }

    fn by_certificates(
        builder: &ClientBuilder,
        files: &CertificateFiles,
        signer: &dyn Signer,
    ) -> Result<Self, ConfigError> {
        let app = read_certificate(&files.app, Setting::AppCertificate)?;
        let wrong = |setting| move |problem| ConfigError::Certificate { setting, problem };
        let alipay_chain = files.alipay.read().map_err(wrong(Setting::AlipayCertificate))?;
        let alipay = parse_certificate(&alipay_chain, Setting::AlipayCertificate)?;
        let roots = files.roots.read().and_then(|text| RootBundle::parse(&text));
        let roots = roots.map_err(wrong(Setting::RootCertificates))?;
        let is_own = |certificate: &Certificate| {
            signer.public_key().is_some_and(|own| own.same_key(certificate.public_key()))
        };
        if is_own(&alipay) && !is_own(&app) {
            return Err(wrong(Setting::AppCertificate)(CertificateError::Swapped));
        }
        if signer.public_key().is_some_and(|own| !own.same_key(app.public_key())) {
            return Err(wrong(Setting::AppCertificate)(CertificateError::OtherKey));
        }
        if app.public_key().same_key(alipay.public_key()) {
            return Err(ConfigError::OwnPublicKey);
        }
        let now = builder.clock.unix_millis();
        check_time(&app, now, Setting::AppCertificate)?;
        // The client can replace Alipay's certificate after it expired, but not the app's.
        match check_time(&alipay, now, Setting::AlipayCertificate) {
            Err(error) if !builder.rotate_certificates => return Err(error),
            _ => {}
        }
        report_broken_chain(&alipay_chain, &roots, now);
        let verifier = certificate_verifier(&alipay, signer.sign_type(), builder.backend)?;
        let serials = Serials { app: app.serial().to_owned(), roots: roots.serial().to_owned() };
        let rotation = builder
            .rotate_certificates
            .then(|| CertificateRotation::new(roots, alipay.issuer().to_owned(), builder.backend));
        let clock = Arc::clone(&builder.clock);
        let keys =
            KeyRing::certificate(alipay.serial(), verifier).with_expiry(alipay.not_after_millis(), clock);
        Ok(Self { keys, serials: Some(serials), rotation })
    }
}

/// Reports a certificate of Alipay's that does not lead to the roots, as one of another environment. It is trusted
/// because it is configured; only a rotated one needs the chain.
fn report_broken_chain(chain: &str, roots: &RootBundle, now: i64) {
    if let Err(problem @ CertificateError::Untrusted(_)) = check_chain(chain, roots, now) {
        let setting = Setting::AlipayCertificate;
        tracing::warn!(certificate = %setting, "{problem}");
    }
}

/// Refuses an expired certificate, and reports one that expires soon.
fn check_time(certificate: &Certificate, now: i64, setting: Setting) -> Result<(), ConfigError> {
    let problem = |problem| ConfigError::Certificate { setting, problem };
    certificate.check_time(now).map_err(problem)?;
    let soon = now.saturating_add(i64::try_from(SOON.as_millis()).unwrap_or(i64::MAX));
    if let Err(CertificateError::Expired { expired }) = certificate.check_time(soon) {
        tracing::warn!(certificate = %setting, %expired, "a certificate expires soon; renew it on the open platform");
    }
    Ok(())
}

fn make_content_key(source: &KeySource) -> Result<ContentKey, ConfigError> {
    let wrong = |problem| ConfigError::Key { setting: Setting::EncryptKey, problem };
    source.read().and_then(|text| ContentKey::parse(text.expose())).map_err(wrong)
}

fn refuse_own_key(signer: &dyn Signer, verifier: &dyn Verifier) -> Result<(), ConfigError> {
    match (signer.public_key(), verifier.public_key()) {
        (Some(own), Some(alipay)) if own.same_key(&alipay) => Err(ConfigError::OwnPublicKey),
        _ => Ok(()),
    }
}

#[cfg(feature = "reqwest")]
fn make_transport(http: HttpClientBuilder, is_loopback: bool) -> Result<Arc<dyn Transport>, ConfigError> {
    let http = if is_loopback { http.ignore_proxy_environment() } else { http };
    Ok(Arc::new(http.build()?))
}

#[cfg(not(feature = "reqwest"))]
fn make_transport(_: HttpClientBuilder, _: bool) -> Result<Arc<dyn Transport>, ConfigError> {
    Err(ConfigError::NotCompiled { setting: Setting::Transport, missing: "HTTP client", feature: "reqwest" })
}
