//! Saving changes as they happen.

use std::sync::Arc;

use super::{
    state::{State, StateEntry},
    store::Store,
};
use crate::{
    error::{Refusal, StoreError},
    support::text::printable,
};

/// A handle to the store, if the simulator has one. Without a store, nothing is saved.
#[derive(Clone, Debug, Default)]
pub(crate) struct StateWriter(Option<Arc<dyn Store>>);

impl StateWriter {
    pub(crate) fn new(store: Option<Arc<dyn Store>>) -> Self {
        Self(store)
    }

    /// Loads everything that was saved before.
    pub(crate) fn load(&self) -> Result<State, StoreError> {
        self.0.as_ref().map_or_else(|| Ok(State::default()), |store| store.load())
    }

    /// Saves the entries that change. Callers apply a change only after it was saved, so that no response shows a state
    /// that a crash could undo.
    pub(crate) fn save(&self, entries: impl FnOnce() -> Vec<StateEntry>) -> Result<(), Refusal> {
        let Some(store) = &self.0 else { return Ok(()) };
        store.save(&entries()).map_err(|error| {
            tracing::error!(error = %printable(&error), "the state could not be saved");
            Refusal::internal(error.to_string())
        })
    }
}
