//! The transport with `reqwest`.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{Request, Response};

use super::{Body, Transport, TransportError, TransportFailure};
use crate::support::future::BoxFuture;

/// An HTTP client with a connection pool, and TLS by rustls. It follows no redirects, because a signature is
/// valid for one target only, and a redirect would send the merchant's token to another host.
#[derive(Clone, Debug)]
pub struct HttpClient {
    client: reqwest::Client,
}

impl HttpClient {
    /// Creates a client with its own connection pool. With `direct` it ignores proxy settings, as loopback
    /// addresses need it.
    ///
    /// # Errors
    /// Returns [`TransportError`] if the TLS library cannot be initialised.
    pub fn new(connect_timeout: Duration, direct: bool) -> Result<Self, TransportError> {
        let mut builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(connect_timeout)
            .pool_idle_timeout(Duration::from_secs(60));
        if direct {
            builder = builder.no_proxy();
        }
        let client = builder.build().map_err(|error| failed(TransportFailure::NotSent, error))?;
        Ok(Self { client })
    }
}

impl Transport for HttpClient {
    fn send(
        &self,
        request: Request<Body>,
        max_bytes: usize,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let target = request.uri().path_and_query().map(ToString::to_string);
            let request = reqwest::Request::try_from(request.map(outgoing))
                .map_err(|error| failed(TransportFailure::NotSent, error))?;
            let url = request.url();
            let normalised = match url.query() {
                Some(query) => format!("{}?{query}", url.path()),
                None => url.path().to_owned(),
            };
            // The signature covers the target, so the URL type must not have normalised it.
            if target.as_deref() != Some(normalised.as_str()) {
                let changed = "the HTTP client would change the path or query, which are signed".into();
                return Err(TransportError::new(TransportFailure::NotSent, Some(changed)));
            }
            let response = self.client.execute(request).await.map_err(|error| {
                let not_sent = error.is_connect() || error.is_builder();
                failed(
                    if not_sent { TransportFailure::NotSent } else { TransportFailure::Interrupted },
                    error,
                )
            })?;
            read(response, max_bytes).await
        })
    }
}

fn outgoing(body: Body) -> reqwest::Body {
    match body.into_bytes() {
        Ok(whole) => whole.into(),
        Err(stream) => reqwest::Body::wrap_stream(stream),
    }
}

async fn read(mut response: reqwest::Response, max_bytes: usize) -> Result<Response<Bytes>, TransportError> {
    let mut whole = Response::new(Bytes::new());
    *whole.status_mut() = response.status();
    *whole.headers_mut() = std::mem::take(response.headers_mut());
    let mut body = BytesMut::new();
    while let Some(chunk) =
        response.chunk().await.map_err(|error| failed(TransportFailure::Interrupted, error))?
    {
        if body.len().saturating_add(chunk.len()) > max_bytes {
            return Err(TransportError::new(TransportFailure::TooLarge, None));
        }
        body.extend_from_slice(&chunk);
    }
    *whole.body_mut() = body.freeze();
    Ok(whole)
}

/// Wraps `error` without its URL, because the query contains business parameters.
fn failed(failure: TransportFailure, error: reqwest::Error) -> TransportError {
    TransportError::new(failure, Some(error.without_url().into()))
}
