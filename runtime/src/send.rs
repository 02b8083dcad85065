//! One call from request to verified answer. Nothing here is generic: it is compiled once, however many
//! endpoints are declared.
//!
//! A call is made of [`attempts`], each an [`attempt`]; [`rest`] signs and judges V3, [`gateway`] V2.

mod answer;
mod attempt;
mod attempts;
mod certificate;
mod context;
mod gateway;
mod judgement;
mod rest;
mod safety;

use http::HeaderValue;
use tracing::{Instrument, Span, field};

pub(crate) use answer::Answer;
use context::Context;

use crate::{
    client::Client,
    codec::{Decode, Encode, EncodeError},
    crypto::BoxFuture,
    endpoint::EndpointSpec,
    error::{Confirmation, Error, NotSent, NotSentReason, UnknownOutcome, UnknownReason},
    options::CallOptions,
    protocol::{Protocol, v2},
    shared::Shared,
    upload::Upload,
};

const USER_AGENT: HeaderValue =
    HeaderValue::from_static(concat!("alipay-runtime/", env!("CARGO_PKG_VERSION")));

/// A request with its endpoint, and its files by their wire names.
pub(crate) struct Outgoing {
    pub(crate) spec: &'static EndpointSpec,
    pub(crate) request: Box<dyn Encode + Send + Sync>,
    pub(crate) files: Vec<(&'static str, Upload)>,
}

/// A verified answer beside the request that it answers.
pub(crate) struct Arrived {
    pub(crate) answer: Box<Answer>,
    outgoing: Outgoing,
    options: CallOptions,
}

impl Arrived {
    /// Reads the answer into `body`. An answer that cannot be read leaves the outcome open.
    pub(crate) fn read(self, body: &mut dyn Decode) -> Result<Box<Answer>, Error> {
        match self.answer.read(body) {
            Ok(()) => Ok(self.answer),
            Err(error) => Err(confirmable(error, &self.outgoing, &self.options)),
        }
    }
}

/// Makes one call. Boxed here, so that what it does is compiled in this crate.
pub(crate) fn start(
    client: &Client,
    outgoing: Outgoing,
    options: CallOptions,
) -> BoxFuture<'_, Result<Arrived, Error>> {
    let options = client.options(options);
    Box::pin(async move {
        match send(&client.shared, &outgoing, &options).await {
            Ok(answer) => Ok(Arrived { answer: Box::new(answer), outgoing, options }),
            Err(error) => Err(confirmable(error, &outgoing, &options)),
        }
    })
}

/// The error with the request that settles it, if there is one.
fn confirmable(mut error: Error, outgoing: &Outgoing, options: &CallOptions) -> Error {
    let confirmation = || Confirmation::of(outgoing.spec, &*outgoing.request, options);
    match &mut error {
        Error::NotSent(_) | Error::Refused(_) => {}
        Error::Pending(pending) => pending.confirmation = confirmation(),
        Error::Unknown(unknown) => unknown.confirmation = confirmation(),
    }
    error
}

async fn send(shared: &Shared, outgoing: &Outgoing, options: &CallOptions) -> Result<Answer, Error> {
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
        attempts = field::Empty,
        status = field::Empty,
        trace_id = field::Empty,
        outcome = field::Empty,
        code = field::Empty,
    );
    let result = match protocol {
        Some(protocol) => {
            let context = Context { shared, options, spec, protocol };
            attempts::make(context, outgoing, &request_id).instrument(span.clone()).await
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

/// Signs a request that a browser or the Alipay app will take to the gateway.
pub(crate) async fn sign_to_hand_over(
    shared: &Shared,
    outgoing: Outgoing,
    options: &CallOptions,
) -> Result<v2::Draft, Error> {
    let context = Context { shared, options, spec: outgoing.spec, protocol: Protocol::V2 };
    let signed = async {
        let json = attempt::checked(context, &outgoing)?;
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
        confirmation: None,
        excerpt: None,
    }))
}
