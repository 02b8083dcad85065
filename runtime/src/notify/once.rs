//! One claim: handle, then complete or give back.

use std::{future::Future, time::Duration};

use tokio::time::{sleep, timeout};

use super::{Claim, Inbox, InboxError, Lease, ReceiveError, Received};

/// A lease outlives its handler by this much, so that it can still be completed.
const MARGIN: Duration = Duration::from_secs(30);

/// How often completing is tried: a notification that was handled, but is not remembered as such, would be
/// handled again.
const COMPLETIONS: u32 = 4;

/// Claims a notification, handles it within `time`, and completes it; gives it back if that fails.
pub(super) async fn once<E, F: Future<Output = Result<(), ReceiveError<E>>>>(
    inbox: &dyn Inbox,
    notify_id: &str,
    time: Duration,
    handler: impl FnOnce(Lease) -> F,
) -> Result<Received, ReceiveError<E>> {
    let lease = match inbox.claim(notify_id, time.saturating_add(MARGIN)).await? {
        Claim::Granted(lease) => lease,
        Claim::Done => return Ok(Received::Repeated),
        Claim::Held => return Err(ReceiveError::Busy { notify_id: notify_id.to_owned() }),
    };
    match timeout(time, handler(lease.clone())).await.unwrap_or(Err(ReceiveError::Timeout(time))) {
        Ok(()) => {
            complete(inbox, &lease).await?;
            Ok(Received::Handled)
        }
        Err(error) => {
            // The lease would end by itself; giving it back is for the next delivery.
            if let Err(problem) = inbox.release(&lease).await {
                tracing::warn!(notify_id, %problem, "a failed notification could not be given back");
            }
            Err(error)
        }
    }
}

async fn complete(inbox: &dyn Inbox, lease: &Lease) -> Result<(), InboxError> {
    let mut attempt = 1;
    loop {
        match inbox.complete(lease).await {
            Err(InboxError::Store(problem)) if attempt < COMPLETIONS => {
                tracing::warn!(notify_id = lease.notify_id(), %problem, "a handled notification is not remembered yet");
                sleep(Duration::from_millis(100) * 4_u32.pow(attempt)).await;
                attempt += 1;
            }
            result => return result,
        }
    }
}
