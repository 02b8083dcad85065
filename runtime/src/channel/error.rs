//! Errors of connecting, and the reasons why a connection ended.

mod chinese;

use std::{io, time::Duration};

use crate::{
    crypto::SignError, declaration::EncodeError, error::ApiError, protocol::VerificationError,
    transport::TransportError,
};

/// The reason why a connection of the message channel could not be established.
///
/// A channel retries, unless nothing but a change of the settings can help.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConnectError {
    /// Alipay refused the registration.
    #[error("{0}")]
    Refused(Box<ApiError>),
    /// The response to the registration could not be verified.
    #[error("the registration of the message channel: {0}")]
    Unverified(#[from] VerificationError),
    /// The response to the registration is a success without a token.
    #[error("the registration of the message channel: the response has no link_token")]
    NoToken,
    /// The response to the registration is not Alipay's.
    #[error(
        "the registration of the message channel: HTTP {status} without a response of the channel; a proxy on the way \
         probably sent it, or the server has no message channel"
    )]
    NotFromPlatform {
        /// The HTTP status.
        status: u16,
    },
    /// The registration was not sent, or got no response.
    #[error("the registration of the message channel: {0}")]
    Transport(#[from] TransportError),
    /// There is no connection to the server, or no TLS session with it.
    #[error("no connection to the message channel: {0}")]
    Socket(#[from] io::Error),
    /// The server did not open a WebSocket.
    #[error("the server did not open a WebSocket: {0}")]
    Handshake(String),
    /// Registration or connection took too long.
    #[error("connecting to the message channel took longer than {} s", .0.as_secs())]
    Timeout(Duration),
    /// The parameters cannot be encoded in the client's character set.
    #[error("the registration of the message channel: {0}")]
    Parameters(#[from] EncodeError),
    /// The signer failed.
    #[error("the registration of the message channel: {0}")]
    Signer(#[from] SignError),
}

impl ConnectError {
    /// Returns whether retries are useless: a wrong key, an unknown app, a missing permission. What is not signed counts
    /// only as long as no connection was ever established, since any server on the way may have made it up.
    pub(super) fn is_permanent(&self, was_connected: bool) -> bool {
        match self {
            ConnectError::Refused(refusal) => {
                let is_proven = refusal.is_authenticated()
                    || (!was_connected && refusal.is_sent_before_the_key_is_known());
                is_proven && !refusal.is_platform_fault() && !refusal.is_rate_limit() && !may_pass(refusal)
            }
            ConnectError::Unverified(
                VerificationError::BadSignature
                | VerificationError::UnknownCertificate { .. }
                | VerificationError::ExpiredCertificate { .. },
            ) => !was_connected,
            ConnectError::Parameters(_) => true,
            _ => false,
        }
    }
}

/// Returns whether a refusal is about something that is different in the next registration.
fn may_pass(refusal: &ApiError) -> bool {
    refusal.code().is_some_and(|code| code.ends_with("timestamp") || code.ends_with("nonce"))
}

/// The reason why a connection of the message channel ended.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DisconnectReason {
    /// The server closed the connection.
    #[error("the server closed the connection ({0})")]
    ClosedByServer(String),
    /// The connection broke.
    #[error("the connection broke: {0}")]
    Broken(String),
    /// The server sent nothing, not even the response to a ping.
    #[error("the server did not respond to a ping for {} s", .0.as_secs())]
    Silent(Duration),
    /// The server did not read what was written.
    #[error("the server did not read for {} s", .0.as_secs())]
    NotReading(Duration),
    /// The connection was replaced by another one.
    #[error("another connection replaced this one")]
    Replaced,
    /// The channel was drained or dropped.
    #[error("the channel was closed")]
    Stopped,
}
