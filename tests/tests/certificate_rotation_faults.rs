//! Faults while Alipay's certificate is rotated: what passes must not last, and cancelled calls fail nobody else.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use alipay::{
    Client, Error, Protocol,
    call::CallOptionsBuilder,
    servicemarket::{OrderApiExt, QueryOrder},
};
use alipay_runtime::{
    clock::Clock, error::UnknownReason, protocol::VerificationError, transport::TransportFailure,
};
use alipay_tests::{
    certificate_authority::{hierarchy, serial},
    platform::{Script, Scripted, gateway, gateway_body, sign_with, unsigned},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use http::Response;

const NOW: i64 = 1_795_405_458_859;
const MEMBER: &str = "alipay_open_servicemarket_order_query_response";
const OK: &str = r#"{"code":"10000","msg":"Success"}"#;
const NEXT: &str = "other_private_pkcs8.pem";
const PLATFORM: &str = "platform_private_pkcs8.pem";

/// A clock that a test sets.
#[derive(Clone, Debug)]
struct Settable(Arc<AtomicI64>);

impl Settable {
    fn at(now: i64) -> Self {
        Self(Arc::new(AtomicI64::new(now)))
    }

    fn set(&self, now: i64) {
        self.0.store(now, Ordering::SeqCst);
    }
}

impl Clock for Settable {
    fn unix_millis(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

fn client(script: &Script, clock: &Settable) -> Client {
    let files = hierarchy();
    let builder = script.builder_without_trust().clock(Arc::new(clock.clone()));
    let builder = builder.certificates(&*files.app, &*files.alipay, &*files.roots);
    builder.rotate_certificates(true).build().unwrap()
}

/// A success that was signed with the key of this certificate.
fn signed_by(serial: &str, key: &str) -> Response<Bytes> {
    let sign = sign_with(key, OK.as_bytes());
    gateway_body(format!(r#"{{"{MEMBER}":{OK},"alipay_cert_sn":"{serial}","sign":"{sign}"}}"#).as_bytes())
}

fn by_next() -> Response<Bytes> {
    signed_by(&serial(&hierarchy().next_alipay), NEXT)
}

fn download() -> Response<Bytes> {
    let content = STANDARD.encode(&hierarchy().next_alipay);
    let value = format!(r#"{{"code":"10000","alipay_cert_content":"{content}"}}"#);
    gateway("alipay_open_app_alipaycert_download_response", &value)
}

async fn query(client: &Client) -> Result<(), Error> {
    client.orders().query(QueryOrder::new("1")).protocol(Protocol::V2).await.map(|_| ())
}

fn problem(error: &Error) -> &VerificationError {
    match error {
        Error::Unknown(unknown) => match &unknown.reason {
            UnknownReason::Unverified(problem) => problem,
            other => panic!("{other}"),
        },
        other => panic!("{other}"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_fault_of_the_download_that_passes_is_retried_after_a_pause() {
    let faults = [
        Scripted::Failure(TransportFailure::Interrupted),
        Scripted::Response(unsigned(502, "<html>")),
        Scripted::Response(gateway_body(b"<html>maintenance</html>")),
        Scripted::Response(unsigned(429, "{}")),
        Scripted::Response(gateway_body(br#"{"error_response":{"code":"20000","msg":"busy"}}"#)),
    ];
    for fault in faults {
        let script = Script::default();
        let client = client(&script, &Settable::at(NOW));
        let shown = format!("{fault:?}");
        script.respond(by_next()).then(fault);
        let error = query(&client).await.unwrap_err();
        assert!(matches!(problem(&error), VerificationError::NewCertificate { .. }), "{shown}: {error}");
        // At once: no second download, and the same problem.
        script.respond(by_next());
        query(&client).await.unwrap_err();
        assert_eq!(script.seen().len(), 3, "{shown}");
        tokio::time::advance(Duration::from_millis(1_100)).await;
        script.respond(by_next()).respond(download());
        query(&client).await.unwrap_or_else(|error| panic!("{shown}: {error}"));
        // And from now on it is known.
        script.respond(by_next());
        query(&client).await.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn the_pause_between_downloads_doubles() {
    let script = Script::default();
    let client = client(&script, &Settable::at(NOW));
    let mut downloads = 0;
    for seconds in 0..40 {
        script.respond(by_next()).respond(unsigned(502, "<html>"));
        query(&client).await.unwrap_err();
        let left = script.left();
        downloads += i32::from(left == 0);
        script.clear();
        assert!(seconds < 40);
        tokio::time::advance(Duration::from_secs(1)).await;
    }
    // After 0, 1, 3, 7, 15 and 31 seconds.
    assert_eq!(downloads, 6);
}

/// Returns whether a download is tried, and fails, this many seconds later.
async fn is_tried_after(seconds: u64, client: &Client, script: &Script, serial: &str) -> bool {
    tokio::time::advance(Duration::from_secs(seconds)).await;
    script.respond(signed_by(serial, NEXT)).respond(unsigned(502, "<html>"));
    query(client).await.unwrap_err();
    let is_tried = script.left() == 0;
    script.clear();
    is_tried
}

#[tokio::test(start_paused = true)]
async fn the_pause_between_downloads_ends_at_five_minutes() {
    let script = Script::default();
    let client = client(&script, &Settable::at(NOW));
    let serial = "0".repeat(32);
    for pause in [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300] {
        if pause > 0 {
            assert!(!is_tried_after(pause - 1, &client, &script, &serial).await, "{pause}");
        }
        assert!(is_tried_after(pause.min(1), &client, &script, &serial).await, "{pause}");
    }
}

#[tokio::test(start_paused = true)]
async fn another_serial_does_not_shorten_the_pause_of_the_first() {
    let script = Script::default();
    let client = client(&script, &Settable::at(NOW));
    let (first, second) = ("0".repeat(32), "1".repeat(32));
    assert!(is_tried_after(0, &client, &script, &first).await);
    assert!(is_tried_after(1, &client, &script, &second).await);
    assert!(is_tried_after(0, &client, &script, &first).await, "its first pause is over");
    assert!(!is_tried_after(1, &client, &script, &first).await, "its second pause is longer");
    assert!(is_tried_after(1, &client, &script, &first).await);
}

#[tokio::test(start_paused = true)]
async fn a_refused_certificate_is_downloaded_again_after_an_hour() {
    let script = Script::default();
    let client = client(&script, &Settable::at(NOW));
    // The certificate of another serial than the requested one.
    let serial = "0".repeat(32);
    script.respond(signed_by(&serial, NEXT)).respond(download());
    query(&client).await.unwrap_err();
    assert!(!is_tried_after(3_599, &client, &script, &serial).await);
    assert!(is_tried_after(1, &client, &script, &serial).await);
}

#[tokio::test(start_paused = true)]
async fn a_clock_that_was_wrong_at_that_moment_does_not_last() {
    let script = Script::default();
    let clock = Settable::at(NOW);
    let client = client(&script, &clock);
    clock.set(NOW + 40 * 365 * 24 * 60 * 60 * 1000);
    script.respond(by_next()).respond(download());
    let error = query(&client).await.unwrap_err();
    assert!(error.to_string().contains("expired"), "{error}");
    clock.set(NOW);
    tokio::time::advance(Duration::from_millis(1_100)).await;
    script.respond(by_next()).respond(download());
    query(&client).await.unwrap();
}

#[tokio::test]
async fn calls_that_wait_for_a_download_go_on_when_its_call_is_dropped() {
    let script = Script::default();
    let client = client(&script, &Settable::at(NOW));
    script.respond(by_next()).then(Scripted::Silence);
    let first = tokio::spawn({
        let client = client.clone();
        async move { query(&client).await }
    });
    while script.seen().len() < 2 {
        tokio::task::yield_now().await;
    }
    let waiting: Vec<_> = (0..60)
        .map(|_| {
            script.respond(by_next());
            let client = client.clone();
            tokio::spawn(async move { query(&client).await })
        })
        .collect();
    while script.seen().len() < 62 {
        tokio::task::yield_now().await;
    }
    script.respond(download());
    first.abort();
    for call in waiting {
        call.await.unwrap().unwrap();
    }
    assert_eq!(script.seen().len(), 63, "one of them downloaded it");
}

#[tokio::test(start_paused = true)]
async fn successful_rotations_do_not_count_against_unknown_serials() {
    let script = Script::default();
    let client = client(&script, &Settable::at(NOW));
    // Eight serials that nobody knows, and whose pauses are over.
    for number in 0..8 {
        script.respond(signed_by(&format!("{number:032x}"), NEXT)).respond(unsigned(502, "<html>"));
        query(&client).await.unwrap_err();
    }
    script.respond(by_next());
    let error = query(&client).await.unwrap_err();
    assert!(error.to_string().contains("too many unknown serials"), "{error}");
    tokio::time::advance(Duration::from_secs(2)).await;
    script.respond(by_next()).respond(download());
    query(&client).await.unwrap();
}

#[tokio::test]
async fn an_expired_alipay_certificate_is_not_believed_after_build_either() {
    let script = Script::default();
    let clock = Settable::at(NOW);
    let client = client(&script, &clock);
    let current = serial(&hierarchy().alipay);
    script.respond(signed_by(&current, PLATFORM));
    query(&client).await.unwrap();
    clock.set(NOW + 40 * 365 * 24 * 60 * 60 * 1000);
    script.respond(signed_by(&current, PLATFORM));
    let error = query(&client).await.unwrap_err();
    assert_eq!(problem(&error), &VerificationError::ExpiredCertificate { serial: current });
}
