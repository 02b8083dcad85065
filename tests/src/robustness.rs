//! Input from outside, whatever it is: each function takes any bytes, must come back, and must keep what it
//! promises; it says whether the bytes were read to their end. Fuzz targets and property tests share them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::missing_panics_doc)] // for tests only

mod delivery;

use std::{
    future::IntoFuture,
    sync::{Arc, LazyLock},
};

use alipay::{
    servicemarket::{OrderPage, QueryOrder, ServiceMarketNotification},
    trade::{QueryTrade, Trade},
};
use alipay_runtime::{
    Charset, Client, Notification, Protocol,
    channel::Frame,
    crypto::certificates::{Certificate, RootBundle},
    crypto::keys::{PrivateKey, PublicKey},
    crypto::{BadSignature, BoxFuture, SignError, Signer, Verifier},
    declaration::Endpoint,
    declaration::Value,
    json,
    notification::NotificationVerifier,
    protocol::ContentKey,
    retry::Retry,
    transport::{Body, Transport, TransportError},
};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use tokio::runtime::{Builder, Runtime};

pub use delivery::delivery;

use crate::platform::APP_ID;

/// Signs nothing, at no cost.
#[derive(Debug)]
struct Blank;

impl Signer for Blank {
    fn sign<'a>(&'a self, _: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, SignError>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}

/// Believes everything, so that what comes after the signature is reached, or nothing.
#[derive(Debug)]
struct Believes(bool);

impl Verifier for Believes {
    fn verify(&self, _: &[u8], _: &[u8]) -> Result<(), BadSignature> {
        if self.0 { Ok(()) } else { Err(BadSignature) }
    }
}

/// Responses with the same bytes, whatever is asked.
#[derive(Debug)]
struct Echo(Response<Bytes>);

impl Transport for Echo {
    fn send(&self, _: Request<Body>, _: usize) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let mut response = Response::new(self.0.body().clone());
        *response.status_mut() = self.0.status();
        response.headers_mut().clone_from(self.0.headers());
        Box::pin(async { Ok(response) })
    }
}

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_current_thread().enable_time().build().expect("a runtime needs nothing"));

/// One call that gets this response, by a client that believes everything, and by one that believes nothing.
fn answered<E: Endpoint>(
    request: impl Fn() -> E,
    response: &Response<Bytes>,
    protocol: Protocol,
    charset: Charset,
) -> bool
where
    E::Response: std::fmt::Debug,
{
    let mut is_read = false;
    for believes in [true, false] {
        let mut echo = Response::new(response.body().clone());
        *echo.status_mut() = response.status();
        echo.headers_mut().clone_from(response.headers());
        let builder = Client::builder()
            .app_id(APP_ID)
            .signer(Arc::new(Blank))
            .verifier(Arc::new(Believes(believes)))
            .transport(Arc::new(Echo(echo)))
            .retry(Retry::none())
            .protocol(protocol)
            .charset(charset);
        let client = builder.build().expect("the settings are sound");
        match RUNTIME.block_on(client.call(request()).into_future()) {
            Ok(verified) => {
                assert!(believes && verified.is_authenticated(), "what nobody signed was believed");
                assert!(is_within(verified.raw(), response.body()), "what was verified is not what came");
                json::parse(std::str::from_utf8(verified.json()).expect("it is UTF-8")).expect("it is JSON");
                let _shown = format!("{verified:?}");
                is_read = true;
            }
            Err(error) => {
                let _shown = format!("{error} {error:?} {:?}", error.next_step());
            }
        }
    }
    is_read
}

fn is_within(part: &[u8], whole: &[u8]) -> bool {
    part.is_empty() || whole.windows(part.len()).any(|window| window == part)
}

/// A response of the V2 gateway, in each character set.
pub fn v2_response(bytes: &[u8]) -> bool {
    let response = Response::new(Bytes::copy_from_slice(bytes));
    let charsets = [Charset::Utf8, Charset::Gbk, Charset::Gb18030];
    let read = charsets.map(|charset| answered(|| QueryOrder::new("1"), &response, Protocol::V2, charset));
    read.contains(&true)
}

/// A V3 response: a byte for the status, lines of headers, an empty line, and the body.
pub fn v3_response(bytes: &[u8]) -> bool {
    let (status, rest) = bytes.split_first().unwrap_or((&0, b""));
    let end = rest.windows(2).position(|window| window == b"\n\n");
    let (head, body) = end.map_or((&b""[..], rest), |end| (&rest[..end], &rest[end + 2..]));
    let mut response = Response::new(Bytes::copy_from_slice(body));
    let statuses = [200, 400, 401, 403, 404, 429, 500, 502];
    *response.status_mut() = StatusCode::from_u16(statuses[usize::from(*status) % statuses.len()]).unwrap();
    for line in head.split(|byte| *byte == b'\n') {
        let mut parts = line.splitn(2, |byte| *byte == b':');
        let (name, value) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let header = HeaderName::from_bytes(name).ok().zip(HeaderValue::from_bytes(value.trim_ascii()).ok());
        if let Some((name, value)) = header {
            response.headers_mut().append(name, value);
        }
    }
    answered(|| QueryTrade::new().with_trade_no("1"), &response, Protocol::V3, Charset::Utf8)
}

