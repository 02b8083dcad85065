//! A platform of the message channel in memory: it registers, accepts connections, and sends the frames of a test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::indexing_slicing
)] // for tests only

use std::{
    collections::VecDeque,
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use alipay_runtime::{
    Client, ClientBuilder, Receiver,
    channel::{ByteStream, ChannelBuilder, Dialer, Target},
    clock::Jitter,
    crypto::BoxFuture,
    transport::{Body, Transport, TransportError},
};
use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use http::{Request, Response};
use tokio::{
    io::{DuplexStream, duplex},
    sync::mpsc,
};
use tokio_tungstenite::{
    WebSocketStream, accept_hdr_async,
    tungstenite::{
        Message,
        handshake::server::{Request as Upgrade, Response as Accepted},
    },
};

use crate::platform::{APP_ID, CountedNonces, FixedClock, key, sign};

/// The header lines of every frame of a test.
pub const HEAD: &str = "from-sys:msgbroker\r\nfrom-sys-ip:10.0.0.1\r\nstream-id:";

/// The kind of every message of a test.
pub const KIND: &str = "alipay.open.servicemarket.order.change.notify";

/// A platform in memory. Clones are the same platform.
#[derive(Clone)]
pub struct Platform {
    connections: mpsc::UnboundedSender<DuplexStream>,
    /// The responses to the next registrations, instead of a token.
    pub registrations: Arc<Mutex<VecDeque<Response<Bytes>>>>,
    /// The targets of the registrations so far.
    pub registered: Arc<Mutex<Vec<String>>>,
    /// The number of the next connections that fail.
    pub refused_connections: Arc<Mutex<usize>>,
}

/// The connections of a platform, in the order in which they are established.
#[derive(Debug)]
pub struct Connections(mpsc::UnboundedReceiver<DuplexStream>);

/// The platform's side of a connection.
#[derive(Debug)]
pub struct Connection {
    /// Path and query of the request.
    pub target: String,
    /// The cookies of the request.
    pub cookie: Option<String>,
    /// The WebSocket.
    pub socket: WebSocketStream<DuplexStream>,
}

/// The whole pause, so that its bounds show.
#[derive(Debug)]
pub struct WholePause;

impl Jitter for WholePause {
    fn up_to(&self, limit: Duration) -> Duration {
        limit
    }
}

impl Platform {
    /// Creates a platform, and its connections to come.
    #[must_use]
    pub fn new() -> (Self, Connections) {
        let (connections, accepted) = mpsc::unbounded_channel();
        let platform = Self {
            connections,
            registrations: Arc::default(),
            registered: Arc::default(),
            refused_connections: Arc::default(),
        };
        (platform, Connections(accepted))
    }

    /// The builder of a client of this platform, whose pauses are as long as they can be.
    pub fn builder(&self) -> ClientBuilder {
        Client::builder()
            .app_id(APP_ID)
            .private_key(key("app_private_pkcs8.pem"))
            .alipay_public_key(key("platform_public.b64"))
            .server("http://localhost:1")
            .transport(Arc::new(self.clone()))
            .clock(Arc::new(FixedClock(1_795_405_458_859)))
            .nonces(Arc::new(CountedNonces::default()))
            .jitter(Arc::new(WholePause))
    }

    /// The builder of a channel to this platform.
    pub fn channel(&self, client: &Client, receiver: Receiver) -> ChannelBuilder {
        client.channel(receiver).dialer(Arc::new(self.clone())).renew_after(None)
    }
}

impl std::fmt::Debug for Platform {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Platform")
    }
}

