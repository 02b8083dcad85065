//! One call from request to verified answer. Nothing here is generic: it is compiled once, however many
//! endpoints are declared.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, Response, header};
use tokio::time::{Instant, timeout_at};
use tracing::{Instrument, Span, field};

use crate::{
    call::CallOptions,
    client::Client,
    codec::{self, EncodeError, Value},
    endpoint::EndpointSpec,
    error::{ApiError, Error, Excerpt, NotSent, NotSentReason, UnknownOutcome, UnknownReason},
    json::{self, Json},
    protocol::v3::{self, Layout, SignedParts, Verdict},
    redact::Secret,
    reply::Reply,
    text::{is_plain_token, shortened},
    transport::TransportFailure,
};

/// Each call gets at most a year, so that adding it to the clock cannot overflow.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// A successful answer that may be read.
#[derive(Debug)]
pub(crate) struct Answer {
    status: u16,
    body: Bytes,
    trace_id: Option<String>,
    authenticated: bool,
}

/// Sends one request and judges the answer.
pub(crate) async fn send(
    client: &Client,
    spec: &'static EndpointSpec,
    request: Result<Json<'_>, EncodeError>,
    options: &CallOptions,
) -> Result<Answer, Error> {
    let request_id = options.request_id.clone().unwrap_or_else(|| client.shared.nonces.next());
    let span = tracing::info_span!(
        "alipay.call",
        method = spec.method,
        app_id = client.shared.app_id,
        request_id,
        for_merchant = options.app_auth_token.is_some() || client.app_auth_token.is_some(),
        status = field::Empty,
        trace_id = field::Empty,
        outcome = field::Empty,
        code = field::Empty,
    );
    let result = exchange(client, spec, request, options, &request_id).instrument(span.clone()).await;
    record(&span, &result);
    result
}

fn record(span: &Span, result: &Result<Answer, Error>) {
    match result {
        Ok(answer) => {
            span.record("status", answer.status);
            span.record("trace_id", answer.trace_id.as_deref());
            span.record("outcome", "ok");
        }
        Err(error) => {
            span.record("status", error.status());
            span.record("trace_id", error.trace_id());
            span.record("outcome", field::debug(error.outcome()));
            span.record("code", error.code());
        }
    }
}

async fn exchange(
    client: &Client,
    spec: &'static EndpointSpec,
    request: Result<Json<'_>, EncodeError>,
    options: &CallOptions,
    request_id: &str,
) -> Result<Answer, Error> {
    let not_sent = |reason: NotSentReason| Error::NotSent(Box::new(NotSent { method: spec.method, reason }));
    let timeout = options.timeout.unwrap_or(client.shared.timeout).min(LONGEST);
    let deadline = Instant::now() + timeout;
    let layout = prepare(spec, request).map_err(not_sent)?;
    let signed = timeout_at(deadline, sign(client, options, layout, request_id));
    let request = signed.await.map_err(|_| not_sent(NotSentReason::Timeout))?.map_err(not_sent)?;
    let sent = timeout_at(deadline, client.shared.transport.send(request, client.shared.max_response));
    match sent.await {
        Err(_) => Err(unknown(spec, UnknownReason::Timeout)),
        Ok(Err(error)) if error.failure() == TransportFailure::NotSent => {
            Err(not_sent(NotSentReason::Connection(error)))
        }
        Ok(Err(error)) => Err(unknown(spec, UnknownReason::Transport(error))),
        Ok(Ok(response)) => judge(client, spec, response),
    }
}

/// Everything about a request that needs neither key nor clock.
fn prepare(
    spec: &'static EndpointSpec,
    request: Result<Json<'_>, EncodeError>,
) -> Result<Layout, NotSentReason> {
    let route = spec.v3.ok_or(NotSentReason::NoRoute)?;
    let request = request?;
    codec::check(spec.request, &request)?;
    Ok(v3::lay_out(spec, route, request)?)
}