static VERIFIERS: LazyLock<[NotificationVerifier; 2]> = LazyLock::new(|| {
    [true, false].map(|believes| {
        let builder = NotificationVerifier::builder().app_id(APP_ID).verifier(Arc::new(Believes(believes)));
        builder.max_age(None).build().expect("the settings are sound")
    })
});

/// The raw query or body of a notification.
pub fn notification(bytes: &[u8]) -> bool {
    let mut is_read = false;
    for (verifier, believes) in VERIFIERS.iter().zip([true, false]) {
        let notification = match verifier.verify(bytes) {
            Ok(notification) => notification,
            Err(error) => {
                let _shown = format!("{error} {error:?}");
                continue;
            }
        };
        assert!(believes, "what nobody signed was believed");
        let names: Vec<_> = notification.params().iter().map(|(name, _)| name.to_owned()).collect();
        let mut distinct = names.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), names.len(), "a name stands twice");
        let read: Result<Notification<ServiceMarketNotification>, _> = notification.decode();
        let _shown = format!("{read:?}");
        is_read |= read.is_ok();
    }
    is_read
}

/// A text frame of the message channel.
pub fn channel_frame(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let frame = match Frame::read(text) {
        Ok(frame) => frame,
        Err(error) => {
            let _shown = format!("{error} {error:?}");
            return false;
        }
    };
    let data = frame.data().unwrap_or_default();
    assert!(is_within(data.as_bytes(), bytes), "what is verified is not what came");
    let mut is_read = false;
    for (verifier, believes) in VERIFIERS.iter().zip([true, false]) {
        let notification = match frame.verify(verifier, Charset::Utf8, None) {
            Ok(notification) => notification,
            Err(error) => {
                let _shown = format!("{error} {error:?}");
                continue;
            }
        };
        assert!(believes, "what nobody signed was believed");
        let read: Result<Notification<ServiceMarketNotification>, _> = notification.decode();
        let _shown = format!("{frame:?} {read:?}");
        is_read |= read.is_ok();
    }
    is_read
}

/// A key or a certificate, as somebody pasted it.
pub fn key_or_certificate(bytes: &[u8]) -> bool {
    let mut is_read = false;
    let text = String::from_utf8_lossy(bytes);
    for parse in [PrivateKey::parse, PrivateKey::parse_legacy] {
        if let Ok(key) = parse(&text) {
            assert!(key.bits() >= 1024);
            assert!(!format!("{key:?}").contains(text.trim()));
            is_read = true;
        }
    }
    for parse in [PublicKey::parse, PublicKey::parse_legacy] {
        if let Ok(key) = parse(&text) {
            let again = PublicKey::parse_legacy(&key.to_spki_base64()).expect("what was written can be read");
            assert!(again.same_key(&key) && again.fingerprint() == key.fingerprint());
            is_read = true;
        }
    }
    if let Ok(certificate) = Certificate::parse(&text) {
        assert_eq!(certificate.serial().len(), 32);
        let _times = (certificate.expires(), certificate.check_time(0));
        is_read = true;
    }
    is_read |= RootBundle::parse(&text).is_ok();
    if let Ok(key) = ContentKey::parse(&text) {
        let plain = b"plain".as_slice();
        assert_eq!(key.decrypt(key.encrypt(plain).as_bytes()).expect("it was encrypted"), plain);
        let _error = key.decrypt(bytes);
        is_read = true;
    }
    is_read
}

/// The JSON of a model: what can be read is written, and read again as the same.
pub fn model(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let Ok(document) = json::parse(text) else { return false };
    assert_eq!(json::parse(&document.to_string()).expect("what was written can be read"), document);
    let read = [read_again::<OrderPage>(&document), read_again::<Trade>(&document)];
    read.contains(&true)
}

fn read_again<T: Value + std::fmt::Debug>(document: &json::Json<'_>) -> bool {
    let mut value = T::empty();
    match value.decode(document) {
        Ok(()) => {
            let written = value.to_json().expect("it has no fields of foreign types").into_owned();
            let mut again = T::empty();
            again.decode(&written).expect("what was written can be read");
            assert_eq!(again.to_json().expect("as before"), written);
            let _shown = format!("{value:?}");
            true
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            false
        }
    }
}
