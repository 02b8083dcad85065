//! Verification of what Alipay hands back to browsers, apps and mini programs.

use super::{Client, Inner};
use crate::returned::{self, AppPayResult, OpenData, PageReturn, ReturnedError};

impl Client {
    /// Verifies the raw query (without `?`) of a return address of a page or wap payment.
    ///
    /// It proves that the buyer came back, not that the trade is paid now: query the trade before you deliver. Parameters
    /// of your own in the return address are left out, since Alipay does not sign them.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let client = alipay::Client::builder().build()?;
    /// # let query: &str = "";
    /// let returned = client.verify_return(query)?; // as from axum's `RawQuery`
    /// println!("the buyer of {:?} is back", returned.out_trade_no());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// If the parameters must not be used: unsigned, changed, ambiguous, of another app, or no return address.
    #[doc(alias = "return_url")]
    pub fn verify_return(&self, query: impl AsRef<[u8]>) -> Result<PageReturn, ReturnedError> {
        returned::verify_return(query.as_ref(), &self.notification_verifier())
    }

    /// Verifies the result that Alipay's app SDK gave to your app: the member `result`, the JSON of all three members, or
    /// Android's `resultStatus={..};memo={..};result={..}`.
    ///
    /// It proves that Alipay answered the app so, not that the trade is paid now: query the trade before you deliver.
    ///
    /// # Errors
    /// If the text has another form, or its signed part must not be used. A result without a signed part, as after the
    /// buyer cancelled, is no error.
    #[doc(alias = "resultStatus")]
    pub fn verify_app_result(&self, text: &str) -> Result<AppPayResult, ReturnedError> {
        let Inner { app_id, keys, .. } = &*self.inner;
        returned::verify_app_result(text, app_id, keys)
    }

    /// Verifies and decrypts open data that a mini program passed on, such as the response of `my.getPhoneNumber`.
    ///
    /// Open data names neither the app nor the time: bind it to the session in which your mini program asked for it.
    ///
    /// # Errors
    /// If it is not signed, was changed, cannot be decrypted with the client's `encrypt_key`, or is an error of Alipay
    /// ([`ReturnedError::Refused`]).
    #[doc(alias = "getPhoneNumber")]
    pub fn verify_open_data(&self, text: &str) -> Result<OpenData, ReturnedError> {
        let Inner { keys, content_key, .. } = &*self.inner;
        returned::verify_open_data(text, keys, content_key.as_ref())
    }
}
