//! A verified notification.

use std::{fmt, ops::Deref};

use super::{FromNotification, NotifyError, Params, SignRule, inbox::Lease};

/// A verified notification, untyped or read as `T`. It can be made from verified bytes only.
#[derive(Clone)]
pub struct Notification<T = Params> {
    pub(super) body: T,
    pub(super) params: Params,
    pub(super) rule: SignRule,
    pub(super) lease: Option<Lease>,
}

impl Notification {
    /// Reads the notification as a message, or as a router over messages.
    ///
    /// # Errors
    /// When it is another kind of message, or its content is not as declared. The error gives the
    /// notification back.
    pub fn decode<T: FromNotification>(self) -> Result<Notification<T>, NotifyError> {
        match T::from_params(&self.params) {
            Ok(body) => Ok(Notification { body, params: self.params, rule: self.rule, lease: self.lease }),
            Err(problem) => Err(NotifyError::Content { problem, notification: Box::new(self) }),
        }
    }
}

impl<T> Notification<T> {
    /// All verified parameters.
    pub fn params(&self) -> &Params {
        &self.params
    }

    /// The notification's number (`notify_id`); the same over repeated deliveries.
    pub fn notify_id(&self) -> Option<&str> {
        self.params.get("notify_id")
    }

    /// What an inbox granted for handling it; none outside of a handler. An inbox over SQL can complete it
    /// within the transaction that does the work.
    pub fn lease(&self) -> Option<&Lease> {
        self.lease.as_ref()
    }

    pub(super) fn with_lease(self, lease: Lease) -> Self {
        Self { lease: Some(lease), ..self }
    }

    /// The number that an inbox knows it by.
    pub(super) fn number(&self) -> Result<&str, NotifyError> {
        self.notify_id().ok_or(NotifyError::MissingParameter("notify_id"))
    }

    /// Which of the two rules of signing it follows.
    pub fn rule(&self) -> SignRule {
        self.rule
    }

    /// The message, without its envelope.
    pub fn into_inner(self) -> T {
        self.body
    }
}

impl<T> Deref for Notification<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T: fmt::Debug> fmt::Debug for Notification<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Notification")
            .field("notify_id", &self.notify_id())
            .field("rule", &self.rule)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}
