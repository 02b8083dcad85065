//! Keys, transport and settings of a client, checked.

use std::{sync::Arc, time::Duration};

use tokio::sync::Semaphore;

use crate::{
    crypto::certificates::rotation::CertificateRotation,
    crypto::{SignType, Signer},
    observation::Observers,
    protocol::charset::Charset,
    protocol::content_encryption::ContentKey,
    protocol::{KeyRing, Protocol},
    retry::{Retry, RetryBudget},
    support::clock::{Clock, Jitter, Nonces},
    transport::Transport,
};

/// Keys, transport and settings, checked. A client, its clones and its calls share them.
#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) app_id: String,
    pub(crate) signer: Arc<dyn Signer>,
    pub(crate) keys: Arc<KeyRing>,
    /// Certificate mode only.
    pub(crate) serials: Option<Serials>,
    pub(crate) rotation: Option<CertificateRotation>,
    pub(crate) content_key: Option<ContentKey>,
    pub(crate) protocol: Protocol,
    pub(crate) charset: Charset,
    pub(crate) transport: Arc<dyn Transport>,
    /// The configured roots of TLS connections, as PEM texts, for the message channel.
    #[cfg(feature = "channel")]
    pub(crate) tls_roots: Vec<Vec<u8>>,
    #[cfg(feature = "channel")]
    pub(crate) proxy: Option<crate::support::redact::Secret>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) nonces: Arc<dyn Nonces>,
    pub(crate) jitter: Arc<dyn Jitter>,
    /// Scheme, host and port, without a slash at the end.
    pub(crate) server: String,
    pub(crate) timeout: Duration,
    pub(crate) max_response_bytes: usize,
    /// A permit per request that may be in flight. Waiting calls get them in the order in which they asked.
    pub(crate) permits: Semaphore,
    pub(crate) retry: Retry,
    pub(crate) retry_budget: RetryBudget,
    pub(crate) observers: Observers,
}

/// The serials by which Alipay knows the app's certificate and the roots.
#[derive(Debug)]
pub(crate) struct Serials {
    pub(crate) app: String,
    pub(crate) roots: String,
}

impl Inner {
    /// V3 takes RSA2 only.
    pub(crate) fn signs_for_v3(&self) -> bool {
        self.signer.sign_type() == SignType::Rsa2
    }
}
