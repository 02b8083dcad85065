//! The parts that the tasks of a channel share.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use tokio::sync::mpsc;
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::{
    ConnectError, Dialer, Target,
    dial::Tls,
    monitor::{ChannelEvent, Monitor},
    produce::Outgoing,
};
use crate::{client::Inner, notification::Receiver};

/// The checked settings of a channel.
#[derive(Debug)]
pub(super) struct Settings {
    /// Scheme, host and port, without a slash at the end.
    pub(super) server: String,
    pub(super) target: Target,
    /// `None` for a loopback address without TLS.
    pub(super) tls: Option<Tls>,
    pub(super) dialer: Arc<dyn Dialer>,
    pub(super) connections: usize,
    pub(super) max_in_flight: usize,
    pub(super) renew_after: Option<Duration>,
}

/// The parts that the tasks of a channel share.
pub(super) struct Shared {
    pub(super) inner: Arc<Inner>,
    pub(super) receiver: Receiver,
    pub(super) settings: Settings,
    pub(super) monitor: Monitor,
    /// Ends every connection and every attempt.
    pub(super) stop: CancellationToken,
    /// Connections, and messages that are being handled.
    pub(super) tasks: TaskTracker,
    /// The open connections by number, for messages to Alipay.
    producers: Mutex<BTreeMap<u64, mpsc::Sender<Outgoing>>>,
    last_number: AtomicU64,
}

impl Shared {
    pub(super) fn new(inner: Arc<Inner>, receiver: Receiver, settings: Settings) -> Self {
        Self {
            inner,
            receiver,
            settings,
            monitor: Monitor::new(),
            stop: CancellationToken::new(),
            tasks: TaskTracker::new(),
            producers: Mutex::default(),
            last_number: AtomicU64::new(0),
        }
    }

    /// Adds a connection. Returns its number.
    pub(super) fn connected(&self, producer: mpsc::Sender<Outgoing>) -> u64 {
        let connection = self.last_number.fetch_add(1, Ordering::Relaxed).saturating_add(1);
        self.producers().insert(connection, producer);
        self.monitor.opened();
        tracing::info!(connection, "connected to the message channel");
        self.monitor.emit(|| ChannelEvent::Connected { connection });
        connection
    }

    /// Removes a connection, over which nothing more is read and sent but acknowledgements.
    pub(super) fn retired(&self, connection: u64) {
        self.producers().remove(&connection);
        self.monitor.retired();
    }

    /// Returns the newest connection, for a message to Alipay.
    pub(super) fn producer(&self) -> Option<mpsc::Sender<Outgoing>> {
        self.producers().last_key_value().map(|(_, producer)| producer.clone())
    }

    fn producers(&self) -> MutexGuard<'_, BTreeMap<u64, mpsc::Sender<Outgoing>>> {
        self.producers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives up.
    pub(super) fn fail(&self, error: Arc<ConnectError>) {
        tracing::error!(%error, "the message channel gives up");
        self.monitor.failed(error);
        self.stop.cancel();
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Shared").field("settings", &self.settings).finish_non_exhaustive()
    }
}
