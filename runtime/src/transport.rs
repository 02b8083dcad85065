//! The way out: a small trait, and `reqwest` behind it.

mod body;
#[cfg(feature = "reqwest")]
mod http_client;

use std::{error::Error, fmt};

use bytes::Bytes;

pub use crate::support::future::BoxFuture;

pub(crate) use body::Reader;
pub use body::{Body, BodyStream};
#[cfg(feature = "reqwest")]
pub use http_client::HttpClient;

/// Sends one HTTP request and reads the whole answer.
///
/// An implementation must send method, target, headers and body exactly as given, must not follow
/// redirects, and must not send a request twice.
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// Sends `request` and reads at most `most` bytes of the answer's body.
    ///
    /// # Errors
    /// The error says whether the request can have reached the other side.
    fn send(
        &self,
        request: http::Request<Body>,
        most: usize,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>>;
}

/// A request that got no complete answer.
#[derive(Debug)]
pub struct TransportError {
    failure: TransportFailure,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// How far a request came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportFailure {
    /// No byte of it left: there was no connection.
    NotSent,
    /// It may have been received and acted upon.
    Interrupted,
    /// The answer is larger than the client takes.
    TooLarge,
}

impl TransportError {
    /// An error with what caused it.
    pub fn new(failure: TransportFailure, source: impl Into<Option<Box<dyn Error + Send + Sync>>>) -> Self {
        Self { failure, source: source.into() }
    }

    /// How far the request came.
    pub fn failure(&self) -> TransportFailure {
        self.failure
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self.failure {
            TransportFailure::NotSent => "no connection",
            TransportFailure::Interrupted => "the connection was lost before the whole answer had come",
            TransportFailure::TooLarge => "the answer is larger than the client takes",
        })?;
        // The innermost cause is the one that helps: "connection refused", "certificate expired".
        let mut cause = self.source.as_deref().map(|source| source as &dyn Error);
        while let Some(inner) = cause.and_then(Error::source) {
            cause = Some(inner);
        }
        cause.map_or(Ok(()), |cause| write!(out, " ({cause})"))
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
