//! The settings of the HTTP client.

use std::time::Duration;

use crate::support::redact::Secret;

/// A builder of an `HttpClient`.
///
/// [`ClientBuilder`](crate::ClientBuilder) has the same settings. This builder is for a transport of your own that
/// wraps the HTTP client. `Debug` shows no proxy URL, because it may contain credentials.
#[derive(Debug)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct HttpClientBuilder {
    pub(crate) connect_timeout: Duration,
    pub(crate) max_idle_connections: usize,
    pub(crate) proxy: Option<Secret>,
    pub(crate) root_certificates: Vec<Vec<u8>>,
    pub(crate) without_environment: bool,
}

/// An invalid setting of an HTTP client.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum HttpClientError {
    /// The proxy's URL is invalid.
    #[error("proxy: {0}")]
    Proxy(&'static str),
    /// The text of the root certificates is invalid.
    #[error("tls_root_certificate: {0}")]
    RootCertificate(&'static str),
    /// The TLS library cannot be initialized.
    #[error("the HTTP client cannot be initialized: {0}")]
    Tls(Box<dyn std::error::Error + Send + Sync>),
}

impl HttpClientBuilder {
    pub(crate) fn new() -> Self {
        Self {
            connect_timeout: Duration::from_secs(5),
            max_idle_connections: usize::MAX,
            proxy: None,
            root_certificates: Vec::new(),
            without_environment: false,
        }
    }

    /// Sets the time limit of establishing a connection. Default: 5 s.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sets the number of idle connections per host that are kept for later requests, for 60 s each. Default: no limit.
    pub fn max_idle_connections(mut self, connections: usize) -> Self {
        self.max_idle_connections = connections;
        self
    }

    /// Sends all requests through an HTTP proxy, whose URL may contain credentials. Default: the proxy that the
    /// environment variables `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` name.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(Secret::new(url));
        self
    }

    /// Ignores the environment variables that name a proxy, as servers on loopback addresses need it.
    pub fn ignore_proxy_environment(mut self) -> Self {
        self.without_environment = true;
        self
    }

    /// Trusts the certificate authorities of a PEM text, in addition to the system's. It may be called several times.
    pub fn tls_root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.root_certificates.push(pem.into());
        self
    }
}

/// Checks the URL of a proxy. The errors do not quote it, because it may contain credentials.
#[cfg(feature = "reqwest")]
pub(super) fn check_proxy(url: &str) -> Result<(), HttpClientError> {
    let invalid = |problem| Err(HttpClientError::Proxy(problem));
    if !url.contains("://") {
        return invalid("the URL has no scheme; write it as http://proxy.example.com:3128");
    }
    let Ok(url) = url::Url::parse(url) else {
        return invalid(
            "this is not a URL; write it as http://proxy.example.com:3128, and percent-encode special characters of \
             user name and password",
        );
    };
    if !matches!(url.scheme(), "http" | "https") {
        return invalid("only HTTP proxies are supported; the scheme must be http:// or https://");
    }
    if url.host().is_none() {
        return invalid("the URL has no host");
    }
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return invalid(
            "pass only scheme, credentials, host and port; percent-encode special characters of user name and password",
        );
    }
    Ok(())
}
