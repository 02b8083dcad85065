//! The settings of calls and connections: time limits, retries, concurrency and the HTTP client.

use std::{sync::Arc, time::Duration};

use super::ClientBuilder;
use crate::{retry::Retry, transport::Transport};

impl ClientBuilder {
    /// Sets the time limit of a call, from signing to the last byte of the last attempt. Default: 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets the retry policy. Default: [`Retry::standard`].
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Sets the number of retries that all calls of this client may make together while none succeeds. Every five
    /// successful calls allow one more, up to this number. The budget keeps retries from making an overload worse.
    /// Default: 100.
    pub fn retry_budget(mut self, attempts: u32) -> Self {
        self.retry_budget = attempts;
        self
    }

    /// Sets the size of the largest response that is read, in bytes. Default: 4 MiB.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.max_response_bytes = bytes;
        self
    }

    /// Sets the number of requests that may be in flight at once. With HTTP/1.1 each of them has a connection of its own,
    /// and the HTTP client may open a few more than it needs in the end. Clones share the limit. Default: 64, which suits
    /// a process that may open 128 files.
    ///
    /// Further calls wait, in the order in which they were started. The wait is part of their timeout: a call that times
    /// out in it was not sent ([`NotSentReason::Timeout`](crate::error::NotSentReason::Timeout)). Presigned calls are not
    /// sent, and do not count.
    pub fn max_concurrent_requests(mut self, requests: usize) -> Self {
        self.max_concurrent_requests = requests;
        self
    }

    /// Sets the transport, which sends HTTP requests, instead of the HTTP client of the feature `reqwest`. The settings
    /// of that client have no effect then, and `build` refuses a `proxy` or `tls_root_certificate` beside a transport.
    pub fn transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Sets the time limit of establishing a connection. It has no effect on a transport of your own. Default: 5 s.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.http = self.http.connect_timeout(timeout);
        self
    }

    /// Sets the number of idle connections that are kept for later calls, for 60 s each. A number below
    /// [`max_concurrent_requests`](Self::max_concurrent_requests) saves open files after a burst of calls, and costs new
    /// connections in the next one. It has no effect on a transport of your own. Default: no limit of its own.
    pub fn max_idle_connections(mut self, connections: usize) -> Self {
        self.http = self.http.max_idle_connections(connections);
        self
    }

    /// Sends all requests through an HTTP proxy: `http://proxy.example.com:3128`, with credentials
    /// `http://user:password@proxy.example.com:3128`. Neither `Debug` nor errors show the credentials.
    ///
    /// Default: the proxy that the environment variables `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` name, in upper or
    /// lower case. They have no effect on a `server` with a loopback address.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.http = self.http.proxy(url);
        self
    }

    /// Trusts the certificate authorities of a PEM text for TLS connections, in addition to the system's: that of a
    /// proxy which inspects TLS, or of a test server. It may be called several times. The certificates of
    /// [`certificates`](Self::certificates) are not meant here.
    pub fn tls_root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.http = self.http.tls_root_certificate(pem);
        self
    }
}
