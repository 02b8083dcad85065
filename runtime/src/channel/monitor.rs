//! State and events of a channel, for monitoring.

use std::{sync::Arc, time::Duration};

use tokio::sync::{broadcast, watch};

use super::{ConnectError, DisconnectReason, FrameError};
use crate::notification::{HandlerError, ReceiveError, Received};

/// The number of events that are kept for a slow reader.
const KEPT: usize = 256;

/// The state of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChannelState {
    /// No connection was established yet.
    Connecting,
    /// Messages are received over this number of connections, which may be fewer or more than configured: while one is
    /// replaced, both are open.
    Open {
        /// The number of open connections.
        connections: usize,
    },
    /// Every connection was lost, and is being reestablished.
    Reconnecting,
    /// No further messages are read. Those that were read are being handled and acknowledged.
    Draining,
    /// Everything was handled and acknowledged, and the connections are closed.
    Closed,
    /// The channel gave up: [`Channel::closed`](super::Channel::closed) returns the reason.
    Failed,
}

/// An event of a channel.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ChannelEvent {
    /// A connection was established. Connections are numbered from 1.
    Connected {
        /// The number of the connection.
        connection: u64,
    },
    /// A connection could not be established.
    ConnectFailed {
        /// The reason.
        error: Arc<ConnectError>,
        /// The pause before the next attempt; `None` if the channel gives up.
        retry_in: Option<Duration>,
    },
    /// A connection ended.
    Disconnected {
        /// The number of the connection.
        connection: u64,
        /// The reason.
        reason: DisconnectReason,
    },
    /// A message was handled, now or before, and acknowledged with `SUCCESS`.
    Handled {
        /// The kind of the message, its `msg_method`.
        kind: String,
        /// `Handled` if this delivery was, `Repeated` if an earlier one was.
        received: Received,
    },
    /// A message was not handled, and acknowledged with `FAIL`.
    NotHandled {
        /// The kind of the message, if it was verified.
        kind: Option<String>,
        /// The reason.
        error: Arc<ReceiveError<HandlerError>>,
    },
    /// A frame has no message that can be read. It was acknowledged with `FAIL`, if its header lines say to whom.
    Unreadable {
        /// The reason.
        error: FrameError,
    },
    /// This number of events was lost, because they were read too slowly.
    Missed(u64),
}

/// The events of a channel, from the moment of subscription.
#[derive(Debug)]
pub struct ChannelEvents(broadcast::Receiver<ChannelEvent>);

impl ChannelEvents {
    /// Waits for the next event. Returns `None` after the channel was closed or gave up.
    pub async fn next(&mut self) -> Option<ChannelEvent> {
        match self.0.recv().await {
            Ok(event) => Some(event),
            Err(broadcast::error::RecvError::Lagged(missed)) => Some(ChannelEvent::Missed(missed)),
            Err(broadcast::error::RecvError::Closed) => None,
        }
    }
}

/// The facts that [`ChannelState`] is derived from.
#[derive(Debug, Default)]
pub(super) struct Health {
    pub(super) open: usize,
    pub(super) was_connected: bool,
    is_stopping: bool,
    is_closed: bool,
    pub(super) failure: Option<Arc<ConnectError>>,
}

impl Health {
    pub(super) fn state(&self) -> ChannelState {
        match self.open {
            _ if self.failure.is_some() => ChannelState::Failed,
            _ if self.is_closed => ChannelState::Closed,
            _ if self.is_stopping => ChannelState::Draining,
            0 if self.was_connected => ChannelState::Reconnecting,
            0 => ChannelState::Connecting,
            connections => ChannelState::Open { connections },
        }
    }

    /// Returns whether the channel has ended, so that its state does not change any more.
    pub(super) fn has_ended(&self) -> bool {
        self.is_closed
    }
}

/// The publishing side of state and events.
#[derive(Debug)]
pub(super) struct Monitor {
    health: watch::Sender<Health>,
    events: std::sync::Mutex<Option<broadcast::Sender<ChannelEvent>>>,
}

impl Monitor {
    pub(super) fn new() -> Self {
        let (events, _) = broadcast::channel(KEPT);
        Self { health: watch::Sender::new(Health::default()), events: std::sync::Mutex::new(Some(events)) }
    }

    pub(super) fn health(&self) -> watch::Receiver<Health> {
        self.health.subscribe()
    }

    pub(super) fn was_connected(&self) -> bool {
        self.health.borrow().was_connected
    }

    pub(super) fn events(&self) -> ChannelEvents {
        let events = self.events.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        // After the end there are no more events.
        let receiver = events.as_ref().map_or_else(|| broadcast::channel(1).1, broadcast::Sender::subscribe);
        ChannelEvents(receiver)
    }

    /// Publishes an event, which is made only if somebody listens.
    pub(super) fn emit(&self, event: impl FnOnce() -> ChannelEvent) {
        let events = self.events.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(events) = events.as_ref().filter(|events| events.receiver_count() > 0) {
            let _nobody_listens = events.send(event());
        }
    }

    pub(super) fn opened(&self) {
        self.health.send_modify(|health| {
            health.open = health.open.saturating_add(1);
            health.was_connected = true;
        });
    }

    pub(super) fn retired(&self) {
        self.health.send_modify(|health| health.open = health.open.saturating_sub(1));
    }

    pub(super) fn stopping(&self) {
        self.health.send_modify(|health| health.is_stopping = true);
    }

    pub(super) fn failed(&self, error: Arc<ConnectError>) {
        self.health.send_modify(|health| {
            health.failure.get_or_insert(error);
        });
    }

    /// Publishes the end, after which nothing follows.
    pub(super) fn closed(&self) {
        self.health.send_modify(|health| health.is_closed = true);
        self.events.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
    }
}
