//! Handles.

use alipay_runtime::alipay_service;

/// Pre-authorization endpoints. Returned by `client.preauthorizations()`.
#[alipay_service(accessor = preauthorizations)]
pub struct PreauthorizationApi;
