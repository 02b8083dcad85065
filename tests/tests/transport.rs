//! The HTTP transport against a raw socket: lost connections, limits, redirects.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{net::SocketAddr, time::Duration};

use alipay::servicemarket::{AcceptOrder, OrderApiExt};
use alipay_runtime::{
    Client, Error, Outcome,
    error::{Language, NotSentReason, UnknownReason},
};
use alipay_tests::platform::{APP_ID, NONCE, TIMESTAMP, key, sign};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// Responds to the first request of each connection with these bytes, and closes the connection.
async fn server(response: Vec<u8>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = vec![0; 8192];
            let _read = stream.read(&mut request).await;
            let _written = stream.write_all(&response).await;
        }
    });
    address
}

fn client(address: SocketAddr) -> Client {
    Client::builder()
        .app_id(APP_ID)
        .private_key(key("app_private_pkcs8.pem"))
        .alipay_public_key(key("platform_public.pem"))
        .server(format!("http://{address}"))
        .max_response_bytes(10_000)
        .timeout(Duration::from_secs(20))
        .build()
        .unwrap()
}

async fn accept(address: SocketAddr) -> Error {
    client(address).orders().accept(AcceptOrder::new("1")).await.expect_err("the response is not valid")
}

fn signed_head(body: &str) -> String {
    let signature = sign(format!("{TIMESTAMP}\n{NONCE}\n{body}\n").as_bytes());
    format!(
        "HTTP/1.1 200 OK\r\nconnection: close\r\nalipay-timestamp: {TIMESTAMP}\r\nalipay-nonce: {NONCE}\r\n\
         alipay-signature: {signature}\r\n"
    )
}

#[tokio::test]
async fn a_signed_response_is_read_with_its_length_and_in_chunks() {
    let plain = format!("{}content-length: 2\r\n\r\n{{}}", signed_head("{}"));
    let chunked =
        format!("{}transfer-encoding: chunked\r\n\r\n1\r\n{{\r\n1\r\n}}\r\n0\r\n\r\n", signed_head("{}"));
    for response in [plain, chunked] {
        let address = server(response.into_bytes()).await;
        let accepted = client(address).orders().accept(AcceptOrder::new("1")).await.unwrap();
        assert_eq!(accepted.raw().as_ref(), b"{}");
    }
}

#[tokio::test]
async fn a_refused_connection_means_not_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let error = accept(address).await;
    let shown = error.to_string();
    let server = format!("no connection to http://{address} (");
    assert!(shown.contains(&server) && shown.contains("refused"), "{shown}");
    assert!(shown.contains("alipay simulator --listen"), "the server would be on this computer: {shown}");
    assert!(!shown.contains("/v3/"), "only the server is shown: {shown}");
    let chinese = error.in_language(Language::Chinese).to_string();
    assert!(chinese.contains(&format!("无法连接 http://{address}")), "{chinese}");
    assert!(
        matches!(error, Error::NotSent(ref not_sent) if matches!(not_sent.reason, NotSentReason::Connection(_)))
    );
}

#[tokio::test]
async fn a_connection_lost_after_sending_is_an_unknown_outcome() {
    for response in ["", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"] {
        let error = accept(server(response.as_bytes().to_vec()).await).await;
        assert_eq!(error.outcome(), Outcome::Unknown, "{response}: {error}");
    }
}

#[tokio::test]
async fn a_response_larger_than_the_limit_is_not_read_to_its_end() {
    let body = "x".repeat(1 << 20);
    let error = accept(server(format!("{}\r\n{body}", signed_head(&body)).into_bytes()).await).await;
    let Error::Unknown(unknown) = error else { panic!("{error}") };
    assert!(matches!(unknown.reason, UnknownReason::Transport(_)), "{unknown}");
    assert!(unknown.to_string().contains("larger"), "{unknown}");
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let target = server(format!("{}content-length: 2\r\n\r\n{{}}", signed_head("{}")).into_bytes()).await;
    for status in ["301", "302", "307", "308"] {
        let response =
            format!("HTTP/1.1 {status} Moved\r\nlocation: http://{target}/\r\ncontent-length: 0\r\n\r\n");
        let error = accept(server(response.into_bytes()).await).await;
        assert_eq!(error.status().map(|status| status.to_string()).as_deref(), Some(status));
        assert_eq!(error.outcome(), Outcome::Unknown);
    }
}
