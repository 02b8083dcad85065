//! What came in.

use std::{collections::VecDeque, fmt, sync::Mutex};

use bytes::Bytes;
use http::{HeaderMap, request::Parts};

use crate::locks::lock;

/// The journal forgets the oldest requests beyond this many.
const MOST: usize = 10_000;

/// A request that came to the sandbox, as it was on the wire.
///
/// `Debug` shows neither body nor headers: they hold tokens and personal data.
#[derive(Clone)]
#[non_exhaustive]
pub struct Recorded {
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
    /// What the app said, decrypted: the JSON of a body, of the part `data` or of `biz_content`. Empty if
    /// there is none, or the request did not pass every check.
    pub content: String,
    /// The files of an upload.
    pub files: Vec<RecordedFile>,
    /// Whether the request passed every check of the protocol: signature, time, nonce and token.
    pub verified: bool,
    /// The status of the answer.
    pub status: u16,
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

/// What was found out about a request on the way to its answer.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) app_id: Option<String>,
    pub(super) method: Option<String>,
    pub(super) content: String,
    pub(super) files: Vec<RecordedFile>,
    pub(super) verified: bool,
}

impl Recorded {
    pub(super) fn new(parts: Parts, body: Bytes, seen: Seen, status: u16) -> Self {
        let target = parts.uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
        let verb = parts.method.as_str().to_owned();
        let Seen { app_id, method, content, files, verified } = seen;
        let headers = parts.headers;
        Self { verb, target, body, headers, app_id, method, content, files, verified, status }
    }
}

impl fmt::Debug for Recorded {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The query of a call on the gateway holds its signature, and may hold tokens.
        let path = self.target.split('?').next().unwrap_or_default();
        let target = if path == super::GATEWAY { path } else { self.target.as_str() };
        out.debug_struct("Recorded")
            .field("verb", &self.verb)
            .field("target", &target)
            .field("app_id", &self.app_id)
            .field("method", &self.method)
            .field("files", &self.files.len())
            .field("verified", &self.verified)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// Every request, in the order of the answers.
#[derive(Debug, Default)]
pub(crate) struct Journal(Mutex<VecDeque<Recorded>>);

impl Journal {
    pub(super) fn add(&self, recorded: Recorded) {
        let mut journal = lock(&self.0);
        if journal.len() >= MOST {
            journal.pop_front();
        }
        journal.push_back(recorded);
    }

    pub(crate) fn all(&self) -> Vec<Recorded> {
        lock(&self.0).iter().cloned().collect()
    }
}
