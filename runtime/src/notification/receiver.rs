//! A receiver of notifications: typed handlers by kind, behind any HTTP server.

use std::{
    borrow::Cow,
    error::Error,
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use percent_encoding::percent_decode_str;
use tokio::{
    sync::{Semaphore, watch},
    task::{JoinHandle, JoinSet},
    time::{Instant, timeout},
};
use tracing::Instrument;

use super::{
    Delivery, MessageKind, Notification, NotificationVerifier, NotifyError, ReceiveError, Received,
    ReceiverBuilder, ambiguity,
    form::{self, Form},
    handle_once::{Times, handle_once},
    inbox::{Inbox, InboxKey},
    reception::{Arrival, Reception},
};
use crate::{declaration::spec::ModelSpec, support::future::BoxFuture};

/// The error of a handler. `?` converts any error into it, and texts.
pub type HandlerError = Box<dyn Error + Send + Sync>;

/// The result of a handler: `Ok(())` once the notification is handled.
///
/// An error makes the response `fail`, and Alipay delivers the notification again.
pub type HandlerResult = Result<(), HandlerError>;

pub(super) type Handler = dyn Fn(Notification) -> BoxFuture<'static, Outcome> + Send + Sync;
pub(super) type Outcome = Result<(), ReceiveError<HandlerError>>;

/// The pause between two purges of the inbox.
const PURGE_EVERY: Duration = Duration::from_secs(60 * 60);

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
pub struct Receiver(pub(super) Arc<Inner>);

pub(super) struct Inner {
    /// One per app; never empty.
    pub(super) verifiers: Vec<NotificationVerifier>,
    pub(super) inbox: Arc<dyn Inbox>,
    pub(super) handlers: Vec<Registered>,
    pub(super) fallback: Option<Box<Handler>>,
    pub(super) times: Times,
    pub(super) ignore_query_parameters: Vec<String>,
    pub(super) body_limit: usize,
    pub(super) permits: Arc<Semaphore>,
    /// True once the receiver drains. Each running notification subscribes.
    pub(super) running: watch::Sender<bool>,
    pub(super) purged: Mutex<Instant>,
}

/// The handler of one kind of notification.
pub(super) struct Registered {
    pub(super) kind: MessageKind,
    pub(super) fields: &'static ModelSpec,
    pub(super) handler: Box<Handler>,
}

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
        let verify = |inner: &Inner| {
            let form = form::parse(&inner.form(&delivery))?;
            let verifier = inner.verifier_for(&form);
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
        let verify = |inner: &Inner| {
            let verifier = inner.verifiers.iter().find(|verifier| verifier.app_id() == app_id);
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
        verify: impl FnOnce(&Inner) -> Result<(InboxKey, Notification), NotifyError>,
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
        verify: impl FnOnce(&Inner) -> Result<(InboxKey, Notification), NotifyError>,
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
        let (inner, reception) = (Arc::clone(&self.0), reception.clone());
        let span = reception.span().clone();
        let task = async move {
            let _running = (token, permit);
            let result = inner.handle(&key, index, notification).await;
            reception.end(&result, result.as_ref().err().map(|error| error as _));
            inner.purge_now_and_then().await;
            result
        };
        Ok(tokio::spawn(task.instrument(span)))
    }

    /// Returns the largest body that a server should read for this receiver, in bytes.
    pub fn body_limit(&self) -> usize {
        self.0.body_limit
    }
}

impl Inner {
    /// The notification's form: the body, or the query without the receiver's own parameters.
    fn form<'r>(&self, delivery: &Delivery<'r>) -> Cow<'r, [u8]> {
        if !delivery.body.is_empty() {
            return Cow::Borrowed(delivery.body);
        }
        if self.ignore_query_parameters.is_empty() {
            return Cow::Borrowed(delivery.query.as_bytes());
        }
        let is_ignored = |pair: &&str| {
            let name = pair.split('=').next().unwrap_or_default();
            let name = percent_decode_str(name).collect::<Vec<u8>>();
            self.ignore_query_parameters.iter().any(|ignored| ignored.as_bytes() == name)
        };
        let pairs: Vec<&str> = delivery.query.split('&').filter(|pair| !is_ignored(pair)).collect();
        Cow::Owned(pairs.join("&").into_bytes())
    }

    /// The verifier of the app that a form names, else the first.
    #[allow(clippy::indexing_slicing)] // the builder takes the first verifier
    fn verifier_for(&self, form: &Form) -> &NotificationVerifier {
        match self.verifiers.as_slice() {
            [only] => only,
            several => several.iter().find(|verifier| verifier.is_named_in(form)).unwrap_or(&several[0]),
        }
    }

    /// The index of the handler of a notification; that of the fallback is the next after the last.
    fn find(&self, notification: &Notification) -> Result<usize, ReceiveError<HandlerError>> {
        let params = notification.params();
        let is_field = |name: &str| self.handlers.iter().any(|registered| registered.is_parameter(name));
        if let Some(parameter) = ambiguity::hiding(params, is_field) {
            return Err(NotifyError::Ambiguous { parameter: parameter.to_owned() }.into());
        }
        match self.handlers.iter().position(|registered| params.is(registered.kind)) {
            Some(index) => Ok(index),
            None if self.fallback.is_some() => Ok(self.handlers.len()),
            None => Err(ReceiveError::NoHandler(params.kind().unwrap_or("without a name").to_owned())),
        }
    }

    /// Calls a handler once, in a task of its own, so that a panic is an error, and what exceeds its time is stopped.
    async fn handle(
        &self,
        key: &InboxKey,
        index: usize,
        notification: Notification,
    ) -> Result<Received, ReceiveError<HandlerError>> {
        handle_once(&*self.inbox, key, self.times, async |lease| {
            let Some(handler) = self.handler(index) else { return Err(ReceiveError::Panicked) };
            let work = handler(notification.with_lease(lease)).in_current_span();
            // It stops its task when it is dropped.
            let mut task = JoinSet::new();
            task.spawn(work);
            task.join_next().await.and_then(Result::ok).unwrap_or(Err(ReceiveError::Panicked))
        })
        .await
    }

    fn handler(&self, index: usize) -> Option<&Handler> {
        match self.handlers.get(index) {
            Some(registered) => Some(&*registered.handler),
            None => self.fallback.as_deref(),
        }
    }

    async fn purge_now_and_then(&self) {
        {
            let mut purged = self.purged.lock().unwrap_or_else(PoisonError::into_inner);
            if purged.elapsed() < PURGE_EVERY {
                return;
            }
            *purged = Instant::now();
        }
        match timeout(self.times.inbox, self.inbox.purge()).await {
            Ok(Ok(entries)) => tracing::debug!(entries, "purged the inbox"),
            Ok(Err(problem)) => tracing::warn!(%problem, "failed to purge the inbox"),
            Err(_) => tracing::warn!("purging the inbox took too long"),
        }
    }
}

impl Registered {
    /// Returns whether a parameter of the form with this name is a field of the kind.
    fn is_parameter(&self, name: &str) -> bool {
        matches!(self.kind, MessageKind::NotifyType(_)) && self.fields.field(name).is_some()
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
