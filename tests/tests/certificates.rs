//! Certificate mode: what `build()` refuses, what travels, and whose answers are believed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{path::PathBuf, sync::Arc};

use alipay_apis::servicemarket::{OrderApiExt, QueryOrder};
use alipay_runtime::{
    Client, ClientBuilder, ConfigError, Error, Protocol, Slot, UnknownReason,
    certificates::{Certificate, CertificateError},
    protocol::Untrusted,
};
use alipay_tests::platform::{
    APP_ID, CountedNonces, FixedClock, Script, gateway, gateway_body, key, sign, signed,
};
use base64::{Engine, engine::general_purpose::STANDARD};

const NOW: i64 = 1_795_405_458_859;
const ROOTS: &str = "7171aaf8d64b071e14acd48c3fe63946_c1ae4e32f357eadab0e22c6a3889e5d1";
const MEMBER: &str = "alipay_open_servicemarket_order_query_response";
const OK: &str = r#"{"code":"10000","msg":"Success"}"#;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors/certs").join(name)
}

fn text(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap()
}

fn serial(name: &str) -> String {
    Certificate::parse(&text(name)).unwrap().serial().to_owned()
}

/// A builder without a public key.
fn bare(script: &Script) -> ClientBuilder {
    Client::builder()
        .app_id(APP_ID)
        .private_key(key("app_private_pkcs8.pem"))
        .transport(Arc::new(script.clone()))
        .clock(Arc::new(FixedClock(NOW)))
        .nonces(Arc::new(CountedNonces::default()))
}

fn builder(script: &Script) -> ClientBuilder {
    bare(script).certificates(text("app_cert.crt"), text("alipay_cert.crt"), text("root_bundle.crt"))
}

