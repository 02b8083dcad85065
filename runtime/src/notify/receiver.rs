//! A receiver: typed handlers by kind of message, behind any HTTP server.

use std::{borrow::Cow, error::Error, fmt, future::Future, sync::Arc, time::Duration};

use percent_encoding::percent_decode_str;
use tokio_util::task::AbortOnDropHandle;

use super::{
    Inbox, MemoryInbox, Message, MessageKind, Notification, Notifications, RawForm, ReceiveError, Received,
    once::{Times, once},
};
use crate::crypto::BoxFuture;

/// What a handler may fail with.
pub type HandlerError = Box<dyn Error + Send + Sync>;

type Handler = dyn Fn(Notification) -> BoxFuture<'static, Outcome> + Send + Sync;
type Outcome = Result<(), ReceiveError<HandlerError>>;

/// Receives notifications: verifies them, hands each to the handler of its kind, once, and says what to answer.
///
/// The answer is `success` only after the handler returned `Ok`. A handler runs to its end even if the
/// connection is lost meanwhile; one that fails, panics or takes too long makes the answer `fail`, and Alipay
/// delivers again. It needs a tokio runtime. The feature `axum` makes a route of it; with another server, pass
/// the parts of the request to [`receive`](Self::receive).
///
/// ```no_run
/// use std::sync::Arc;
///
/// use alipay_runtime::{Acknowledgement, Delivery, MemoryInbox, Notification, Notifications, Received, Receiver, alipay_notify};
///
/// /// An order changed its state.
/// #[alipay_notify(msg_method = "alipay.open.servicemarket.order.change.notify")]
/// pub struct OrderChanged {
///     /// Number of the order.
///     pub order_no: String,
/// }
///
/// fn receiver(notifications: Notifications) -> Receiver {
///     Receiver::builder(notifications)
///         .inbox(Arc::new(MemoryInbox::new()))
///         .on(|changed: Notification<OrderChanged>| async move {
///             println!("order {} changed", changed.order_no);
///             Ok::<_, std::io::Error>(())
///         })
///         .build()
/// }
///
/// async fn serve(receiver: &Receiver, content_type: Option<&str>, body: &[u8]) -> Acknowledgement {
///     let result = receiver.receive(Delivery::post(body).with_content_type(content_type)).await;
///     Received::acknowledgement(&result) // answer HTTP 200 with this text
/// }
/// ```
#[derive(Clone)]
pub struct Receiver(Arc<Inner>);

struct Inner {
    notifications: Notifications,
    inbox: Arc<dyn Inbox>,
    handlers: Vec<(MessageKind, Box<Handler>)>,
    otherwise: Option<Box<Handler>>,
    times: Times,
    own_parameters: Vec<String>,
    body_limit: usize,
}

/// Settings and handlers of a [`Receiver`].
#[must_use = "a builder does nothing until `build` is called"]
pub struct ReceiverBuilder(Inner);

/// The parts of an HTTP request that carries a notification.
#[derive(Clone, Copy)]
pub struct Delivery<'r> {
    query: &'r str,
    content_type: Option<&'r str>,
    body: &'r [u8],
}

impl<'r> Delivery<'r> {
    /// A GET with this query (without `?`).
    #[must_use]
    pub fn get(query: &'r str) -> Self {
        Self { query, content_type: None, body: b"" }
    }

    /// A POST with this body. The query of its URL is the receiver's own and is not looked at.
    #[must_use]
    pub fn post(body: &'r [u8]) -> Self {
        Self { query: "", content_type: None, body }
    }

    /// The same with the request's `Content-Type`, if it has one.
    #[must_use]
    pub fn with_content_type(mut self, content_type: Option<&'r str>) -> Self {
        self.content_type = content_type;
        self
    }
}

impl Receiver {
    /// Begins without handlers, with an inbox in memory.
    pub fn builder(notifications: Notifications) -> ReceiverBuilder {
        ReceiverBuilder(Inner {
            notifications,
            inbox: Arc::new(MemoryInbox::new()),
            handlers: Vec::new(),
            otherwise: None,
            times: Times::USUAL,
            own_parameters: Vec::new(),
            body_limit: 256 << 10,
        })
    }

    /// Verifies a notification and hands it to its handler, unless it was handled before.
    ///
    /// # Errors
    /// When the notification must not be used, is being handled elsewhere, has no handler, or handler or inbox
    /// fail. Answer `fail` then.
    pub async fn receive(&self, delivery: Delivery<'_>) -> Result<Received, ReceiveError<HandlerError>> {
        let result = self.verify_and_handle(delivery).await;
        match &result {
            Ok(received) => tracing::info!(?received, "a notification was received"),
            Err(error) => tracing::warn!(%error, "a notification was not received"),
        }
        result
    }

