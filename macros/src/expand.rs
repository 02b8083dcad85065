//! Checked declarations as tokens: data and thin impls. Everything with an `if` lives in the runtime.

mod constructor;
mod docs;
mod endpoint;
mod lints;
mod model;
mod notification;
mod open_enum;
mod serde_impls;
mod service;

pub(crate) use constructor::constructors;
pub(crate) use endpoint::{Returns, endpoint, handle};
pub(crate) use model::model;
pub(crate) use notification::{notification, router};
pub(crate) use open_enum::open_enum;
use serde_impls::serde_impls;
pub(crate) use service::service;
