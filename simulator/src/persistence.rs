//! State that outlives a simulator, and the store that holds it.

mod state;
mod store;
mod writer;

pub use state::{State, StateEntry};
pub use store::Store;
pub(crate) use writer::StateWriter;
