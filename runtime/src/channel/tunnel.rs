//! The default way to the server: TCP, or a tunnel through an HTTP proxy.

use std::{fmt, io};

use http::Uri;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::{ByteStream, Dialer, Target};
use crate::support::{future::BoxFuture, redact::Secret};

/// The longest head of a proxy's response, in bytes.
const LONGEST_HEAD: usize = 8 << 10;

/// TCP, through the proxy that the client's settings or the environment name.
pub(super) struct TcpDialer {
    proxies: Option<Matcher>,
}

impl TcpDialer {
    /// `proxy` is that of the client's settings. The environment counts for other servers than those on loopback addresses,
    /// as it does for the client's requests.
    pub(super) fn new(proxy: Option<&Secret>, is_loopback: bool) -> Self {
        let proxies = match proxy {
            Some(url) => Some(Matcher::builder().all(url.expose()).build()),
            None if is_loopback => None,
            None => Some(Matcher::from_env()),
        };
        Self { proxies }
    }

    fn proxy_of(&self, target: &Target) -> Option<Intercept> {
        let uri: Uri = format!("https://{}/", authority(target)).parse().ok()?;
        self.proxies.as_ref()?.intercept(&uri)
    }
}

impl Dialer for TcpDialer {
    fn dial<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, io::Result<Box<dyn ByteStream>>> {
        Box::pin(async move {
            let stream = match self.proxy_of(target) {
                Some(proxy) => tunnel(&proxy, target).await?,
                None => TcpStream::connect((&*target.host, target.port)).await?,
            };
            // Acknowledgements are small, and must not wait for each other.
            stream.set_nodelay(true)?;
            Ok(Box::new(stream) as Box<dyn ByteStream>)
        })
    }
}

/// Opens a tunnel. The errors do not name the proxy, whose URL may contain credentials.
async fn tunnel(proxy: &Intercept, target: &Target) -> io::Result<TcpStream> {
    if proxy.uri().scheme_str() != Some("http") {
        return Err(io::Error::other("the message channel supports proxies with http:// only"));
    }
    let host = proxy.uri().host().unwrap_or_default().trim_matches(['[', ']']);
    let mut stream = TcpStream::connect((host, proxy.uri().port_u16().unwrap_or(80))).await?;
    let authority = authority(target);
    let mut request = format!("CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\n").into_bytes();
    if let Some(credentials) = proxy.basic_auth() {
        request.extend_from_slice(b"Proxy-Authorization: ");
        request.extend_from_slice(credentials.as_bytes());
        request.extend_from_slice(b"\r\n");
    }
    request.extend_from_slice(b"\r\n");
    stream.write_all(&request).await?;
    let mut head = Vec::new();
    // Byte by byte, since what follows the head belongs to the tunnel.
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() >= LONGEST_HEAD {
            return Err(io::Error::other("the response of the proxy is too long"));
        }
        head.push(stream.read_u8().await?);
    }
    let status = head.split(|byte| *byte == b' ').nth(1).unwrap_or_default();
    match status {
        b"200" => Ok(stream),
        b"407" => Err(io::Error::other("the proxy demands other credentials (HTTP 407)")),
        _ => Err(io::Error::other("the proxy refused the tunnel to the message channel")),
    }
}

/// Host and port, as URLs write them.
fn authority(target: &Target) -> String {
    let Target { host, port } = target;
    if host.contains(':') { format!("[{host}]:{port}") } else { format!("{host}:{port}") }
}

impl fmt::Debug for TcpDialer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("TcpDialer").field("proxies", &self.proxies.is_some()).finish()
    }
}
