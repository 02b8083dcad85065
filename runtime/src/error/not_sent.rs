//! Calls that were not sent.

use crate::{crypto::SignError, declaration::codec::EncodeError, transport::TransportError};

/// A call that was not sent.
#[derive(Debug, thiserror::Error)]
#[error("{method} was not sent: {reason}")]
#[non_exhaustive]
pub struct NotSent {
    /// The API method.
    pub method: &'static str,
    /// The reason.
    pub reason: NotSentReason,
}

/// The reason why a call was not sent.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotSentReason {
    /// The request cannot be encoded: a field is missing, too long, out of range or not in the character set.
    #[error("{0}")]
    Request(#[from] EncodeError),
    /// The endpoint is not available over the protocol of this call.
    #[error(
        "the endpoint is not available over the protocol of this call, or the client signs with RSA, which V3 does \
         not accept; leave the choice of the protocol to the client"
    )]
    NoRoute,
    /// A value cannot be sent in a header: the merchant's token or the request id.
    #[error("{0} is empty, or has characters that are not allowed in a header")]
    Header(&'static str),
    /// Content encryption was turned on for the call, but the client has no encrypt key.
    #[error(
        "content encryption is on for this call, but the client has no key; set `encrypt_key` on the builder"
    )]
    NoEncryptKey,
    /// A file cannot be read.
    #[error("the file of field `{field}` cannot be read: {problem}")]
    File {
        /// The wire name of the field.
        field: String,
        /// The cause.
        #[source]
        problem: std::io::Error,
    },
    /// The signer failed.
    #[error("{0}")]
    Signing(#[from] SignError),
    /// No connection could be established.
    #[error("{0}; {help}", help = connection_help(.0))]
    Connection(#[source] TransportError),
    /// [`Client::resolve`](crate::Client::resolve) was given an error without an outcome query.
    #[error("there is no outcome to resolve: {0}")]
    NothingToResolve(&'static str),
    /// The call timed out before the request was sent. It may have waited for other calls of the client:
    /// [`max_concurrent_requests`](crate::ClientBuilder::max_concurrent_requests).
    #[error(
        "the call timed out before the request was sent; increase its timeout, or `max_concurrent_requests` on the \
         builder if too many calls wait"
    )]
    Timeout,
}

/// Advice about a connection. On this computer, there is neither DNS nor TLS to check.
fn connection_help(error: &TransportError) -> &'static str {
    if error.is_local() {
        "nothing accepts connections there: start the server, such as `alipay simulator --listen` with this address, \
         then retry"
    } else {
        "check network, DNS, proxy and TLS certificates, then retry"
    }
}
