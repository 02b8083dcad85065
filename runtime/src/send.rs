//! One call from request to verified answer. Nothing here is generic: it is compiled once, however many
//! endpoints are declared.
//!
//! [`rest`] signs and judges V3, [`gateway`] V2; the steps that both share are here.

mod answer;
mod certificate;
mod gateway;
mod judgement;
mod rest;

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, Response};
use tokio::time::{Instant, timeout_at};
use tracing::{Instrument, Span, field};

pub(crate) use answer::Answer;
use judgement::Judgement;

use crate::{
    client::Client,
    codec::{self, Encode, EncodeError},
    crypto::BoxFuture,
    encryption::ContentKey,
    endpoint::EndpointSpec,
    error::{Error, NotSent, NotSentReason, UnknownOutcome, UnknownReason},
    json::Json,
    multipart::Unreadable,
    options::CallOptions,
    protocol::{Protocol, Untrusted, v2, v3},
    redact::Secret,
    shared::Shared,
    text::{is_plain_token, shortened},
    transport::{Body, TransportFailure},
    upload::Upload,
};

/// Each call gets at most a year, so that adding it to the clock cannot overflow.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

const USER_AGENT: HeaderValue =
    HeaderValue::from_static(concat!("alipay-runtime/", env!("CARGO_PKG_VERSION")));

/// A request with its endpoint, and its files by their wire names.
pub(crate) struct Outgoing {
    pub(crate) spec: &'static EndpointSpec,
    pub(crate) request: Box<dyn Encode + Send + Sync>,
    pub(crate) files: Vec<(&'static str, Upload)>,
}

/// What one call is made with.
#[derive(Clone, Copy)]
struct Context<'c> {
    shared: &'c Shared,
    options: &'c CallOptions,
    spec: &'static EndpointSpec,
    protocol: Protocol,
}

/// Sends one request and judges the answer. Boxed here, so that what it does is compiled in this crate.
pub(crate) fn start(
    client: &Client,
    outgoing: Outgoing,
    options: CallOptions,
) -> BoxFuture<'_, Result<Box<Answer>, Error>> {
    let options = client.options(options);
    Box::pin(async move { send(&client.shared, outgoing, &options).await.map(Box::new) })
}

