//! The HTTP side: every request is checked, answered, signed and recorded, in this order.

mod connection;
mod fault;
mod gateway;
mod multipart;
mod rest;
mod verdict;

use std::sync::{Arc, Mutex};

use alipay::runtime::clock::Clock;
use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::request::Parts;

pub(crate) use connection::serve;
use verdict::Verdict;
pub use verdict::{Step, StepOutcome};

use crate::{
    Event, Fault, Recorded, RecordedFile, Refusal,
    accounts::Accounts,
    certificates::Certificates,
    control::{self, Control},
    encryption::EncryptKey,
    fault::InForce,
    journal::Journal,
    locks::lock,
    routes::{GATEWAY, Routes},
    signer::Signer,
};
use connection::Answered;
use multipart::Upload;

/// A request with a larger body is refused.
const MOST_BYTES: usize = 16 << 20;

/// How far a timestamp may be off, in milliseconds, where the request does not say.
const WINDOW: i64 = 10 * 60 * 1000;

/// What every request needs.
#[derive(Debug)]
pub(crate) struct Platform {
    pub(crate) signer: Arc<Signer>,
    pub(crate) clock: Arc<dyn Clock>,
    /// In certificate mode.
    pub(crate) certificates: Option<Arc<Certificates>>,
    pub(crate) encrypt_key: Option<EncryptKey>,
    /// Whether the V2 gateway takes SHA-1 too.
    pub(crate) takes_rsa: bool,
    pub(crate) accounts: Mutex<Accounts>,
    pub(crate) routes: Mutex<Routes>,
    pub(crate) journal: Arc<Journal>,
    pub(crate) faults: Mutex<InForce<Fault>>,
}

/// A request as it came, with its parts if it is an upload.
#[derive(Debug)]
struct Received {
    parts: Parts,
    body: Bytes,
    upload: Option<Result<Upload, &'static str>>,
}

/// What was found out about a request on the way to its answer.
#[derive(Debug, Default)]
struct Seen {
    app_id: Option<String>,
    method: Option<String>,
    content: String,
    files: Vec<RecordedFile>,
    canonical: Option<String>,
    verdict: Verdict,
    verified: bool,
}

/// Answers a request, or lets something go wrong with it.
async fn take(platform: &Platform, control: Option<&Control>, request: http::Request<Body>) -> Answered {
    if let Some(control) = control.filter(|_| control::is_meant(request.uri().path())) {
        return Ok(control.answer(request).await);
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, MOST_BYTES).await else {
        let fault =
            Refusal::new(413, "invalid-parameter", "the body did not come to its end, or is too large");
        return Ok(rest::unsigned(&fault));
    };
    let endpoint = method_of(platform, &parts);
    let fault = lock(&platform.faults).next(endpoint.as_deref());
    if fault.is_some() {
        platform.journal.tell(Event::Settings);
    }
    if let Some(answered) = fault::before(fault) {
        let status = answered.as_ref().map_or(0, |response| response.status().as_u16());
        let recorded = Recorded { endpoint, status, fault, ..Recorded::of(parts, body) };
        platform.journal.add_request(recorded);
        return answered;
    }
    let upload = multipart::read(&parts.headers, &body).await;
    let response = answer(platform, Received { parts, body, upload }, endpoint, fault).await;
    fault::after(fault, response).await
}

/// The API method that a request is for, as far as its head tells.
fn method_of(platform: &Platform, parts: &Parts) -> Option<String> {
    if parts.uri.path() != GATEWAY {
        return lock(&platform.routes).method_of(parts.method.as_str(), parts.uri.path()).map(Into::into);
    }
    let query = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
    query.into_iter().find(|(name, _)| name == "method").map(|(_, method)| method.into_owned())
}

/// Checks, answers, signs and records.
async fn answer(
    platform: &Platform,
    received: Received,
    endpoint: Option<String>,
    fault: Option<Fault>,
) -> Response {
    let mut seen = Seen::default();
    if let Some(Ok(upload)) = &received.upload {
        seen.files.clone_from(&upload.files);
    }
    let response = if received.parts.uri.path() == GATEWAY {
        gateway::answer(platform, &received, &mut seen)
    } else {
        rest::answer(platform, &received, &mut seen)
    };
    let (head, body) = response.into_parts();
    let answer = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
    let Received { parts, body, .. } = received;
    let Seen { app_id, method, content, files, canonical, verdict, verified } = seen;
    let status = head.status.as_u16();
    let path = parts.uri.path();
    tracing::debug!(verb = %parts.method, path, method, app_id, verified, status, "answered");
    platform.journal.add_request(Recorded {
        app_id,
        endpoint: method.clone().or(endpoint),
        method,
        content,
        files,
        canonical,
        steps: verdict.into_steps(),
        verified,
        status,
        answer: answer.clone(),
        fault,
        ..Recorded::of(parts, body)
    });
    Response::from_parts(head, Body::from(answer))
}
