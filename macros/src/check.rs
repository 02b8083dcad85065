//! Every rule of a declaration: turns what was parsed into the model that is expanded.

mod api;
mod derives;
mod field_keys;
mod fields;
mod groups;
mod notify;
mod open_enum;
mod page;
mod route;
mod service;

pub(crate) use api::api;
pub(crate) use fields::{Use, base};
pub(crate) use groups::{check_groups, groups};
pub(crate) use notify::{notification, router};
pub(crate) use open_enum::open_enum;
pub(crate) use service::service;
