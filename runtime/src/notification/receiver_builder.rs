//! The builder of a receiver.

use std::{
    fmt,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    sync::{Semaphore, watch},
    time::Instant,
};

use super::{
    MessageKind, NotificationVerifier, Receiver,
    handle_once::Times,
    inbox::{Inbox, MemoryInbox},
    receiver::{Dispatcher, Registered},
};
use crate::settings::{ConfigError, Setting};

/// The default of [`ReceiverBuilder::max_handlers`].
const MAX_HANDLERS: usize = 256;

/// A builder of a [`Receiver`]. `S` is [`WithState`](super::WithState) if its handlers have state.
#[must_use = "a builder does nothing until `build` is called"]
pub struct ReceiverBuilder<S = ()> {
    pub(super) dispatcher: Dispatcher,
    pub(super) max_handlers: usize,
    pub(super) state: S,
}

impl ReceiverBuilder {
    pub(super) fn new(verifier: NotificationVerifier) -> Self {
        let dispatcher = Dispatcher {
            verifiers: vec![verifier],
            inbox: Arc::new(MemoryInbox::new()),
            handlers: Vec::new(),
            fallback: None,
            times: Times::DEFAULT,
            ignore_query_parameters: Vec::new(),
            body_limit: 256 << 10,
            permits: Arc::new(Semaphore::new(0)),
            running: watch::Sender::new(false),
            purged: Mutex::new(Instant::now()),
        };
        Self { dispatcher, max_handlers: MAX_HANDLERS, state: () }
    }
}

impl<S> ReceiverBuilder<S> {
    /// Adds a verifier, to receive the notifications of another app at the same address. The parameter `app_id` selects
    /// the verifier; a notification without it is verified by the first.
    pub fn verifier(mut self, verifier: NotificationVerifier) -> Self {
        self.dispatcher.verifiers.push(verifier);
        self
    }

    /// Sets the inbox, which remembers handled notifications. Default: a [`MemoryInbox`], which fits one process only.
    /// An inbox that is used elsewhere as well is cloned, or shared by an `Arc`.
    pub fn inbox(mut self, inbox: impl Inbox) -> Self {
        self.dispatcher.inbox = Arc::new(inbox);
        self
    }

    /// Sets the timeout of handlers. Default: 60 s.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.dispatcher.times.handler = timeout;
        self
    }

    /// Sets the duration of a claim that is neither completed nor released, because the process died or the handler
    /// exceeded its timeout. It must not be shorter than the timeout of handlers. Default: half a minute longer.
    pub fn lease(mut self, lease: Duration) -> Self {
        self.dispatcher.times.lease = Some(lease);
        self
    }

    /// Sets the timeout of each call of the inbox, and of waiting for a free handler. Default: 10 s.
    pub fn inbox_timeout(mut self, timeout: Duration) -> Self {
        self.dispatcher.times.inbox = timeout;
        self
    }

    /// Sets the number of handlers that may run at the same time. Further notifications wait, and are refused with
    /// `fail` after the [inbox timeout](Self::inbox_timeout). Default: 256.
    pub fn max_handlers(mut self, handlers: usize) -> Self {
        self.max_handlers = handlers;
        self
    }

    /// Sets the names of your own parameters in the notify URL that you gave Alipay
    /// (`https://isv.example.com/n?tenant=7`). In a GET they stand beside Alipay's, which does not sign them.
    pub fn ignore_query_parameters<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.dispatcher.ignore_query_parameters.extend(names.into_iter().map(Into::into));
        self
    }

    /// Sets the largest body that is read, in bytes. Default: 256 KiB.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.dispatcher.body_limit = bytes;
        self
    }

    /// Checks the settings and creates the receiver.
    ///
    /// # Errors
    /// If a lease could expire while its handler runs, or notifications are accepted for longer than the inbox remembers
    /// them, so that one could be handled twice; if a kind has several handlers; or if no handler may run.
    pub fn build(self) -> Result<Receiver, ConfigError> {
        let Self { mut dispatcher, max_handlers, .. } = self;
        let invalid = |setting, problem| Err(ConfigError::Invalid { setting, problem });
        if dispatcher.times.lease() < dispatcher.times.handler {
            return invalid(
                Setting::Lease,
                "shorter than `timeout`: a second delivery would be handled while the first one is; make it longer",
            );
        }
        let retention = dispatcher.inbox.retention();
        if dispatcher.verifiers.iter().any(|verifier| verifier.max_age().is_some_and(|age| age > retention)) {
            return invalid(
                Setting::MaxAge,
                "longer than the inbox remembers (`retention`): an old notification would be handled again; \
                 increase the retention, or reduce `max_age`",
            );
        }
        if max_handlers == 0 || dispatcher.times.handler.is_zero() {
            return invalid(Setting::MaxHandlers, "no handler may run: a limit or timeout of zero");
        }
        if let Some(kind) = repeated_kind(&dispatcher.handlers) {
            return Err(ConfigError::RepeatedHandler { kind });
        }
        dispatcher.permits = Arc::new(Semaphore::new(max_handlers.min(Semaphore::MAX_PERMITS)));
        Ok(Receiver(Arc::new(dispatcher)))
    }
}

/// Returns the first kind that has several handlers.
fn repeated_kind(handlers: &[Registered]) -> Option<&'static str> {
    let repeated = handlers
        .iter()
        .enumerate()
        .find(|(index, one)| handlers.iter().take(*index).any(|earlier| earlier.kind == one.kind));
    repeated.map(|(_, one)| match one.kind {
        MessageKind::NotifyType(name) | MessageKind::MsgMethod(name) => name,
    })
}

impl<S> fmt::Debug for ReceiverBuilder<S> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ReceiverBuilder")
            .field("handlers", &self.dispatcher.handlers.len())
            .finish_non_exhaustive()
    }
}
