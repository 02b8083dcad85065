//! The interface of a store.

use std::fmt;

use super::state::{State, StateEntry};
use crate::error::StoreError;

/// A store for the state of a simulator; see [`SimulatorBuilder::store`](crate::SimulatorBuilder::store).
pub trait Store: fmt::Debug + Send + Sync + 'static {
    /// Loads everything that was saved.
    ///
    /// # Errors
    /// Returns an error if the state cannot be read.
    fn load(&self) -> Result<State, StoreError>;

    /// Saves either all of these entries or none. Each entry replaces the one with the same kind and key.
    ///
    /// Saved entries must survive even if the process is killed right after this function returns: the response
    /// is sent only then.
    ///
    /// # Errors
    /// Returns an error if the entries cannot be saved. The call that caused them is then refused.
    fn save(&self, entries: &[StateEntry]) -> Result<(), StoreError>;
}
