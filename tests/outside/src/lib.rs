//! One endpoint of every shape that Alipay uses, declared with `alipay` as the only dependency.

pub mod bodies;
pub mod files;
pub mod models;
pub mod names;
pub mod notifications;
pub mod queries;

use alipay::alipay_service;

/// The endpoints of this crate.
#[alipay_service(accessor = shapes)]
pub struct ShapeApi;
