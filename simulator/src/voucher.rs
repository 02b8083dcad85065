//! Merchants' own vouchers: activities, codes, and their use.

mod activities;
mod book;
mod codes;
mod endpoints;
mod record;
mod required;

pub(crate) use book::Vouchers;
pub(crate) use endpoints::register;
pub(crate) use record::Activity;
