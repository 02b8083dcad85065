//! Handlers of endpoints, and the table that finds them.

mod handler;
mod incoming;
mod table;

pub(crate) use handler::{Handler, typed};
pub(crate) use incoming::Incoming;
pub(crate) use table::Routes;
