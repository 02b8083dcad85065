//! What came in.

use std::{collections::VecDeque, fmt, sync::Mutex};

use bytes::Bytes;
use http::{HeaderMap, request::Parts};

use crate::accounts::lock;

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
    /// Whether the request passed every check of the protocol: signature, time, nonce and token.
    pub verified: bool,
    /// The status of the answer.
    pub status: u16,
}

impl Recorded {
    pub(super) fn new(
        parts: Parts,
        body: Bytes,
        app_id: Option<String>,
        verified: bool,
        status: u16,
    ) -> Self {
        let target = parts.uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
        let verb = parts.method.as_str().to_owned();
        Self { verb, target, body, headers: parts.headers, app_id, verified, status }
    }
}

impl fmt::Debug for Recorded {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Recorded")
            .field("verb", &self.verb)
            .field("target", &self.target)
            .field("app_id", &self.app_id)
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
