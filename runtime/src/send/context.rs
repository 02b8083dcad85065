//! The settings of one call, and what signing needs of them.

use std::time::Duration;

use crate::{
    client::Inner,
    declaration::spec::EndpointSpec,
    error::NotSentReason,
    protocol::{ContentKey, Protocol},
    retry::Retry,
    support::{redact::Secret, text::is_plain_token},
};

/// The settings of one call: its options, and the client's settings where they are silent.
#[derive(Debug)]
pub(crate) struct CallSettings {
    pub(crate) app_auth_token: Option<Secret>,
    pub(crate) timeout: Duration,
    /// Random if there is none.
    pub(crate) request_id: Option<String>,
    /// The client's, or the one that the endpoint has, if there is none.
    pub(crate) protocol: Option<Protocol>,
    /// On if there is a key, unless turned off.
    pub(crate) encrypt: Option<bool>,
    pub(crate) retry: Retry,
}

/// One call: its client's keys, its settings, its endpoint and its protocol.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    pub(super) inner: &'c Inner,
    pub(super) settings: &'c CallSettings,
    pub(super) spec: &'static EndpointSpec,
    pub(super) protocol: Protocol,
}

impl<'c> Context<'c> {
    /// The merchant's token, if the call is for a merchant.
    pub(super) fn token(&self) -> Result<Option<&'c str>, NotSentReason> {
        match self.settings.app_auth_token.as_ref().map(Secret::expose) {
            Some(token) if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) => {
                Err(NotSentReason::Header("app_auth_token"))
            }
            token => Ok(token),
        }
    }

    /// The key of content encryption, unless it was turned off for the call.
    pub(super) fn content_key(&self) -> Option<&'c ContentKey> {
        self.inner.content_key.as_ref().filter(|_| self.settings.encrypt != Some(false))
    }

    /// The delimiter of the parts of an upload.
    pub(super) fn boundary(&self) -> Result<String, NotSentReason> {
        let nonce = self.inner.nonces.next();
        if is_plain_token(&nonce) && nonce.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            Ok(format!("alipay-{nonce}"))
        } else {
            Err(NotSentReason::Header("nonce"))
        }
    }
}
