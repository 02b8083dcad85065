//! Presigned calls: signed here, sent by a browser or the Alipay app.

use std::fmt;

use super::{CallOptions, CallOptionsBuilder};
use crate::{
    client::Client,
    declaration::{EncodeError, Presign},
    error::Error,
    protocol::v2,
    send::{self, Outgoing},
};

/// A signed call for somebody else to send, as a URL, a form or an order string
/// ([page and app calls](crate::protocol::reference#page-and-app-calls)). [`CallOptionsBuilder`] sets its options.
///
/// The result arrives as a notification, and the query endpoint tells it; a redirect back to your site proves
/// nothing.
#[must_use = "a presigned call is produced by `url`, `form` or `order_string`"]
pub struct PresignedCall<'c, E> {
    client: &'c Client,
    request: E,
    options: CallOptions,
}

impl Client {
    /// Prepares a call that a browser or the Alipay app sends, such as a page payment.
    #[doc(alias = "pageExecute")]
    #[doc(alias = "sdkExecute")]
    pub fn presign<E: Presign>(&self, request: E) -> PresignedCall<'_, E> {
        PresignedCall { client: self, request, options: CallOptions::new() }
    }
}

impl<E: Presign> CallOptionsBuilder for PresignedCall<'_, E> {
    fn options_mut(&mut self) -> &mut CallOptions {
        &mut self.options
    }
}

impl<E: Presign> PresignedCall<'_, E> {
    /// Signs the call and returns the URL to which the buyer's browser is redirected. Use [`form`](Self::form) if
    /// it may become longer than browsers accept (about 2,000 characters).
    ///
    /// # Errors
    /// Only [`Error::NotSent`]: the request cannot be encoded, or the signer failed.
    #[doc(alias = "pageExecute")]
    pub async fn url(self) -> Result<String, Error> {
        let (client, outgoing, options) = self.into_parts();
        url(client, outgoing, options).await
    }

    /// Signs the call and returns a page that submits itself to Alipay, of any length. It is in the client's
    /// character set; serve it as `text/html` with that `charset`.
    ///
    /// # Errors
    /// Only [`Error::NotSent`], as for [`url`](Self::url).
    #[doc(alias = "pageExecute")]
    pub async fn form(self) -> Result<String, Error> {
        let (client, outgoing, options) = self.into_parts();
        let charset = client.inner.charset;
        let spec = outgoing.spec;
        let draft = send::presign(&client.inner, outgoing, options.or_client(client)).await?;
        send::encoded(spec, without_line_breaks(&draft))?;
        let query = send::encoded(spec, draft.common.encode(charset))?;
        let action = format!("{}{}?{query}", client.inner.server, v2::PATH);
        Ok(v2::page_form(&action, draft.business.iter(), charset))
    }

    /// Signs the call and returns the string that your app passes to Alipay's app SDK (`orderStr`).
    ///
    /// # Errors
    /// Only [`Error::NotSent`], as for [`url`](Self::url).
    #[doc(alias = "sdkExecute")]
    pub async fn order_string(self) -> Result<String, Error> {
        let (client, outgoing, options) = self.into_parts();
        let spec = outgoing.spec;
        let draft = send::presign(&client.inner, outgoing, options.or_client(client)).await?;
        send::encoded(spec, draft.encode(client.inner.charset))
    }
}

impl<'c, E: Presign> PresignedCall<'c, E> {
    fn into_parts(self) -> (&'c Client, Outgoing, CallOptions) {
        let outgoing = Outgoing { spec: E::ENDPOINT, request: Box::new(self.request), files: Vec::new() };
        (self.client, outgoing, self.options)
    }
}

/// Refuses line breaks in a form's fields: browsers send LF as CR LF, which was not signed.
fn without_line_breaks(draft: &v2::Draft) -> Result<(), EncodeError> {
    match draft.business.iter().find(|(_, value)| value.contains(['\r', '\n'])) {
        Some((name, _)) => Err(EncodeError::of(
            name,
            "contains a line break, which browsers change in a form; use `url`",
            "含有换行，浏览器会在表单中改变它；请使用 `url`",
        )),
        None => Ok(()),
    }
}

/// The URL of a presigned call.
pub(super) async fn url(client: &Client, outgoing: Outgoing, options: CallOptions) -> Result<String, Error> {
    let spec = outgoing.spec;
    let draft = send::presign(&client.inner, outgoing, options.or_client(client)).await?;
    let query = send::encoded(spec, draft.encode(client.inner.charset))?;
    Ok(format!("{}{}?{query}", client.inner.server, v2::PATH))
}

impl<E: fmt::Debug> fmt::Debug for PresignedCall<'_, E> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("PresignedCall")
            .field("request", &self.request)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
