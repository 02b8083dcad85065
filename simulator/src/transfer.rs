//! Transfers of money from a balance to accounts and bank cards.

mod book;
mod endpoints;
mod record;

pub(crate) use book::Transfers;
pub(crate) use endpoints::register;
pub(crate) use record::TransferRecord;
