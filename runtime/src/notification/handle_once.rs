//! Handling a notification once: claim, handle, complete or release.

use std::{future::Future, time::Duration};

use tokio::time::{sleep, timeout};

use super::{
    ReceiveError, Received,
    inbox::{Claim, Inbox, InboxError, InboxKey, Lease},
};

/// Attempts to complete: a notification that was handled, but is not remembered, would be handled again.
const COMPLETIONS: u32 = 4;

/// Time limits of handling one notification.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    /// Of the handler.
    pub(super) handler: Duration,
    /// Of a claim. Default: half a minute longer than the handler's, so that it can still be completed.
    pub(super) lease: Option<Duration>,
    /// Of each call of the inbox.
    pub(super) inbox: Duration,
}

impl Times {
    pub(super) const DEFAULT: Self =
        Self { handler: Duration::from_secs(60), lease: None, inbox: Duration::from_secs(10) };

    pub(super) fn lease(self) -> Duration {
        self.lease.unwrap_or(self.handler.saturating_add(Duration::from_secs(30)))
    }
}

/// Claims a notification, handles it within its time, and completes it. If the handler fails, the claim is released.
pub(super) async fn handle_once<E, F: Future<Output = Result<(), ReceiveError<E>>>>(
    inbox: &dyn Inbox,
    key: &InboxKey,
    times: Times,
    handler: impl FnOnce(Lease) -> F,
) -> Result<Received, ReceiveError<E>> {
    let lease = match in_time(times, inbox.claim(key, times.lease())).await? {
        Claim::Granted(lease) => lease,
        Claim::Done => return Ok(Received::Repeated),
        Claim::Held => return Err(ReceiveError::Busy { notify_id: key.notify_id().to_owned() }),
    };
    match timeout(times.handler, handler(lease.clone())).await {
        Ok(Ok(())) => {
            complete(inbox, times, &lease).await?;
            Ok(Received::Handled)
        }
        Ok(Err(error)) => {
            // The lease would expire anyway. Releasing it lets the next delivery be handled at once.
            if let Err(problem) = in_time(times, inbox.release(&lease)).await {
                tracing::warn!(notify_id = key.notify_id(), %problem, "the lease of a failed notification was not released");
            }
            Err(error)
        }
        // Blocking work of the handler may go on, so the lease is kept until it expires.
        Err(_) => Err(ReceiveError::Timeout(times.handler)),
    }
}

async fn complete(inbox: &dyn Inbox, times: Times, lease: &Lease) -> Result<(), InboxError> {
    let mut attempt = 1;
    loop {
        match in_time(times, inbox.complete(lease)).await {
            Err(problem @ (InboxError::Store(_) | InboxError::Timeout)) if attempt < COMPLETIONS => {
                let notify_id = lease.key().notify_id();
                tracing::warn!(notify_id, %problem, "a handled notification is not remembered yet; retrying");
                sleep(Duration::from_millis(100) * 4_u32.pow(attempt)).await;
                attempt += 1;
            }
            result => return result,
        }
    }
}

async fn in_time<T>(
    times: Times,
    call: impl Future<Output = Result<T, InboxError>>,
) -> Result<T, InboxError> {
    timeout(times.inbox, call).await.unwrap_or(Err(InboxError::Timeout))
}
