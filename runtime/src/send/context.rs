//! What one call is made with.

use crate::{
    encryption::ContentKey, endpoint::EndpointSpec, error::NotSentReason, options::CallOptions,
    protocol::Protocol, redact::Secret, shared::Shared, text::is_plain_token,
};

/// What one call is made with.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    pub(super) shared: &'c Shared,
    pub(super) options: &'c CallOptions,
    pub(super) spec: &'static EndpointSpec,
    pub(super) protocol: Protocol,
}

impl<'c> Context<'c> {
    /// The merchant's authorisation, if the call is for a merchant.
    pub(super) fn token(&self) -> Result<Option<&'c str>, NotSentReason> {
        match self.options.app_auth_token.as_ref().map(Secret::expose) {
            Some(token) if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) => {
                Err(NotSentReason::Header("app_auth_token"))
            }
            token => Ok(token),
        }
    }

    /// The key by which the content is encrypted, unless the call is to go in the clear.
    pub(super) fn content_key(&self) -> Option<&'c ContentKey> {
        self.shared.content_key.as_ref().filter(|_| self.options.encrypt != Some(false))
    }

    /// A text that can delimit the parts of an upload.
    pub(super) fn boundary(&self) -> Result<String, NotSentReason> {
        let nonce = self.shared.nonces.next();
        if is_plain_token(&nonce) && nonce.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            Ok(format!("alipay-{nonce}"))
        } else {
            Err(NotSentReason::Header("nonce"))
        }
    }
}
