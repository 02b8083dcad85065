//! The way of a request through the server: faults, check, handler, signature, journal.

use std::sync::{Arc, Mutex};

use axum::body::Body;
use bytes::Bytes;
use http::{Method, Request, Response, request::Parts};
use hyper::upgrade::OnUpgrade;

use super::{
    apply_fault::{self, Outcome},
    v2, v3,
};
use crate::{
    channel::{self, Switchboard, UpgradeSlot},
    control::{self, Control},
    error::Refusal,
    events::ReceivedRequest,
    fault::{ActiveFaults, Fault},
    journal::Journal,
    protocol::{self, Findings, Platform, Received},
    routes::Routes,
    support::{
        GATEWAY_PATH,
        files::{EMPTY_ZIP, FILES},
        locks::lock,
        text::printable,
    },
};

/// The size in bytes above which the body of a request is refused.
const MAX_BODY_BYTES: usize = 16 << 20;

/// The parts that serve requests.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) platform: Arc<Platform>,
    pub(crate) routes: Arc<Mutex<Routes>>,
    pub(crate) journal: Arc<Journal>,
    pub(crate) faults: Arc<ActiveFaults<Fault>>,
    pub(crate) switchboard: Arc<Switchboard>,
    /// The control API, if it is enabled.
    pub(crate) control: Option<Control>,
}

impl Server {
    /// Responds to a request, unless an injected fault closes the connection.
    pub(super) async fn respond(&self, request: Request<Body>) -> Outcome {
        if request.method() == Method::GET && request.uri().path().starts_with(FILES) {
            return Ok(Response::new(Body::from(EMPTY_ZIP)));
        }
        let control = self.control.as_ref().filter(|_| control::is_control_path(request.uri().path()));
        if let Some(control) = control {
            return Ok(control.respond(request).await);
        }
        let (parts, body) = request.into_parts();
        let Ok(body) = axum::body::to_bytes(body, MAX_BODY_BYTES).await else {
            let message = "the body is incomplete or too large";
            let refusal = Refusal::new(413, "invalid-parameter", message);
            return Ok(protocol::v3::unsigned(&refusal).map(Body::from));
        };
        let endpoint = self.endpoint(&parts);
        let fault = self.faults.next(endpoint.as_deref());
        if let Some(outcome) = apply_fault::instead_of_call(fault) {
            let status = outcome.as_ref().map_or(0, |response| response.status().as_u16());
            let request = ReceivedRequest { endpoint, status, fault, ..ReceivedRequest::new(parts, body) };
            self.journal.add_request(request);
            return outcome;
        }
        let response = self.call(Received::read(parts, body).await, endpoint, fault);
        apply_fault::to_response(fault, response).await
    }

    /// Responds to a request for a WebSocket, which begins after the response.
    fn upgrade(&self, received: &mut Received, findings: &mut Findings) -> Response<Bytes> {
        let (response, request) = channel::connect(&self.switchboard, received, findings);
        let extensions = &mut received.parts.extensions;
        let parts = (extensions.remove::<OnUpgrade>(), extensions.get::<UpgradeSlot>());
        if let (Some(request), (Some(socket), Some(slot))) = (request, parts) {
            slot.set(Arc::clone(&self.switchboard), request, socket);
        }
        response
    }

    /// Returns the API method of a request, as far as its path and query name it.
    fn endpoint(&self, parts: &Parts) -> Option<String> {
        let path = parts.uri.path();
        if path == channel::REGISTER_PATH {
            return Some(channel::REGISTER.to_owned());
        }
        if path != GATEWAY_PATH {
            return lock(&self.routes).method_of_v3(parts.method.as_str(), path).map(Into::into);
        }
        let query = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
        query.into_iter().find(|(name, _)| name == "method").map(|(_, method)| method.into_owned())
    }

    /// Checks and handles a request, and records it.
    fn call(
        &self,
        mut received: Received,
        endpoint: Option<String>,
        fault: Option<Fault>,
    ) -> Response<Bytes> {
        let mut findings = Findings::new(&received);
        let response = match received.parts.uri.path() {
            GATEWAY_PATH => v2::respond(&self.platform, &self.routes, &received, &mut findings),
            channel::REGISTER_PATH => channel::register(&self.switchboard, &received, &mut findings),
            channel::CONNECT_PATH => self.upgrade(&mut received, &mut findings),
            _ => v3::respond(&self.platform, &self.routes, &received, &mut findings),
        };
        let Received { parts, body, .. } = received;
        let Findings { app_id, method, content, files, canonical, notes, steps, verified } = findings;
        let status = response.status().as_u16();
        let path = parts.uri.path();
        tracing::debug!(
            verb = %parts.method,
            path = %printable(path),
            method = method.as_deref().map(printable).map(display),
            app_id = app_id.as_deref().map(printable).map(display),
            verified,
            status,
            "responded"
        );
        self.journal.add_request(ReceivedRequest {
            app_id,
            endpoint: method.clone().or(endpoint),
            method,
            content,
            files,
            canonical,
            notes,
            steps: steps.into_steps(),
            verified,
            status,
            trace_id: trace_id(&response),
            response: response.body().clone(),
            fault,
            ..ReceivedRequest::new(parts, body)
        });
        response
    }
}

/// The trace id of a response, which has another name over each protocol.
fn trace_id(response: &Response<Bytes>) -> Option<String> {
    let headers = response.headers();
    let value = headers.get("alipay-trace-id").or_else(|| headers.get("trace_id"))?;
    value.to_str().ok().map(ToOwned::to_owned)
}
