//! HTTP/2, where the server offers it (feature `http2`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use alipay::{
    call::CallOptionsBuilder,
    servicemarket::{AcceptOrder, OrderApiExt, QueryOrder},
};
use alipay_runtime::{Client, Outcome, retry::Retry};
use alipay_tests::{
    platform::{APP_ID, NONCE, TIMESTAMP, key, sign},
    tls,
};
use bytes::Bytes;
use futures_util::future::join_all;
use h2::{Reason, server::SendResponse};
use http::Response;
use tokio::net::TcpListener;

/// A server that speaks HTTP/2 only.
#[derive(Clone, Debug, Default)]
struct Server {
    connections: Arc<AtomicUsize>,
    requests: Arc<AtomicUsize>,
    /// The streams to reset before the next responses.
    resets: Arc<Mutex<Vec<Reason>>>,
}

impl Server {
    async fn start(&self) -> (SocketAddr, String) {
        let (acceptor, root) = tls::acceptor(&["h2"]);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let server = self.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                server.connections.fetch_add(1, Ordering::SeqCst);
                let (server, stream) = (server.clone(), acceptor.accept(stream).await.unwrap());
                tokio::spawn(async move {
                    let mut connection = h2::server::handshake(stream).await.unwrap();
                    while let Some(Ok((request, respond))) = connection.accept().await {
                        assert_eq!(request.version(), http::Version::HTTP_2);
                        server.respond(respond);
                    }
                });
            }
        });
        (address, root)
    }

    fn respond(&self, mut respond: SendResponse<Bytes>) {
        self.requests.fetch_add(1, Ordering::SeqCst);
        if let Some(reason) = self.resets.lock().unwrap().pop() {
            respond.send_reset(reason);
            return;
        }
        let response = Response::builder()
            .header("alipay-timestamp", TIMESTAMP)
            .header("alipay-nonce", NONCE)
            .header("alipay-signature", sign(format!("{TIMESTAMP}\n{NONCE}\n{{}}\n").as_bytes()));
        let mut body = respond.send_response(response.body(()).unwrap(), false).unwrap();
        body.send_data(Bytes::from_static(b"{}"), true).unwrap();
    }

    async fn client(&self) -> Client {
        let (address, root) = self.start().await;
        Client::builder()
            .app_id(APP_ID)
            .private_key(key("app_private_pkcs8.pem"))
            .alipay_public_key(key("platform_public.pem"))
            .server(format!("https://localhost:{}", address.port()))
            .tls_root_certificate(root)
            .retry(Retry::none())
            .build()
            .unwrap()
    }
}

#[tokio::test]
async fn parallel_calls_share_a_connection() {
    let server = Server::default();
    let client = server.client().await;
    client.orders().accept(AcceptOrder::new("1")).await.unwrap();
    let calls = (0..50).map(|_| client.orders().query(QueryOrder::new("1")));
    for result in join_all(calls).await {
        result.unwrap();
    }
    assert_eq!(server.connections.load(Ordering::SeqCst), 1);
    assert_eq!(server.requests.load(Ordering::SeqCst), 51);
}

#[tokio::test]
async fn a_stream_that_ends_without_a_response_is_an_unknown_outcome() {
    let server = Server::default();
    let client = server.client().await;
    for reason in [Reason::CANCEL, Reason::INTERNAL_ERROR, Reason::ENHANCE_YOUR_CALM] {
        server.resets.lock().unwrap().push(reason);
        let error = client.orders().accept(AcceptOrder::new("1")).await.unwrap_err();
        assert_eq!(error.outcome(), Outcome::Unknown, "{reason:?}: {error}");
    }
    assert_eq!(server.requests.load(Ordering::SeqCst), 3);
}

/// By the definition of this reason the server did not process the request, but a proxy may have passed it on.
#[tokio::test]
async fn a_refused_stream_is_sent_again_only_if_that_is_harmless() {
    let server = Server::default();
    let client = server.client().await;
    server.resets.lock().unwrap().push(Reason::REFUSED_STREAM);
    let error = client.orders().accept(AcceptOrder::new("1")).await.unwrap_err();
    assert_eq!((error.outcome(), server.requests.load(Ordering::SeqCst)), (Outcome::Unknown, 1));
    server.resets.lock().unwrap().push(Reason::REFUSED_STREAM);
    client.orders().query(QueryOrder::new("1")).retry(Retry::standard()).await.unwrap();
    assert_eq!(server.requests.load(Ordering::SeqCst), 3);
}
