//! FaultPlan, carried out on the answers.

use std::time::Duration;

use axum::{
    body::{Body, Bytes, to_bytes},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use http::{HeaderValue, StatusCode, header::CONTENT_TYPE, response::Parts};
use tokio::time::sleep;

use super::connection::{Answered, Cut};
use crate::Fault;

const SIGNATURE: &str = "alipay-signature";

/// What is answered without a look at the request; `None` lets it through.
pub(super) fn before(fault: Option<Fault>) -> Option<Answered> {
    match fault? {
        Fault::CutBefore => Some(Err(Cut)),
        Fault::HtmlPage => Some(Ok(page(StatusCode::OK))),
        Fault::TooManyRequests => Some(Ok(StatusCode::TOO_MANY_REQUESTS.into_response())),
        _ => None,
    }
}

/// What becomes of the answer to a request that was carried out.
pub(super) async fn after(fault: Option<Fault>, response: Response) -> Answered {
    let Some(fault) = fault else { return Ok(response) };
    let (mut parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else { return Err(Cut) };
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
        Fault::Oversized(most) => body.resize(most.saturating_add(1).max(body.len()), b' '),
        Fault::CutBefore | Fault::HtmlPage | Fault::TooManyRequests => {}
    }
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn page(status: StatusCode) -> Response {
    let html = "<!DOCTYPE html><html><body><h1>nginx</h1></body></html>";
    (status, [(CONTENT_TYPE, "text/html")], html).into_response()
}

/// The first half, and then a pause and the rest, or nothing any more.
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

/// Where the gateway's signature begins in the body.
fn signature_in(body: &[u8]) -> Option<usize> {
    find(body, b"\"sign\":\"").map(|at| at + b"\"sign\":\"".len())
}

fn find(body: &[u8], text: &[u8]) -> Option<usize> {
    body.windows(text.len()).position(|window| window == text)
}

/// Another letter in the place of the first: still base64, and of the same length.
fn other_letter(letter: u8) -> u8 {
    if letter == b'A' { b'B' } else { b'A' }
}

fn spoil_signature(parts: &mut Parts, body: &mut [u8]) {
    if let Some(header) = parts.headers.get_mut(SIGNATURE) {
        let mut value = header.as_bytes().to_vec();
        if let Some(first) = value.first_mut() {
            *first = other_letter(*first);
        }
        if let Ok(value) = HeaderValue::from_bytes(&value) {
            *header = value;
        }
    } else if let Some(at) = signature_in(body) {
        change_letter(body, at);
    }
}

fn remove_signature(parts: &mut Parts, body: &mut [u8]) {
    if parts.headers.remove(SIGNATURE).is_none()
        && let Some(at) = find(body, b"\"sign\"")
    {
        // As long as the name that it replaces.
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

/// Adds a member to the signed object; changes a letter where the content is encrypted.
fn tamper(body: &mut Vec<u8>) {
    let at = find(body, b"_response\":").map_or(0, |at| at + b"_response\":".len());
    let after = at + 1;
    match (body.get(at), body.get(after)) {
        (Some(b'{'), next) => {
            let member: &[u8] = if next == Some(&b'}') { b"\"tampered\":1" } else { b"\"tampered\":1," };
            body.splice(after..after, member.iter().copied());
        }
        // The ciphertext begins after the quote on the gateway, and at once over REST.
        (Some(b'"'), Some(_)) => change_letter(body, after),
        _ => change_letter(body, 0),
    }
}

fn change_letter(body: &mut [u8], at: usize) {
    if let Some(letter) = body.get_mut(at) {
        *letter = other_letter(*letter);
    }
}
