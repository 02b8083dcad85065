//! Uploads in both protocols: the multipart body, and what the signature covers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::sync::Arc;

use alipay::call::CallOptionsBuilder;
use alipay::merchant::{MerchantApiExt, UploadImage, UploadedImage};
use alipay_fixture_by_runtime::{SendLogo, VoucherApiExt};
use alipay_runtime::{
    Charset, Error, Protocol, clock::Nonces, crypto::Backend, crypto::keys::PublicKey, declaration::Upload,
    error::NotSentReason,
};
use alipay_simulator::Simulator;
use alipay_tests::platform::{Script, gateway, key, signed};
use base64::{Engine, engine::general_purpose::STANDARD};

const OK: &str = r#"{"code":"10000","msg":"Success"}"#;

fn request() -> SendLogo {
    SendLogo::new("标题", Upload::from_bytes("logo.png", &b"\x89PNG\r\n"[..]))
        .with_notify_url("https://isv.example.com/n")
}

/// Returns head and content of each part of a multipart body.
fn parts(request: &http::Request<bytes::Bytes>) -> Vec<(String, Vec<u8>)> {
    let content_type = request.headers().get("content-type").unwrap().to_str().unwrap();
    let boundary = content_type.split("boundary=").nth(1).unwrap().split(';').next().unwrap();
    let body = request.body();
    let length = request.headers().get("content-length").unwrap().to_str().unwrap();
    assert_eq!(length, body.len().to_string());
    let text = format!("--{boundary}");
    let mut found = Vec::new();
    let mut rest = body.strip_prefix(text.as_bytes()).unwrap();
    let separator = format!("\r\n--{boundary}");
    while let Some(end) = rest.windows(separator.len()).position(|window| window == separator.as_bytes()) {
        let part = rest[..end].strip_prefix(b"\r\n").unwrap();
        let head = part.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        found.push((String::from_utf8_lossy(&part[..head]).into_owned(), part[head + 4..].to_vec()));
        rest = &rest[end + separator.len()..];
    }
    assert_eq!(rest, b"--\r\n");
    found
}

