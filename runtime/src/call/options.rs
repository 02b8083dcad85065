//! Per-call options.

use std::time::Duration;

use crate::{client::Client, protocol::Protocol, retry::Retry, send::CallSettings, support::redact::Secret};

/// Per-call options, set through [`CallOptionsBuilder`]. What is not set is taken from the client.
///
/// `Debug` shows `***` for the merchant's token.
#[derive(Clone, Debug, Default)]
pub struct CallOptions {
    app_auth_token: Option<Secret>,
    timeout: Option<Duration>,
    request_id: Option<String>,
    protocol: Option<Protocol>,
    encrypt: Option<bool>,
    retry: Option<Retry>,
}

impl CallOptions {
    /// Creates options that change nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The options of the call for one page: each page is a call of its own, and needs a request id of its own.
    pub(super) fn for_page(&self, page: u32) -> Self {
        let request_id = self.request_id.as_ref().map(|id| format!("{id}-{page}"));
        Self { request_id, ..self.clone() }
    }

    pub(super) fn for_outcome_query(app_auth_token: Option<Secret>, protocol: Option<Protocol>) -> Self {
        Self { app_auth_token, protocol, ..Self::default() }
    }

    /// The settings of one call: these options, and the client's where they are silent.
    pub(super) fn or_client(self, client: &Client) -> CallSettings {
        let inner = &client.inner;
        CallSettings {
            app_auth_token: self.app_auth_token.or_else(|| client.app_auth_token.clone()),
            timeout: self.timeout.unwrap_or(inner.timeout),
            request_id: self.request_id,
            protocol: self.protocol,
            encrypt: self.encrypt,
            retry: self.retry.unwrap_or_else(|| inner.retry.clone()),
        }
    }
}

/// Setters for the options of one call.
///
/// Everything that a [`Client`] sends takes the same options: [`Call`](super::Call), [`Pages`](super::Pages),
/// [`PresignedCall`](super::PresignedCall), [`UntypedCall`](super::UntypedCall), [`Resolving`](super::Resolving), and
/// [`CallOptions`] itself, for options that several calls share.
///
/// Options must be set before the call is first polled.
///
/// ```no_run
/// # use alipay::{Client, Error, alipay_api};
/// # /// Accepts an order.
/// # #[alipay_api(method = "alipay.open.servicemarket.order.accept", v3 = POST)]
/// # pub struct AcceptOrder { /// Number of the order.
/// # pub commodity_order_id: String }
/// # async fn run(client: Client, token: &str) -> Result<(), Error> {
/// use std::time::Duration;
///
/// use alipay::{Protocol, call::CallOptionsBuilder};
///
/// let request = AcceptOrder::new("20160010200000000033400");
/// client.call(request).for_merchant(token).timeout(Duration::from_secs(5)).protocol(Protocol::V2).await?;
/// # Ok(()) }
/// ```
pub trait CallOptionsBuilder: Sized {
    /// The options set so far.
    #[doc(hidden)]
    fn options_mut(&mut self) -> &mut CallOptions;

    /// Acts for a merchant, by the merchant's `app_auth_token`. Default: the client's merchant, if it has one
    /// ([`Client::for_merchant`]).
    #[must_use]
    #[doc(alias = "app_auth_token")]
    fn for_merchant(mut self, app_auth_token: impl Into<String>) -> Self {
        self.options_mut().app_auth_token = Some(Secret::new(app_auth_token));
        self
    }

    /// Sets the time limit of the whole call, retries and the pauses between them included. For
    /// [`Pages`](super::Pages): of each page. Default: the client's timeout.
    #[must_use]
    fn timeout(mut self, timeout: Duration) -> Self {
        self.options_mut().timeout = Some(timeout);
        self
    }

    /// Sends the call over this protocol. The call fails with [`NotSent`](crate::error::NotSent) if the endpoint
    /// does not have it. Default: the client's protocol, or the other one if the endpoint only has that.
    #[must_use]
    fn protocol(mut self, protocol: Protocol) -> Self {
        self.options_mut().protocol = Some(protocol);
        self
    }

    /// Turns content encryption on or off. Default: on if the client has an encrypt key.
    #[must_use]
    fn encrypt(mut self, encrypt: bool) -> Self {
        self.options_mut().encrypt = Some(encrypt);
        self
    }

    /// Sets the retry policy. Default: the client's. It has no effect on presigned calls, which the client does
    /// not send.
    #[must_use]
    fn retry(mut self, retry: Retry) -> Self {
        self.options_mut().retry = Some(retry);
        self
    }

    /// Sets the request id, which V3 sends as the header `alipay-request-id` and logs show. For
    /// [`Pages`](super::Pages) the page number is appended: `id-1`, `id-2`. Default: a random id.
    #[must_use]
    fn request_id(mut self, id: impl Into<String>) -> Self {
        self.options_mut().request_id = Some(id.into());
        self
    }

    /// Sets all options at once, and replaces those set before.
    #[must_use]
    fn with_options(mut self, options: CallOptions) -> Self {
        *self.options_mut() = options;
        self
    }
}

impl CallOptionsBuilder for CallOptions {
    fn options_mut(&mut self) -> &mut CallOptions {
        self
    }
}
