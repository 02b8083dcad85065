//! Handlers of endpoints, and the table that finds them.

mod handler;
mod incoming;
mod page;
mod table;

pub(crate) use handler::{Handler, typed};
pub(crate) use incoming::Incoming;
pub(crate) use page::{PageHandler, PageOutcome, typed_page};
pub(crate) use table::Routes;