#[tokio::test]
async fn v3_signs_the_part_data_and_sends_files_beside_it() {
    let script = Script::default();
    script.respond(signed(200, "{}"));
    script.client().vouchers().send_logo(request()).await.unwrap();
    let seen = script.seen();
    let [(data_head, data), (logo_head, logo)] = <[_; 2]>::try_from(parts(&seen[0])).unwrap();
    assert!(data_head.contains(r#"name="data""#) && data_head.contains("application/json"), "{data_head}");
    let json = r#"{"title":"标题","notify_url":"https://isv.example.com/n"}"#;
    assert_eq!(String::from_utf8(data).unwrap(), json);
    assert!(logo_head.contains(r#"name="logo"; filename="logo.png""#) && logo_head.contains("image/png"));
    assert_eq!(logo, b"\x89PNG\r\n");

    let authorization = seen[0].headers().get("authorization").unwrap().to_str().unwrap();
    let auth = authorization.strip_prefix("ALIPAY-SHA256withRSA ").unwrap();
    let (auth_string, signature) = auth.split_once(",sign=").unwrap();
    let content = format!("{auth_string}\nPOST\n/v3/alipay/test/logo/upload\n{json}\n");
    let app = PublicKey::parse(&key("app_public.pem")).unwrap();
    let verifier = Backend::preferred().unwrap().verifier(&app).unwrap();
    verifier.verify(content.as_bytes(), &STANDARD.decode(signature).unwrap()).unwrap();
}

#[tokio::test]
async fn v2_sends_texts_as_parts_in_the_character_set_and_files_unsigned() {
    let script = Script::default();
    script.respond(gateway("alipay_test_logo_upload_response", OK));
    let client = script.builder().protocol(Protocol::V2).charset(Charset::Gbk).build().unwrap();
    let upload = Upload::from_reader("图.jpg", 4, &b"four"[..]);
    client.vouchers().send_logo(SendLogo::new("标题", upload)).await.unwrap();
    let seen = script.seen();
    let [(title_head, title), (logo_head, logo)] = <[_; 2]>::try_from(parts(&seen[0])).unwrap();
    assert!(title_head.contains(r#"name="title""#) && title_head.contains("text/plain"), "{title_head}");
    assert_eq!(title, Charset::Gbk.encode("标题").unwrap().as_ref());
    assert!(logo_head.contains("image/jpeg"), "{logo_head}");
    assert_eq!(logo, b"four");
    assert!(seen[0].uri().query().unwrap().contains("sign="));
    assert!(!String::from_utf8_lossy(seen[0].body()).contains("biz_content"));
}

#[tokio::test]
async fn a_file_on_disk_is_read_while_it_is_sent_and_a_missing_one_is_an_error() {
    let script = Script::default();
    script.respond(signed(200, "{}"));
    let path = std::env::temp_dir().join(format!("alipay-upload-{}.png", std::process::id()));
    std::fs::write(&path, vec![7; 300_000]).unwrap();
    let sent = script.client().vouchers().send_logo(SendLogo::new("t", Upload::from_path(&path))).await;
    std::fs::remove_file(&path).unwrap();
    sent.unwrap();
    let parts = parts(&script.seen()[0]);
    assert_eq!(parts[1].1, vec![7; 300_000]);

    let missing = script.client().vouchers().send_logo(SendLogo::new("t", Upload::from_path(&path))).await;
    let error = missing.unwrap_err();
    assert!(error.to_string().contains("field `logo`"), "{error}");
    assert!(matches!(error, Error::NotSent(error) if matches!(error.reason, NotSentReason::File { .. })));
}

#[tokio::test]
async fn a_large_file_arrives_complete_over_http_by_both_protocols() {
    let simulator = Simulator::start().await.unwrap();
    simulator.on::<UploadImage>(|_, _| Ok(UploadedImage::new().with_image_id("1")));
    let client = simulator.client().unwrap();
    let content: Vec<u8> = (0..1_500_000_u32).flat_map(|number| [number.to_le_bytes()[0]]).collect();
    let path = std::env::temp_dir().join(format!("alipay-large-{}.jpg", std::process::id()));
    std::fs::write(&path, &content).unwrap();
    for protocol in [Protocol::V3, Protocol::V2] {
        let upload = UploadImage::new("jpg", Upload::from_path(&path));
        let image = client.merchants().upload_image(upload).protocol(protocol).await.unwrap();
        assert_eq!(image.image_id.as_deref(), Some("1"));
        let recorded = simulator.requests().pop().unwrap();
        assert_eq!(recorded.files[0].size, content.len(), "{protocol:?}");
        assert_eq!(recorded.files[0].content_type.as_deref(), Some("image/jpeg"));
    }
    std::fs::remove_file(&path).unwrap();
}

/// Nonces that somebody chose badly.
#[derive(Debug)]
struct Odd(&'static str);

impl Nonces for Odd {
    fn next(&self) -> String {
        self.0.to_owned()
    }
}

#[tokio::test]
async fn the_delimiter_of_the_parts_is_of_the_nonce_and_cannot_break_the_header() {
    let script = Script::default();
    let ok = || gateway("alipay_test_logo_upload_response", OK);
    script.respond(ok()).respond(ok());
    let client =
        |nonces: Arc<dyn Nonces>| script.builder().protocol(Protocol::V2).nonces(nonces).build().unwrap();
    client(Arc::new(Odd("first"))).vouchers().send_logo(request()).await.unwrap();
    client(Arc::new(Odd("second"))).vouchers().send_logo(request()).await.unwrap();
    for (request, nonce) in script.seen().iter().zip(["first", "second"]) {
        let content_type = request.headers().get("content-type").unwrap().to_str().unwrap();
        assert!(content_type.contains(nonce), "{content_type}");
    }
    for nonce in ["", "a/b", "a;b", "a\r\nb"] {
        let error = client(Arc::new(Odd(nonce))).vouchers().send_logo(request()).await.unwrap_err();
        assert!(
            matches!(&error, Error::NotSent(error) if matches!(error.reason, NotSentReason::Header("nonce"))),
            "{nonce:?}: {error}"
        );
    }
    assert_eq!(script.seen().len(), 2);
}
