//! Callers of verified requests.

/// The caller of a request whose signature was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    app_id: String,
    merchant_pid: Option<String>,
}

impl Caller {
    pub(crate) fn new(app_id: impl Into<String>, merchant_pid: Option<String>) -> Self {
        Self { app_id: app_id.into(), merchant_pid }
    }

    /// Returns the app that signed the request.
    pub fn app_id(&self) -> &str {
        &self.app_id
    }

    /// Returns the merchant for which the app acts, if the request has the merchant's authorization.
    pub fn merchant_pid(&self) -> Option<&str> {
        self.merchant_pid.as_deref()
    }
}
