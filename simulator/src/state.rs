//! What outlives a simulator: orders, shops, authorisations, counters, and the keys that it made itself.

use std::{error::Error, fmt, sync::Arc};

use crate::Refusal;

/// One thing that a simulator remembers. `Debug` does not show its value, which may be a key or a token.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StateEntry {
    /// What it is: `order`, `shop`, `authorisation`, `counter` or `key`.
    pub kind: String,
    /// Names it among those of its kind.
    pub key: String,
    /// What is remembered: JSON, or the text of a key.
    pub value: String,
}

impl StateEntry {
    /// An entry, as a store reads it.
    pub fn new(kind: impl Into<String>, key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { kind: kind.into(), key: key.into(), value: value.into() }
    }
}

impl fmt::Debug for StateEntry {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("StateEntry").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// Everything that a simulator remembers: orders, shops, authorisations, counters, and the keys that it made
/// itself. Keys that were given are not in it, and neither are stubs, promotions,
/// nonces, the journal, and notifications that wait to be sent.
///
/// ```
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// use alipay_simulator::{NewOrder, Simulator};
///
/// let first = Simulator::start().await?;
/// let order_id = first.place_order(NewOrder::new());
///
/// let second = Simulator::builder().restore(first.state()).start().await?;
/// assert!(second.order(&order_id).is_some());
/// assert_eq!(second.app(), first.app()); // the same keys, too
/// # Ok(()) }
/// # tokio::runtime::Runtime::new().unwrap().block_on(run()).unwrap();
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State(Vec<StateEntry>);

impl State {
    /// A state of these entries; of two with the same kind and key, the last counts.
    pub fn new(entries: impl IntoIterator<Item = StateEntry>) -> Self {
        Self(entries.into_iter().collect())
    }

    /// All entries.
    pub fn entries(&self) -> &[StateEntry] {
        &self.0
    }

    pub(crate) fn of_kind(&self, kind: &str) -> impl Iterator<Item = &StateEntry> {
        self.0.iter().filter(move |entry| entry.kind == kind)
    }

    pub(crate) fn value(&self, kind: &str, key: &str) -> Option<&str> {
        self.of_kind(kind).filter(|entry| entry.key == key).last().map(|entry| entry.value.as_str())
    }
}

/// Keeps the state of a simulator beyond its end; see
/// [`SimulatorBuilder::store`](crate::SimulatorBuilder::store).
pub trait Store: fmt::Debug + Send + Sync + 'static {
    /// Everything that was saved.
    ///
    /// # Errors
    /// When it cannot be read.
    fn load(&self) -> Result<State, StoreError>;

    /// Saves entries, all of them or none, each in place of the one with the same kind and key. What is saved
    /// when this returns must be there even if the process is killed at once: only then the answer leaves.
    ///
    /// # Errors
    /// When they cannot be saved. The call that caused them is then refused.
    fn save(&self, entries: &[StateEntry]) -> Result<(), StoreError>;
}

/// A store failed.
#[derive(Debug, thiserror::Error)]
#[error("the state of the simulator cannot be kept or restored: {0}")]
pub struct StoreError(Box<dyn Error + Send + Sync>);

impl StoreError {
    /// For this reason.
    pub fn new(reason: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(reason.into())
    }

    /// An entry that is none of a simulator's.
    pub(crate) fn unreadable(entry: &StateEntry) -> Self {
        // Not which one: an authorisation is named by its token.
        Self::new(format!("an entry of the kind `{}` is not readable", entry.kind))
    }
}

/// The store, if there is one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keeper(pub(crate) Option<Arc<dyn Store>>);

impl Keeper {
    /// Saves what changed, before anybody hears of it.
    pub(crate) fn keep(&self, entries: impl FnOnce() -> Vec<StateEntry>) -> Result<(), Refusal> {
        let Some(store) = &self.0 else { return Ok(()) };
        store.save(&entries()).map_err(|error| {
            tracing::error!(%error, "not saved");
            Refusal::new(500, "unknow-error", error.to_string())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_a_state_nor_an_entry_shows_what_it_holds() {
        let state = State::new([StateEntry::new("authorisation", "secret", "secret")]);
        assert!(!format!("{state:?}").contains("secret"));
    }
}
