//! The interface by which a program brings an explanation of signatures to the page.

use std::fmt;

use alipay::runtime::error::Language;

/// An explanation of signatures for the page, which [`SimulatorBuilder::explainer`](crate::SimulatorBuilder::explainer)
/// adds. `alipay simulator` adds `alipay doctor explain`.
pub trait Explainer: fmt::Debug + Send + Sync {
    /// Explains why the signatures in a text verify or do not verify. It is called on a thread that may block.
    ///
    /// Returns a JSON object: `settings` is a list of findings on the keys, and `captures` a list with `title`, `level`,
    /// `findings`, `difference` and `heading` per capture, in the form of `alipay doctor explain --json`.
    ///
    /// # Errors
    /// Returns a message for the user if there is nothing to explain.
    fn explain(&self, text: &CapturedText) -> Result<String, String>;
}

/// A text with a signature to explain, and the public keys to check it with.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CapturedText {
    /// The text as the user has it: a request, a response, a notification, or a log with one of them.
    pub text: String,
    /// The language of the explanation.
    pub language: Language,
    /// The APPID.
    pub app_id: Option<String>,
    /// The public key of the app, which verifies requests.
    pub app_public_key: Option<String>,
    /// The public key of Alipay, which verifies responses and notifications.
    pub alipay_public_key: Option<String>,
}

impl CapturedText {
    pub(super) fn new(text: String, language: Language) -> Self {
        Self { text, language, app_id: None, app_public_key: None, alipay_public_key: None }
    }
}

/// A captured text may have tokens and personal data, so `Debug` shows only its length.
impl fmt::Debug for CapturedText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("CapturedText")
            .field("bytes", &self.text.len())
            .field("language", &self.language)
            .field("app_id", &self.app_id)
            .finish_non_exhaustive()
    }
}
