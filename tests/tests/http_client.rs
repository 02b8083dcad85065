//! The settings of the HTTP client: proxies, their credentials, and root certificates of TLS.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use alipay::servicemarket::{AcceptOrder, OrderApiExt};
use alipay_runtime::{
    Client, ClientBuilder, Error, Outcome, error::NotSentReason, settings::ConfigError, settings::Setting,
    transport::HttpClient,
};
use alipay_tests::{
    platform::{APP_ID, NONCE, Script, TIMESTAMP, key, sign},
    tls,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, copy_bidirectional},
    net::{TcpListener, TcpStream},
};
const USER: &str = "merchant";
const PASSWORD: &str = "proxypassword7391";

/// The heads of the requests that a server received.
#[derive(Clone, Debug, Default)]
struct Heads(Arc<Mutex<Vec<String>>>);

impl Heads {
    fn all(&self) -> String {
        self.0.lock().unwrap().join("\n")
    }
}

fn builder() -> ClientBuilder {
    Client::builder()
        .app_id(APP_ID)
        .private_key(key("app_private_pkcs8.pem"))
        .alipay_public_key(key("platform_public.pem"))
        .retry(alipay_runtime::retry::Retry::none())
}

/// A successful response with a signature.
fn response() -> String {
    let signature = sign(format!("{TIMESTAMP}\n{NONCE}\n{{}}\n").as_bytes());
    format!(
        "HTTP/1.1 200 OK\r\nconnection: close\r\nalipay-timestamp: {TIMESTAMP}\r\nalipay-nonce: {NONCE}\r\n\
         alipay-signature: {signature}\r\ncontent-length: 2\r\n\r\n{{}}"
    )
}

async fn read_head(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let mut head = Vec::new();
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let mut chunk = [0; 4096];
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => break,
            Ok(length) => head.extend_from_slice(&chunk[..length]),
        }
    }
    String::from_utf8(head).unwrap()
}

async fn respond(mut stream: impl AsyncRead + AsyncWrite + Unpin, heads: &Heads) {
    let head = read_head(&mut stream).await;
    heads.0.lock().unwrap().push(head);
    let _written = stream.write_all(response().as_bytes()).await;
    let _closed = stream.shutdown().await;
}

/// A server of plain HTTP, which serves as a proxy too.
async fn plain_server(heads: Heads) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            respond(stream, &heads).await;
        }
    });
    address
}

/// A proxy that opens tunnels to one address.
async fn tunnel(to: SocketAddr, heads: Heads) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let head = read_head(&mut stream).await;
            heads.0.lock().unwrap().push(head);
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
            let mut server = TcpStream::connect(to).await.unwrap();
            let _closed = copy_bidirectional(&mut stream, &mut server).await;
        }
    });
    address
}

/// A TLS server for `localhost`, and the certificate of the authority that issued its certificate.
async fn tls_server(heads: Heads) -> (SocketAddr, String) {
    let (acceptor, root) = tls::acceptor(&[]);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            if let Ok(stream) = acceptor.accept(stream).await {
                respond(stream, &heads).await;
            }
        }
    });
    (address, root)
}

fn assert_hides_credentials(shown: &str) {
    let encoded = STANDARD.encode(format!("{USER}:{PASSWORD}"));
    for secret in [PASSWORD, USER, &encoded] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

#[tokio::test]
async fn requests_are_sent_through_the_proxy_with_its_credentials() {
    let heads = Heads::default();
    let proxy = plain_server(heads.clone()).await;
    let builder = builder().server("http://127.0.0.1:9").proxy(format!("http://{USER}:{PASSWORD}@{proxy}"));
    assert_hides_credentials(&format!("{builder:?}"));
    let client = builder.build().unwrap();
    assert_hides_credentials(&format!("{client:?}"));
    client.orders().accept(AcceptOrder::new("1")).await.unwrap();
    let head = heads.all();
    let credentials = STANDARD.encode(format!("{USER}:{PASSWORD}"));
    assert!(head.starts_with("POST http://127.0.0.1:9/v3/"), "{head}");
    assert!(head.contains(&format!("Basic {credentials}")), "{head}");
}

#[tokio::test]
async fn a_proxy_that_is_not_reachable_is_an_error_without_its_credentials() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    for server in ["http://127.0.0.1:9", "https://localhost:9"] {
        let proxy = format!("http://{USER}:{PASSWORD}@{address}");
        let client = builder().server(server).proxy(proxy).build().unwrap();
        let error = client.orders().accept(AcceptOrder::new("1")).await.unwrap_err();
        assert_eq!(error.outcome(), Outcome::NotSent, "{error}");
        let Error::NotSent(not_sent) = error else { panic!("{error}") };
        assert_hides_credentials(&format!("{not_sent} {not_sent:?}"));
    }
}

