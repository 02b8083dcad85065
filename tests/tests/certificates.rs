//! Certificate mode: what `build()` refuses, what is sent, and which responses are trusted.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};

use alipay::call::CallOptionsBuilder;
use alipay::servicemarket::{OrderApiExt, QueryOrder};
use alipay_runtime::{
    Client, ClientBuilder, Error, Protocol, crypto::certificates::CertificateError, error::UnknownReason,
    protocol::VerificationError, settings::ConfigError, settings::Setting, transport::TransportFailure,
};
use alipay_tests::{
    certificate_authority::{hierarchy, serial},
    platform::{
        APP_ID, CountedNonces, FixedClock, Script, Scripted, gateway, gateway_body, key, sign_with, signed,
    },
};
use base64::{Engine, engine::general_purpose::STANDARD};

const NOW: i64 = 1_795_405_458_859;
const MEMBER: &str = "alipay_open_servicemarket_order_query_response";
const OK: &str = r#"{"code":"10000","msg":"Success"}"#;
const PLATFORM: &str = "platform_private_pkcs8.pem";
const NEXT: &str = "other_private_pkcs8.pem";

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors/certs").join(name)
}

/// A builder without anything to trust.
fn bare(script: &Script) -> ClientBuilder {
    Client::builder()
        .app_id(APP_ID)
        .private_key(key("app_private_pkcs8.pem"))
        .transport(Arc::new(script.clone()))
        .clock(Arc::new(FixedClock(NOW)))
        .nonces(Arc::new(CountedNonces::default()))
}

fn builder(script: &Script) -> ClientBuilder {
    let files = hierarchy();
    bare(script).certificates(&*files.app, &*files.alipay, &*files.roots)
}

fn fetching(script: &Script) -> Client {
    builder(script).rotate_certificates(true).build().unwrap()
}

fn refused(builder: ClientBuilder) -> (Setting, CertificateError, String) {
    let error = builder.build().expect_err("it must be refused");
    let text = error.to_string();
    match error {
        ConfigError::Certificate { setting, problem } => (setting, problem, text),
        other => panic!("{other}"),
    }
}

