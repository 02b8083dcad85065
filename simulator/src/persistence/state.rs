//! The state of a simulator as entries.

use std::fmt;

/// An entry of the state of a simulator. `Debug` does not show its value, which may be a key or a token.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StateEntry {
    /// The kind of the entry, such as `order`, `trade`, `authorization` or `key`.
    pub kind: String,
    /// The key of the entry, unique among entries of its kind.
    pub key: String,
    /// The value: JSON, or the text of a key.
    pub value: String,
}

impl StateEntry {
    /// Creates an entry, for a store that has read one.
    pub fn new(kind: impl Into<String>, key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { kind: kind.into(), key: key.into(), value: value.into() }
    }
}

impl fmt::Debug for StateEntry {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("StateEntry").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// The state of a simulator: the records of all domains, such as orders and trades, and the keys that it created itself.
///
/// It includes neither configured keys nor stubs, promotions, nonces, the journal, or notifications that wait
/// for their delivery.
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
/// assert_eq!(second.app(), first.app()); // including the keys
/// # Ok(()) }
/// # tokio::runtime::Runtime::new().unwrap().block_on(run()).unwrap();
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State(Vec<StateEntry>);

impl State {
    /// Creates a state of these entries. Of several entries with the same kind and key, the last one counts.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_shows_no_values() {
        let state = State::new([StateEntry::new("authorization", "secret", "secret")]);
        assert!(!format!("{state:?}").contains("secret"));
    }
}
