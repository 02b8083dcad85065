//! From what was parsed to what may be expanded: every rule of a declaration, in reading order.

mod api;
mod fields;
mod notify;
mod open_enum;
mod service;

pub(crate) use api::api;
pub(crate) use fields::{Use, base};
pub(crate) use notify::{message, router};
pub(crate) use open_enum::open_enum;
pub(crate) use service::service;
