//! The transport over `reqwest`.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{Request, Response};

use super::{Body, Transport, TransportError, TransportFailure};
use crate::support::future::BoxFuture;

/// HTTP over a connection pool, with TLS by rustls. Redirects are off: a signature holds for one target,
/// and a redirect would carry the merchant's token elsewhere.
#[derive(Clone, Debug)]
pub struct HttpClient {
    client: reqwest::Client,
}

impl HttpClient {
    /// A pool of its own. `direct` leaves proxies out, which is right for loopback addresses.
    ///
    /// # Errors
    /// When the TLS library cannot be set up.
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
        most: usize,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let target = request.uri().path_and_query().map(ToString::to_string);
            let request = reqwest::Request::try_from(request.map(outgoing))
                .map_err(|error| failed(TransportFailure::NotSent, error))?;
            let url = request.url();
            let travels = match url.query() {
                Some(query) => format!("{}?{query}", url.path()),
                None => url.path().to_owned(),
            };
            // The signature covers the target: what the URL type made of it must be the same text.
            if target.as_deref() != Some(travels.as_str()) {
                let changed = "the HTTP client would change the signed target".into();
                return Err(TransportError::new(TransportFailure::NotSent, Some(changed)));
            }
            let response = self.client.execute(request).await.map_err(|error| {
                let not_sent = error.is_connect() || error.is_builder();
                failed(
                    if not_sent { TransportFailure::NotSent } else { TransportFailure::Interrupted },
                    error,
                )
            })?;
            read(response, most).await
        })
    }
}

fn outgoing(body: Body) -> reqwest::Body {
    match body.into_bytes() {
        Ok(whole) => whole.into(),
        Err(stream) => reqwest::Body::wrap_stream(stream),
    }
}

async fn read(mut response: reqwest::Response, most: usize) -> Result<Response<Bytes>, TransportError> {
    let mut whole = Response::new(Bytes::new());
    *whole.status_mut() = response.status();
    *whole.headers_mut() = std::mem::take(response.headers_mut());
    let mut body = BytesMut::new();
    while let Some(chunk) =
        response.chunk().await.map_err(|error| failed(TransportFailure::Interrupted, error))?
    {
        if body.len().saturating_add(chunk.len()) > most {
            return Err(TransportError::new(TransportFailure::TooLarge, None));
        }
        body.extend_from_slice(&chunk);
    }
    *whole.body_mut() = body.freeze();
    Ok(whole)
}

/// `error` without its URL, whose query has business parameters.
fn failed(failure: TransportFailure, error: reqwest::Error) -> TransportError {
    TransportError::new(failure, Some(error.without_url().into()))
}