async fn send(shared: &Shared, outgoing: Outgoing, options: &CallOptions) -> Result<Answer, Error> {
    let spec = outgoing.spec;
    let request_id = options.request_id.clone().unwrap_or_else(|| shared.nonces.next());
    let protocol = choose_protocol(shared, spec, options);
    let span = tracing::info_span!(
        "alipay.call",
        method = spec.method,
        app_id = shared.app_id,
        protocol = protocol.map(field::debug),
        request_id,
        for_merchant = options.app_auth_token.is_some(),
        status = field::Empty,
        trace_id = field::Empty,
        outcome = field::Empty,
        code = field::Empty,
    );
    let result = match protocol {
        Some(protocol) => {
            let context = Context { shared, options, spec, protocol };
            exchange(context, outgoing, &request_id).instrument(span.clone()).await
        }
        None => Err(not_sent(spec, NotSentReason::NoRoute)),
    };
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

/// The protocol that the call asks for, else the client's if the endpoint has it, else the other one.
/// `RSA` signatures are the gateway's only.
fn choose_protocol(shared: &Shared, spec: &'static EndpointSpec, options: &CallOptions) -> Option<Protocol> {
    let has = |protocol: &Protocol| match protocol {
        Protocol::V3 => spec.v3.is_some() && shared.signs_for_v3(),
        Protocol::V2 => spec.v2,
    };
    let other = match shared.protocol {
        Protocol::V3 => Protocol::V2,
        Protocol::V2 => Protocol::V3,
    };
    match options.protocol {
        Some(asked) => Some(asked).filter(has),
        None => [shared.protocol, other].into_iter().find(has),
    }
}

async fn exchange(context: Context<'_>, outgoing: Outgoing, request_id: &str) -> Result<Answer, Error> {
    let shared = context.shared;
    let timeout = context.options.timeout.unwrap_or(shared.timeout).min(LONGEST);
    if timeout.is_zero() {
        return Err(not_sent(context.spec, NotSentReason::Timeout));
    }
    let deadline = Instant::now() + timeout;
    let signed = timeout_at(deadline, sign(context, &outgoing, request_id)).await;
    let request =
        signed.unwrap_or(Err(NotSentReason::Timeout)).map_err(|reason| not_sent(context.spec, reason))?;
    let response = match timeout_at(deadline, shared.transport.send(request, shared.max_response)).await {
        Ok(Ok(response)) => response,
        Err(_) => return Err(unknown(context.spec, UnknownReason::Timeout)),
        Ok(Err(error)) if error.failure() == TransportFailure::NotSent => {
            return Err(not_sent(context.spec, NotSentReason::Connection(error)));
        }
        Ok(Err(error)) => return Err(unknown(context.spec, UnknownReason::Transport(error))),
    };
    let judgement = match judge(context, &response) {
        // The signature cannot be checked yet: fetch the certificate that it names, once, and look again.
        Judgement::Untrusted(Untrusted::UnknownCertificate { serial }) => {
            match timeout_at(deadline, certificate::fetch(shared, &serial)).await {
                Ok(Ok(())) => judge(context, &response),
                Ok(Err(untrusted)) => Judgement::Untrusted(untrusted),
                Err(_) => Judgement::Unclear(UnknownReason::Timeout),
            }
        }
        judgement => judgement,
    };
    judgement.into_result(context.spec, &response, trace_id(context.protocol, response.headers()))
}

async fn sign(
    context: Context<'_>,
    outgoing: &Outgoing,
    request_id: &str,
) -> Result<Request<Body>, NotSentReason> {
    let json = checked(context, outgoing)?;
    match context.protocol {
        Protocol::V3 => rest::sign(context, json, &outgoing.files, request_id).await,
        Protocol::V2 => gateway::sign(context, json, &outgoing.files).await,
    }
}

/// Everything about a request that needs neither key nor clock.
fn checked<'r>(context: Context<'_>, outgoing: &'r Outgoing) -> Result<Json<'r>, NotSentReason> {
    let json = outgoing.request.encode()?;
    codec::check(context.spec.request, &json)?;
    if context.options.encrypt == Some(true) && context.shared.content_key.is_none() {
        return Err(NotSentReason::NoEncryptKey);
    }
    Ok(json)
}

/// Signs a request that a browser or the Alipay app will take to the gateway.
pub(crate) async fn sign_to_hand_over(
    shared: &Shared,
    outgoing: Outgoing,
    options: &CallOptions,
) -> Result<v2::Draft, Error> {
    let context = Context { shared, options, spec: outgoing.spec, protocol: Protocol::V2 };
    let signed = async {
        let json = checked(context, &outgoing)?;
        gateway::signed_draft(context, json).await
    };
    signed.await.map_err(|reason| not_sent(context.spec, reason))
}

/// What was made of a request to hand over.
pub(crate) fn handed_over(
    spec: &'static EndpointSpec,
    text: Result<String, EncodeError>,
) -> Result<String, Error> {
    text.map_err(|problem| not_sent(spec, NotSentReason::Request(problem)))
}

fn judge(context: Context<'_>, response: &Response<Bytes>) -> Judgement {
    match context.protocol {
        Protocol::V3 => rest::judge(context, response),
        Protocol::V2 => gateway::judge(context, response),
    }
}

impl<'c> Context<'c> {
    /// The merchant's authorisation, if the call is for a merchant.
    fn token(&self) -> Result<Option<&'c str>, NotSentReason> {
        match self.options.app_auth_token.as_ref().map(Secret::expose) {
            Some(token) if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) => {
                Err(NotSentReason::Header("app_auth_token"))
            }
            token => Ok(token),
        }
    }

    /// The key by which the content is encrypted, unless the call is to go in the clear.
    fn content_key(&self) -> Option<&'c ContentKey> {
        self.shared.content_key.as_ref().filter(|_| self.options.encrypt != Some(false))
    }

    /// A text that can delimit the parts of an upload.
    fn boundary(&self) -> Result<String, NotSentReason> {
        let nonce = self.shared.nonces.next();
        if is_plain_token(&nonce) && nonce.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            Ok(format!("alipay-{nonce}"))
        } else {
            Err(NotSentReason::Header("nonce"))
        }
    }
}

impl From<Unreadable> for NotSentReason {
    fn from(unreadable: Unreadable) -> Self {
        NotSentReason::File { field: unreadable.field, problem: unreadable.problem }
    }
}

/// The number to quote to Alipay's support; each protocol has a header of its own.
fn trace_id(protocol: Protocol, headers: &HeaderMap) -> Option<String> {
    let header = match protocol {
        Protocol::V3 => v3::TRACE_ID,
        Protocol::V2 => v2::TRACE_ID,
    };
    let value = headers.get(header)?.to_str().ok()?;
    Some(shortened(value, 128).to_owned())
}

fn not_sent(spec: &'static EndpointSpec, reason: NotSentReason) -> Error {
    Error::NotSent(Box::new(NotSent { method: spec.method, reason }))
}

fn unknown(spec: &'static EndpointSpec, reason: UnknownReason) -> Error {
    Error::Unknown(Box::new(UnknownOutcome {
        method: spec.method,
        reason,
        status: None,
        trace_id: None,
        confirm_with: spec.confirm_with.map(|other| other().method),
        excerpt: None,
    }))
}
