//! Handles.

use alipay_runtime::alipay_service;

/// Identity check endpoints. Returned by `client.identity_checks()`.
#[alipay_service(accessor = identity_checks)]
pub struct IdentityApi;
