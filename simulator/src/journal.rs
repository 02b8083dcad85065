//! The journal: requests and notifications in order, and a stream of events.

mod limits;
mod log;
mod stream;

pub(crate) use limits::JournalLimits;
pub(crate) use log::Journal;
pub use stream::Events;