/// A response to a registration, signed.
pub fn registration(member: &str) -> Response<Bytes> {
    let body = format!(r#"{{"response":{member},"sign":"{}"}}"#, sign(member.as_bytes()));
    Response::builder().header("set-cookie", "zone=GZ00A; Path=/").body(body.into()).unwrap()
}

impl Transport for Platform {
    fn send(
        &self,
        request: Request<Body>,
        _: usize,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let target = request.uri().path_and_query().unwrap().to_string();
            let number = {
                let mut registered = self.registered.lock().unwrap();
                registered.push(target);
                registered.len()
            };
            let scripted = self.registrations.lock().unwrap().pop_front();
            let token = || registration(&format!(r#"{{"code":"10000","link_token":"token{number}"}}"#));
            Ok(scripted.unwrap_or_else(token))
        })
    }
}

impl Dialer for Platform {
    fn dial<'a>(&'a self, _: &'a Target) -> BoxFuture<'a, io::Result<Box<dyn ByteStream>>> {
        Box::pin(async move {
            let is_refused = {
                let mut refused = self.refused_connections.lock().unwrap();
                let is_refused = *refused > 0;
                *refused = refused.saturating_sub(1);
                is_refused
            };
            if is_refused {
                return Err(io::ErrorKind::ConnectionRefused.into());
            }
            let (client, server) = duplex(64 << 10);
            self.connections.send(server).map_err(|_| io::ErrorKind::ConnectionRefused)?;
            Ok(Box::new(client) as Box<dyn ByteStream>)
        })
    }
}

impl Connections {
    /// Accepts the next connection.
    pub async fn accept(&mut self) -> Connection {
        let stream = self.0.recv().await.expect("the platform is there");
        let (mut target, mut cookie) = (String::new(), None);
        #[allow(clippy::result_large_err)] // the callback's own type
        let read = |request: &Upgrade, response: Accepted| {
            target = request.uri().path_and_query().unwrap().to_string();
            cookie = request.headers().get("cookie").map(|value| value.to_str().unwrap().to_owned());
            Ok(response)
        };
        let socket = accept_hdr_async(stream, read).await.unwrap();
        Connection { target, cookie, socket }
    }

    /// Returns whether there is no further connection at the moment.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Connection {
    /// Sends a text frame.
    pub async fn send(&mut self, text: impl Into<String>) {
        self.socket.send(Message::text(text.into())).await.unwrap();
    }

    /// Reads the next text frame; `None` at the end of the connection. Pings are responded to.
    pub async fn next(&mut self) -> Option<String> {
        loop {
            match self.socket.next().await? {
                Ok(Message::Text(text)) => return Some(text.to_string()),
                Ok(_) => {}
                Err(_) => return None,
            }
        }
    }

    /// Reads the next acknowledgement: its stream id and status.
    pub async fn acknowledged(&mut self) -> (String, String) {
        let text = self.next().await.expect("an acknowledgement");
        acknowledgement(&text)
    }
}

/// Stream id and status of an acknowledgement, which repeats the header lines of the message.
pub fn acknowledgement(text: &str) -> (String, String) {
    let rest = text.strip_prefix(HEAD).unwrap_or_else(|| panic!("header lines: {text}"));
    let (stream_id, json) = rest.split_once("\r\n\r\n").unwrap();
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    let protocol = &json["protocol"];
    assert_eq!(protocol["x-cmd"], "CONSUME_ACK", "{text}");
    (stream_id.to_owned(), protocol["x-status"].as_str().unwrap().to_owned())
}

/// The text of `data` of a message about this order.
pub fn data(order: &str) -> String {
    let content = format!(r#"{{"commodity_order_id":"{order}","status":"DONE"}}"#);
    format!(r#"{{"header":{{"appId":"{APP_ID}","msgApi":"{KIND}"}},"content":{content}}}"#)
}

/// A frame with this signed part and this signature, whose stream id is `id`.
pub fn frame_with(id: &str, data: &str, sign: &str) -> String {
    let protocol = format!(
        r#"{{"x-type":"message","x-cmd":"CONSUME","x-msgId":"m-{id}","x-timestamp":"1795405458859","x-version":"1.0","x-charset":"UTF-8","x-signType":"RSA2","x-sign":"{sign}"}}"#
    );
    format!(r#"{HEAD}{id}{}{{"protocol":{protocol},"data":{data}}}"#, "\r\n\r\n")
}

/// A genuine frame with a message about this order.
pub fn frame(id: &str, order: &str) -> String {
    let data = data(order);
    frame_with(id, &data, &sign(data.as_bytes()))
}
