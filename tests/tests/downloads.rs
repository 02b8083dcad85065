//! Downloads of files: from hosts of Alipay only, in chunks, never cut short unnoticed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

use alipay::bill::BillDownloadUrl;
use alipay_runtime::{Client, call::DownloadError};
use alipay_tests::platform::{APP_ID, Script, key, unsigned};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    sync::oneshot,
};

const SECRET: &str = "fileId=7b1c2f";

/// Downloads by a script; returns the URL that was requested, or the error.
async fn requested(url: &str, domain: Option<&str>) -> Result<String, DownloadError> {
    let script = Script::default();
    script.respond(unsigned(200, "PK"));
    let download = script.client().for_merchant("token").download(format!("{url}?{SECRET}"));
    let download = match domain {
        Some(domain) => download.allow_domain(domain),
        None => download,
    };
    assert!(!format!("{download:?}").contains(SECRET));
    let file = match download.await {
        Ok(file) => file,
        Err(error) => {
            assert!(!format!("{error} {error:?}").contains(SECRET), "{error:?}");
            assert_eq!(script.seen().len(), 0, "nothing is sent");
            return Err(error);
        }
    };
    assert_eq!(file.bytes(2).await.unwrap(), "PK");
    let request = script.seen().pop().unwrap();
    assert!(request.headers().is_empty(), "no token, no signature: {:?}", request.headers());
    Ok(request.uri().to_string().strip_suffix(&format!("?{SECRET}")).unwrap().to_owned())
}

#[tokio::test]
async fn files_come_from_hosts_of_alipay_over_tls() {
    for (url, expected) in [
        ("https://dwbillcenter.alipay.com/a", "https://dwbillcenter.alipay.com/a"),
        ("http://dwbillcenter.alipay.com/a", "https://dwbillcenter.alipay.com/a"),
        ("https://ALIPAY.com:443/a", "https://alipay.com/a"),
        (
            "https://dwbillcenter-sandbox.dl.alipaydev.com/a",
            "https://dwbillcenter-sandbox.dl.alipaydev.com/a",
        ),
    ] {
        assert_eq!(requested(url, None).await.unwrap(), expected);
    }
    for url in [
        "https://evil.example/a",
        "https://alipay.com.evil.example/a",
        "https://notalipay.com/a",
        "https://dwbillcenter.alipay.com.:443@evil.example/a",
        "https://alipay.com@evil.example/a",
        "https://127.0.0.1/a",
        "https://[::1]/a",
        "https://dwbillcenter.alipay.com:8443/a",
        "http://dwbillcenter.alipay.com:443/a",
        "https://user:password@dwbillcenter.alipay.com/a",
        "ftp://dwbillcenter.alipay.com/a",
        "file:///etc/passwd",
        "/a",
        "",
    ] {
        let error = requested(url, None).await.unwrap_err();
        assert!(matches!(error, DownloadError::Url(_) | DownloadError::Host(_)), "{url}: {error:?}");
    }
    assert_eq!(requested("http://oss.example/a", Some("Example")).await.unwrap(), "https://oss.example/a");
    requested("https://other.test/a", Some("example")).await.unwrap_err();
}

/// A client whose server is a socket of the test.
async fn client() -> (Client, TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = format!("http://{}", listener.local_addr().unwrap());
    let client = Client::builder()
        .app_id(APP_ID)
        .private_key(key("app_private_pkcs8.pem"))
        .alipay_public_key(key("platform_public.pem"))
        .server(server.clone());
    (client.build().unwrap(), listener, format!("{server}/bill?{SECRET}"))
}

/// Serves one connection: the first part at once, the second one when the test says so.
fn serve(listener: TcpListener, first: &'static str, second: &'static str) -> oneshot::Sender<()> {
    let (go_on, wait) = oneshot::channel();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _request = stream.read(&mut [0; 4096]).await.unwrap();
        stream.write_all(first.as_bytes()).await.unwrap();
        let _go_on = wait.await;
        stream.write_all(second.as_bytes()).await.unwrap();
    });
    go_on
}

#[tokio::test]
async fn a_file_is_read_while_it_arrives() {
    let (client, listener, url) = client().await;
    let go_on = serve(listener, "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nabc", "def");
    let response = BillDownloadUrl::new().with_bill_download_url(url);
    let mut file = response.download(&client).unwrap().await.unwrap();
    assert_eq!(file.content_length(), Some(6));
    // The server waits until this chunk has been read.
    assert_eq!(file.chunk().await.unwrap().unwrap(), "abc");
    go_on.send(()).unwrap();
    assert_eq!(file.chunk().await.unwrap().unwrap(), "def");
    assert_eq!(file.chunk().await.unwrap(), None);
    assert!(BillDownloadUrl::new().download(&client).is_none());
}

#[tokio::test]
async fn a_file_that_is_cut_short_is_an_error() {
    let (client, listener, url) = client().await;
    drop(serve(listener, "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nabc", "d"));
    let error = client.download(url).await.unwrap().bytes(100).await.unwrap_err();
    assert!(matches!(error, DownloadError::Transport(_)), "{error:?}");
    assert!(!format!("{error} {error:?}").contains(SECRET));
    // A transport of the user's may not notice.
    let script = Script::default();
    let mut short = unsigned(200, "abc");
    short.headers_mut().insert("content-length", "6".parse().unwrap());
    script.respond(short);
    let file = script.client().download("https://dwbillcenter.alipay.com/a").await.unwrap();
    assert!(matches!(file.bytes(100).await, Err(DownloadError::Incomplete)));
}

#[tokio::test]
async fn a_larger_file_and_another_status_are_errors() {
    let (client, listener, url) = client().await;
    drop(serve(listener, "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nabc", "def"));
    let file = client.download(url).await.unwrap();
    assert!(matches!(file.bytes(5).await, Err(DownloadError::TooLarge { max_bytes: 5 })));
    for status in ["302 Found\r\nlocation: https://dwbillcenter.alipay.com/a", "403 Forbidden"] {
        let (client, listener, url) = self::client().await;
        let text = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n").leak();
        drop(serve(listener, text, ""));
        let error = client.download(url).await.unwrap_err();
        assert!(matches!(error, DownloadError::Status(302 | 403)), "{error:?}");
    }
}

#[tokio::test]
async fn a_server_that_goes_silent_is_an_error() {
    let (client, listener, url) = client().await;
    let _go_on = serve(listener, "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nabc", "def");
    let mut file = client.download(url).await.unwrap();
    assert_eq!(file.chunk().await.unwrap().unwrap(), "abc");
    tokio::time::pause();
    let error = file.chunk().await.unwrap_err();
    assert!(matches!(error, DownloadError::TimedOut), "{error:?}");
}
