//! Establishing a connection: registration, socket, WebSocket.

use std::time::Duration;

use http::{Request, Uri, header};
use tokio::time::timeout;
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{ClientRequestBuilder, Error, protocol::WebSocketConfig},
};

use super::{
    ConnectError,
    dial::ByteStream,
    register::{Registration, connect_target, read_registration, register_target},
    shared::Shared,
};
use crate::{
    protocol::VerificationError,
    send::{USER_AGENT, fetch_certificate},
    transport::Body,
};

/// A WebSocket to the platform.
pub(super) type Link = WebSocketStream<Box<dyn ByteStream>>;

/// The time limit of the registration, and that of the connection.
const LIMIT: Duration = Duration::from_secs(10);

/// The largest response to a registration, in bytes.
const MAX_RESPONSE: usize = 64 << 10;

/// The largest frame and message, in bytes: as large as a notification over HTTP.
const MAX_MESSAGE: usize = 1 << 20;

/// Registers, and opens the connection that the registration allows.
pub(super) async fn open(shared: &Shared) -> Result<Link, ConnectError> {
    let late = |_| ConnectError::Timeout(LIMIT);
    let registration = timeout(LIMIT, register(shared)).await.map_err(late)??;
    timeout(LIMIT, connect(shared, &registration)).await.map_err(late)?
}

async fn register(shared: &Shared) -> Result<Registration, ConnectError> {
    let inner = &*shared.inner;
    let url = format!("{}{}", shared.settings.server, register_target(inner).await?);
    let request = Request::get(url)
        .header(header::ACCEPT, "application/json")
        .header(header::USER_AGENT, USER_AGENT)
        .body(Body::from(Vec::new()))
        .map_err(|_| ConnectError::Handshake("the address is not valid".to_owned()))?;
    let response = inner.transport.send(request, MAX_RESPONSE).await?;
    match read_registration(&response, inner.charset, &inner.keys) {
        // The signature names an unknown certificate: download it, and verify again.
        Err(ConnectError::Unverified(VerificationError::UnknownCertificate { serial })) => {
            fetch_certificate(inner, &serial).await?;
            read_registration(&response, inner.charset, &inner.keys)
        }
        result => result,
    }
}

async fn connect(shared: &Shared, registration: &Registration) -> Result<Link, ConnectError> {
    let settings = &shared.settings;
    let target = connect_target(&shared.inner, &registration.link_token).await?;
    // `http` becomes `ws`, and `https` becomes `wss`.
    let rest = settings.server.strip_prefix("http").unwrap_or(&settings.server);
    let uri: Uri = format!("ws{rest}{target}")
        .parse()
        .map_err(|_| ConnectError::Handshake("the address is not valid".to_owned()))?;
    let mut stream = settings.dialer.dial(&settings.target).await?;
    if let Some(tls) = &settings.tls {
        stream = tls.wrap(&settings.target.host, stream).await?;
    }
    let mut request = ClientRequestBuilder::new(uri);
    if let Some(zone) = registration.zone.as_ref().and_then(|zone| zone.to_str().ok()) {
        request = request.with_header("cookie", zone);
    }
    let limits =
        WebSocketConfig::default().max_message_size(Some(MAX_MESSAGE)).max_frame_size(Some(MAX_MESSAGE));
    let (link, _) =
        client_async_with_config(request, stream, Some(limits)).await.map_err(|error| match error {
            Error::Io(error) => ConnectError::Socket(error),
            // Without the body and the headers of the response.
            Error::Http(response) => ConnectError::Handshake(format!("HTTP {}", response.status().as_u16())),
            error => ConnectError::Handshake(error.to_string()),
        })?;
    Ok(link)
}
