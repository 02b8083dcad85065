//! Requests as they were received.

use bytes::Bytes;
use http::request::Parts;

use super::multipart::{self, Upload};

/// A request as it was received, with the parts of an upload.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) parts: Parts,
    pub(crate) body: Bytes,
    /// The upload, if the content type says that the request is one, or the reason why it cannot be parsed.
    pub(super) upload: Option<Result<Upload, &'static str>>,
}

impl Received {
    /// Reads a request, and parses it if it is an upload.
    pub(crate) async fn read(parts: Parts, body: Bytes) -> Self {
        let upload = multipart::read(&parts.headers, &body).await;
        Self { parts, body, upload }
    }

    #[cfg(test)]
    pub(super) fn without_upload(parts: Parts, body: Bytes) -> Self {
        Self { parts, body, upload: None }
    }
}
