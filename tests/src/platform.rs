//! A scripted platform without a network: it responds with what a test gives it, signed or not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::missing_panics_doc)] // for tests only

use std::{
    collections::VecDeque,
    path::Path,
    sync::{Arc, Mutex},
};

use alipay_runtime::{
    Client, ClientBuilder,
    clock::Clock,
    clock::Nonces,
    crypto::keys::PrivateKey,
    crypto::{Backend, BoxFuture},
    retry::Retry,
    transport::{Body, Transport, TransportError, TransportFailure},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use futures_util::StreamExt;
use http::{Request, Response};

use crate::vectors;

/// The app of the vectors.
pub const APP_ID: &str = "2021001234567890";
/// The `alipay-timestamp` of signed responses.
pub const TIMESTAMP: &str = "1714982400123";
/// The `alipay-nonce` of signed responses.
pub const NONCE: &str = "0f3b7a2c5d";
/// The trace id of every response.
pub const TRACE_ID: &str = "0be1f2a316";

/// A key of the vectors, by file name.
pub fn key(name: &str) -> String {
    vectors::text(&Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/keys"), name).unwrap()
}

/// A platform signature, as base64.
pub fn sign(content: &[u8]) -> String {
    sign_with("platform_private_pkcs8.pem", content)
}

/// A signature with a key of the vectors, as base64.
pub fn sign_with(name: &str, content: &[u8]) -> String {
    let key = PrivateKey::parse(&key(name)).unwrap();
    let signer = Backend::preferred().unwrap().signer(&key).unwrap();
    let signature = futures_util::FutureExt::now_or_never(signer.sign(content));
    STANDARD.encode(signature.expect("a key in memory answers at once").unwrap())
}

/// A form of UTF-8 parameters, signed by rule V2.
pub fn signed_form(params: &[(&str, &str)]) -> String {
    let mut sorted = params.to_vec();
    sorted.sort_unstable();
    let content: Vec<_> = sorted.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let sign = sign(content.join("&").as_bytes());
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(params).append_pair("sign", &sign).finish()
}

/// A response without a signature.
pub fn unsigned(status: u16, body: &str) -> Response<Bytes> {
    let response = Response::builder().status(status).header("alipay-trace-id", TRACE_ID);
    response.body(Bytes::copy_from_slice(body.as_bytes())).unwrap()
}

/// A response with the platform's signature.
pub fn signed(status: u16, body: &str) -> Response<Bytes> {
    let mut response = unsigned(status, body);
    let headers = response.headers_mut();
    let signature = sign(format!("{TIMESTAMP}\n{NONCE}\n{body}\n").as_bytes());
    headers.insert("alipay-timestamp", TIMESTAMP.parse().unwrap());
    headers.insert("alipay-nonce", NONCE.parse().unwrap());
    headers.insert("alipay-signature", signature.parse().unwrap());
    response
}

/// A gateway response with this member, and the platform's signature over its value.
pub fn gateway(member: &str, value: &str) -> Response<Bytes> {
    let signature = sign(value.as_bytes());
    gateway_body(format!(r#"{{"{member}":{value},"sign":"{signature}"}}"#).as_bytes())
}

/// A gateway response with this body.
pub fn gateway_body(body: &[u8]) -> Response<Bytes> {
    let response = Response::builder().status(200).header("trace_id", TRACE_ID);
    response.body(Bytes::copy_from_slice(body)).unwrap()
}

/// The fate of a request.
#[derive(Debug)]
pub enum Scripted {
    /// This response.
    Response(Response<Bytes>),
    /// No response, after the request came this far.
    Failure(TransportFailure),
    /// This response, after other tasks had their turn.
    Slow(Response<Bytes>),
    /// No response, ever.
    Silence,
}

/// A transport that plays a script and remembers the requests.
#[derive(Clone, Default)]
pub struct Script {
    next: Arc<Mutex<VecDeque<Scripted>>>,
    seen: Arc<Mutex<Vec<Request<Bytes>>>>,
}

impl Script {
    /// Adds to the script.
    pub fn then(&self, scripted: Scripted) -> &Self {
        self.next.lock().unwrap().push_back(scripted);
        self
    }

    /// Adds a response.
    pub fn respond(&self, response: Response<Bytes>) -> &Self {
        self.then(Scripted::Response(response))
    }

    /// The requests so far.
    pub fn seen(&self) -> Vec<Request<Bytes>> {
        self.seen.lock().unwrap().clone()
    }

    /// A client that meets this script, with a fixed clock and counted nonces.
    pub fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    /// Returns how much of the script is left.
    pub fn left(&self) -> usize {
        self.next.lock().unwrap().len()
    }

    /// Removes what is left of the script.
    pub fn clear(&self) {
        self.next.lock().unwrap().clear();
    }

    /// Its builder.
    pub fn builder(&self) -> ClientBuilder {
        self.builder_without_trust().alipay_public_key(key("platform_public.b64"))
    }

    /// Its builder, without a key of Alipay's.
    pub fn builder_without_trust(&self) -> ClientBuilder {
        Client::builder()
            .app_id(APP_ID)
            .private_key(key("app_private_pkcs8.pem"))
            .transport(Arc::new(self.clone()))
            .clock(Arc::new(FixedClock(1_795_405_458_859)))
            .nonces(Arc::new(CountedNonces::default()))
            .retry(Retry::none())
    }
}

// Without the responses, which contain what a test looks for elsewhere.
impl std::fmt::Debug for Script {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Script")
    }
}

impl Transport for Script {
    fn send(
        &self,
        request: Request<Body>,
        _most: usize,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let body = whole(body).await;
            self.seen.lock().unwrap().push(Request::from_parts(parts, body));
            let next = self.next.lock().unwrap().pop_front().expect("the script has a response left");
            match next {
                Scripted::Response(response) => Ok(response),
                Scripted::Slow(response) => {
                    for _ in 0..10 {
                        tokio::task::yield_now().await;
                    }
                    Ok(response)
                }
                Scripted::Failure(failure) => Err(TransportError::new(failure, None)),
                Scripted::Silence => std::future::pending().await,
            }
        })
    }
}

/// The bytes of a body, as they would travel.
async fn whole(body: Body) -> Bytes {
    match body.into_bytes() {
        Ok(bytes) => bytes,
        Err(stream) => {
            let chunks: Vec<Bytes> = stream.map(|chunk| chunk.unwrap()).collect().await;
            chunks.concat().into()
        }
    }
}

/// A clock that stands still.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub i64);

impl Clock for FixedClock {
    fn unix_millis(&self) -> i64 {
        self.0
    }
}

/// Nonces `n-1`, `n-2`, and so on.
#[derive(Debug, Default)]
pub struct CountedNonces(std::sync::atomic::AtomicU64);

impl Nonces for CountedNonces {
    fn next(&self) -> String {
        format!("n-{}", self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1)
    }
}
