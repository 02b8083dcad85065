//! Checked declarations as tokens: data and thin impls. Everything with an `if` lives in the runtime.

mod constructor;
mod docs;
mod endpoint;
mod lints;
mod message;
mod model;
mod open_enum;
mod serde_impls;
mod service;

pub(crate) use constructor::constructors;
pub(crate) use endpoint::{Returns, endpoint, handle};
pub(crate) use message::{message, router};
pub(crate) use model::model;
pub(crate) use open_enum::open_enum;
use serde_impls::serde_impls;
pub(crate) use service::service;
