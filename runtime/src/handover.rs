//! Requests that a browser or the Alipay app takes to Alipay: signed here, sent from there
//! (protocol: URLs and strings without a server call).

use std::fmt;

use crate::{
    client::Client,
    endpoint::Handover,
    error::Error,
    options::CallOptions,
    protocol::v2,
    redact::Secret,
    send::{self, Outgoing},
    shared::Shared,
};

/// A signed request to hand over, as a URL, a page or a string.
///
/// What comes of it is told by the notification, or by asking the endpoint that queries; a redirect back
/// to your site proves nothing.
#[must_use = "a page or app call is made by `url`, `form` or `order_string`"]
pub struct HandoverCall<'c, E> {
    client: &'c Client,
    request: E,
    options: CallOptions,
}

impl Client {
    /// Prepares a request that a browser or the Alipay app takes to Alipay: a page or app payment.
    pub fn hand_over<E: Handover>(&self, request: E) -> HandoverCall<'_, E> {
        HandoverCall::new(self, request)
    }
}

impl<'c, E: Handover> HandoverCall<'c, E> {
    pub(crate) fn new(client: &'c Client, request: E) -> Self {
        Self { client, request, options: CallOptions::default() }
    }

    /// Acts for a merchant, by its authorisation (`app_auth_token`).
    pub fn for_merchant(mut self, app_auth_token: impl Into<String>) -> Self {
        self.options.app_auth_token = Some(Secret::new(app_auth_token));
        self
    }

    /// Whether the content is encrypted; it is if the client has an encrypt key.
    pub fn encrypt(mut self, encrypt: bool) -> Self {
        self.options.encrypt = Some(encrypt);
        self
    }

    /// The address to which to redirect the buyer's browser. Use [`form`](Self::form) if it may become
    /// longer than browsers take (some 2,000 characters).
    ///
    /// # Errors
    /// Only [`Error::NotSent`]: the request cannot be put on the wire, or the signer failed.
    pub async fn url(self) -> Result<String, Error> {
        let (draft, shared) = self.sign().await?;
        let query = send::handed_over(E::ENDPOINT, draft.encode(shared.charset))?;
        Ok(format!("{}{}?{query}", shared.server, v2::PATH))
    }

    /// A page that sends the buyer's browser to Alipay by itself, whatever its length. It is in the
    /// client's character set; serve it as `text/html` with that `charset`.
    ///
    /// # Errors
    /// Only [`Error::NotSent`], as for [`url`](Self::url).
    pub async fn form(self) -> Result<String, Error> {
        let (draft, shared) = self.sign().await?;
        let query = send::handed_over(E::ENDPOINT, draft.common.encode(shared.charset))?;
        let action = format!("{}{}?{query}", shared.server, v2::PATH);
        Ok(v2::page_form(&action, draft.business.iter(), shared.charset))
    }

    /// The string that your app passes to Alipay's app SDK (`orderStr`).
    ///
    /// # Errors
    /// Only [`Error::NotSent`], as for [`url`](Self::url).
    pub async fn order_string(self) -> Result<String, Error> {
        let (draft, shared) = self.sign().await?;
        send::handed_over(E::ENDPOINT, draft.encode(shared.charset))
    }

    async fn sign(self) -> Result<(v2::Draft, &'c Shared), Error> {
        let outgoing = Outgoing { spec: E::ENDPOINT, request: Box::new(self.request), files: Vec::new() };
        let options = self.client.options(self.options);
        let draft = send::sign_to_hand_over(&self.client.shared, outgoing, &options).await?;
        Ok((draft, &self.client.shared))
    }
}

impl<E: fmt::Debug> fmt::Debug for HandoverCall<'_, E> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("HandoverCall")
            .field("request", &self.request)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
