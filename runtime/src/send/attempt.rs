//! One attempt: a signature of its own, one request, one response.

use bytes::Bytes;
use http::{Request, Response};
use tokio::time::{Instant, timeout_at};

use super::{
    Outgoing, VerifiedResponse, certificate_download, context::Context, disposition::Disposition, not_sent,
    unknown, v2, v3, without_response,
};
use crate::{
    declaration::codec,
    error::{Error, NotSentReason, UnknownReason},
    json::Json,
    protocol::{Protocol, VerificationError, multipart::Unreadable},
    transport::Body,
};

/// Sends the request once, and judges the response.
pub(super) async fn attempt(
    context: Context<'_>,
    outgoing: &Outgoing,
    request_id: &str,
    deadline: Instant,
) -> Result<VerifiedResponse, Error> {
    let inner = context.inner;
    let signed = timeout_at(deadline, sign(context, outgoing, request_id)).await;
    let request =
        signed.unwrap_or(Err(NotSentReason::Timeout)).map_err(|reason| not_sent(context.spec, reason))?;
    let response = match timeout_at(deadline, inner.transport.send(request, inner.max_response_bytes)).await {
        Ok(Ok(response)) => response,
        Err(_) => return Err(unknown(context.spec, UnknownReason::Timeout)),
        Ok(Err(error)) => return Err(without_response(context.spec, error)),
    };
    let disposition = match judge(context, &response) {
        // The signature names an unknown certificate: download it, and verify again.
        Disposition::Unverified(VerificationError::UnknownCertificate { serial }) => {
            match timeout_at(deadline, certificate_download::fetch(inner, &serial)).await {
                Ok(Ok(())) => judge(context, &response),
                Ok(Err(untrusted)) => Disposition::Unverified(untrusted),
                Err(_) => Disposition::Unclear(UnknownReason::Timeout),
            }
        }
        disposition => disposition,
    };
    disposition.into_result(context, &response)
}

async fn sign(
    context: Context<'_>,
    outgoing: &Outgoing,
    request_id: &str,
) -> Result<Request<Body>, NotSentReason> {
    let json = checked(context, outgoing)?;
    match context.protocol {
        Protocol::V3 => v3::sign(context, json, &outgoing.files, request_id).await,
        Protocol::V2 => v2::sign(context, json, &outgoing.files).await,
    }
}

/// The request as JSON, with every check that needs neither key nor clock.
pub(super) fn checked<'r>(context: Context<'_>, outgoing: &'r Outgoing) -> Result<Json<'r>, NotSentReason> {
    let json = outgoing.request.encode()?;
    codec::check(context.spec.request, &json)?;
    if context.settings.encrypt == Some(true) && context.inner.content_key.is_none() {
        return Err(NotSentReason::NoEncryptKey);
    }
    Ok(json)
}

fn judge(context: Context<'_>, response: &Response<Bytes>) -> Disposition {
    match context.protocol {
        Protocol::V3 => v3::judge(context, response),
        Protocol::V2 => v2::judge(context, response),
    }
}

impl From<Unreadable> for NotSentReason {
    fn from(unreadable: Unreadable) -> Self {
        NotSentReason::File { field: unreadable.field, problem: unreadable.problem }
    }
}
