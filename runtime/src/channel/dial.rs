//! The socket of a connection: bytes, and TLS on top of them.

use std::{fmt, io, sync::Arc};

use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig,
        crypto::{CryptoProvider, aws_lc_rs},
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

use crate::{support::future::BoxFuture, transport::HttpClientError};

/// A stream of bytes in both directions.
pub trait ByteStream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<S: AsyncRead + AsyncWrite + Send + Unpin> ByteStream for S {}

/// The server of a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Target {
    /// The host name or address.
    pub host: String,
    /// The port.
    pub port: u16,
}

/// A way to the server: TCP unless configured otherwise, through the proxy of the client's settings or of the
/// environment. The channel adds TLS on top of the stream where the server's address begins with `https`, so that a
/// dialer sees no content.
pub trait Dialer: fmt::Debug + Send + Sync + 'static {
    /// Opens a stream of bytes to the server.
    ///
    /// # Errors
    /// If there is no connection.
    fn dial<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, io::Result<Box<dyn ByteStream>>>;
}

/// TLS with the roots of the system, and those that were configured.
#[derive(Clone)]
pub(super) struct Tls(Arc<ClientConfig>);

impl Tls {
    /// Loads the roots.
    pub(super) fn new(roots: &[Vec<u8>]) -> Result<Self, HttpClientError> {
        let provider =
            CryptoProvider::get_default().cloned().unwrap_or_else(|| Arc::new(aws_lc_rs::default_provider()));
        let mut extra = Vec::new();
        for pem in roots {
            let read: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
            extra.extend(read.map_err(|_| HttpClientError::RootCertificate("the text is not in PEM form"))?);
        }
        let failed = |error: tokio_rustls::rustls::Error| HttpClientError::Tls(error.into());
        let verifier = rustls_platform_verifier::Verifier::new_with_extra_roots(extra, Arc::clone(&provider));
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(failed)?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier.map_err(failed)?))
            .with_no_client_auth();
        Ok(Self(Arc::new(config)))
    }

    /// Starts a session on a stream.
    pub(super) async fn wrap(
        &self,
        host: &str,
        stream: Box<dyn ByteStream>,
    ) -> io::Result<Box<dyn ByteStream>> {
        let name = ServerName::try_from(host.trim_matches(['[', ']']).to_owned())
            .map_err(|_| io::Error::other("the host name is not valid"))?;
        let session = TlsConnector::from(Arc::clone(&self.0)).connect(name, stream).await?;
        Ok(Box::new(session))
    }
}

impl fmt::Debug for Tls {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Tls(..)")
    }
}
