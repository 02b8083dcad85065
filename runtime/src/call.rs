//! Calls: a request, its options, and the response.

mod download;
mod options;
pub(crate) mod pages;
mod polling;
mod presigned;
mod resolve;
mod response;
mod untyped;

use std::{
    fmt,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
};

pub use download::{Download, DownloadError, DownloadedFile};
pub use options::{CallOptions, CallOptionsBuilder};
pub use pages::{Items, Pages};
pub use polling::Polling;
pub use presigned::PresignedCall;
pub use resolve::{Resolved, Resolving};
pub use response::Response;
pub use untyped::UntypedCall;

use crate::{
    client::Client,
    declaration::{Endpoint, Value},
    error::Error,
    send::{self, Exchange, Outgoing},
    support::future::BoxFuture,
};

/// One call: a future that signs, sends and verifies when it is first polled.
///
/// [`CallOptionsBuilder`] sets its options.
///
/// ```no_run
/// # use alipay::{Client, Error, alipay_api};
/// # /// Accepts an order.
/// # #[alipay_api(method = "alipay.open.servicemarket.order.accept", v3 = POST)]
/// # pub struct AcceptOrder { /// Number of the order.
/// # pub commodity_order_id: String }
/// # async fn run(client: Client, token: &str) -> Result<(), Error> {
/// use alipay::call::CallOptionsBuilder;
///
/// let accepted = client.call(AcceptOrder::new("20160010200000000033400")).for_merchant(token).await?;
/// println!("trace id {:?}", accepted.trace_id());
/// # Ok(()) }
/// ```
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Call<'c, E: Endpoint> {
    client: &'c Client,
    /// Taken at the first poll.
    request: Option<E>,
    options: CallOptions,
    sent: Option<CallFuture<'c, E::Response>>,
}

impl Client {
    /// Prepares a call. It is sent when it is awaited.
    pub fn call<E: Endpoint>(&self, request: E) -> Call<'_, E> {
        Call { client: self, request: Some(request), options: CallOptions::new(), sent: None }
    }
}

impl<E: Endpoint> CallOptionsBuilder for Call<'_, E> {
    fn options_mut(&mut self) -> &mut CallOptions {
        &mut self.options
    }
}

// Nothing in it is pinned: the future is boxed, and the request moves freely before the first poll.
impl<E: Endpoint> Unpin for Call<'_, E> {}

impl<E: Endpoint> Future for Call<'_, E> {
    type Output = Result<Response<E::Response>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let call = &mut *self;
        if let Some(request) = call.request.take() {
            let files = request.uploads();
            let outgoing = Outgoing { spec: E::ENDPOINT, request: Box::new(request), files };
            call.sent = Some(CallFuture::start(call.client, outgoing, std::mem::take(&mut call.options)));
        }
        match &mut call.sent {
            Some(sent) => Pin::new(sent).poll(context),
            None => Poll::Pending,
        }
    }
}

impl<E: Endpoint + fmt::Debug> fmt::Debug for Call<'_, E> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Call")
            .field("request", &self.request)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

/// A started call. Only its last step knows the type of the response, so that an endpoint adds little code to a
/// program.
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct CallFuture<'c, R> {
    exchange: BoxFuture<'c, Result<Exchange, Error>>,
    response: PhantomData<fn() -> R>,
}

impl<'c, R> CallFuture<'c, R> {
    fn start(client: &'c Client, outgoing: Outgoing, options: CallOptions) -> Self {
        let exchange = send::start(&client.inner, outgoing, options.or_client(client));
        Self { exchange, response: PhantomData }
    }
}

impl<R: Value> Future for CallFuture<'_, R> {
    type Output = Result<Response<R>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let exchange = ready!(self.exchange.as_mut().poll(context))?;
        let mut body = R::empty();
        let verified = exchange.read(&mut body)?;
        Poll::Ready(Ok(Response { body, verified }))
    }
}

impl<R> fmt::Debug for CallFuture<'_, R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("CallFuture").finish_non_exhaustive()
    }
}
