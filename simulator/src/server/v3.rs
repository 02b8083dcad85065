//! Handling of V3 requests.

use std::sync::Mutex;

use bytes::Bytes;
use http::Response;

use crate::{
    error::Refusal,
    events::ReceivedFile,
    protocol::{
        Findings, Platform, Received,
        v3::{self, VerifiedRequest},
    },
    routes::{ADD_RESPONSE, Incoming, Routes},
    support::locks::lock,
};

/// Checks and handles a request, and records the facts about it.
pub(super) fn respond(
    platform: &Platform,
    routes: &Mutex<Routes>,
    received: &Received,
    findings: &mut Findings,
) -> Response<Bytes> {
    let checked = v3::check(platform, received, findings);
    let is_encrypted = checked.as_ref().is_ok_and(|request| request.is_encrypted);
    let files = &findings.files;
    let result = checked.and_then(|request| handle(routes, received, &request, files));
    match result {
        // The platform's key belongs to the app, so there is none without a registered app.
        Err(refusal) if findings.app_id.is_none() => v3::unsigned(&refusal),
        result => v3::signed(platform, result, is_encrypted),
    }
}

fn handle(
    routes: &Mutex<Routes>,
    received: &Received,
    request: &VerifiedRequest,
    files: &[ReceivedFile],
) -> Result<String, Refusal> {
    let parts = &received.parts;
    let path = parts.uri.path();
    let found = lock(routes).find_v3(parts.method.as_str(), path);
    let Some((handler, placeholders)) = found else {
        let message = format!("the simulator does not serve {} {path}; {ADD_RESPONSE}", parts.method);
        return Err(Refusal::new(404, "invalid-method", message));
    };
    let query = parts.uri.query().unwrap_or_default();
    let incoming = Incoming::V3 { placeholders, query, content: &request.content, files };
    handler(&incoming, &request.caller).map(|json| json.to_string())
}
