//! Handlers of endpoints, and the table that finds them.

mod fixed_responses;
mod handler;
mod incoming;
mod page;
mod paths;
mod table;

pub(crate) use fixed_responses::{ADD_RESPONSE, FixedResponse};
pub(crate) use handler::{Handler, typed};
pub(crate) use incoming::Incoming;
pub(crate) use page::{PageHandler, PageOutcome, typed_page};
pub(crate) use table::Routes;
