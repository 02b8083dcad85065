//! Handles.

use alipay_runtime::alipay_service;

/// Authorization endpoints for merchants and users. Returned by `client.authorizations()`.
#[alipay_service(accessor = authorizations)]
pub struct AuthorizationApi;

/// Endpoints for operators. Returned by `client.operators()`.
#[alipay_service(accessor = operators)]
pub struct OperatorApi;