/// A success that names a certificate, signed with this key.
fn named(serial: &str, key: &str) -> http::Response<bytes::Bytes> {
    let sign = sign_with(key, OK.as_bytes());
    let body = format!(r#"{{"{MEMBER}":{OK},"alipay_cert_sn":"{serial}","sign":"{sign}"}}"#);
    gateway_body(body.as_bytes())
}

fn download(content: &str) -> http::Response<bytes::Bytes> {
    let value = format!(r#"{{"code":"10000","alipay_cert_content":"{}"}}"#, STANDARD.encode(content));
    gateway("alipay_open_app_alipaycert_download_response", &value)
}

async fn query(client: &Client, protocol: Protocol) -> Result<(), Error> {
    client.orders().query(QueryOrder::new("1")).protocol(protocol).await.map(|_| ())
}

fn untrusted(error: Error) -> VerificationError {
    match error {
        Error::Unknown(unknown) => match unknown.reason {
            UnknownReason::Unverified(untrusted) => untrusted,
            other => panic!("{other}"),
        },
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn serials_travel_in_both_protocols() {
    let script = Script::default();
    let files = hierarchy();
    let mut response = signed(200, "{}");
    response.headers_mut().insert("alipay-sn", serial(&files.alipay).parse().unwrap());
    script.respond(response).respond(named(&serial(&files.alipay), PLATFORM));
    let client = builder(&script).build().unwrap();
    query(&client, Protocol::V3).await.unwrap();
    query(&client, Protocol::V2).await.unwrap();
    let (app, roots) = (serial(&files.app), serial(&files.roots));
    let seen = script.seen();
    let authorization = seen[0].headers().get("authorization").unwrap().to_str().unwrap();
    assert!(authorization.contains(&format!("app_id={APP_ID},app_cert_sn={app},nonce=")), "{authorization}");
    assert_eq!(seen[0].headers().get("alipay-root-cert-sn").unwrap(), &*roots);
    let parameters = seen[1].uri().query().unwrap();
    assert!(parameters.contains(&format!("app_cert_sn={app}")), "{parameters}");
    assert!(parameters.contains(&format!("alipay_root_cert_sn={roots}")), "{parameters}");
}

#[test]
fn certificates_that_cannot_work_are_refused_with_the_way_out() {
    let script = Script::default();
    let files = hierarchy();
    let with = |app: &str, alipay: &str, roots: &str| bare(&script).certificates(app, alipay, roots);
    let (setting, problem, _) = refused(with(&files.by_other_issuer, &files.alipay, &files.roots));
    assert!(matches!((setting, problem), (Setting::AppCertificate, CertificateError::OtherKey)));
    let (setting, problem, _) = refused(with("certs/app.crt", &files.alipay, &files.roots));
    assert!(matches!((setting, problem), (Setting::AppCertificate, CertificateError::FilePath)));
    let (setting, problem, _) = refused(with(&files.app, &key("platform_public.pem"), &files.roots));
    assert!(matches!((setting, problem), (Setting::AlipayCertificate, CertificateError::Key)));
    let (setting, problem, _) = refused(with(&files.app, &files.alipay, ""));
    assert!(matches!((setting, problem), (Setting::RootCertificates, CertificateError::NoCertificate)));
    let missing = bare(&script).certificates(path("no_such.crt"), &*files.alipay, path("root_bundle.crt"));
    let (_, _, message) = refused(missing);
    assert!(message.contains("no_such.crt"), "{message}");
    // A file that is found: the vectors' app certificate was issued for another key than their app key.
    let as_paths = bare(&script).certificates(path("app_cert.crt"), &*files.alipay, path("root_bundle.crt"));
    assert!(matches!(refused(as_paths).1, CertificateError::OtherKey));
    // Swapped files.
    let (setting, problem, _) = refused(with(&files.alipay, &files.app, &files.roots));
    assert!(matches!((setting, problem), (Setting::AppCertificate, CertificateError::Swapped)));
    let (setting, problem, _) = refused(with(&files.app, &files.roots, &files.alipay));
    assert!(matches!((setting, problem), (Setting::AlipayCertificate, CertificateError::IsAuthority)));
    let (setting, problem, _) = refused(with(&files.roots, &files.alipay, &files.app));
    assert!(matches!((setting, problem), (Setting::AppCertificate, CertificateError::IsAuthority)));
    let (setting, problem, _) = refused(with(&files.app, &files.alipay, &files.alipay));
    assert!(matches!((setting, problem), (Setting::RootCertificates, CertificateError::NotARoot)));

    let own = with(&files.app, &files.app, &files.roots).build().unwrap_err();
    assert!(matches!(own, ConfigError::OwnPublicKey), "{own}");
    let both = builder(&script).alipay_public_key(key("platform_public.pem")).build().unwrap_err();
    assert!(both.to_string().contains("set one of the two"), "{both}");
    let no_mode = script.builder().rotate_certificates(true).build().unwrap_err();
    assert!(no_mode.to_string().contains("certificate mode only"), "{no_mode}");
    let in_key_slot = bare(&script).alipay_public_key(&*files.alipay).build().unwrap_err();
    assert!(in_key_slot.to_string().contains("`certificates`"), "{in_key_slot}");
    let two_blocks = format!("{}\n{}", files.alipay, files.app);
    let in_key_slot = bare(&script).alipay_public_key(two_blocks).build().unwrap_err();
    assert!(in_key_slot.to_string().contains("`certificates`"), "{in_key_slot}");
}

#[test]
fn the_time_of_certificates_is_checked_at_build() {
    let script = Script::default();
    let years = |years: i64| Arc::new(FixedClock(NOW + years * 365 * 24 * 60 * 60 * 1000));
    let (setting, problem, message) = refused(builder(&script).clock(years(20)));
    assert!(matches!((setting, &problem), (Setting::AppCertificate, CertificateError::Expired { .. })));
    assert!(message.contains("expired on 2040-01-01"), "{message}");
    let (_, problem, _) = refused(builder(&script).clock(years(-20)));
    assert!(matches!(problem, CertificateError::NotYetValid { .. }));
}

#[tokio::test]
async fn a_response_by_an_unknown_certificate_is_not_believed_and_named() {
    let script = Script::default();
    let unknown = "0123456789abcdef0123456789abcdef";
    let mut response = signed(200, "{}");
    response.headers_mut().insert("alipay-sn", unknown.parse().unwrap());
    script.respond(response).respond(named(unknown, PLATFORM));
    let client = builder(&script).build().unwrap();
    for protocol in [Protocol::V3, Protocol::V2] {
        let error = query(&client, protocol).await.unwrap_err();
        assert_eq!(untrusted(error), VerificationError::UnknownCertificate { serial: unknown.to_owned() });
    }
    assert_eq!(script.seen().len(), 2, "nothing is fetched unless that was asked for");
    // Without a serial, the configured certificate's key decides.
    script.respond(signed(200, "{}"));
    query(&client, Protocol::V3).await.unwrap();
}

/// Alipay's serials are MD5 digests. Nothing else is worth a request.
#[tokio::test]
async fn what_cannot_be_a_serial_is_not_fetched() {
    let script = Script::default();
    let client = fetching(&script);
    for odd in [
        "0123456789abcdef",
        "0123456789abcdef0123456789abcdeg",
        "中".repeat(8).as_str(),
        "0".repeat(33).as_str(),
    ] {
        script.respond(named(odd, PLATFORM));
        let error = query(&client, Protocol::V2).await.unwrap_err();
        assert_eq!(untrusted(error), VerificationError::UnknownCertificate { serial: odd.to_owned() });
    }
    assert_eq!(script.seen().len(), 4);
}

#[tokio::test]
async fn a_new_certificate_is_fetched_once_and_then_known_to_responses_and_notifications() {
    let script = Script::default();
    let next = &hierarchy().next_alipay;
    let by_next = || named(&serial(next), NEXT);
    script.respond(by_next()).respond(download(next)).respond(by_next());
    let client = fetching(&script);
    query(&client, Protocol::V2).await.unwrap();
    query(&client, Protocol::V2).await.unwrap();
    let seen = script.seen();
    assert_eq!(seen.len(), 3, "two calls and one download");
    assert!(seen[1].uri().query().unwrap().contains("method=alipay.open.app.alipaycert.download"));
    let form: Vec<_> = form_urlencoded::parse(seen[1].body()).into_owned().collect();
    let content = format!(r#"{{"alipay_cert_sn":"{}"}}"#, serial(next));
    assert_eq!(form, [("biz_content".to_owned(), content)]);

    // The old certificate goes on being believed, and notifications may be signed with either.
    script.respond(named(&serial(&hierarchy().alipay), PLATFORM));
    query(&client, Protocol::V2).await.unwrap();
    for key in [NEXT, PLATFORM] {
        let content = format!("app_id={APP_ID}&notify_id=1&notify_type=x");
        let sign = sign_with(key, content.as_bytes());
        let sign: String = form_urlencoded::byte_serialize(sign.as_bytes()).collect();
        client
            .notification_verifier()
            .with_max_age(None)
            .verify(format!("{content}&sign={sign}").as_bytes())
            .unwrap();
    }
}

#[tokio::test]
async fn a_rest_response_fetches_the_new_certificate_too() {
    let script = Script::default();
    let next = &hierarchy().next_alipay;
    let mut response = signed(200, "{}");
    let content = "1714982400123\n0f3b7a2c5d\n{}\n";
    response.headers_mut().insert("alipay-signature", sign_with(NEXT, content.as_bytes()).parse().unwrap());
    response.headers_mut().insert("alipay-sn", serial(next).parse().unwrap());
    script.respond(response).respond(download(next));
    query(&fetching(&script), Protocol::V3).await.unwrap();
}

#[tokio::test]
async fn calls_that_need_the_same_certificate_wait_for_one_download() {
    let script = Script::default();
    let next = &hierarchy().next_alipay;
    let by_next = || named(&serial(next), NEXT);
    script.respond(by_next()).then(Scripted::Slow(download(next))).respond(by_next());
    let client = fetching(&script);
    let (first, second) = tokio::join!(query(&client, Protocol::V2), query(&client, Protocol::V2));
    first.unwrap();
    second.unwrap();
    assert_eq!(script.seen().len(), 3);
}

#[tokio::test]
async fn a_forged_response_does_not_verify_with_the_new_certificate_either() {
    let script = Script::default();
    let next = &hierarchy().next_alipay;
    script.respond(named(&serial(next), PLATFORM)).respond(download(next));
    let error = query(&fetching(&script), Protocol::V2).await.unwrap_err();
    assert_eq!(untrusted(error), VerificationError::BadSignature);
}

#[tokio::test]
async fn a_certificate_that_only_leads_to_the_same_root_is_not_taken_over_and_not_fetched_twice() {
    let script = Script::default();
    let merchants = &hierarchy().by_other_issuer;
    let by_merchant = || named(&serial(merchants), NEXT);
    script.respond(by_merchant()).respond(download(merchants)).respond(by_merchant());
    let client = fetching(&script);
    for _ in 0..2 {
        let error = query(&client, Protocol::V2).await.unwrap_err();
        let VerificationError::NewCertificate { problem, .. } = untrusted(error) else {
            panic!("the certificate must be refused")
        };
        assert!(problem.contains("CN=Class 1") && problem.contains("CN=Class 2"), "{problem}");
    }
    assert_eq!(script.seen().len(), 3, "two calls and one download");
}

#[tokio::test]
async fn what_is_downloaded_must_be_a_whole_chain_with_the_serial_asked_for() {
    let files = hierarchy();
    let without_issuer = files.next_alipay.split_inclusive("-----END CERTIFICATE-----").next().unwrap();
    let foreign = std::fs::read_to_string(path("alipay_chain.crt")).unwrap();
    for (content, serial, expected) in [
        (without_issuer, serial(&files.next_alipay), "no valid chain to a configured root"),
        (&*foreign, serial(&foreign), "no valid chain to a configured root"),
        (&*files.next_alipay, "0123456789abcdef0123456789abcdef".to_owned(), "not the requested one"),
        ("none", serial(&files.next_alipay), "no certificate"),
    ] {
        let script = Script::default();
        script.respond(named(&serial, NEXT)).respond(download(content));
        let text = untrusted(query(&fetching(&script), Protocol::V2).await.unwrap_err()).to_string();
        assert!(text.contains(expected), "{text}");
    }
    // A serial that cannot be one is not asked for.
    let script = Script::default();
    script.respond(named("../../etc", NEXT));
    let error = query(&fetching(&script), Protocol::V2).await.unwrap_err();
    assert!(matches!(untrusted(error), VerificationError::UnknownCertificate { .. }));
    assert_eq!(script.seen().len(), 1);
}

#[tokio::test]
async fn invented_serials_lead_to_few_downloads_and_a_lost_connection_is_no_attempt() {
    let script = Script::default();
    let client = fetching(&script);
    script.respond(named(&serial(&hierarchy().next_alipay), NEXT));
    script.then(Scripted::Failure(TransportFailure::NotSent));
    query(&client, Protocol::V2).await.unwrap_err();
    for number in 0..20 {
        script.respond(named(&format!("{number:032x}"), NEXT));
        if number < 8 {
            script.respond(download("nothing"));
        }
        query(&client, Protocol::V2).await.unwrap_err();
    }
    assert_eq!(script.seen().len(), 2 + 28);
}

/// The log, as text.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Builds a client, and returns what was logged.
fn logged(builder: ClientBuilder) -> String {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_writer(move || writer.clone()).finish();
    tracing::subscriber::with_default(subscriber, || {
        builder.build().unwrap();
    });
    String::from_utf8(log.0.lock().unwrap().clone()).unwrap()
}

#[test]
fn a_certificate_that_does_not_lead_to_the_roots_is_reported_at_build() {
    let (files, script) = (hierarchy(), Script::default());
    assert_eq!(logged(builder(&script)), "");
    let end = files.alipay.find("-----END CERTIFICATE-----").unwrap();
    let cut = format!("{}-----END CERTIFICATE-----\n", files.alipay.split_at(end).0);
    let of_other_roots = path("root_bundle.crt");
    for builder in [
        bare(&script).certificates(&*files.app, cut, &*files.roots),
        bare(&script).certificates(&*files.app, &*files.alipay, of_other_roots),
    ] {
        let logged = logged(builder);
        assert!(logged.contains("Alipay certificate") && logged.contains("no valid chain"), "{logged}");
    }
}

#[test]
fn a_certificate_that_expires_within_thirty_days_is_reported_at_build() {
    let logged_at = |now: i64| logged(builder(&Script::default()).clock(Arc::new(FixedClock(now))));
    // The certificates end with 2039.
    let end = 2_208_988_800_000;
    let day = 24 * 60 * 60 * 1000;
    assert_eq!(logged_at(end - 31 * day), "");
    let logged = logged_at(end - 29 * day);
    assert!(logged.contains("expires soon") && logged.contains("2040-01-01"), "{logged}");
    assert_eq!(logged.matches("expires soon").count(), 2, "the app's and Alipay's: {logged}");
}
