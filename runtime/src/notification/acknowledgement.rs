//! Results of receiving a notification, and its acknowledgement.

mod chinese;

use std::{fmt, future::Future, time::Duration};

use tracing::Instrument;

use super::{
    FromNotification, Notification, NotificationVerifier, NotifyError, RawForm,
    handle_once::{Times, handle_once},
    inbox::{Inbox, InboxError},
    reception::{Arrival, Reception},
};

/// The body of the HTTP 200 response to a notification
/// ([notification delivery](crate::protocol::reference#notification-delivery)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acknowledgement {
    /// The notification was handled; Alipay does not deliver it again.
    Success,
    /// The notification was not handled; Alipay delivers it again later.
    Fail,
}

impl Acknowledgement {
    /// Returns the exact body.
    pub fn as_str(self) -> &'static str {
        match self {
            Acknowledgement::Success => "success",
            Acknowledgement::Fail => "fail",
        }
    }
}

impl fmt::Display for Acknowledgement {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.as_str())
    }
}

/// The result of receiving a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Received {
    /// The handler returned `Ok`.
    Handled,
    /// The notification had been handled before; the handler was not called.
    Repeated,
}

/// The reason why a notification was not handled. The response is [`Acknowledgement::Fail`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReceiveError<E> {
    /// The notification must not be used.
    #[error("{0}")]
    Notification(#[from] NotifyError),
    /// The notification is being handled by another task.
    #[error("notification {notify_id} is being handled by another task or receiver")]
    Busy {
        /// The notification's id.
        notify_id: String,
    },
    /// The inbox failed.
    #[error("{0}")]
    Inbox(#[from] InboxError),
    /// The handler failed.
    #[error("the handler failed: {0}")]
    Handler(E),
    /// The handler exceeded its timeout. Its lease is kept until it expires, since work that it started in other
    /// threads may go on.
    #[error("the handler exceeded its timeout of {} s", .0.as_secs())]
    Timeout(Duration),
    /// The handler panicked.
    #[error("the handler panicked")]
    Panicked,
    /// There is no handler for this kind of notification.
    #[error("there is no handler for notifications of kind {0}; add one with `on`, or a `fallback`")]
    NoHandler(String),
    /// All handlers were busy for too long ([`ReceiverBuilder::max_handlers`](super::ReceiverBuilder::max_handlers)).
    #[error("the limit of running handlers was reached")]
    Overloaded,
    /// The receiver is shutting down ([`Receiver::drain`](super::Receiver::drain)).
    #[error("the receiver is shutting down")]
    ShuttingDown,
}

impl<E> ReceiveError<E> {
    /// Returns the label of a metric, as in the field `error.type`.
    pub fn kind(&self) -> &'static str {
        match self {
            ReceiveError::Notification(_) => "refused",
            ReceiveError::Busy { .. } => "busy",
            ReceiveError::Inbox(_) => "inbox",
            ReceiveError::Handler(_) => "handler",
            ReceiveError::Timeout(_) => "timeout",
            ReceiveError::Panicked => "panicked",
            ReceiveError::NoHandler(_) => "no_handler",
            ReceiveError::Overloaded => "overloaded",
            ReceiveError::ShuttingDown => "shutting_down",
        }
    }
}

impl Received {
    /// Returns the label of a metric, as in the field `alipay.notification.result`.
    pub fn as_str(self) -> &'static str {
        match self {
            Received::Handled => "handled",
            Received::Repeated => "repeated",
        }
    }

    /// Returns the acknowledgement of a result.
    pub fn acknowledgement<E>(result: &Result<Self, ReceiveError<E>>) -> Acknowledgement {
        if result.is_ok() { Acknowledgement::Success } else { Acknowledgement::Fail }
    }
}

impl NotificationVerifier {
    /// Verifies a notification, and calls `handler` unless it was handled before according to `inbox`.
    ///
    /// The notification counts as handled once `handler` returned `Ok`. Respond with HTTP 200 and
    /// [`Received::acknowledgement`] of the result. The handler has a timeout of 60 s.
    /// [`Receiver`](crate::Receiver) does the same with a handler per kind of notification, and more.
    ///
    /// # Errors
    /// If the notification must not be used, another task is handling it, or the handler or the inbox fails.
    pub async fn receive<'a, T, E, F>(
        &self,
        raw: impl Into<RawForm<'a>>,
        inbox: &dyn Inbox,
        handler: impl FnOnce(Notification<T>) -> F,
    ) -> Result<Received, ReceiveError<E>>
    where
        T: FromNotification,
        F: Future<Output = Result<(), E>>,
    {
        let reception = Reception::begin(Arrival::Http);
        let received = async {
            let notification = self.verify(raw)?;
            reception.verified(self.app_id(), &notification);
            let key = notification.inbox_key(self.app_id())?;
            let notification = notification.decode::<T>()?;
            let handle =
                async |lease| handler(notification.with_lease(lease)).await.map_err(ReceiveError::Handler);
            handle_once(inbox, &key, Times::DEFAULT, handle).await
        };
        let result = received.instrument(reception.span().clone()).await;
        // The error of the handler need not be a text.
        let problem: Option<&dyn fmt::Display> = match &result {
            Err(ReceiveError::Notification(problem)) => Some(problem),
            Err(ReceiveError::Inbox(problem)) => Some(problem),
            _ => None,
        };
        reception.end(&result, problem);
        result
    }
}
