//! Applying an injected fault to a call or its response.

use std::time::Duration;

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures_util::stream;
use http::{HeaderValue, StatusCode, header::CONTENT_TYPE, response::Parts};
use tokio::time::sleep;

use crate::fault::Fault;

const SIGNATURE: &str = "alipay-signature";

/// The error that closes the connection without another byte.
#[derive(Debug, thiserror::Error)]
#[error("the connection is closed by an injected fault")]
pub(super) struct Cut;

/// A response, or a closed connection.
pub(super) type Outcome = Result<Response, Cut>;

/// Returns the outcome of a fault that occurs before the call is processed. Returns `None` for all other faults.
pub(super) fn instead_of_call(fault: Option<Fault>) -> Option<Outcome> {
    match fault? {
        Fault::CutBefore => Some(Err(Cut)),
        Fault::HtmlPage => Some(Ok(page(StatusCode::OK))),
        Fault::TooManyRequests => Some(Ok(StatusCode::TOO_MANY_REQUESTS.into_response())),
        _ => None,
    }
}

/// Applies a fault to the response of a call that was processed.
pub(super) async fn to_response(fault: Option<Fault>, response: http::Response<Bytes>) -> Outcome {
    let Some(fault) = fault else { return Ok(response.map(Body::from)) };
    let (mut parts, body) = response.into_parts();
    let mut body = body.to_vec();
    match fault {
        Fault::CutAfter => return Err(Cut),
        Fault::CutInBody => return Ok(in_two(parts, body, Err(Cut))),
        Fault::SlowHeaders(time) => sleep(time).await,
        Fault::SlowBody(time) => return Ok(in_two(parts, body, Ok(time))),
        Fault::WrongSignature => spoil_signature(&mut parts, &mut body),
        Fault::MissingSignature => remove_signature(&mut parts, &mut body),
        Fault::DoubledSignature => double_signature(&mut parts, &mut body),
        Fault::TamperedBody => tamper(&mut body),
        Fault::BadGateway => return Ok(page(StatusCode::BAD_GATEWAY)),
        Fault::Oversized(limit) => body.resize(limit.saturating_add(1).max(body.len()), b' '),
        Fault::CutBefore | Fault::HtmlPage | Fault::TooManyRequests => {}
    }
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn page(status: StatusCode) -> Response {
    let html = "<!DOCTYPE html><html><body><h1>nginx</h1></body></html>";
    (status, [(CONTENT_TYPE, "text/html")], html).into_response()
}

/// Sends the first half of the body, and then either the rest after a pause or nothing.
fn in_two(parts: Parts, mut body: Vec<u8>, then: Result<Duration, Cut>) -> Response {
    let rest = body.split_off(body.len() / 2);
    let chunks =
        [(None, Ok(Bytes::from(body))), (then.as_ref().ok().copied(), then.map(|_| Bytes::from(rest)))];
    let stream = stream::unfold(chunks.into_iter(), |mut chunks| async move {
        let (pause, chunk) = chunks.next()?;
        if let Some(pause) = pause {
            sleep(pause).await;
        }
        Some((chunk, chunks))
    });
    Response::from_parts(parts, Body::from_stream(stream))
}

/// Returns the position of the signature in the body of a response of the gateway.
fn signature_position(body: &[u8]) -> Option<usize> {
    find(body, b"\"sign\":\"").map(|at| at + b"\"sign\":\"".len())
}

fn find(body: &[u8], text: &[u8]) -> Option<usize> {
    body.windows(text.len()).position(|window| window == text)
}

/// Returns a different letter that is valid in base64 as well.
fn different_letter(letter: u8) -> u8 {
    if letter == b'A' { b'B' } else { b'A' }
}

fn spoil_signature(parts: &mut Parts, body: &mut [u8]) {
    if let Some(header) = parts.headers.get_mut(SIGNATURE) {
        let mut value = header.as_bytes().to_vec();
        if let Some(first) = value.first_mut() {
            *first = different_letter(*first);
        }
        if let Ok(value) = HeaderValue::from_bytes(&value) {
            *header = value;
        }
    } else if let Some(at) = signature_position(body) {
        change_letter(body, at);
    }
}

fn remove_signature(parts: &mut Parts, body: &mut [u8]) {
    if parts.headers.remove(SIGNATURE).is_none()
        && let Some(at) = find(body, b"\"sign\"")
    {
        // The replacement has the same length as the name.
        body.get_mut(at..at + 6).into_iter().for_each(|name| name.copy_from_slice(b"\"sing\""));
    }
}

fn double_signature(parts: &mut Parts, body: &mut Vec<u8>) {
    if let Some(value) = parts.headers.get(SIGNATURE).cloned() {
        parts.headers.append(SIGNATURE, value);
    } else if body.first() == Some(&b'{') {
        body.splice(1..1, *b"\"sign\":\"AAAA\",");
    }
}

/// Adds a member to the signed object, or changes a letter of an encrypted content.
fn tamper(body: &mut Vec<u8>) {
    let at = find(body, b"response\":").map_or(0, |at| at + b"response\":".len());
    let after = at + 1;
    match (body.get(at), body.get(after)) {
        (Some(b'{'), next) => {
            let member: &[u8] = if next == Some(&b'}') { b"\"tampered\":1" } else { b"\"tampered\":1," };
            body.splice(after..after, member.iter().copied());
        }
        // Over V2 the ciphertext follows a quote, over V3 it is the whole body.
        (Some(b'"'), Some(_)) => change_letter(body, after),
        _ => change_letter(body, 0),
    }
}

fn change_letter(body: &mut [u8], at: usize) {
    if let Some(letter) = body.get_mut(at) {
        *letter = different_letter(*letter);
    }
}
