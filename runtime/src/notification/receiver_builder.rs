//! Settings and handlers of a receiver.

use std::{fmt, future::Future, sync::Arc, time::Duration};

use super::{
    HandlerError, Message, Notification, NotificationVerifier, ReceiveError, Receiver,
    handle_once::Times,
    inbox::{Inbox, MemoryInbox},
    receiver::{Inner, Outcome},
};
use crate::support::future::BoxFuture;

/// Settings and handlers of a [`Receiver`].
#[must_use = "a builder does nothing until `build` is called"]
pub struct ReceiverBuilder(Inner);

impl ReceiverBuilder {
    pub(super) fn new(notifications: NotificationVerifier) -> Self {
        Self(Inner {
            notifications,
            inbox: Arc::new(MemoryInbox::new()),
            handlers: Vec::new(),
            otherwise: None,
            times: Times::USUAL,
            ignore_query_parameters: Vec::new(),
            body_limit: 256 << 10,
        })
    }

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
    pub fn ignore_query_parameters<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.0.ignore_query_parameters.extend(names.into_iter().map(Into::into));
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

impl fmt::Debug for ReceiverBuilder {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ReceiverBuilder").field("handlers", &self.0.handlers.len()).finish_non_exhaustive()
    }
}