#[tokio::test]
async fn a_private_root_certificate_is_trusted_if_it_is_configured() {
    let (server_heads, proxy_heads) = (Heads::default(), Heads::default());
    let (address, root) = tls_server(server_heads.clone()).await;
    let server = format!("https://localhost:{}", address.port());

    let strict = builder().server(&server).build().unwrap();
    let error = strict.orders().accept(AcceptOrder::new("1")).await.unwrap_err();
    let Error::NotSent(not_sent) = error else { panic!("{error}") };
    assert!(matches!(not_sent.reason, NotSentReason::Connection(_)), "{not_sent}");
    assert!(not_sent.to_string().contains("certificate"), "{not_sent}");

    let trusting = builder().server(&server).tls_root_certificate(root.as_str()).build().unwrap();
    trusting.orders().accept(AcceptOrder::new("1")).await.unwrap();
    assert!(server_heads.all().starts_with("POST /v3/"), "{server_heads:?}");

    let proxy = tunnel(address, proxy_heads.clone()).await;
    let proxied = builder().server(&server).tls_root_certificate(root).proxy(format!("http://{proxy}"));
    proxied.build().unwrap().orders().accept(AcceptOrder::new("1")).await.unwrap();
    let head = proxy_heads.all();
    assert!(head.starts_with(&format!("CONNECT localhost:{} HTTP/1.1", address.port())), "{head}");
    // The proxy sees neither the signature nor the path.
    assert!(!head.to_lowercase().contains("alipay-sha256withrsa") && !head.contains("/v3/"), "{head}");
}

#[test]
fn wrong_proxies_and_certificates_are_refused_without_showing_them() {
    let proxies = [
        format!("{USER}:{PASSWORD}@proxy.example.com:3128"),
        format!("socks5://{USER}:{PASSWORD}@proxy.example.com:1080"),
        format!("http://{USER}:{PASSWORD}/@proxy.example.com:3128"),
        format!("http://{USER}:{PASSWORD}@proxy.example.com:3128/path"),
        format!("http://{USER}:{PASSWORD}@"),
    ];
    for proxy in proxies {
        let error = builder().proxy(proxy.as_str()).build().unwrap_err();
        let setting = Setting::Proxy;
        assert!(matches!(error, ConfigError::Invalid { setting: found, .. } if found == setting), "{error}");
        assert_hides_credentials(&format!("{error} {error:?}"));
        let error = HttpClient::builder().proxy(proxy).build().unwrap_err();
        assert_hides_credentials(&format!("{error} {error:?}"));
    }
    for pem in ["", "no certificate", &key("app_private_pkcs8.pem")] {
        let error = builder().tls_root_certificate(pem).build().unwrap_err();
        let setting = Setting::TlsRootCertificate;
        assert!(matches!(error, ConfigError::Invalid { setting: found, .. } if found == setting), "{error}");
    }
}

#[test]
fn settings_that_a_transport_would_not_follow_are_refused() {
    let proxied = Script::default().builder().proxy("http://127.0.0.1:3128").build().unwrap_err();
    assert!(proxied.to_string().contains("transport"), "{proxied}");
    let trusting = Script::default().builder().tls_root_certificate("x").build().unwrap_err();
    assert!(trusting.to_string().contains("transport"), "{trusting}");
}
