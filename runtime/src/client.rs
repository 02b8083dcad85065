//! The client: keys, transport and settings, shared by every call.

mod assemble;
mod builder;

use std::sync::Arc;

pub use builder::ClientBuilder;

use crate::{notify::Notifications, options::CallOptions, redact::Secret, shared::Shared};

/// Calls Alipay. Cheap to clone; clones share keys and connections.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use alipay_runtime::Client;
///
/// let client = Client::builder()
///     .app_id("2021001234567890")
///     .private_key(std::fs::read_to_string("app_private_key.pem")?)
///     .alipay_public_key(std::fs::read_to_string("alipay_public_key.txt")?)
///     .build()?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) shared: Arc<Shared>,
    pub(crate) app_auth_token: Option<Secret>,
}

impl Client {
    /// Begins with production's address and no keys.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// A call's options, with this client's merchant where the call names none.
    pub(crate) fn options(&self, mut options: CallOptions) -> CallOptions {
        options.app_auth_token = options.app_auth_token.or_else(|| self.app_auth_token.clone());
        options
    }

    /// The same client, acting for a merchant by its authorisation (`app_auth_token`).
    ///
    /// The token travels in a header and is signed (protocol: V3 string to sign).
    pub fn for_merchant(&self, app_auth_token: impl Into<String>) -> Client {
        Client { shared: Arc::clone(&self.shared), app_auth_token: Some(Secret::new(app_auth_token)) }
    }

    /// A verifier of notifications with this client's app id, Alipay key and clock.
    pub fn notifications(&self) -> Notifications {
        Notifications::for_client(&self.shared)
    }

    /// The application that this client calls for.
    pub fn app_id(&self) -> &str {
        &self.shared.app_id
    }
}
