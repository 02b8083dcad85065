//! One request, as it came.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, request::Parts};

use crate::{Fault, routes::GATEWAY, server::Step};

/// A request that came to the simulator, as it was on the wire.
///
/// `Debug` shows neither body nor headers nor what was signed: they hold tokens and personal data.
#[derive(Clone)]
#[non_exhaustive]
pub struct Recorded {
    /// Its number in the journal.
    pub number: u64,
    /// When it was answered, in milliseconds since the epoch.
    pub at: i64,
    /// The HTTP verb.
    pub verb: String,
    /// Path and query, escaped as they came.
    pub target: String,
    /// The raw body.
    pub body: Bytes,
    /// The headers.
    pub headers: HeaderMap,
    /// The registered app that the request named, if it did.
    pub app_id: Option<String>,
    /// The API method that a call on the V2 gateway named; `None` on a REST route.
    pub method: Option<String>,
    /// The API method that the request was for, by its name or its route, as far as that is known.
    pub endpoint: Option<String>,
    /// What the app said, decrypted: the JSON of a body, of the part `data` or of `biz_content`. Empty if
    /// there is none, or the request did not pass every check.
    pub content: String,
    /// The files of an upload.
    pub files: Vec<RecordedFile>,
    /// What the app should have signed, as the simulator sees it; `None` if the request did not get so far.
    pub canonical: Option<String>,
    /// What was checked, one after the other. Empty if the request was not looked at.
    pub steps: Vec<Step>,
    /// Whether the request passed every check of the protocol: signature, time, nonce and token.
    pub verified: bool,
    /// The status of the answer; 0 if there was none.
    pub status: u16,
    /// The body of the answer, before anything went wrong with it on purpose.
    pub answer: Bytes,
    /// What went wrong on purpose.
    pub fault: Option<Fault>,
}

/// A file that came with a request. Nobody signs it: its sum says whether it came whole.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecordedFile {
    /// The name of the field.
    pub field: String,
    /// The name of the file.
    pub file_name: String,
    /// The kind of content that its part says.
    pub content_type: Option<String>,
    /// How many bytes it has.
    pub size: usize,
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
}

impl Recorded {
    /// A request of which nothing is known yet but what was on the wire.
    pub(crate) fn of(parts: Parts, body: Bytes) -> Self {
        Self {
            number: 0,
            at: 0,
            verb: parts.method.as_str().to_owned(),
            target: parts.uri.path_and_query().map_or("/", |target| target.as_str()).to_owned(),
            body,
            headers: parts.headers,
            app_id: None,
            method: None,
            endpoint: None,
            content: String::new(),
            files: Vec::new(),
            canonical: None,
            steps: Vec::new(),
            verified: false,
            status: 0,
            answer: Bytes::new(),
            fault: None,
        }
    }
}

impl fmt::Debug for Recorded {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The query of a call on the gateway holds its signature, and may hold tokens.
        let path = self.target.split('?').next().unwrap_or_default();
        let target = if path == GATEWAY { path } else { self.target.as_str() };
        out.debug_struct("Recorded")
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
