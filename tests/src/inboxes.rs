//! What every inbox must do, whatever it is kept in.
#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc)] // for tests only

use std::{sync::Arc, time::Duration};

use alipay_runtime::{inbox::Claim, inbox::Inbox, inbox::InboxError, inbox::Lease};
use futures_util::future::join_all;

const LONG: Duration = Duration::from_secs(60);
const SHORT: Duration = Duration::from_millis(150);

async fn granted(inbox: &dyn Inbox, notify_id: &str, lease: Duration) -> Lease {
    match inbox.claim(notify_id, lease).await.unwrap() {
        Claim::Granted(lease) => lease,
        other => panic!("{notify_id}: {other:?}"),
    }
}

/// Runs an inbox through its whole contract.
pub async fn keeps_the_contract(inbox: Arc<dyn Inbox>) {
    let inbox = &*inbox;
    // Claimed, completed, and done for good.
    let lease = granted(inbox, "a", LONG).await;
    assert_eq!((lease.notify_id(), inbox.claim("a", LONG).await.unwrap()), ("a", Claim::Held));
    inbox.complete(&lease).await.unwrap();
    inbox.complete(&lease).await.unwrap();
    inbox.release(&lease).await.unwrap();
    assert_eq!(inbox.claim("a", LONG).await.unwrap(), Claim::Done);

    // ProvidedKeys back, and free at once.
    let lease = granted(inbox, "b", LONG).await;
    inbox.release(&lease).await.unwrap();
    granted(inbox, "b", LONG).await;

    // A lease that ends: the next one gets it, and the first can neither complete nor release it.
    let late = granted(inbox, "c", SHORT).await;
    tokio::time::sleep(SHORT * 2).await;
    let next = granted(inbox, "c", LONG).await;
    assert!(matches!(inbox.complete(&late).await, Err(InboxError::Lost)));
    inbox.release(&late).await.unwrap();
    assert_eq!(inbox.claim("c", LONG).await.unwrap(), Claim::Held);
    inbox.complete(&next).await.unwrap();
    assert!(matches!(inbox.complete(&late).await, Err(InboxError::Lost)));
    assert_eq!(inbox.claim("c", LONG).await.unwrap(), Claim::Done);

    // A lease that ended, but that nobody else has claimed, can still be completed.
    let late = granted(inbox, "d", SHORT).await;
    tokio::time::sleep(SHORT * 2).await;
    inbox.complete(&late).await.unwrap();
    assert_eq!(inbox.claim("d", LONG).await.unwrap(), Claim::Done);

    // Of many who ask at once, one gets it.
    for round in 0..10 {
        let notify_id = format!("race {round}");
        let claims = join_all((0..8).map(|_| inbox.claim(&notify_id, LONG))).await;
        let granted = claims.into_iter().filter(|claim| matches!(claim, Ok(Claim::Granted(_))));
        assert_eq!(granted.count(), 1, "{notify_id}");
    }
}
