//! The message channel over TLS with a private root, and through a proxy, in front of the simulator.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use alipay_runtime::{
    Client, ClientBuilder, Notification, Receiver,
    channel::{Channel, ChannelEvent, ConnectError},
};
use alipay_simulator::{Carrier, OutgoingNotification, Simulator};
use alipay_tests::tls;
use base64::{Engine, engine::general_purpose::STANDARD};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional},
    net::{TcpListener, TcpStream},
    time::timeout,
};

/// The heads of the requests that a proxy received.
type Heads = Arc<Mutex<Vec<String>>>;

/// A TLS server for `localhost` in front of the simulator, and the authority of its certificate.
async fn tls_in_front_of(simulator: &Simulator) -> (SocketAddr, String) {
    let (acceptor, root) = tls::acceptor(&[]);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let to = simulator.url().strip_prefix("http://").unwrap().to_owned();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, to) = (acceptor.clone(), to.clone());
            tokio::spawn(async move {
                if let Ok(mut stream) = acceptor.accept(stream).await {
                    let mut server = TcpStream::connect(to).await.unwrap();
                    let _closed = copy_bidirectional(&mut stream, &mut server).await;
                }
            });
        }
    });
    (address, root)
}

/// A proxy that responds with these statuses in turn, the last again and again, and opens tunnels to one address.
async fn proxy(to: SocketAddr, statuses: &'static [&'static str], heads: Heads) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let mut statuses = statuses.iter().chain(statuses.last().into_iter().cycle());
        while let Ok((mut stream, _)) = listener.accept().await {
            let (heads, status) = (Arc::clone(&heads), statuses.next().unwrap());
            tokio::spawn(async move {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    head.push(stream.read_u8().await.unwrap());
                }
                heads.lock().unwrap().push(String::from_utf8(head).unwrap());
                let response = format!("HTTP/1.1 {status}\r\n\r\n");
                stream.write_all(response.as_bytes()).await.unwrap();
                if status.starts_with("200") {
                    let mut server = TcpStream::connect(to).await.unwrap();
                    let _closed = copy_bidirectional(&mut stream, &mut server).await;
                }
            });
        }
    });
    address
}

fn start(builder: ClientBuilder) -> Channel {
    let client: Client = builder.build().unwrap();
    let receiver = Receiver::builder(client.notification_verifier())
        .fallback(|_: Notification| async { Ok(()) })
        .build()
        .unwrap();
    client.channel(receiver).start().unwrap()
}

async fn works(simulator: &Simulator, channel: &Channel) {
    channel.ready().await.unwrap();
    let message = OutgoingNotification::new([
        ("app_id", simulator.app().app_id.as_str()),
        ("msg_method", "alipay.example.changed"),
        ("biz_content", "{}"),
    ]);
    assert!(simulator.send(&message.with_carrier(Carrier::Channel)).await.unwrap().acknowledged);
    channel.drain().await;
}

/// The reason of the first attempt that failed.
async fn failure(channel: &Channel) -> Arc<ConnectError> {
    let mut events = channel.events();
    loop {
        let event = timeout(Duration::from_secs(20), events.next()).await.unwrap().unwrap();
        if let ChannelEvent::ConnectFailed { error, .. } = event {
            return error;
        }
    }
}

#[tokio::test]
async fn a_private_root_is_trusted_if_it_is_configured() {
    let simulator = Simulator::start().await.unwrap();
    let (address, root) = tls_in_front_of(&simulator).await;
    let server = format!("https://localhost:{}", address.port());
    let channel = start(simulator.client_builder().server(&server).tls_root_certificate(root));
    works(&simulator, &channel).await;
    let channel = start(simulator.client_builder().server(&server));
    let error = failure(&channel).await;
    assert!(error.to_string().contains("certificate"), "{error}");
}

#[tokio::test]
async fn registration_and_socket_go_through_the_proxy() {
    let simulator = Simulator::start().await.unwrap();
    let (address, root) = tls_in_front_of(&simulator).await;
    let heads = Heads::default();
    let proxy = proxy(address, &["200 OK"], Arc::clone(&heads)).await;
    let builder = simulator.client_builder().server(format!("https://localhost:{}", address.port()));
    let builder = builder.tls_root_certificate(root).proxy(format!("http://merchant:proxy%20word@{proxy}"));
    let channel = start(builder);
    works(&simulator, &channel).await;
    let heads = heads.lock().unwrap();
    assert_eq!(heads.len(), 2, "one for the registration, one for the socket: {heads:?}");
    let credentials = STANDARD.encode("merchant:proxy word");
    for head in heads.iter() {
        assert!(head.starts_with(&format!("CONNECT localhost:{} HTTP/1.1\r\n", address.port())), "{head}");
        let is_named = head.to_ascii_lowercase().contains("proxy-authorization: basic ");
        assert!(is_named && head.contains(&credentials), "{head}");
        assert!(!head.contains("link_token") && !head.contains("sign"), "the proxy sees neither: {head}");
    }
}

#[tokio::test]
async fn a_proxy_that_refuses_is_an_error_without_its_credentials() {
    let simulator = Simulator::start().await.unwrap();
    let (address, root) = tls_in_front_of(&simulator).await;
    // The registration comes through, and the socket does not.
    let statuses = &["200 OK", "407 Proxy Authentication Required"];
    let refusing = proxy(address, statuses, Heads::default()).await;
    let builder = simulator.client_builder().server(format!("https://localhost:{}", address.port()));
    let channel =
        start(builder.tls_root_certificate(root).proxy(format!("http://merchant:secretword@{refusing}")));
    let error = failure(&channel).await;
    assert!(matches!(*error, ConnectError::Socket(_)) && error.to_string().contains("HTTP 407"), "{error}");
    assert!(!format!("{error} {error:?} {channel:?}").contains("secretword"), "{error}");
}
