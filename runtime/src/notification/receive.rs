//! Receiving: verify, claim, handle, complete; and what to answer.

use std::{fmt, future::Future, time::Duration};

use super::{
    FromNotification, Notification, NotificationVerifier, NotifyError, RawForm,
    handle_once::{Times, handle_once},
    inbox::{Inbox, InboxError},
};

/// The body of the HTTP 200 that answers a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acknowledgement {
    /// The notification is handled; Alipay does not repeat it.
    Success,
    /// Alipay repeats the notification later.
    Fail,
}

impl Acknowledgement {
    /// The exact body.
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

/// How a notification was received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Received {
    /// The handler has handled it.
    Handled,
    /// It had been handled before; the handler was not called.
    Repeated,
}

/// A notification that was not received. The answer is [`Acknowledgement::Fail`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReceiveError<E> {
    /// It must not be used.
    #[error("{0}")]
    Notification(#[from] NotifyError),
    /// Another task is handling it just now.
    #[error("the notification {notify_id} is being handled by another receiver")]
    Busy {
        /// Its number.
        notify_id: String,
    },
    /// The inbox failed.
    #[error("{0}")]
    Inbox(#[from] InboxError),
    /// The handler failed.
    #[error("the handler failed: {0}")]
    Handler(E),
    /// The handler took too long, and was stopped.
    #[error("the handler took longer than {} s, and was stopped", .0.as_secs())]
    Timeout(Duration),
    /// The handler panicked.
    #[error("the handler panicked")]
    Panicked,
    /// No handler takes this kind of message.
    #[error("no handler takes messages of the kind {0}; add `on::<..>` or `otherwise`")]
    NoHandler(String),
}

impl Received {
    /// What to answer.
    pub fn acknowledgement<E>(result: &Result<Self, ReceiveError<E>>) -> Acknowledgement {
        if result.is_ok() { Acknowledgement::Success } else { Acknowledgement::Fail }
    }
}

impl NotificationVerifier {
    /// Verifies a notification, and hands it to `handler` unless `inbox` knows that it was handled.
    ///
    /// It counts as handled after `handler` returned `Ok`; after an error Alipay's next delivery is
    /// handled. Answer HTTP 200 with [`Received::acknowledgement`] of the result. The handler has a minute.
    /// [`Receiver`](crate::Receiver) does the same for handlers by kind of message, and more.
    ///
    /// # Errors
    /// When the notification must not be used, is being handled elsewhere, or the handler or inbox fails.
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
        let notification = self.verify(raw)?;
        let notify_id = notification.number()?.to_owned();
        let notification = notification.decode::<T>()?;
        let handle =
            async |lease| handler(notification.with_lease(lease)).await.map_err(ReceiveError::Handler);
        handle_once(inbox, &notify_id, Times::USUAL, handle).await
    }
}