async fn sign(
    client: &Client,
    options: &CallOptions,
    layout: Layout,
    request_id: &str,
) -> Result<Request<Bytes>, NotSentReason> {
    let shared = &*client.shared;
    let token = options.app_auth_token.as_ref().or(client.app_auth_token.as_ref());
    let token = token.map(Secret::expose);
    if token.is_some_and(|token| !is_header_text(token)) {
        return Err(NotSentReason::Header("app_auth_token"));
    }
    let (nonce, timestamp) = (shared.nonces.next(), shared.clock.unix_millis().to_string());
    if !is_plain_token(&nonce) {
        return Err(NotSentReason::Header("nonce"));
    }
    let parts = SignedParts {
        app_id: &shared.app_id,
        app_cert_sn: None,
        nonce: &nonce,
        timestamp: &timestamp,
        expired_seconds: None,
        http_method: layout.verb.as_str(),
        request_target: &layout.target,
        body: &layout.body,
        app_auth_token: token,
    };
    let signature = shared.signer.sign(&parts.content()).await?;
    let authorization = v3::authorization_header(&parts.auth_string(), &signature);
    let mut request = Request::builder()
        .method(layout.verb.as_str())
        .uri(format!("{}{}", shared.server, layout.target))
        .body(Bytes::from(layout.body))
        .map_err(|_| EncodeError::new("the request's URL is too long"))?;
    let has_body = !request.body().is_empty();
    let headers = request.headers_mut();
    headers.insert(header::AUTHORIZATION, secret(&authorization, "authorization")?);
    headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(header::USER_AGENT, HeaderValue::from_static(USER_AGENT));
    headers.insert(v3::REQUEST_ID, text(request_id, "request_id")?);
    if has_body {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    if let Some(token) = token {
        headers.insert(v3::APP_AUTH_TOKEN, secret(token, "app_auth_token")?);
    }
    Ok(request)
}

const USER_AGENT: &str = concat!("alipay-runtime/", env!("CARGO_PKG_VERSION"));

fn is_header_text(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn text(value: &str, name: &'static str) -> Result<HeaderValue, NotSentReason> {
    let header = HeaderValue::from_str(value).ok().filter(|_| is_plain_token(value));
    header.ok_or(NotSentReason::Header(name))
}

fn secret(value: &str, name: &'static str) -> Result<HeaderValue, NotSentReason> {
    let mut header = HeaderValue::from_str(value).map_err(|_| NotSentReason::Header(name))?;
    header.set_sensitive(true);
    Ok(header)
}

/// Verifies an answer, and only then looks at what it says.
fn judge(client: &Client, spec: &'static EndpointSpec, response: Response<Bytes>) -> Result<Answer, Error> {
    let (parts, body) = response.into_parts();
    let trace_id = trace_id(&parts.headers);
    let status = parts.status.as_u16();
    let returns_nothing = spec.reply.fields.is_empty();
    let verifier = &*client.shared.verifier;
    let verdict = v3::verify_response(parts.status, &parts.headers, &body, verifier, returns_nothing);
    let unknown = |reason, trace_id, body: &[u8]| {
        Error::Unknown(Box::new(UnknownOutcome {
            status: Some(status),
            trace_id,
            excerpt: Some(Excerpt::of(body)),
            ..outcome(spec, reason)
        }))
    };
    match verdict {
        Err(untrusted) => Err(unknown(UnknownReason::Untrusted(untrusted), trace_id, &body)),
        Ok(Verdict::Success) => Ok(Answer { status, body, trace_id, authenticated: true }),
        Ok(Verdict::UnsignedEmpty) => Ok(Answer { status, body, trace_id, authenticated: false }),
        Ok(Verdict::Failure { authenticated }) => {
            match ApiError::parse(spec.method, status, &body, trace_id.clone(), authenticated) {
                Some(error) if error.is_platform_fault() => {
                    Err(unknown(UnknownReason::PlatformFault(Box::new(error)), trace_id, &body))
                }
                Some(error) => Err(Error::Refused(Box::new(error))),
                None => Err(unknown(UnknownReason::NotFromApi, trace_id, &body)),
            }
        }
    }
}

fn trace_id(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(v3::TRACE_ID)?.to_str().ok()?;
    Some(shortened(value, 128).to_owned())
}

fn outcome(spec: &'static EndpointSpec, reason: UnknownReason) -> UnknownOutcome {
    UnknownOutcome {
        method: spec.method,
        reason,
        status: None,
        trace_id: None,
        confirm_with: spec.confirm_with.map(|other| other().method),
        excerpt: None,
    }
}

fn unknown(spec: &'static EndpointSpec, reason: UnknownReason) -> Error {
    Error::Unknown(Box::new(outcome(spec, reason)))
}

impl Answer {
    /// Reads the verified bytes into `body`.
    pub(crate) fn read(&self, spec: &'static EndpointSpec, body: &mut dyn Value) -> Result<(), Error> {
        self.fill(body).map_err(|reason| {
            Error::Unknown(Box::new(UnknownOutcome {
                status: Some(self.status),
                trace_id: self.trace_id.clone(),
                excerpt: Some(Excerpt::of(&self.body)),
                ..outcome(spec, reason)
            }))
        })
    }

    fn fill(&self, body: &mut dyn Value) -> Result<(), UnknownReason> {
        // An operation without result answers with `{}` or with nothing.
        let bytes: &[u8] = if self.body.is_empty() { b"{}" } else { &self.body };
        let text = std::str::from_utf8(bytes).map_err(|error| json::JsonError {
            problem: "the text is not UTF-8",
            position: error.valid_up_to(),
        })?;
        body.decode(&json::parse(text)?)?;
        Ok(())
    }

    /// The reply with its typed body.
    pub(crate) fn into_reply<T>(self, body: T) -> Reply<T> {
        Reply { body, raw: self.body, trace_id: self.trace_id, authenticated: self.authenticated }
    }
}
