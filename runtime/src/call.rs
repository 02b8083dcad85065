//! One call, before it is sent.

use std::{
    fmt,
    future::{Future, IntoFuture},
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use crate::{
    client::Client,
    codec::Value,
    crypto::BoxFuture,
    endpoint::Endpoint,
    error::Error,
    options::CallOptions,
    protocol::Protocol,
    redact::Secret,
    reply::Reply,
    retry::Retry,
    send::{self, Arrived, Outgoing},
};

/// A call that is sent when it is awaited, with options of its own.
///
/// ```no_run
/// # use alipay_runtime::{Client, Error, alipay_api};
/// # /// Accepts an order.
/// # #[alipay_api(method = "alipay.open.servicemarket.order.accept", v3 = POST)]
/// # pub struct AcceptOrder { /// Number of the order.
/// # pub commodity_order_id: String }
/// # async fn run(client: Client, token: &str) -> Result<(), Error> {
/// use std::time::Duration;
///
/// let request = AcceptOrder::new("20160010200000000033400");
/// client.call(request).for_merchant(token).timeout(Duration::from_secs(5)).await?;
/// # Ok(()) }
/// ```
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<'c, E> {
    client: &'c Client,
    request: E,
    options: CallOptions,
}

impl Client {
    /// Prepares a call; it is sent when awaited.
    pub fn call<E: Endpoint>(&self, request: E) -> Call<'_, E> {
        Call::new(self, request)
    }
}

impl<'c, E: Endpoint> Call<'c, E> {
    pub(crate) fn new(client: &'c Client, request: E) -> Self {
        Self::with_options(client, request, CallOptions::default())
    }

    pub(crate) fn with_options(client: &'c Client, request: E, options: CallOptions) -> Self {
        Self { client, request, options }
    }

    /// Acts for a merchant in this call, by its authorisation (`app_auth_token`).
    pub fn for_merchant(mut self, app_auth_token: impl Into<String>) -> Self {
        self.options.app_auth_token = Some(Secret::new(app_auth_token));
        self
    }

    /// The longest time this call may take in all, repeated attempts and pauses included.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sends this call by this protocol, whatever the client prefers.
    pub fn protocol(mut self, protocol: Protocol) -> Self {
        self.options.protocol = Some(protocol);
        self
    }

    /// Whether the content of this call is encrypted; it is if the client has an encrypt key.
    pub fn encrypt(mut self, encrypt: bool) -> Self {
        self.options.encrypt = Some(encrypt);
        self
    }

    /// How often and how soon this call is made again, whatever the client does.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.options.retry = Some(retry);
        self
    }

    /// Your own number of this call (V3 header `alipay-request-id`); a random one unless set.
    pub fn request_id(mut self, id: impl Into<String>) -> Self {
        self.options.request_id = Some(id.into());
        self
    }

    /// What will be sent.
    pub fn request(&self) -> &E {
        &self.request
    }
}

impl<'c, E: Endpoint> IntoFuture for Call<'c, E> {
    type Output = Result<Reply<E::Reply>, Error>;
    type IntoFuture = Sending<'c, E::Reply>;

    fn into_future(self) -> Self::IntoFuture {
        let files = self.request.uploads();
        let outgoing = Outgoing { spec: E::ENDPOINT, request: Box::new(self.request), files };
        Sending { answer: send::start(self.client, outgoing, self.options), reply: PhantomData }
    }
}

/// A call on its way: the future that awaiting a [`Call`] waits for. Only the last step knows the
/// answer's type, so that an endpoint costs a program little.
#[must_use = "a call does nothing until it is awaited"]
pub struct Sending<'c, R> {
    pub(crate) answer: BoxFuture<'c, Result<Arrived, Error>>,
    pub(crate) reply: PhantomData<fn() -> R>,
}

impl<R: Value> Future for Sending<'_, R> {
    type Output = Result<Reply<R>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let arrived = ready!(self.answer.as_mut().poll(context))?;
        let mut body = R::vacant();
        let answer = arrived.read(&mut body)?;
        Poll::Ready(Ok(Reply { body, answer }))
    }
}

impl<R> fmt::Debug for Sending<'_, R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Sending").finish_non_exhaustive()
    }
}

impl<E: fmt::Debug> fmt::Debug for Call<'_, E> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Call")
            .field("request", &self.request)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
