//! A receiver: typed handlers by kind of message, behind any HTTP server.

use std::{borrow::Cow, error::Error, fmt, sync::Arc};

use percent_encoding::percent_decode_str;
use tokio_util::task::AbortOnDropHandle;

use super::{
    Delivery, MessageKind, Notification, NotificationVerifier, RawForm, ReceiveError, Received,
    ReceiverBuilder,
    handle_once::{Times, handle_once},
    inbox::Inbox,
};
use crate::support::future::BoxFuture;

/// What a handler may fail with.
pub type HandlerError = Box<dyn Error + Send + Sync>;

pub(super) type Handler = dyn Fn(Notification) -> BoxFuture<'static, Outcome> + Send + Sync;
pub(super) type Outcome = Result<(), ReceiveError<HandlerError>>;

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
/// use alipay_runtime::{notification::Acknowledgement, notification::Delivery, inbox::MemoryInbox, Notification, notification::NotificationVerifier, notification::Received, Receiver, alipay_notify};
///
/// /// An order changed its state.
/// #[alipay_notify(msg_method = "alipay.open.servicemarket.order.change.notify")]
/// pub struct OrderChanged {
///     /// Number of the order.
///     pub order_no: String,
/// }
///
/// fn receiver(notifications: NotificationVerifier) -> Receiver {
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
pub struct Receiver(pub(super) Arc<Inner>);

pub(super) struct Inner {
    pub(super) notifications: NotificationVerifier,
    pub(super) inbox: Arc<dyn Inbox>,
    pub(super) handlers: Vec<(MessageKind, Box<Handler>)>,
    pub(super) otherwise: Option<Box<Handler>>,
    pub(super) times: Times,
    pub(super) ignore_query_parameters: Vec<String>,
    pub(super) body_limit: usize,
}

impl Receiver {
    /// Begins without handlers, with an inbox in memory.
    pub fn builder(notifications: NotificationVerifier) -> ReceiverBuilder {
        ReceiverBuilder::new(notifications)
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
            handle_once(&*inner.inbox, &notify_id, inner.times, async |lease| {
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
        if self.ignore_query_parameters.is_empty() {
            return Cow::Borrowed(delivery.query.as_bytes());
        }
        let is_own = |pair: &&str| {
            let name = pair.split('=').next().unwrap_or_default();
            let name = percent_decode_str(name).collect::<Vec<u8>>();
            self.ignore_query_parameters.iter().any(|own| own.as_bytes() == name)
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

impl fmt::Debug for Receiver {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds: Vec<_> = self.0.handlers.iter().map(|(kind, _)| kind).collect();
        out.debug_struct("Receiver")
            .field("handlers", &kinds)
            .field("inbox", &self.0.inbox)
            .finish_non_exhaustive()
    }
}
