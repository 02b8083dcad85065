//! The handle of a running channel.

use std::{fmt, sync::Arc};

use tokio_util::sync::DropGuard;

use super::{ChannelEvents, ChannelState, ConnectError, monitor::Health, shared::Shared};

/// A running channel: messages come over a WebSocket and are handled by a [`Receiver`](crate::Receiver), as notifications
/// over HTTP are.
///
/// A message is acknowledged with `SUCCESS` only after its handler returned `Ok` and the inbox has completed it, and with
/// `FAIL` otherwise, so that Alipay delivers it again. A message whose signature does not match is never handled. What was
/// being handled when a connection broke is completed, and acknowledged when it is delivered again.
///
/// The channel connects again after a loss, with random pauses of up to 1 s at first and up to 60 s in the end. It gives
/// up only if no retry can help, such as with a wrong key; see [`closed`](Self::closed).
///
/// Two messages of one app with the same text of `data` count as the same message as long as the inbox remembers it:
/// nothing else of a frame is signed.
///
/// Cheap to clone. Call [`drain`](Self::drain) at shutdown. When the last clone is dropped, the channel stops reading,
/// and closes after the running handlers.
///
/// ```no_run
/// # async fn run(client: alipay::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use alipay::{Notification, Receiver};
///
/// let receiver = Receiver::builder(client.notification_verifier())
///     .fallback(|message: Notification| async move {
///         println!("{:?}", message.get("msg_method"));
///         Ok(())
///     })
///     .build()?;
/// let channel = client.channel(receiver).connections(2).start()?;
/// channel.ready().await?;
/// // ..
/// channel.drain().await;
/// # Ok(()) }
/// ```
#[derive(Clone)]
#[doc(alias = "消息服务")]
pub struct Channel {
    pub(super) shared: Arc<Shared>,
    _stop_when_dropped: Arc<DropGuard>,
}

impl Channel {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        let guard = Arc::new(shared.stop.clone().drop_guard());
        // Publishes the end, whoever causes it.
        let watched = Arc::clone(&shared);
        tokio::spawn(async move {
            watched.stop.cancelled().await;
            watched.monitor.stopping();
            watched.tasks.close();
            watched.tasks.wait().await;
            watched.monitor.closed();
        });
        Self { shared, _stop_when_dropped: guard }
    }

    /// Returns the state.
    pub fn state(&self) -> ChannelState {
        self.shared.monitor.health().borrow().state()
    }

    /// Waits for another state than `state`, and returns it.
    pub async fn changed(&self, state: ChannelState) -> ChannelState {
        let mut health = self.shared.monitor.health();
        let changed = health.wait_for(|health| health.state() != state).await.map(|health| health.state());
        changed.unwrap_or(ChannelState::Closed)
    }

    /// Subscribes to the events from now on.
    pub fn events(&self) -> ChannelEvents {
        self.shared.monitor.events()
    }

    /// Waits until the first connection is established.
    ///
    /// # Errors
    /// Returns the reason if the channel gave up before. Otherwise it waits, however long connecting takes.
    pub async fn ready(&self) -> Result<(), Arc<ConnectError>> {
        self.wait(|health| health.was_connected).await
    }

    /// Waits until the channel was drained.
    ///
    /// # Errors
    /// Returns the reason if the channel gave up.
    pub async fn closed(&self) -> Result<(), Arc<ConnectError>> {
        self.wait(|_| false).await
    }

    async fn wait(&self, is_enough: impl Fn(&Health) -> bool) -> Result<(), Arc<ConnectError>> {
        let mut health = self.shared.monitor.health();
        let is_over = |health: &Health| health.failure.is_some() || health.has_ended() || is_enough(health);
        match health.wait_for(is_over).await.ok().and_then(|health| health.failure.clone()) {
            Some(failure) => Err(failure),
            None => Ok(()),
        }
    }

    /// Stops reading, waits until everything that was read is handled and acknowledged, and closes the connections.
    /// Alipay delivers whatever was not acknowledged again.
    ///
    /// The receiver is not drained, since it may serve HTTP as well: see [`Receiver::drain`](crate::Receiver::drain).
    pub async fn drain(&self) {
        self.shared.stop.cancel();
        let mut health = self.shared.monitor.health();
        let _never_lost = health.wait_for(Health::has_ended).await.is_ok();
    }
}

impl fmt::Debug for Channel {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Channel").field("state", &self.state()).finish_non_exhaustive()
    }
}
