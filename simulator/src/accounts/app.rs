//! Apps as a client sees them.

use std::fmt;

/// An app that is registered with a simulator, with the settings of a client for it.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct App {
    /// The number of the app.
    pub app_id: String,
    /// The private key of the app: PKCS#8 in base64, without PEM armor. Empty if the simulator has only the public
    /// key.
    pub private_key: String,
    /// The public key of the simulated Alipay in base64, as the open platform displays it.
    pub alipay_public_key: String,
    /// The certificate of the app as PEM, in [certificate mode](crate::SimulatorBuilder::certificates).
    pub certificate: Option<String>,
}

impl App {
    pub(crate) fn new(
        app_id: String,
        private_key: String,
        alipay_public_key: String,
        certificate: Option<String>,
    ) -> Self {
        Self { app_id, private_key, alipay_public_key, certificate }
    }
}

impl fmt::Debug for App {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("App").field("app_id", &self.app_id).finish_non_exhaustive()
    }
}