fn refused(builder: ClientBuilder) -> (Slot, CertificateError, String) {
    let error = builder.build().expect_err("it must be refused");
    let text = error.to_string();
    match error {
        ConfigError::Certificate { slot, problem } => (slot, problem, text),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn serials_travel_in_both_protocols_and_files_may_be_paths() {
    let script = Script::default();
    let mut answer = signed(200, "{}");
    answer.headers_mut().insert("alipay-sn", serial("alipay_cert.crt").parse().unwrap());
    let body = format!(
        r#"{{"{MEMBER}":{OK},"alipay_cert_sn":"{}","sign":"{}"}}"#,
        serial("alipay_cert.crt"),
        sign(OK.as_bytes())
    );
    script.answer(answer).answer(gateway_body(body.as_bytes()));
    let client = bare(&script)
        .certificates(path("app_cert.crt"), path("alipay_chain.crt"), path("root_bundle_crlf.crt"))
        .build()
        .unwrap();
    client.orders().query(QueryOrder::new("1")).await.unwrap();
    client.orders().query(QueryOrder::new("1")).protocol(Protocol::V2).await.unwrap();
    let seen = script.seen();
    let authorization = seen[0].headers().get("authorization").unwrap().to_str().unwrap();
    let expected = format!("app_id={APP_ID},app_cert_sn={},nonce=", serial("app_cert.crt"));
    assert!(authorization.contains(&expected), "{authorization}");
    assert_eq!(seen[0].headers().get("alipay-root-cert-sn").unwrap(), ROOTS);
    let query = seen[1].uri().query().unwrap();
    assert!(query.contains(&format!("app_cert_sn={}", serial("app_cert.crt"))), "{query}");
    assert!(query.contains(&format!("alipay_root_cert_sn={ROOTS}")), "{query}");
}

#[test]
fn certificates_that_cannot_work_are_refused_with_the_way_out() {
    let script = Script::default();
    let files = |app: &str, alipay: &str, roots: &str| {
        bare(&script).certificates(text(app), text(alipay), text(roots))
    };
    let (slot, problem, _) = refused(files("leaf_zero.crt", "alipay_cert.crt", "root_bundle.crt"));
    assert!(matches!((slot, problem), (Slot::AppCertificate, CertificateError::OtherKey)));
    let (slot, problem, _) =
        refused(bare(&script).certificates("alipay.crt", text("alipay_cert.crt"), text("root_bundle.crt")));
    assert!(matches!((slot, problem), (Slot::AppCertificate, CertificateError::FilePath)));
    let (slot, problem, _) = refused(bare(&script).certificates(
        text("app_cert.crt"),
        key("platform_public.pem"),
        text("root_bundle.crt"),
    ));
    assert!(matches!((slot, problem), (Slot::AlipayCertificate, CertificateError::Key)));
    let (slot, problem, _) =
        refused(bare(&script).certificates(text("app_cert.crt"), text("alipay_cert.crt"), ""));
    assert!(matches!((slot, problem), (Slot::RootCertificates, CertificateError::NoCertificate)));
    let missing = path("no_such.crt");
    let (_, _, message) = refused(bare(&script).certificates(
        missing.clone(),
        text("alipay_cert.crt"),
        text("root_bundle.crt"),
    ));
    assert!(message.contains("no_such.crt"), "{message}");

    let own = files("app_cert.crt", "app_cert.crt", "root_bundle.crt").build().unwrap_err();
    assert!(matches!(own, ConfigError::OwnPublicKey), "{own}");
    let both = builder(&script).alipay_public_key(key("platform_public.pem")).build().unwrap_err();
    assert!(both.to_string().contains("set one of the two"), "{both}");
    let no_mode = script.builder().fetch_new_certificates(true).build().unwrap_err();
    assert!(no_mode.to_string().contains("certificate mode only"), "{no_mode}");
    let in_key_slot = bare(&script).alipay_public_key(text("alipay_cert.crt")).build().unwrap_err();
    assert!(in_key_slot.to_string().contains("`certificates`"), "{in_key_slot}");
}

#[test]
fn the_time_of_certificates_is_checked_at_build() {
    let script = Script::default();
    let years = |years: i64| Arc::new(FixedClock(NOW + years * 365 * 24 * 60 * 60 * 1000));
    let (slot, problem, message) = refused(builder(&script).clock(years(20)));
    assert!(matches!((slot, &problem), (Slot::AppCertificate, CertificateError::Expired { .. })));
    assert!(message.contains("expired on 20"), "{message}");
    let (_, problem, _) = refused(builder(&script).clock(years(-20)));
    assert!(matches!(problem, CertificateError::NotYetValid { .. }));
}

fn untrusted(error: Error) -> Untrusted {
    match error {
        Error::Unknown(unknown) => match unknown.reason {
            UnknownReason::Untrusted(untrusted) => untrusted,
            other => panic!("{other}"),
        },
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn an_answer_by_an_unknown_certificate_is_not_believed_and_named() {
    let script = Script::default();
    let unknown = "0123456789abcdef0123456789abcdef";
    let mut answer = signed(200, "{}");
    answer.headers_mut().insert("alipay-sn", unknown.parse().unwrap());
    let body =
        format!(r#"{{"{MEMBER}":{OK},"alipay_cert_sn":"{unknown}","sign":"{}"}}"#, sign(OK.as_bytes()));
    script.answer(answer).answer(gateway_body(body.as_bytes()));
    let client = builder(&script).build().unwrap();
    for protocol in [Protocol::V3, Protocol::V2] {
        let error = client.orders().query(QueryOrder::new("1")).protocol(protocol).await.unwrap_err();
        assert_eq!(untrusted(error), Untrusted::UnknownCertificate { serial: unknown.to_owned() });
    }
    assert_eq!(script.seen().len(), 2, "nothing is fetched unless that was asked for");
    // Without a serial, the configured certificate's key decides.
    script.answer(signed(200, "{}"));
    client.orders().query(QueryOrder::new("1")).await.unwrap();
}

/// A client whose configured certificate was issued by the authority of merchants' certificates.
fn with_other_issuer(script: &Script) -> Client {
    bare(script)
        .certificates(text("app_cert.crt"), text("leaf_zero.crt"), text("root_bundle.crt"))
        .fetch_new_certificates(true)
        .build()
        .unwrap()
}

fn named(serial: &str) -> http::Response<bytes::Bytes> {
    let body = format!(r#"{{"{MEMBER}":{OK},"alipay_cert_sn":"{serial}","sign":"{}"}}"#, sign(OK.as_bytes()));
    gateway_body(body.as_bytes())
}

fn download(content: &str) -> http::Response<bytes::Bytes> {
    let value = format!(r#"{{"code":"10000","alipay_cert_content":"{}"}}"#, STANDARD.encode(content));
    gateway("alipay_open_app_alipaycert_download_response", &value)
}

#[tokio::test]
async fn a_certificate_that_only_leads_to_the_same_root_is_not_taken_over_and_not_fetched_twice() {
    let script = Script::default();
    let alipay = serial("alipay_cert.crt");
    script.answer(named(&alipay)).answer(download(&text("alipay_chain.crt"))).answer(named(&alipay));
    let client = with_other_issuer(&script);
    for _ in 0..2 {
        let error = client.orders().query(QueryOrder::new("1")).protocol(Protocol::V2).await.unwrap_err();
        let Untrusted::NewCertificate { serial, problem } = untrusted(error) else { panic!() };
        assert_eq!(serial, alipay);
        assert!(problem.contains("Class 2 R1") && problem.contains("Class 1 R1"), "{problem}");
    }
    let seen = script.seen();
    assert_eq!(seen.len(), 3, "two calls and one download");
    assert!(seen[1].uri().query().unwrap().contains("method=alipay.open.app.alipaycert.download"));
    let form: Vec<_> = form_urlencoded::parse(seen[1].body()).into_owned().collect();
    let content = format!(r#"{{"alipay_cert_sn":"{alipay}"}}"#);
    assert_eq!(form, [("biz_content".to_owned(), content)]);
}

#[tokio::test]
async fn what_is_downloaded_must_be_a_whole_chain_with_the_serial_asked_for() {
    let alipay = serial("alipay_cert.crt");
    for (content, expected) in [
        (text("alipay_cert.crt"), "does not lead to a configured root"),
        (text("foreign_leaf.crt"), "does not lead to a configured root"),
        ("no certificate".to_owned(), "no certificate"),
    ] {
        let script = Script::default();
        script.answer(named(&alipay)).answer(download(&content));
        let client = with_other_issuer(&script);
        let error = client.orders().query(QueryOrder::new("1")).protocol(Protocol::V2).await.unwrap_err();
        let text = untrusted(error).to_string();
        assert!(text.contains(expected), "{text}");
    }
    // A serial that cannot be one is not asked for.
    let script = Script::default();
    script.answer(named("../../etc"));
    let error = with_other_issuer(&script).orders().query(QueryOrder::new("1")).protocol(Protocol::V2).await;
    assert!(matches!(untrusted(error.unwrap_err()), Untrusted::UnknownCertificate { .. }));
    assert_eq!(script.seen().len(), 1);
}

#[tokio::test]
async fn invented_serials_lead_to_few_downloads() {
    let script = Script::default();
    let client = with_other_issuer(&script);
    for number in 0..20 {
        script.answer(named(&format!("{number:032x}")));
        if number < 8 {
            script.answer(download("nothing"));
        }
        client.orders().query(QueryOrder::new("1")).protocol(Protocol::V2).await.unwrap_err();
    }
    assert_eq!(script.seen().len(), 28);
}
