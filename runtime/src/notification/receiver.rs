//! A receiver of notifications: typed handlers by kind, behind any HTTP server.

mod dispatcher;

use std::{error::Error, fmt, sync::Arc};

use tokio::{task::JoinHandle, time::timeout};
use tracing::Instrument;

use super::{
    Delivery, Notification, NotificationVerifier, NotifyError, ReceiveError, Received, ReceiverBuilder, form,
    inbox::InboxKey,
    reception::{Arrival, Reception},
};
pub(super) use dispatcher::{Dispatcher, Outcome, Registered};

/// The error of a handler. `?` converts any error into it, and texts.
pub type HandlerError = Box<dyn Error + Send + Sync>;

/// The result of a handler: `Ok(())` once the notification is handled.
///
/// An error makes the response `fail`, and Alipay delivers the notification again.
pub type HandlerResult = Result<(), HandlerError>;

/// Receives notifications: verifies each, calls the handler of its kind once, and says what to respond.
///
/// The response is `success` only after the handler returned `Ok`. A handler runs to its end even if the connection is
/// lost. If it fails, panics or exceeds its timeout, the response is `fail`, and Alipay delivers the notification again.
///
/// It needs a tokio runtime. The feature `axum` makes it a route; with other servers, pass the parts of the request to
/// [`receive`](Self::receive). Call [`drain`](Self::drain) at shutdown.
///
/// ```no_run
/// use alipay::{
///     Notification, Receiver, alipay_notify,
///     inbox::MemoryInbox,
///     notification::{Acknowledgement, Delivery, NotificationVerifier, Received},
///     settings::ConfigError,
/// };
///
/// /// An order changed its state.
/// #[alipay_notify(msg_method = "alipay.open.servicemarket.order.change.notify")]
/// pub struct OrderChanged {
///     /// Number of the order.
///     pub order_no: String,
/// }
///
/// fn receiver(verifier: NotificationVerifier) -> Result<Receiver, ConfigError> {
///     Receiver::builder(verifier)
///         .inbox(MemoryInbox::new())
///         .on(|changed: Notification<OrderChanged>| async move {
///             println!("order {} changed", changed.order_no);
///             Ok(())
///         })
///         .build()
/// }
///
/// async fn serve(receiver: &Receiver, content_type: Option<&str>, body: &[u8]) -> Acknowledgement {
///     let result = receiver.receive(Delivery::post(body).with_content_type(content_type)).await;
///     Received::acknowledgement(&result) // respond with HTTP 200 and this text
/// }
/// ```
#[derive(Clone)]
#[doc(alias = "异步通知")]
#[doc(alias = "notify_url")]
pub struct Receiver(pub(super) Arc<Dispatcher>);

impl Receiver {
    /// Creates a builder without handlers, with an inbox in memory.
    pub fn builder(verifier: NotificationVerifier) -> ReceiverBuilder {
        ReceiverBuilder::new(verifier)
    }

    /// Verifies a notification and calls its handler, unless it was handled before.
    ///
    /// # Errors
    /// If the notification must not be used, has no handler, is being handled by another task, or if handler or inbox
    /// fail. Respond with `fail` then.
    pub async fn receive(&self, delivery: Delivery<'_>) -> Result<Received, ReceiveError<HandlerError>> {
        let verify = |dispatcher: &Dispatcher| {
            let form = form::parse(&dispatcher.form(&delivery))?;
            let verifier = dispatcher.verifier_for(&form);
            let notification = verifier.verify_form(form, delivery.content_type)?;
            Ok((notification.inbox_key(verifier.app_id())?, notification))
        };
        self.verify_and_handle(Arrival::Http, verify).await
    }

    /// Handles a message of the message channel, which `verify` verified with the verifier of the app.
    #[cfg(feature = "channel")]
    pub(crate) async fn receive_message(
        &self,
        app_id: &str,
        verify: impl FnOnce(&NotificationVerifier) -> Result<Notification, NotifyError>,
    ) -> Result<Received, ReceiveError<HandlerError>> {
        let verify = |dispatcher: &Dispatcher| {
            let verifier = dispatcher.verifiers.iter().find(|verifier| verifier.app_id() == app_id);
            let notification = verify(verifier.ok_or_else(|| NotifyError::OtherApp(app_id.to_owned()))?)?;
            Ok((notification.inbox_key(app_id)?, notification))
        };
        self.verify_and_handle(Arrival::Channel, verify).await
    }

    /// Returns whether the receiver has a verifier for this app.
    #[cfg(feature = "channel")]
    pub(crate) fn accepts(&self, app_id: &str) -> bool {
        self.0.verifiers.iter().any(|verifier| verifier.app_id() == app_id)
    }

    /// Refuses further notifications and waits until all running handlers have ended and their leases are completed.
    ///
    /// Call it at shutdown, before the runtime ends. Alipay delivers what was refused again, to another instance or
    /// after a restart.
    pub async fn drain(&self) {
        self.0.running.send_replace(true);
        self.0.running.closed().await;
    }

    async fn verify_and_handle(
        &self,
        arrival: Arrival,
        verify: impl FnOnce(&Dispatcher) -> Result<(InboxKey, Notification), NotifyError>,
    ) -> Result<Received, ReceiveError<HandlerError>> {
        let reception = Reception::begin(arrival);
        let result = match self.start(&reception, verify).instrument(reception.span().clone()).await {
            // It logs its result, even if the connection is lost meanwhile.
            Ok(task) => match task.await {
                Ok(result) => return result,
                Err(_) => Err(ReceiveError::Panicked),
            },
            Err(error) => Err(error),
        };
        reception.end(&result, result.as_ref().err().map(|error| error as _));
        result
    }

    /// Verifies a notification, and starts the task that handles it.
    async fn start(
        &self,
        reception: &Reception,
        verify: impl FnOnce(&Dispatcher) -> Result<(InboxKey, Notification), NotifyError>,
    ) -> Result<JoinHandle<Result<Received, ReceiveError<HandlerError>>>, ReceiveError<HandlerError>> {
        // Before the check, so that `drain` waits for whatever passes it.
        let token = self.0.running.subscribe();
        if *token.borrow() {
            return Err(ReceiveError::ShuttingDown);
        }
        let (key, notification) = verify(&self.0)?;
        reception.verified(key.app_id(), &notification);
        let index = self.0.find(&notification)?;
        let permit = timeout(self.0.times.inbox, Arc::clone(&self.0.permits).acquire_owned()).await;
        let Ok(Ok(permit)) = permit else { return Err(ReceiveError::Overloaded) };
        // A task of its own, so that a lost connection does not stop a handler half way.
        let (dispatcher, reception) = (Arc::clone(&self.0), reception.clone());
        let span = reception.span().clone();
        let task = async move {
            let _running = (token, permit);
            let result = dispatcher.handle(&key, index, notification).await;
            reception.end(&result, result.as_ref().err().map(|error| error as _));
            dispatcher.purge_now_and_then().await;
            result
        };
        Ok(tokio::spawn(task.instrument(span)))
    }

    /// Returns the largest body that a server should read for this receiver, in bytes.
    pub fn body_limit(&self) -> usize {
        self.0.body_limit
    }
}

impl fmt::Debug for Receiver {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds: Vec<_> = self.0.handlers.iter().map(|registered| registered.kind).collect();
        out.debug_struct("Receiver")
            .field("handlers", &kinds)
            .field("inbox", &self.0.inbox)
            .finish_non_exhaustive()
    }
}
