//! One call, from the encoded request to the verified response. Nothing here is generic, so that it is compiled once,
//! however many endpoints are declared.
//!
//! [`retry_loop`] makes each [`attempt`]; [`v3`] and [`v2`] sign requests and judge responses.

mod attempt;
mod certificate_download;
mod context;
mod disposition;
mod observation;
mod retry_loop;
mod v2;
mod v3;
mod verified_response;

use std::sync::Arc;

use http::HeaderValue;
use tracing::Instrument;

#[cfg(feature = "channel")]
pub(crate) use certificate_download::fetch as fetch_certificate;
pub(crate) use context::CallSettings;
use context::Context;
use observation::Observation;
pub(crate) use verified_response::VerifiedResponse;

use crate::{
    client::Inner,
    declaration::{Decode, Encode, EncodeError, Upload, spec::EndpointSpec},
    error::{Error, NotSent, NotSentReason, OutcomeQuery, UnknownOutcome, UnknownReason},
    protocol::{self, Protocol},
    support::future::BoxFuture,
    transport::{TransportError, TransportFailure},
};

pub(crate) const USER_AGENT: HeaderValue =
    HeaderValue::from_static(concat!("alipay-runtime/", env!("CARGO_PKG_VERSION")));

/// A request with its endpoint, and its files by their wire names.
pub(crate) struct Outgoing {
    pub(crate) spec: &'static EndpointSpec,
    pub(crate) request: Box<dyn Encode + Send + Sync>,
    pub(crate) files: Vec<(&'static str, Upload)>,
}

/// A request and the verified response to it.
pub(crate) struct Exchange {
    verified: Box<VerifiedResponse>,
    outgoing: Outgoing,
    settings: CallSettings,
    observation: Observation,
}

impl Exchange {
    /// Reads the response into `body`. A response that cannot be read leaves the outcome unknown.
    pub(crate) fn read(mut self, body: &mut dyn Decode) -> Result<Box<VerifiedResponse>, Error> {
        match self.verified.read(body) {
            Ok(()) => Ok(self.into_verified()),
            Err(error) => {
                let error = resolvable(error, &self.outgoing, &self.settings);
                self.observation.failed(&error);
                Err(error)
            }
        }
    }

    /// Returns the response as it is.
    #[allow(clippy::unnecessary_box_returns)] // it is boxed already
    pub(crate) fn into_verified(mut self) -> Box<VerifiedResponse> {
        self.observation.succeeded(&self.verified);
        self.verified
    }
}

/// Makes one call. Boxed here, so that what it does is compiled in this crate.
pub(crate) fn start(
    inner: &Arc<Inner>,
    outgoing: Outgoing,
    settings: CallSettings,
) -> BoxFuture<'_, Result<Exchange, Error>> {
    Box::pin(async move {
        let protocol = choose_protocol(inner, outgoing.spec, &settings);
        let mut observation = Observation::begin(inner, outgoing.spec, &settings, protocol);
        match send(inner, &outgoing, &settings, &mut observation).await {
            Ok(verified) => Ok(Exchange { verified: Box::new(verified), outgoing, settings, observation }),
            Err(error) => {
                let error = resolvable(error, &outgoing, &settings);
                observation.failed(&error);
                Err(error)
            }
        }
    })
}

/// Adds the outcome query to an error whose outcome is open.
fn resolvable(mut error: Error, outgoing: &Outgoing, settings: &CallSettings) -> Error {
    let query = || {
        let query = OutcomeQuery::of(outgoing.spec, &*outgoing.request)?;
        Some(query.sent_as(settings.app_auth_token.clone(), settings.protocol))
    };
    match &mut error {
        Error::NotSent(_) | Error::Refused(_) => {}
        Error::Pending(pending) => pending.outcome_query = query(),
        Error::Unknown(unknown) => unknown.outcome_query = query(),
    }
    error
}

async fn send(
    inner: &Inner,
    outgoing: &Outgoing,
    settings: &CallSettings,
    observation: &mut Observation,
) -> Result<VerifiedResponse, Error> {
    let spec = outgoing.spec;
    let Some(protocol) = observation.protocol else {
        return Err(not_sent(spec, NotSentReason::NoRoute));
    };
    let context = Context { inner, settings, spec, protocol };
    let span = observation.span();
    let Observation { request_id, attempts, .. } = observation;
    retry_loop::run(context, outgoing, request_id, attempts).instrument(span).await
}

/// The protocol that the options choose, else the client's if the endpoint has it, else the other one.
/// `RSA` signatures are the gateway's only.
fn choose_protocol(inner: &Inner, spec: &'static EndpointSpec, settings: &CallSettings) -> Option<Protocol> {
    let has = |protocol: &Protocol| match protocol {
        Protocol::V3 => spec.v3.is_some() && inner.signs_for_v3(),
        Protocol::V2 => spec.v2,
    };
    let other = match inner.protocol {
        Protocol::V3 => Protocol::V2,
        Protocol::V2 => Protocol::V3,
    };
    match settings.protocol {
        Some(chosen) => Some(chosen).filter(has),
        None => [inner.protocol, other].into_iter().find(has),
    }
}

/// Signs a request that a browser or the Alipay app will send to the gateway.
pub(crate) async fn presign(
    inner: &Inner,
    outgoing: Outgoing,
    settings: CallSettings,
) -> Result<protocol::v2::Draft, Error> {
    let spec = outgoing.spec;
    if settings.protocol == Some(Protocol::V3) {
        return Err(not_sent(spec, NotSentReason::NoRoute));
    }
    let context = Context { inner, settings: &settings, spec, protocol: Protocol::V2 };
    let signed = async {
        let json = attempt::checked(context, &outgoing)?;
        v2::signed_draft(context, json).await
    };
    let signed = tokio::time::timeout(settings.timeout, signed).await;
    signed.unwrap_or(Err(NotSentReason::Timeout)).map_err(|reason| not_sent(spec, reason))
}

/// The encoded parameters of a presigned call, or the error that they cannot be encoded.
pub(crate) fn encoded<T>(spec: &'static EndpointSpec, encoded: Result<T, EncodeError>) -> Result<T, Error> {
    encoded.map_err(|problem| not_sent(spec, NotSentReason::Request(problem)))
}

fn not_sent(spec: &'static EndpointSpec, reason: NotSentReason) -> Error {
    Error::NotSent(Box::new(NotSent { method: spec.method, reason }))
}

/// The outcome of a request that got no response.
fn without_response(spec: &'static EndpointSpec, error: TransportError) -> Error {
    match error.failure() {
        TransportFailure::NotSent => not_sent(spec, NotSentReason::Connection(error)),
        _ => unknown(spec, UnknownReason::Transport(error)),
    }
}

fn unknown(spec: &'static EndpointSpec, reason: UnknownReason) -> Error {
    Error::Unknown(Box::new(UnknownOutcome {
        method: spec.method,
        reason,
        status: None,
        trace_id: None,
        retry_after: None,
        resolve_with: spec.resolve_with.map(|other| other().method),
        outcome_query: None,
        excerpt: None,
        verified_body: None,
        reads_only: spec.only_reads(),
    }))
}
