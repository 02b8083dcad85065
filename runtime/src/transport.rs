//! The HTTP transport: a small trait, and its implementation with `reqwest`.

mod body;
mod chunks;
#[cfg(feature = "reqwest")]
mod http_client;
mod http_client_builder;

use std::{error::Error, fmt};

use bytes::Bytes;

pub use crate::support::future::BoxFuture;
use crate::support::language::InChinese;

pub(crate) use body::Reader;
pub use body::{Body, BodyStream};
pub use chunks::Chunks;
#[cfg(feature = "reqwest")]
pub use http_client::HttpClient;
pub use http_client_builder::{HttpClientBuilder, HttpClientError};

/// An HTTP client that sends one request and reads the whole response.
///
/// An implementation must send method, target, headers and body unchanged, must not follow redirects, and must
/// not send a request twice. It decodes chunks and compression before it returns the body.
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// Sends `request` and reads the response, whose body may have at most `max_bytes` bytes.
    ///
    /// # Errors
    /// Returns [`TransportError`] if no complete response was received. Its [`failure`](TransportError::failure)
    /// says whether the request can have reached the server.
    fn send(
        &self,
        request: http::Request<Body>,
        max_bytes: usize,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>>;

    /// Sends `request`, and returns the response when its head has arrived; the body is read in chunks. Only
    /// [`Client::download`](crate::Client::download) uses it. By default, it reads the whole body, of at most 256 MiB.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    fn download(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Chunks>, TransportError>> {
        Box::pin(async move { Ok(self.send(request, WHOLE_DOWNLOAD).await?.map(Chunks::from)) })
    }
}

/// The largest file that a transport without a `download` of its own reads.
const WHOLE_DOWNLOAD: usize = 256 * 1024 * 1024;

/// A request without a complete response.
#[derive(Debug)]
pub struct TransportError {
    failure: TransportFailure,
    /// The address without the path, if the HTTP client knows it.
    server: Option<String>,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// The point at which a request failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportFailure {
    /// Before anything was sent: there was no connection, or the request was invalid.
    NotSent,
    /// After sending began. The server may have received and processed the request.
    Interrupted,
    /// While reading the response, whose body is larger than the limit
    /// ([`max_response_bytes`](crate::ClientBuilder::max_response_bytes)).
    TooLarge,
}

impl TransportError {
    /// Creates an error with its cause.
    pub fn new(failure: TransportFailure, source: impl Into<Option<Box<dyn Error + Send + Sync>>>) -> Self {
        Self { failure, server: None, source: source.into() }
    }

    /// Adds the address of the server, such as `http://127.0.0.1:4711`. Error messages show it.
    #[must_use]
    pub fn with_server(self, server: impl Into<String>) -> Self {
        Self { server: Some(server.into()), ..self }
    }

    /// Returns whether the server is on this computer, as a simulator is.
    pub(crate) fn is_local(&self) -> bool {
        let host = self.server.as_deref().and_then(|server| server.strip_prefix("http://"));
        host.is_some_and(|host| ["127.", "localhost", "[::1]"].iter().any(|local| host.starts_with(local)))
    }

    /// Returns the point at which the request failed.
    pub fn failure(&self) -> TransportFailure {
        self.failure
    }

    /// Returns the innermost cause, which is the specific one: "connection refused", "certificate expired".
    fn cause(&self) -> Option<&dyn Error> {
        let mut cause = self.source.as_deref().map(|source| source as &dyn Error);
        while let Some(inner) = cause.and_then(Error::source) {
            cause = Some(inner);
        }
        cause
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.failure {
            TransportFailure::NotSent => {
                write!(out, "no connection to {}", self.server.as_deref().unwrap_or("the server"))?;
            }
            TransportFailure::Interrupted => {
                out.write_str("the connection was lost before the response was complete")?;
            }
            TransportFailure::TooLarge => out.write_str(
                "the response body is larger than the limit; `ClientBuilder::max_response_bytes` raises it",
            )?,
        }
        self.cause().map_or(Ok(()), |cause| write!(out, " ({cause})"))
    }
}

/// The cause stays as the HTTP client words it.
impl InChinese for TransportError {
    fn fmt_chinese(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.failure, &self.server) {
            (TransportFailure::NotSent, Some(server)) => write!(out, "无法连接 {server}")?,
            (TransportFailure::NotSent, None) => out.write_str("无法连接服务器")?,
            (TransportFailure::Interrupted, _) => out.write_str("收到完整响应之前连接中断")?,
            (TransportFailure::TooLarge, _) => {
                out.write_str("响应体超过上限；可用 `ClientBuilder::max_response_bytes` 提高上限")?;
            }
        }
        self.cause().map_or(Ok(()), |cause| write!(out, "（{cause}）"))
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
