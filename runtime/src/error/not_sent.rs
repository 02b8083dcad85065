//! Calls of which nothing reached Alipay.

use crate::{crypto::SignError, declaration::codec::EncodeError, transport::TransportError};

/// A call of which nothing reached Alipay.
#[derive(Debug, thiserror::Error)]
#[error("{method} was not sent: {reason}")]
#[non_exhaustive]
pub struct NotSent {
    /// The API method.
    pub method: &'static str,
    /// Why it was not sent.
    pub reason: NotSentReason,
}

/// Why a call was not sent.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotSentReason {
    /// The request cannot be put on the wire.
    #[error("{0}")]
    Request(#[from] EncodeError),
    /// No protocol that this client speaks has the endpoint.
    #[error(
        "the endpoint is not in the protocol that the call asks for, or the client's signatures are not (V3 \
         takes RSA2 only); leave the choice of the protocol to the client"
    )]
    NoRoute,
    /// The merchant's token or the request id cannot stand in a header.
    #[error("the {0} is empty or has characters that a header cannot carry")]
    Header(&'static str),
    /// The call is to be encrypted, but the client has no encrypt key.
    #[error(
        "the call is to be encrypted, but the client has no key for it; set `encrypt_key` on the builder"
    )]
    NoEncryptKey,
    /// A file cannot be read.
    #[error("the file of the field `{field}` cannot be read: {problem}")]
    File {
        /// The field.
        field: String,
        /// Why.
        #[source]
        problem: std::io::Error,
    },
    /// The signer failed.
    #[error("{0}")]
    Signing(#[from] SignError),
    /// There was no connection.
    #[error("{0}; check the network, DNS, proxy and certificates, then call again")]
    Connection(#[source] TransportError),
    /// There is nothing to ask: see [`Client::resolve`](crate::Client::resolve).
    #[error("there is nothing to ask: {0}")]
    NothingToResolve(&'static str),
    /// Time ran out before the request left.
    #[error("time ran out before the request left; give the call a longer timeout")]
    Timeout,
}
