//! One claim: handle, then complete or give back.

use std::{future::Future, time::Duration};

use tokio::time::{sleep, timeout};

use super::{
    ReceiveError, Received,
    inbox::{Claim, Inbox, InboxError, Lease},
};

/// How often completing is tried: a notification that was handled, but is not remembered as such, would be
/// handled again.
const COMPLETIONS: u32 = 4;

/// How long a handler may take, and how long its claim lasts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    pub(super) handler: Duration,
    pub(super) lease: Option<Duration>,
}

impl Times {
    /// A minute.
    pub(super) const USUAL: Self = Self { handler: Duration::from_secs(60), lease: None };

    /// Half a minute longer than the handler has unless set, so that it can still be completed.
    fn lease(self) -> Duration {
        self.lease.unwrap_or(self.handler.saturating_add(Duration::from_secs(30)))
    }
}

/// Claims a notification, handles it in time, and completes it; gives it back if that fails.
pub(super) async fn handle_once<E, F: Future<Output = Result<(), ReceiveError<E>>>>(
    inbox: &dyn Inbox,
    notify_id: &str,
    times: Times,
    handler: impl FnOnce(Lease) -> F,
) -> Result<Received, ReceiveError<E>> {
    let lease = match inbox.claim(notify_id, times.lease()).await? {
        Claim::Granted(lease) => lease,
        Claim::Done => return Ok(Received::Repeated),
        Claim::Held => return Err(ReceiveError::Busy { notify_id: notify_id.to_owned() }),
    };
    let in_time = timeout(times.handler, handler(lease.clone())).await;
    match in_time.unwrap_or(Err(ReceiveError::Timeout(times.handler))) {
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
