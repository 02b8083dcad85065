//! The contract of every store of merchants' tokens.
#![allow(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc)] // for tests only

use std::{sync::Arc, time::Duration};

use alipay_runtime::tokens::{StoredToken, TokenOwner, TokenStore};
use futures_util::future::join_all;

/// The key of seals in tests.
pub const SEAL_KEY: &str = "AAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKCwwNDg8=";

/// The lease of a process that a test kills.
pub const LEASE: Duration = Duration::from_millis(500);

const LONG: Duration = Duration::from_secs(60);
const SHORT: Duration = Duration::from_millis(150);

fn token(time: i64, sealed: &str) -> StoredToken {
    StoredToken::new(time, Some(sealed.to_owned()))
}

/// Runs a store through its whole contract.
pub async fn keeps_the_contract(store: Arc<dyn TokenStore>) {
    let owner = TokenOwner::new("2021", "2022");
    assert_eq!(store.load(&owner).await.unwrap(), None);
    assert!(!store.claim_refresh(&owner, "a", LONG).await.unwrap(), "there is nothing to refresh");

    // Only what is newer replaces.
    assert!(store.save(&owner, &token(1_795_392_000_000, "first")).await.unwrap());
    assert!(!store.save(&owner, &token(1_795_392_000_000, "same time")).await.unwrap());
    assert!(!store.save(&owner, &token(1_795_391_999_999, "older")).await.unwrap());
    assert_eq!(store.load(&owner).await.unwrap(), Some(token(1_795_392_000_000, "first")));
    assert!(store.save(&owner, &token(1_795_392_000_001, "newer")).await.unwrap());
    assert_eq!(store.load(&owner).await.unwrap(), Some(token(1_795_392_000_001, "newer")));

    // An end is kept against older grants, and replaced by a newer one.
    assert!(store.save(&owner, &StoredToken::new(1_795_392_000_005, None)).await.unwrap());
    assert!(!store.save(&owner, &token(1_795_392_000_004, "before the end")).await.unwrap());
    assert_eq!(store.load(&owner).await.unwrap(), Some(StoredToken::new(1_795_392_000_005, None)));
    assert!(store.save(&owner, &token(1_795_392_000_006, "again")).await.unwrap());

    // Other merchants and other apps have their own.
    for other in [TokenOwner::new("2021", "2023"), TokenOwner::new("2020", "2022")] {
        assert_eq!(store.load(&other).await.unwrap(), None);
        assert!(store.save(&other, &token(1, "other")).await.unwrap());
    }
    assert_eq!(store.load(&owner).await.unwrap(), Some(token(1_795_392_000_006, "again")));

    // One refreshes at a time; the claim ends by its holder, or when it expires.
    let holders: Vec<String> = (0..8).map(|n| n.to_string()).collect();
    let claims = join_all(holders.iter().map(|holder| store.claim_refresh(&owner, holder, LONG))).await;
    let granted: Vec<&String> =
        holders.iter().zip(claims).filter(|(_, claim)| *claim.as_ref().unwrap()).map(|(h, _)| h).collect();
    let [holder] = granted[..] else { panic!("{granted:?}") };
    store.release_refresh(&owner, "nobody").await.unwrap();
    assert!(!store.claim_refresh(&owner, "b", LONG).await.unwrap());
    store.release_refresh(&owner, holder).await.unwrap();
    assert!(store.claim_refresh(&owner, "b", SHORT).await.unwrap());
    tokio::time::sleep(SHORT * 2).await;
    assert!(store.claim_refresh(&owner, "c", LONG).await.unwrap(), "the claim of b has expired");
    store.release_refresh(&owner, "b").await.unwrap();
    assert!(!store.claim_refresh(&owner, "d", LONG).await.unwrap(), "it is c's now");
    assert_eq!(store.load(&owner).await.unwrap(), Some(token(1_795_392_000_006, "again")));
    assert!(store.claim_refresh(&TokenOwner::new("2021", "2023"), "d", Duration::MAX).await.unwrap());
}

/// A response to an exchange, with tokens of the merchant's app 2022 of this generation.
pub fn issued(generation: u32) -> String {
    format!(
        r#"{{"tokens":[{{"app_auth_token":"auth-{generation}","app_refresh_token":"refresh-{generation}","auth_app_id":"2022","user_id":"2088"}}]}}"#
    )
}
