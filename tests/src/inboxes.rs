//! The contract of every inbox, whatever its store.
#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc)] // for tests only

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
    time::Duration,
};

use alipay_runtime::inbox::{Claim, Inbox, InboxError, InboxKey, Lease};
use futures_util::future::join_all;

const LONG: Duration = Duration::from_secs(60);
const SHORT: Duration = Duration::from_millis(150);

/// The key of a notification whose signed text is its id.
pub fn key(notify_id: &str) -> InboxKey {
    InboxKey::new("2021", notify_id, digest(notify_id))
}

/// A digest that is different for different texts.
fn digest(text: &str) -> [u8; 32] {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let mut digest = [0; 32];
    for (byte, hashed) in digest.iter_mut().zip(hasher.finish().to_be_bytes()) {
        *byte = hashed;
    }
    digest
}

async fn granted(inbox: &dyn Inbox, notify_id: &str, lease: Duration) -> Lease {
    match inbox.claim(&key(notify_id), lease).await.unwrap() {
        Claim::Granted(lease) => lease,
        other => panic!("{notify_id}: {other:?}"),
    }
}

/// Runs an inbox through its whole contract.
pub async fn keeps_the_contract(inbox: Arc<dyn Inbox>) {
    let inbox = &*inbox;
    // Claimed, completed, and done for good.
    let lease = granted(inbox, "a", LONG).await;
    assert_eq!((lease.key().notify_id(), inbox.claim(&key("a"), LONG).await.unwrap()), ("a", Claim::Held));
    inbox.complete(&lease).await.unwrap();
    inbox.complete(&lease).await.unwrap();
    inbox.release(&lease).await.unwrap();
    assert_eq!(inbox.claim(&key("a"), LONG).await.unwrap(), Claim::Done);

    // Released, and free at once.
    let lease = granted(inbox, "b", LONG).await;
    inbox.release(&lease).await.unwrap();
    granted(inbox, "b", LONG).await;

    // A lease that expires: the next claim gets it, and the first can neither complete nor release it.
    let late = granted(inbox, "c", SHORT).await;
    tokio::time::sleep(SHORT * 2).await;
    let next = granted(inbox, "c", LONG).await;
    assert!(matches!(inbox.complete(&late).await, Err(InboxError::Lost)));
    inbox.release(&late).await.unwrap();
    assert_eq!(inbox.claim(&key("c"), LONG).await.unwrap(), Claim::Held);
    inbox.complete(&next).await.unwrap();
    assert!(matches!(inbox.complete(&late).await, Err(InboxError::Lost)));
    assert_eq!(inbox.claim(&key("c"), LONG).await.unwrap(), Claim::Done);

    // A lease that expired, but that nobody else has claimed, can still be completed.
    let late = granted(inbox, "d", SHORT).await;
    tokio::time::sleep(SHORT * 2).await;
    inbox.complete(&late).await.unwrap();
    assert_eq!(inbox.claim(&key("d"), LONG).await.unwrap(), Claim::Done);

    // Of many claims at once, one is granted.
    for round in 0..10 {
        let notify_id = format!("race {round}");
        let key = key(&notify_id);
        let claims = join_all((0..8).map(|_| inbox.claim(&key, LONG))).await;
        let granted = claims.into_iter().filter(|claim| matches!(claim, Ok(Claim::Granted(_))));
        assert_eq!(granted.count(), 1, "{notify_id}");
    }

    // Two apps may use the same id.
    let other_app = InboxKey::new("2022", "a", digest("of app 2022"));
    assert!(matches!(inbox.claim(&other_app, LONG).await, Ok(Claim::Granted(_))));

    // The same signed text under another id is not new, whether it is being handled or was handled.
    let moved = |id: &str, text: &str| InboxKey::new("2021", id, digest(text));
    let lease = granted(inbox, "e", LONG).await;
    assert_eq!(inbox.claim(&moved("e2", "e"), LONG).await.unwrap(), Claim::Held);
    inbox.complete(&lease).await.unwrap();
    assert_eq!(inbox.claim(&moved("e2", "e"), LONG).await.unwrap(), Claim::Done);

    // A later delivery has another time, so another text, under the same id.
    assert_eq!(inbox.claim(&moved("e", "e at another time"), LONG).await.unwrap(), Claim::Done);

    // A lease may be as long as a duration can be.
    granted(inbox, "f", Duration::MAX).await;
    assert_eq!(inbox.claim(&key("f"), LONG).await.unwrap(), Claim::Held);
}
