//! Handlers of endpoints, and the table that finds them.

mod handler;
mod incoming;
mod page;
mod paths;
mod responses;
mod table;

pub(crate) use handler::{Handler, typed};
pub(crate) use incoming::Incoming;
pub(crate) use page::{PageHandler, PageOutcome, typed_page};
pub(crate) use responses::{ADD_RESPONSE, FixedResponse};
pub(crate) use table::Routes;
