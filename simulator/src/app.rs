//! Applications, and who calls.

use std::fmt;

/// An application that is registered with a simulator, with what a client needs to call for it.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct App {
    /// The application's number.
    pub app_id: String,
    /// The application's private key: bare base64 of PKCS#8.
    pub private_key: String,
    /// The simulator's own public key: bare base64, as the open platform shows it.
    pub alipay_public_key: String,
    /// The application's certificate as PEM, in [certificate mode](crate::SimulatorBuilder::certificates).
    pub certificate: Option<String>,
}

impl fmt::Debug for App {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("App").field("app_id", &self.app_id).finish_non_exhaustive()
    }
}

/// Who made a call, once its signature was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    pub(crate) app_id: String,
    pub(crate) merchant_pid: Option<String>,
}

impl Caller {
    /// The application that signed.
    pub fn app_id(&self) -> &str {
        &self.app_id
    }

    /// The merchant for whom it acts, if the call has that merchant's authorisation.
    pub fn merchant_pid(&self) -> Option<&str> {
        self.merchant_pid.as_deref()
    }
}
