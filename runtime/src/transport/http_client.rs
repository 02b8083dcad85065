//! The transport with `reqwest`.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::{Request, Response};

use super::{
    Body, Chunks, HttpClientBuilder, HttpClientError, Transport, TransportError, TransportFailure,
    http_client_builder::check_proxy,
};
use crate::support::future::BoxFuture;

/// An HTTP client with a connection pool, and TLS by rustls. It follows no redirects, because a signature is
/// valid for one target only, and a redirect would send the merchant's token to another host. It uses HTTP/1.1, and
/// with the feature `http2` HTTP/2 where the server offers it.
#[derive(Clone)]
pub struct HttpClient {
    client: reqwest::Client,
}

impl HttpClient {
    /// Creates a builder.
    pub fn builder() -> HttpClientBuilder {
        HttpClientBuilder::new()
    }

    async fn execute(&self, request: Request<Body>) -> Result<reqwest::Response, TransportError> {
        let target = request.uri().path_and_query().cloned();
        let request = reqwest::Request::try_from(request.map(outgoing))
            .map_err(|error| failed(TransportFailure::NotSent, error))?;
        // The signature covers the target, so the URL type must not have normalized it.
        let url = request.url();
        if !target.is_some_and(|target| target.path() == url.path() && target.query() == url.query()) {
            let changed = "the HTTP client would change the path or query, which are signed".into();
            return Err(TransportError::new(TransportFailure::NotSent, Some(changed)));
        }
        self.client.execute(request).await.map_err(|error| {
            let not_sent = error.is_connect() || error.is_builder();
            failed(if not_sent { TransportFailure::NotSent } else { TransportFailure::Interrupted }, error)
        })
    }
}

impl HttpClientBuilder {
    /// Creates the client, with a connection pool of its own.
    ///
    /// # Errors
    /// Returns [`HttpClientError`] if a setting is invalid, or the TLS library cannot be initialized.
    pub fn build(self) -> Result<HttpClient, HttpClientError> {
        // Without the retries of reqwest: it repeats a request whose HTTP/2 stream was refused, but a proxy that refuses
        // it may have passed it on. The client decides by the declaration whether a retry is safe.
        let mut builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .connect_timeout(self.connect_timeout)
            .pool_max_idle_per_host(self.max_idle_connections)
            .pool_idle_timeout(Duration::from_secs(60));
        if self.without_environment {
            builder = builder.no_proxy();
        }
        if let Some(url) = &self.proxy {
            check_proxy(url.expose())?;
            let proxy = reqwest::Proxy::all(url.expose());
            let invalid = |_| HttpClientError::Proxy("this is not the URL of a proxy");
            builder = builder.proxy(proxy.map_err(invalid)?);
        }
        for pem in &self.root_certificates {
            builder = builder.tls_certs_merge(root_certificates(pem)?);
        }
        let client = builder.build().map_err(|error| HttpClientError::Tls(error.without_url().into()))?;
        Ok(HttpClient { client })
    }
}

fn root_certificates(pem: &[u8]) -> Result<Vec<reqwest::Certificate>, HttpClientError> {
    match reqwest::Certificate::from_pem_bundle(pem) {
        Ok(certificates) if !certificates.is_empty() => Ok(certificates),
        _ => Err(HttpClientError::RootCertificate("the text contains no certificate in PEM form")),
    }
}

// Without the inner client, whose `Debug` shows the proxy.
impl fmt::Debug for HttpClient {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("HttpClient").finish_non_exhaustive()
    }
}

impl Transport for HttpClient {
    fn send(
        &self,
        request: Request<Body>,
        max_bytes: usize,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move { read(self.execute(request).await?, max_bytes).await })
    }

    fn download(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Chunks>, TransportError>> {
        Box::pin(async move {
            let mut response = self.execute(request).await?;
            let head = head(&mut response);
            Ok(head.map(|()| Chunks::new(Incoming(Box::pin(response.bytes_stream())))))
        })
    }
}

fn outgoing(body: Body) -> reqwest::Body {
    match body.into_bytes() {
        Ok(whole) => whole.into(),
        Err(stream) => reqwest::Body::wrap_stream(stream),
    }
}

/// A stream of chunks, whose errors do not show the URL.
struct Incoming<S>(Pin<Box<S>>);

impl<S: Stream<Item = reqwest::Result<Bytes>>> Stream for Incoming<S> {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = ready!(self.0.as_mut().poll_next(context));
        Poll::Ready(next.map(|chunk| chunk.map_err(|error| failed(TransportFailure::Interrupted, error))))
    }
}

/// The head of a response, with an empty body.
fn head(response: &mut reqwest::Response) -> Response<()> {
    let mut head = Response::new(());
    *head.status_mut() = response.status();
    *head.headers_mut() = std::mem::take(response.headers_mut());
    head
}

async fn read(mut response: reqwest::Response, max_bytes: usize) -> Result<Response<Bytes>, TransportError> {
    let head = head(&mut response);
    let mut body = BytesMut::new();
    while let Some(chunk) =
        response.chunk().await.map_err(|error| failed(TransportFailure::Interrupted, error))?
    {
        if body.len().saturating_add(chunk.len()) > max_bytes {
            return Err(TransportError::new(TransportFailure::TooLarge, None));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(head.map(|()| body.freeze()))
}

/// Wraps `error` without its URL, because the query contains business parameters. Only the server of the URL is kept.
fn failed(failure: TransportFailure, error: reqwest::Error) -> TransportError {
    let server = error.url().map(|url| url.origin().ascii_serialization());
    let failed = TransportError::new(failure, Some(error.without_url().into()));
    match server {
        Some(server) => failed.with_server(server),
        None => failed,
    }
}
