//! Downloads of files by the URLs that Alipay issues: bills and receipts.

use std::{
    fmt,
    future::{IntoFuture, poll_fn},
    pin::Pin,
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::{Request, StatusCode, header::CONTENT_LENGTH};
use url::{Host, Url};

use crate::{
    client::Client,
    support::future::BoxFuture,
    transport::{Body, Chunks, TransportError},
};

/// The domains of Alipay, and of its sandbox.
const DOMAINS: [&str; 2] = ["alipay.com", "alipaydev.com"];

/// Download of a file: a future that sends the request. Created by [`Client::download`].
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Download {
    client: Client,
    url: String,
    domains: Vec<String>,
}

impl Client {
    /// Creates the download of a file by a URL that Alipay issued, such as that of a bill or a receipt.
    ///
    /// The URL contains its own authorization: nothing is signed, the merchant's token is not sent, and no redirect is
    /// followed. Its host has to be one of Alipay's (`alipay.com`, `alipaydev.com` and what is below them), or that of the
    /// client's server; see [`Download::allow_domain`]. `http` is replaced by `https`, except for the client's own server.
    /// The file is read in chunks, and not kept in memory.
    ///
    /// ```no_run
    /// # async fn run(client: alipay::Client, url: String) -> Result<(), Box<dyn std::error::Error>> {
    /// use tokio::io::AsyncWriteExt;
    ///
    /// let mut bill = client.download(url).await?;
    /// let mut file = tokio::fs::File::create("bill.zip").await?;
    /// while let Some(chunk) = bill.chunk().await? {
    ///     file.write_all(&chunk).await?;
    /// }
    /// file.flush().await?;
    /// # Ok(()) }
    /// ```
    pub fn download(&self, url: impl Into<String>) -> Download {
        Download { client: self.clone(), url: url.into(), domains: Vec::new() }
    }
}

impl Download {
    /// Allows a further domain and all hosts below it.
    pub fn allow_domain(mut self, domain: impl Into<String>) -> Self {
        self.domains.push(domain.into().to_ascii_lowercase());
        self
    }

    async fn start(self) -> Result<DownloadedFile, DownloadError> {
        let url = self.checked()?;
        let request = Request::get(url.as_str()).body(Body::from(Vec::new()));
        let request = request.map_err(|_| DownloadError::Url("it cannot be sent over HTTP"))?;
        let limit = self.client.inner.timeout;
        let response = within(limit, self.client.inner.transport.download(request)).await??;
        if response.status() != StatusCode::OK {
            return Err(DownloadError::Status(response.status().as_u16()));
        }
        let length = response.headers().get(CONTENT_LENGTH);
        let length = length.and_then(|length| length.to_str().ok()?.parse().ok());
        Ok(DownloadedFile { chunks: response.into_body(), length, received: 0, limit })
    }

    /// The URL as it is requested.
    fn checked(&self) -> Result<Url, DownloadError> {
        let mut url = Url::parse(&self.url).map_err(|_| DownloadError::Url("it is not an absolute URL"))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(DownloadError::Url("it contains a user name or a password"));
        }
        url.set_fragment(None);
        let own = Url::parse(&self.client.inner.server).ok();
        if own.is_some_and(|own| own.origin() == url.origin()) {
            return Ok(url);
        }
        let allowed = |host: &str| {
            let domains = DOMAINS.into_iter().chain(self.domains.iter().map(String::as_str));
            domains.into_iter().any(|domain| {
                host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
            })
        };
        match url.host() {
            Some(Host::Domain(host)) if allowed(host) => {}
            host => return Err(DownloadError::Host(host.map(|host| host.to_string()).unwrap_or_default())),
        }
        if !matches!(url.scheme(), "http" | "https") || url.port().is_some() {
            return Err(DownloadError::Url("it is not one of `https` at the usual port"));
        }
        url.set_scheme("https").map_err(|()| DownloadError::Url("it is not one of `https`"))?;
        Ok(url)
    }
}

