//! Complaints of buyers about trades.

mod book;
mod endpoints;
mod record;

pub(crate) use book::{BuyerStep, Complaints};
pub(crate) use endpoints::register;
pub(crate) use record::ComplaintRecord;
