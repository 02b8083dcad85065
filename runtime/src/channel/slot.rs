//! One of the configured connections: established, kept, and replaced.

use std::{future::Future, sync::Arc, time::Duration};

use tokio::{
    task::JoinHandle,
    time::{Instant, sleep},
};
use tokio_util::sync::CancellationToken;

use super::{
    backoff::Backoff,
    connection::Connection,
    monitor::ChannelEvent,
    open::{Link, open},
    shared::Shared,
};

/// A connection that lasted this long was a sound one: the pauses start again.
const SOUND: Duration = Duration::from_secs(10);

/// A connection in a task of its own.
struct Running {
    /// Cancelled by the connection when it wants to be replaced.
    wants_successor: CancellationToken,
    /// Cancelled by the slot when the successor is there.
    retire: CancellationToken,
    task: JoinHandle<()>,
}

impl Running {
    fn start(shared: &Arc<Shared>, link: Link) -> Self {
        let (wants_successor, retire) = (CancellationToken::new(), shared.stop.child_token());
        let connection = Connection::new(Arc::clone(shared), link, wants_successor.clone(), retire.clone());
        let task = shared.tasks.spawn(connection.run());
        Self { wants_successor, retire, task }
    }
}

/// Keeps one connection until the channel is stopped. A connection that may be lost, or is old, goes on until its
/// successor is there, so that there is no gap.
pub(super) async fn keep_connected(shared: Arc<Shared>) {
    let jitter = Arc::clone(&shared.inner.jitter);
    let mut backoff = Backoff::default();
    let mut predecessor: Option<Running> = None;
    loop {
        let link = match unless_stopped(&shared, open(&shared)).await {
            None => return,
            Some(Ok(link)) => link,
            Some(Err(error)) => {
                let is_permanent = error.is_permanent(shared.monitor.was_connected());
                let pause = backoff.next(&*jitter);
                let error = Arc::new(error);
                let retry_in = (!is_permanent).then_some(pause);
                tracing::warn!(%error, ?retry_in, "no connection to the message channel");
                shared.monitor.emit(|| ChannelEvent::ConnectFailed { error: Arc::clone(&error), retry_in });
                if is_permanent {
                    return shared.fail(error);
                }
                if unless_stopped(&shared, sleep(pause)).await.is_none() {
                    return;
                }
                continue;
            }
        };
        let (since, mut running) = (Instant::now(), Running::start(&shared, link));
        if let Some(predecessor) = predecessor.take() {
            predecessor.retire.cancel();
        }
        let is_wanted = tokio::select! {
            () = shared.stop.cancelled() => return,
            () = running.wants_successor.cancelled() => true,
            _ended = &mut running.task => false,
        };
        predecessor = is_wanted.then_some(running);
        if since.elapsed() >= SOUND {
            backoff.reset();
        }
        if unless_stopped(&shared, sleep(backoff.next(&*jitter))).await.is_none() {
            return;
        }
    }
}

async fn unless_stopped<T>(shared: &Shared, work: impl Future<Output = T>) -> Option<T> {
    shared.stop.run_until_cancelled(work).await
}
