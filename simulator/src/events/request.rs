//! Requests that a simulator received.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, request::Parts};

use super::step::Step;
use crate::{fault::Fault, support::GATEWAY_PATH};

/// A request that the simulator received, as it was on the wire, and the response to it.
///
/// The whole request is checked and handled. In the journal, each text of more than 256 KiB is shortened, and ends with
/// its full size.
///
/// `Debug` shows neither the body nor the headers nor the signed text, which hold tokens and personal data.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReceivedRequest {
    /// The number of the journal's entry.
    pub number: u64,
    /// The time of the response, in milliseconds since the epoch.
    pub at: i64,
    /// The HTTP method.
    pub verb: String,
    /// The path and the query, as escaped by the client.
    pub target: String,
    /// The raw body. The journal keeps the first 256 KiB of it.
    pub body: Bytes,
    /// The size in bytes of the whole body.
    pub body_size: usize,
    /// The headers.
    pub headers: HeaderMap,
    /// The registered app that sent the request, if the request named one.
    pub app_id: Option<String>,
    /// The API method that a call on the V2 gateway named; `None` over V3.
    pub method: Option<String>,
    /// The API method of the request, taken from its parameters or its route; `None` if it is unknown.
    pub endpoint: Option<String>,
    /// The decrypted content: the JSON of the body, of the part `data`, or of `biz_content`. Empty if there is
    /// none, or if the request failed a check.
    pub content: String,
    /// The files of an upload.
    pub files: Vec<ReceivedFile>,
    /// The text that the app had to sign, as computed by the simulator; `None` if an earlier step failed.
    pub canonical: Option<String>,
    /// The parts of the request that were accepted although the platform may refuse them, or asks for something else.
    pub notes: Vec<String>,
    /// The steps of the check. Empty if the request was not checked.
    pub steps: Vec<Step>,
    /// True if the request passed every check of the protocol: signature, timestamp, nonce and token.
    pub verified: bool,
    /// The HTTP status of the response; 0 if there was none.
    pub status: u16,
    /// The trace id of the response; `None` if there was none.
    pub trace_id: Option<String>,
    /// The body of the response, before an injected fault changed it. The journal keeps the first 256 KiB of it.
    pub response: Bytes,
    /// The size in bytes of the whole response.
    pub response_size: usize,
    /// The injected fault, if one occurred.
    pub fault: Option<Fault>,
}

/// A file of an upload. Files are not covered by the signature; the digest shows whether one arrived intact.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReceivedFile {
    /// The name of the field.
    pub field: String,
    /// The name of the file.
    pub file_name: String,
    /// The content type of the part.
    pub content_type: Option<String>,
    /// The size in bytes.
    pub size: usize,
    /// The SHA-256 digest of the file, in lower-case hexadecimal.
    pub sha256: String,
}

impl ReceivedFile {
    pub(crate) fn new(
        field: String,
        file_name: String,
        content_type: Option<String>,
        size: usize,
        sha256: String,
    ) -> Self {
        Self { field, file_name, content_type, size, sha256 }
    }
}

impl ReceivedRequest {
    /// Creates the entry for a request of which nothing but its bytes is known yet.
    pub(crate) fn new(parts: Parts, body: Bytes) -> Self {
        Self {
            number: 0,
            at: 0,
            verb: parts.method.as_str().to_owned(),
            target: parts.uri.path_and_query().map_or("/", |target| target.as_str()).to_owned(),
            body_size: body.len(),
            body,
            headers: parts.headers,
            app_id: None,
            method: None,
            endpoint: None,
            content: String::new(),
            files: Vec::new(),
            canonical: None,
            notes: Vec::new(),
            steps: Vec::new(),
            verified: false,
            status: 0,
            trace_id: None,
            response: Bytes::new(),
            response_size: 0,
            fault: None,
        }
    }

    /// The path, without the query.
    pub(crate) fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// Returns whether this is a call on the V2 gateway.
    pub(crate) fn is_v2(&self) -> bool {
        self.path() == GATEWAY_PATH
    }
}

impl fmt::Debug for ReceivedRequest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The query of a call on the gateway holds its signature, and may hold tokens.
        let target = if self.is_v2() { self.path() } else { self.target.as_str() };
        out.debug_struct("ReceivedRequest")
            .field("verb", &self.verb)
            .field("target", &target)
            .field("app_id", &self.app_id)
            .field("method", &self.method)
            .field("files", &self.files.len())
            .field("verified", &self.verified)
            .field("status", &self.status)
            .field("fault", &self.fault)
            .finish_non_exhaustive()
    }
}
