//! V3: REST requests with an `Authorization` header.

mod authorization;
mod check;
mod response;

pub(crate) use check::{VerifiedRequest, check};
pub(crate) use response::{signed, unsigned};
