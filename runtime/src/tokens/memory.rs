//! A store in memory.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::time::Instant;

use super::{BoxFuture, StoredToken, TokenOwner, TokenStore, TokenStoreError};

/// A store in memory, for tests and for programs that can ask their merchants again. Clones share it.
#[derive(Clone, Default)]
pub struct MemoryTokens(Arc<Mutex<HashMap<TokenOwner, Entry>>>);

struct Entry {
    token: StoredToken,
    /// The holder of the refresh, and the end of its claim; `None` if it has none.
    refresh: Option<(String, Option<Instant>)>,
}

impl Entry {
    fn is_claimed(&self, now: Instant) -> bool {
        self.refresh.as_ref().is_some_and(|(_, until)| until.is_none_or(|until| now < until))
    }
}

impl MemoryTokens {
    /// Creates an empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn with<R>(&self, work: impl FnOnce(&mut HashMap<TokenOwner, Entry>) -> R) -> R {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl TokenStore for MemoryTokens {
    fn load<'a>(
        &'a self,
        owner: &'a TokenOwner,
    ) -> BoxFuture<'a, Result<Option<StoredToken>, TokenStoreError>> {
        Box::pin(async { Ok(self.with(|entries| entries.get(owner).map(|entry| entry.token.clone()))) })
    }

    fn save<'a>(
        &'a self,
        owner: &'a TokenOwner,
        token: &'a StoredToken,
    ) -> BoxFuture<'a, Result<bool, TokenStoreError>> {
        let save = |entries: &mut HashMap<TokenOwner, Entry>| match entries.get_mut(owner) {
            Some(entry) if entry.token.time >= token.time => false,
            Some(entry) => {
                entry.token = token.clone();
                true
            }
            None => {
                entries.insert(owner.clone(), Entry { token: token.clone(), refresh: None });
                true
            }
        };
        Box::pin(async move { Ok(self.with(save)) })
    }

    fn claim_refresh<'a>(
        &'a self,
        owner: &'a TokenOwner,
        holder: &'a str,
        lease: Duration,
    ) -> BoxFuture<'a, Result<bool, TokenStoreError>> {
        let now = Instant::now();
        let claim = move |entries: &mut HashMap<TokenOwner, Entry>| match entries.get_mut(owner) {
            Some(entry) if !entry.is_claimed(now) => {
                entry.refresh = Some((holder.to_owned(), now.checked_add(lease)));
                true
            }
            _ => false,
        };
        Box::pin(async move { Ok(self.with(claim)) })
    }

    fn release_refresh<'a>(
        &'a self,
        owner: &'a TokenOwner,
        holder: &'a str,
    ) -> BoxFuture<'a, Result<(), TokenStoreError>> {
        let release = move |entries: &mut HashMap<TokenOwner, Entry>| {
            if let Some(entry) = entries.get_mut(owner) {
                entry.refresh.take_if(|(own, _)| own == holder);
            }
        };
        Box::pin(async move {
            self.with(release);
            Ok(())
        })
    }
}

impl fmt::Debug for MemoryTokens {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("MemoryTokens").field("merchants", &self.with(|entries| entries.len())).finish()
    }
}
