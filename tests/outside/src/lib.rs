//! One endpoint of every shape that Alipay has, declared with `alipay` as the only dependency.

pub mod bodies;
pub mod files;
pub mod messages;
pub mod models;
pub mod names;
pub mod queries;

use alipay::alipay_service;

/// The endpoints of this crate.
#[alipay_service(accessor = shapes)]
pub struct ShapeApi;
