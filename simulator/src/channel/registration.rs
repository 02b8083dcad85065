//! The two requests of the message channel: the registration, and the connection.

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

use super::switchboard::Switchboard;
use crate::{
    protocol::{
        Findings, Received,
        v2::{self, ChannelRequest, GatewayRefusal, ResponseFormat},
    },
    support::json::{object, text},
};

/// The path of the registration.
pub(crate) const REGISTER_PATH: &str = "/websocket/register.do";

/// The path of the connection.
pub(crate) const CONNECT_PATH: &str = "/websocket";

/// The name by which faults and the journal know the registration.
pub(crate) const REGISTER: &str = "websocket/register.do";

/// The zone that every registration gets.
const ZONE: &str = "zone=SIM00A";

/// Checks a registration, and responds with a token for one connection.
pub(crate) fn register(
    switchboard: &Switchboard,
    received: &Received,
    findings: &mut Findings,
) -> Response<Bytes> {
    let platform = &switchboard.platform;
    let mut format = ResponseFormat::default();
    let checked = v2::check_registration(platform, received, findings, &mut format);
    match checked {
        Ok(ChannelRequest { app_id, .. }) => {
            let token = switchboard.issue_token(&app_id);
            let value =
                object([("code", text("10000")), ("msg", text("Success")), ("link_token", text(token))]);
            let mut response = v2::channel_response(platform, &format, value);
            let cookie = HeaderValue::from_static("zone=SIM00A; Path=/websocket");
            response.headers_mut().insert(header::SET_COOKIE, cookie);
            response
        }
        Err(refusal) => v2::channel_response(platform, &format, refusal.json()),
    }
}

/// Checks a connection, and agrees to it.
pub(crate) fn connect(
    switchboard: &Arc<Switchboard>,
    received: &Received,
    findings: &mut Findings,
) -> (Response<Bytes>, Option<ChannelRequest>) {
    let mut format = ResponseFormat::default();
    let use_token = |app_id: &str, token: &str| switchboard.use_token(app_id, token);
    let checked = v2::check_connection(&switchboard.platform, received, findings, &mut format, use_token);
    let headers = &received.parts.headers;
    match checked.and_then(|request| Ok((request, accept_key(headers)?))) {
        Ok((request, key)) => (switching(&key), Some(request)),
        Err(refusal) => {
            let mut response = v2::channel_response(&switchboard.platform, &format, refusal.json());
            *response.status_mut() = StatusCode::FORBIDDEN;
            (response, None)
        }
    }
}

/// Checks the headers of a WebSocket. Returns the key that the response has.
fn accept_key(headers: &HeaderMap) -> Result<String, GatewayRefusal> {
    let has = |name, expected: &str| {
        let value = headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
        value.is_some_and(|value| {
            value.split([',', ';']).any(|part| part.trim().eq_ignore_ascii_case(expected))
        })
    };
    let is_upgrade = has(header::CONNECTION, "upgrade")
        && has(header::UPGRADE, "websocket")
        && has(header::SEC_WEBSOCKET_VERSION, "13");
    let key = headers.get(header::SEC_WEBSOCKET_KEY).filter(|_| is_upgrade);
    let key = key.ok_or_else(|| GatewayRefusal::invalid("request", "this is no request for a WebSocket"))?;
    if !has(header::COOKIE, ZONE) {
        return Err(GatewayRefusal::invalid("zone", "the cookie `zone` of the registration is missing"));
    }
    Ok(derive_accept_key(key.as_bytes()))
}

fn switching(key: &str) -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let headers = response.headers_mut();
    headers.insert(header::CONNECTION, HeaderValue::from_static("Upgrade"));
    headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
    if let Ok(key) = HeaderValue::from_str(key) {
        headers.insert(header::SEC_WEBSOCKET_ACCEPT, key);
    }
    response
}