impl IntoFuture for Download {
    type Output = Result<DownloadedFile, DownloadError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.start())
    }
}

// Without the URL, which contains its own authorization.
impl fmt::Debug for Download {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Download").field("domains", &self.domains).finish_non_exhaustive()
    }
}

/// A file that is being downloaded.
#[derive(Debug)]
pub struct DownloadedFile {
    chunks: Chunks,
    length: Option<u64>,
    received: u64,
    /// The time limit of the response's head, and of each chunk.
    limit: Duration,
}

impl DownloadedFile {
    /// Returns the length in bytes, if the server stated it.
    pub fn content_length(&self) -> Option<u64> {
        self.length
    }

    /// Returns the next chunk; `None` at the end of the file. What has been read before an error is not the whole file.
    ///
    /// # Errors
    /// If the connection is lost, the server sends nothing for the client's `timeout`, or the file is shorter than stated.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, DownloadError> {
        let chunks = &mut self.chunks;
        let next = poll_fn(|context| Pin::new(&mut *chunks).poll_next(context));
        match within(self.limit, next).await? {
            Some(chunk) => {
                let chunk = chunk?;
                self.received = self.received.saturating_add(chunk.len() as u64);
                Ok(Some(chunk))
            }
            None if self.length.is_some_and(|length| length != self.received) => {
                Err(DownloadError::Incomplete)
            }
            None => Ok(None),
        }
    }

    /// Reads the whole file into memory, if it has at most `max_bytes` bytes.
    ///
    /// # Errors
    /// As [`chunk`](Self::chunk), and if the file is larger.
    pub async fn bytes(mut self, max_bytes: usize) -> Result<Bytes, DownloadError> {
        let mut whole = BytesMut::new();
        while let Some(chunk) = self.chunk().await? {
            if whole.len().saturating_add(chunk.len()) > max_bytes {
                return Err(DownloadError::TooLarge { max_bytes });
            }
            whole.extend_from_slice(&chunk);
        }
        Ok(whole.freeze())
    }
}

async fn within<T>(limit: Duration, work: impl Future<Output = T>) -> Result<T, DownloadError> {
    tokio::time::timeout(limit, work).await.map_err(|_| DownloadError::TimedOut)
}

/// A download that failed. It does not show the URL, which contains its own authorization.
#[derive(Debug)]
#[non_exhaustive]
pub enum DownloadError {
    /// The URL cannot be used.
    Url(&'static str),
    /// The host is none of Alipay's.
    Host(String),
    /// The server responded with another status than 200. URLs of bills are valid for 30 seconds: query a new one.
    Status(u16),
    /// The server sent nothing for the client's `timeout`.
    TimedOut,
    /// The file is shorter than the server stated.
    Incomplete,
    /// The file is larger than it may be.
    TooLarge {
        /// The limit in bytes.
        max_bytes: usize,
    },
    /// There was no complete response.
    Transport(TransportError),
}

impl fmt::Display for DownloadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url(problem) => write!(out, "the URL of the file cannot be used: {problem}"),
            Self::Host(host) => write!(
                out,
                "the file is at `{host}`, which is no host of Alipay; if it may be, add `allow_domain(..)` to the download"
            ),
            Self::Status(status) => write!(
                out,
                "the server responded with status {status} instead of the file; the URL may have expired, query a new one"
            ),
            Self::TimedOut => out.write_str("the server sent nothing within the time limit of the client"),
            Self::Incomplete => {
                out.write_str("the file is shorter than the server stated; download it again")
            }
            Self::TooLarge { max_bytes } => write!(out, "the file is larger than {max_bytes} bytes"),
            Self::Transport(error) => error.fmt(out),
        }
    }
}

impl std::error::Error for DownloadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Transport(error) => Some(error),
            _ => None,
        }
    }
}

impl From<TransportError> for DownloadError {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}
