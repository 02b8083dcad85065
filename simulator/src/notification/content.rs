//! The content of notifications, in one file per domain.
//!
//! The names of parameters are written out here and not taken from the client's declarations, so that a wrong name in
//! a declaration is found.

mod market;
mod new_notification;
mod trade;

pub(crate) use trade::return_url;
