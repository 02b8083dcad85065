//! Dispatch: the verifier of the app, the handler of the kind, and its run.

use std::{
    borrow::Cow,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use percent_encoding::percent_decode_str;
use tokio::{
    sync::{Semaphore, watch},
    task::JoinSet,
    time::{Instant, timeout},
};
use tracing::Instrument;

use super::HandlerError;
use crate::{
    declaration::spec::ModelSpec,
    notification::{
        Delivery, MessageKind, Notification, NotificationVerifier, NotifyError, ReceiveError, Received,
        ambiguity,
        form::Form,
        handle_once::{Times, handle_once},
        inbox::{Inbox, InboxKey},
    },
    support::future::BoxFuture,
};

pub(in crate::notification) type Handler = dyn Fn(Notification) -> BoxFuture<'static, Outcome> + Send + Sync;
pub(in crate::notification) type Outcome = Result<(), ReceiveError<HandlerError>>;

/// The pause between two purges of the inbox.
const PURGE_EVERY: Duration = Duration::from_secs(60 * 60);

/// The verifiers, the inbox and the handlers of a receiver.
pub(in crate::notification) struct Dispatcher {
    /// One per app; never empty.
    pub(in crate::notification) verifiers: Vec<NotificationVerifier>,
    pub(in crate::notification) inbox: Arc<dyn Inbox>,
    pub(in crate::notification) handlers: Vec<Registered>,
    pub(in crate::notification) fallback: Option<Box<Handler>>,
    pub(in crate::notification) times: Times,
    pub(in crate::notification) ignore_query_parameters: Vec<String>,
    pub(in crate::notification) body_limit: usize,
    pub(in crate::notification) permits: Arc<Semaphore>,
    /// True once the receiver drains. Each running notification subscribes.
    pub(in crate::notification) running: watch::Sender<bool>,
    pub(in crate::notification) purged: Mutex<Instant>,
}

/// The handler of one kind of notification.
pub(in crate::notification) struct Registered {
    pub(in crate::notification) kind: MessageKind,
    pub(in crate::notification) fields: &'static ModelSpec,
    pub(in crate::notification) handler: Box<Handler>,
}

impl Dispatcher {
    /// The notification's form: the body, or the query without the receiver's own parameters.
    pub(super) fn form<'r>(&self, delivery: &Delivery<'r>) -> Cow<'r, [u8]> {
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
    pub(super) fn verifier_for(&self, form: &Form) -> &NotificationVerifier {
        match self.verifiers.as_slice() {
            [only] => only,
            several => several.iter().find(|verifier| verifier.is_named_in(form)).unwrap_or(&several[0]),
        }
    }

    /// The index of the handler of a notification; that of the fallback is the next after the last.
    pub(super) fn find(&self, notification: &Notification) -> Result<usize, ReceiveError<HandlerError>> {
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
    pub(super) async fn handle(
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

    pub(super) async fn purge_now_and_then(&self) {
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
