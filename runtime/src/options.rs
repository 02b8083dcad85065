//! What a single call sets differently.

use std::time::Duration;

use crate::{protocol::Protocol, redact::Secret, retry::Retry};

/// What a single call sets differently.
#[derive(Clone, Debug, Default)]
pub(crate) struct CallOptions {
    pub(crate) app_auth_token: Option<Secret>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) request_id: Option<String>,
    pub(crate) protocol: Option<Protocol>,
    pub(crate) encrypt: Option<bool>,
    pub(crate) retry: Option<Retry>,
}
