//! Authorizations by merchants and logins of users: codes, tokens, and their end.

mod book;
mod endpoints;
mod exchange;
mod record;

pub(crate) use book::{Authorizations, Consent};
pub(crate) use endpoints::register;
