//! Verified notifications.

use std::{fmt, ops::Deref};

use super::{
    FromNotification, NotifyError, Params, SignRule,
    inbox::{InboxKey, Lease},
};

/// A verified notification, untyped or decoded into `T`. Only the runtime creates it, from verified bytes.
#[derive(Clone)]
pub struct Notification<T = Params> {
    pub(super) body: T,
    pub(super) params: Params,
    pub(super) rule: SignRule,
    pub(super) digest: [u8; 32],
    pub(super) lease: Option<Lease>,
}

impl Notification {
    /// Decodes the notification into a declared one, or into a router over several.
    ///
    /// # Errors
    /// If it is of another kind, or its content is not as declared. The error contains the notification.
    pub fn decode<T: FromNotification>(self) -> Result<Notification<T>, NotifyError> {
        match T::from_params(&self.params) {
            Ok(body) => {
                let Notification { params, rule, digest, lease, .. } = self;
                Ok(Notification { body, params, rule, digest, lease })
            }
            Err(problem) => Err(NotifyError::Content { problem, notification: Box::new(self) }),
        }
    }
}

impl<T> Notification<T> {
    /// Returns all verified parameters.
    pub fn params(&self) -> &Params {
        &self.params
    }

    /// Returns the `notify_id`, which is the same in every delivery of the notification. The frames of the message channel
    /// have an id that is not signed; here it is the digest of what the signature covers.
    pub fn notify_id(&self) -> Option<&str> {
        self.params.get("notify_id")
    }

    /// Returns the lease that the inbox granted for handling the notification; `None` outside of a handler. An SQL inbox
    /// can complete it in the transaction that does the work.
    pub fn lease(&self) -> Option<&Lease> {
        self.lease.as_ref()
    }

    pub(super) fn with_lease(self, lease: Lease) -> Self {
        Self { lease: Some(lease), ..self }
    }

    /// The key by which an inbox knows the notification.
    pub(super) fn inbox_key(&self, app_id: &str) -> Result<InboxKey, NotifyError> {
        let notify_id = self.notify_id().ok_or(NotifyError::MissingParameter("notify_id"))?;
        Ok(InboxKey::new(app_id, notify_id, self.digest))
    }

    /// Returns the rule by which the notification was signed.
    pub fn rule(&self) -> SignRule {
        self.rule
    }

    /// Returns the declared notification without its envelope.
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
