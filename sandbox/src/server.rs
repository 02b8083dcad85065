//! The HTTP side: every request is checked, answered, signed and recorded, in this order.

mod connection;
mod disturb;
mod gateway;
mod journal;
mod multipart;
mod rest;

use std::sync::{Arc, Mutex};

use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::request::Parts;

pub(crate) use connection::serve;
pub(crate) use journal::Journal;
pub use journal::{Recorded, RecordedFile};

use crate::{
    Disruption, Fault, accounts::Accounts, certificates::Certificates, disruption::InForce,
    encryption::EncryptKey, locks::lock, routes::Routes, signer::Signer,
};
use alipay_apis::runtime::Clock;
use connection::Answered;
use journal::Seen;
use multipart::Upload;

/// A request with a larger body is refused.
const MOST_BYTES: usize = 16 << 20;

/// The path of the V2 gateway; every other is a REST route.
const GATEWAY: &str = "/gateway.do";

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
    pub(crate) journal: Journal,
    pub(crate) disruptions: Mutex<InForce<Disruption>>,
}

/// A request as it came, with its parts if it is an upload.
#[derive(Debug)]
struct Received {
    parts: Parts,
    body: Bytes,
    upload: Option<Result<Upload, &'static str>>,
}

/// Answers a request, or lets something go wrong with it.
async fn take(platform: &Platform, request: http::Request<Body>) -> Answered {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, MOST_BYTES).await else {
        let fault = Fault::new(413, "invalid-parameter", "the body did not come to its end, or is too large");
        return Ok(rest::unsigned(&fault));
    };
    let disruption = lock(&platform.disruptions).next(method_of(platform, &parts).as_deref());
    if let Some(answered) = disturb::before(disruption) {
        return answered;
    }
    let upload = multipart::read(&parts.headers, &body).await;
    let response = answer(platform, Received { parts, body, upload });
    disturb::after(disruption, response).await
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
fn answer(platform: &Platform, received: Received) -> Response {
    let mut seen = Seen::default();
    if let Some(Ok(upload)) = &received.upload {
        seen.files.clone_from(&upload.files);
    }
    let response = if received.parts.uri.path() == GATEWAY {
        gateway::answer(platform, &received, &mut seen)
    } else {
        rest::answer(platform, &received, &mut seen)
    };
    let Received { parts, body, .. } = received;
    let (Seen { app_id, method, verified, .. }, status) = (&seen, response.status().as_u16());
    let path = parts.uri.path();
    tracing::debug!(verb = %parts.method, path, method, app_id, verified, status, "answered");
    platform.journal.add(Recorded::new(parts, body, seen, status));
    response
}