    async fn verify_and_handle(
        &self,
        delivery: Delivery<'_>,
    ) -> Result<Received, ReceiveError<HandlerError>> {
        let raw = self.0.form(&delivery);
        let mut form = RawForm::from(&*raw);
        if let Some(content_type) = delivery.content_type {
            form = form.with_content_type(content_type);
        }
        let notification = self.0.notifications.verify(form)?;
        let notify_id = notification.number()?.to_owned();
        let index = self.0.find(&notification)?;
        // A task of its own, so that a lost connection does not stop a handler half way.
        let inner = Arc::clone(&self.0);
        let task = tokio::spawn(async move {
            once(&*inner.inbox, &notify_id, inner.times, async |lease| {
                let Some(handler) = inner.handler(index) else { return Err(ReceiveError::Panicked) };
                // And another one, so that a panic is an error, and what takes too long is stopped.
                let outcome =
                    AbortOnDropHandle::new(tokio::spawn(handler(notification.with_lease(lease)))).await;
                outcome.unwrap_or(Err(ReceiveError::Panicked))
            })
            .await
        });
        task.await.unwrap_or(Err(ReceiveError::Panicked))
    }

    /// The largest body that a server should read for this receiver, in bytes.
    pub fn body_limit(&self) -> usize {
        self.0.body_limit
    }
}

impl Inner {
    /// The notification's form: the body, or the query without what is the receiver's own.
    fn form<'r>(&self, delivery: &Delivery<'r>) -> Cow<'r, [u8]> {
        if !delivery.body.is_empty() {
            return Cow::Borrowed(delivery.body);
        }
        if self.own_parameters.is_empty() {
            return Cow::Borrowed(delivery.query.as_bytes());
        }
        let is_own = |pair: &&str| {
            let name = pair.split('=').next().unwrap_or_default();
            let name = percent_decode_str(name).collect::<Vec<u8>>();
            self.own_parameters.iter().any(|own| own.as_bytes() == name)
        };
        let pairs: Vec<&str> = delivery.query.split('&').filter(|pair| !is_own(pair)).collect();
        Cow::Owned(pairs.join("&").into_bytes())
    }

    /// The number of the handler for a notification; one beyond the last is `otherwise`.
    fn find(&self, notification: &Notification) -> Result<usize, ReceiveError<HandlerError>> {
        let params = notification.params();
        match self.handlers.iter().position(|(kind, _)| params.is(*kind)) {
            Some(index) => Ok(index),
            None if self.otherwise.is_some() => Ok(self.handlers.len()),
            None => {
                let kind = params.get("msg_method").or_else(|| params.get("notify_type"));
                Err(ReceiveError::NoHandler(kind.unwrap_or("without a name").to_owned()))
            }
        }
    }

    fn handler(&self, index: usize) -> Option<&Handler> {
        match self.handlers.get(index) {
            Some((_, handler)) => Some(&**handler),
            None => self.otherwise.as_deref(),
        }
    }
}

impl ReceiverBuilder {
    /// Remembers what was handled; in memory unless set, which is right for one process only.
    pub fn inbox(mut self, inbox: Arc<dyn Inbox>) -> Self {
        self.0.inbox = inbox;
        self
    }

    /// Handles messages of one kind; the first handler of a kind counts.
    pub fn on<M, F, E>(mut self, handler: impl Fn(Notification<M>) -> F + Send + Sync + 'static) -> Self
    where
        M: Message,
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<HandlerError>,
    {
        let decode_and_handle = move |notification: Notification| -> BoxFuture<'static, Outcome> {
            match notification.decode::<M>() {
                Ok(message) => boxed(handler(message)),
                Err(problem) => Box::pin(async move { Err(problem.into()) }),
            }
        };
        self.0.handlers.push((M::KIND, Box::new(decode_and_handle)));
        self
    }

    /// Handles every other message. Without it, they are answered with `fail`, and Alipay delivers them again
    /// for a day.
    pub fn otherwise<F, E>(mut self, handler: impl Fn(Notification) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<HandlerError>,
    {
        self.0.otherwise = Some(Box::new(move |notification| boxed(handler(notification))));
        self
    }

    /// How long a handler may take; 60 s unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.0.times.handler = timeout;
        self
    }

    /// How long a claim lasts that is neither completed nor given back, since the process died; half a minute
    /// longer than a handler may take unless set. It has to be longer than the handler's time.
    pub fn lease(mut self, lease: Duration) -> Self {
        self.0.times.lease = Some(lease);
        self
    }

    /// Parameters of your own in the address that you gave Alipay (`https://isv.example.com/n?tenant=7`): in a
    /// GET they stand beside Alipay's, which does not sign them.
    pub fn own_parameters<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.0.own_parameters.extend(names.into_iter().map(Into::into));
        self
    }

    /// The largest body that is read, in bytes; 256 KiB unless set.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.0.body_limit = bytes;
        self
    }

    /// The receiver.
    pub fn build(self) -> Receiver {
        Receiver(Arc::new(self.0))
    }
}

fn boxed<E: Into<HandlerError>>(
    handled: impl Future<Output = Result<(), E>> + Send + 'static,
) -> BoxFuture<'static, Outcome> {
    Box::pin(async move { handled.await.map_err(|error| ReceiveError::Handler(error.into())) })
}

impl fmt::Debug for Receiver {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds: Vec<_> = self.0.handlers.iter().map(|(kind, _)| kind).collect();
        out.debug_struct("Receiver")
            .field("handlers", &kinds)
            .field("inbox", &self.0.inbox)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for ReceiverBuilder {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ReceiverBuilder").field("handlers", &self.0.handlers.len()).finish_non_exhaustive()
    }
}

impl fmt::Debug for Delivery<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Delivery({} bytes)", self.query.len().saturating_add(self.body.len()))
    }
}
