//! The HTTP side: every request is checked, answered, signed and recorded, in this order.

mod gateway;
mod journal;
mod multipart;
mod rest;

use std::sync::{Arc, Mutex};

use axum::{Router, body::Body, extract::State, response::Response};
use bytes::Bytes;
use http::request::Parts;
use tokio::{net::TcpListener, sync::oneshot};

pub(crate) use journal::Journal;
pub use journal::{Recorded, RecordedFile};

use crate::{
    Fault, accounts::Accounts, certificates::Certificates, encryption::EncryptKey, routes::Routes,
    signer::Signer,
};
use alipay_apis::runtime::Clock;
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
}

/// A request as it came, with its parts if it is an upload.
#[derive(Debug)]
struct Received {
    parts: Parts,
    body: Bytes,
    upload: Option<Result<Upload, &'static str>>,
}

/// Serves until the sender on the other side of `stop` is dropped.
pub(crate) fn serve(platform: Arc<Platform>, listener: TcpListener, stop: oneshot::Receiver<()>) {
    let router = Router::new().fallback(take).with_state(platform);
    let serve = axum::serve(listener, router).with_graceful_shutdown(async move {
        let _dropped = stop.await;
    });
    tokio::spawn(async move { serve.await });
}

async fn take(State(platform): State<Arc<Platform>>, request: http::Request<Body>) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, MOST_BYTES).await else {
        let fault = Fault::new(413, "invalid-parameter", "the body did not come to its end, or is too large");
        return rest::unsigned(&fault);
    };
    let upload = multipart::read(&parts.headers, &body).await;
    let mut seen = Seen::default();
    if let Some(Ok(upload)) = &upload {
        seen.files.clone_from(&upload.files);
    }
    let received = Received { parts, body, upload };
    let response = if received.parts.uri.path() == GATEWAY {
        gateway::answer(&platform, &received, &mut seen)
    } else {
        rest::answer(&platform, &received, &mut seen)
    };
    let Received { parts, body, .. } = received;
    let (Seen { app_id, method, verified, .. }, status) = (&seen, response.status().as_u16());
    let path = parts.uri.path();
    tracing::debug!(verb = %parts.method, path, method, app_id, verified, status, "answered");
    platform.journal.add(Recorded::new(parts, body, seen, status));
    response
}
